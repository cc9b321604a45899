//! Checks payloads and reports what is wrong with them.

mod difference;
mod fixer;
mod lists;
mod notes;
mod reports;
mod untold;
mod verdict;

use std::io;

use fiq_project::{ChangedLines, Flow, Held, Models, Problem, Silencers, Tally};
use fiq_source::FileFindings;

use super::inputs::{self, Changes, Selected};
use crate::{
    arguments::Check,
    exit::{Exit, Failure},
    progress::Progress,
    run::{self, Done, File, Parts, Taker},
    session::{self, Opened},
};
use fixer::Fixer;
use notes::Left;
use reports::{AllReports, Files};
use untold::Untold;
use verdict::Demands;

/// The reports, and what is taken out and put right before them.
struct Checked<'r> {
    check: &'r Check,
    reporter: AllReports,
    files: Files,
    silencers: Silencers,
    /// The lines that count, unless all do.
    lines: Option<ChangedLines>,
    fixer: Option<Fixer>,
    /// What git was asked for, if it was.
    selected: Option<Selected>,
    /// What was found and is not told.
    left: Left,
    /// What is wrong with the lists of what is not told.
    exit: Exit,
    /// Why a report could not be written.
    broken: Option<io::Error>,
}

pub(super) fn run(check: &Check) -> Result<Exit, Failure> {
    let fixer = Fixer::new(check)?;
    let models = Models::default();
    let Opened { session, exit } = session::open(&check.inputs, check.color, &models)?;
    let demands = Demands::new(check, &*run::own_configuration(&session)?);
    let walk = session::walk(&check.inputs, &session);
    let Changes { inputs, lines, selected } = inputs::changes(&check.inputs, &check.selection, walk)?;
    let (reporter, files) = reports::open(check)?;
    let parts = if fixer.is_some() { Parts::Whole } else { Parts::AsTheyCome };
    let (silencers, left) = (Silencers::default(), Left::default());
    let broken = None;
    let mut checked =
        Checked { check, reporter, files, silencers, lines, fixer, selected, left, exit, broken };
    let progress = if check.quiet { Progress::silent() } else { Progress::new() };
    let done = run::run(&session, &check.inputs, inputs, parts, progress, &mut checked);
    checked.finish(&done, demands)
}

impl<'m> Taker<'m> for Checked<'_> {
    fn found(&mut self, held: &Held<'m>, file: File<'_>, mut found: FileFindings) -> Flow {
        self.files.spare(file.path, found.payloads);
        let mut untold = self.fixer.as_ref().map(|_| Untold::all(&found));
        if let Some(silencer) = self.silencers.of(held.config()) {
            self.left.silenced += silencer.silence(&mut found);
            if let Some(untold) = &mut untold {
                untold.silenced_but(&found);
            }
        }
        if let Some(lines) = &self.lines {
            self.left.untouched += lines.of(file.path).keep_touched(&mut found);
        }
        if let (Some(fixer), Some(mut untold)) = (&mut self.fixer, untold) {
            untold.told(&found);
            found = fixer.fix(held, file, found, &untold, self.silencers.of(held.config()));
        }
        self.report(&found)
    }

    fn complete(&mut self, held: &Held<'m>, file: File<'_>) {
        if let Some(silencer) = self.silencers.of(held.config()) {
            silencer.looked_at(&fiq_project::shown(file.path));
        }
        for faults in self.silencers.take_faults() {
            self.exit = self.exit.max(lists::exit(&faults));
            self.beside(&faults);
        }
    }

    fn clean(&mut self, file: File<'_>, tally: Tally) -> Flow {
        self.files.spare(file.path, tally.payloads);
        self.reporter.clean(tally.payloads, tally.near_misses);
        self.flow()
    }

    fn problem(&mut self, problem: Problem) -> Flow {
        let path = problem.path.unwrap_or_default();
        self.report(&FileFindings { path, problem: Some(problem.message), ..FileFindings::default() })
    }
}

impl Checked<'_> {
    fn report(&mut self, found: &FileFindings) -> Flow {
        let reported = self.reporter.file(found);
        self.note(reported)
    }

    /// Reports what is wrong in a file that is no input.
    fn beside(&mut self, found: &FileFindings) {
        let reported = self.reporter.beside(found);
        self.note(reported);
    }

    fn note(&mut self, reported: io::Result<()>) -> Flow {
        self.broken = self.broken.take().or(reported.err());
        self.flow()
    }

    fn flow(&self) -> Flow {
        let is_unheard = self.broken.is_some() || self.reporter.is_closed();
        // Files are fixed whether anybody listens or not.
        if is_unheard && !self.check.fixing.fix { Flow::Stop } else { Flow::Go }
    }

    fn finish(mut self, done: &Done, demands: Demands) -> Result<Exit, Failure> {
        for pair in std::mem::take(&mut self.silencers).settle() {
            self.left.stale += lists::stale(&pair);
            let unused = match &mut self.fixer {
                Some(fixer) => lists::fix(fixer, &pair, &mut self.left),
                None => Some(&pair.settled.unused),
            };
            if let Some(unused) = unused {
                self.beside(unused);
            }
        }
        if let Some(error) = self.broken {
            return Err(unwritable(&error));
        }
        let summary = self.reporter.finish().map_err(|error| unwritable(&error))?;
        self.files.complete()?;
        reports::tell(self.check, &summary);
        let mut exit = self.exit.max(done.exit).max(demands.exit(&summary));
        if let Some(fixer) = &self.fixer {
            exit = exit.max(fixer.exit());
        }
        if !self.check.quiet {
            self.fixer.iter().for_each(Fixer::tell);
            notes::tell(&done.notes, &self.left, &summary);
            notes::tell_of_nothing(self.check, self.selected.as_ref(), &done.notes, &summary);
        }
        Ok(exit)
    }
}

fn unwritable(error: &io::Error) -> Failure {
    Failure::new(format!("the report cannot be written: {error}"))
}
