//! Checks payloads and reports what is wrong with them.

mod notes;
mod reports;
mod verdict;

use std::{io, path::Path};

use fiq_project::{Flow, Held, Models, Problem, Tally};
use fiq_source::FileFindings;

use super::inputs;
use crate::{
    arguments::Check,
    exit::{Exit, Failure},
    progress::Progress,
    run::{self, Done, Taker},
    session::{self, Opened},
};
use reports::{AllReports, Files};
use verdict::Demands;

/// The reports, and what is taken out before them.
struct Checked<'r> {
    check: &'r Check,
    reporter: AllReports,
    files: Files,
    /// Why a report could not be written.
    broken: Option<io::Error>,
}

pub(super) fn run(check: &Check) -> Result<Exit, Failure> {
    let models = Models::default();
    let Opened { session, exit } = session::open(&check.inputs, check.color, &models)?;
    let demands = Demands::new(check, &*run::own_configuration(&session)?);
    let gathered = inputs::gathered(&check.inputs, session::walk(&check.inputs, &session))?;
    let (reporter, files) = reports::open(check)?;
    let mut checked = Checked { check, reporter, files, broken: None };
    let progress = if check.quiet { Progress::silent() } else { Progress::new() };
    let done = run::run(&session, &check.inputs, gathered, progress, &mut checked);
    checked.finish(&done, demands).map(|found| exit.max(found))
}

impl<'m> Taker<'m> for Checked<'_> {
    fn found(&mut self, _held: &Held<'m>, found: FileFindings) -> Flow {
        self.report(&found)
    }

    fn clean(&mut self, _held: &Held<'m>, _path: &Path, tally: Tally) -> Flow {
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
        if let Err(error) = self.reporter.file(found) {
            self.broken = Some(error);
        }
        self.flow()
    }

    fn flow(&self) -> Flow {
        if self.broken.is_some() || self.reporter.is_closed() { Flow::Stop } else { Flow::Go }
    }

    fn finish(self, done: &Done, demands: Demands) -> Result<Exit, Failure> {
        if let Some(error) = self.broken {
            return Err(unwritable(&error));
        }
        let summary = self.reporter.finish().map_err(|error| unwritable(&error))?;
        self.files.complete()?;
        reports::tell(self.check, &summary);
        if !self.check.quiet {
            notes::tell(&done.notes, &summary);
        }
        Ok(done.exit.max(demands.exit(&summary)))
    }
}

fn unwritable(error: &io::Error) -> Failure {
    Failure::new(format!("the report cannot be written: {error}"))
}
