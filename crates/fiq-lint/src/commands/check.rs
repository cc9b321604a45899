//! Checks payloads and reports what is wrong with them.

mod notes;
mod outcome;
mod verdict;

use std::{io, path::Path, sync::Arc};

use fiq_extract::Format as FileFormat;
use fiq_project::{
    Buffer, Flow, Held, Inspected, Models, Problem, Session, config::ConfigFault, run as run_jobs,
};
use fiq_report::{Colour, Format as ReportFormat, Options, Reporter};
use fiq_source::FileFindings;

use super::inputs;
use crate::{
    arguments::{Check, Format},
    configuration,
    exit::{Exit, Failure},
    progress::Progress,
    session::{self, Opened},
    terminal,
};
use notes::Notes;
use outcome::{Came, Outcome};
use verdict::Demands;

/// The report, and what the run comes to.
struct Run<'r, 'm> {
    check: &'r Check,
    session: &'r Session<'m>,
    reporter: Reporter<io::Stdout>,
    progress: Progress,
    exit: Exit,
    notes: Notes,
    /// The configurations that cannot be used, as far as they were told.
    faults: Vec<Arc<ConfigFault>>,
    /// Why the report itself could not be written.
    broken: Option<io::Error>,
}

pub(super) fn run(check: &Check) -> Result<Exit, Failure> {
    let models = Models::default();
    let Opened { session, exit } = session::open(&check.inputs, check.color, &models)?;
    let own = session.resolver().for_folder(Path::new("")).map_err(|fault| configuration::failure(&fault))?;
    let demands = Demands::new(check, &own);
    let gathered = inputs::gathered(&check.inputs, session::walk(&check.inputs, &session))?;
    let mut run = Run {
        check,
        session: &session,
        reporter: Reporter::new(io::stdout(), options(check)),
        progress: if check.quiet { Progress::silent() } else { Progress::new() },
        exit,
        notes: Notes::default(),
        faults: Vec::new(),
        broken: None,
    };
    let threads = check.inputs.threads.or_else(|| std::thread::available_parallelism().ok());
    run_jobs(
        threads.map_or(1, Into::into),
        gathered,
        Buffer::default,
        |buffer, input| outcome::of(&session, &check.inputs, input, buffer),
        |outcome| run.take(outcome),
    );
    run.finish(demands)
}

fn options(check: &Check) -> Options {
    let format = match check.format {
        Format::Terminal => ReportFormat::Terminal,
        Format::Short => ReportFormat::Short,
        Format::Json => ReportFormat::Json,
        Format::Jsonl => ReportFormat::JsonLines,
    };
    let colour = if terminal::colours(check.color) { Colour::Always } else { Colour::Never };
    let shown_per_file = (check.max_findings > 0).then_some(check.max_findings);
    Options { format, colour, shown_per_file, lifted_by: "--max-findings 0" }
}

impl<'m> Run<'_, 'm> {
    fn take(&mut self, outcome: Outcome<'m>) -> Flow {
        self.progress.step();
        let named = outcome.named.as_deref();
        match outcome.came {
            Came::Inspected(held, inspected) => self.inspected(named, &held, inspected),
            Came::Excluded => self.notes.excluded += 1,
            Came::Misconfigured(fault) => self.misconfigured(fault),
            Came::Problem(problem) => self.problem(named.is_some(), problem),
        }
        self.flow()
    }

    fn inspected(&mut self, named: Option<&Path>, held: &Held<'m>, inspected: Inspected) {
        match inspected {
            Inspected::Clean(tally) => {
                self.reporter.clean(tally.payloads, tally.near_misses);
                self.note(named, tally.payloads);
            }
            Inspected::Faulty(found) => self.report(&found),
            Inspected::Stream(path, format) => self.stream(named, held, &path, format),
            Inspected::Problem(problem) => self.problem(named.is_some(), problem),
        }
    }

    fn flow(&self) -> Flow {
        if self.broken.is_some() || self.reporter.is_closed() { Flow::Stop } else { Flow::Go }
    }

    fn stream(&mut self, named: Option<&Path>, held: &Held<'m>, path: &Path, format: FileFormat) {
        let shown = inputs::shown(path, &self.check.inputs);
        let mut payloads = 0;
        let result = inputs::open(path, &self.check.inputs).and_then(|input| {
            held.stream(shown, format, input, &mut |found| {
                payloads += found.payloads;
                self.report(&found);
                self.flow()
            })
        });
        match result {
            Ok(()) => self.note(named, payloads),
            Err(problem) => self.problem(named.is_some(), problem),
        }
    }

    fn report(&mut self, found: &FileFindings) {
        let (progress, reporter) = (&self.progress, &mut self.reporter);
        if let Err(error) = progress.aside(|| reporter.file(found)) {
            self.broken = Some(error);
        }
    }

    fn problem(&mut self, named: bool, problem: Problem) {
        if named {
            self.exit = Exit::Unreadable;
        }
        let path = problem.path.unwrap_or_default();
        self.report(&FileFindings { path, problem: Some(problem.message), ..FileFindings::default() });
    }

    /// Tells a configuration once, however many files it would hold for.
    fn misconfigured(&mut self, fault: Arc<ConfigFault>) {
        self.exit = self.exit.max(Exit::Usage);
        self.notes.misconfigured += 1;
        if !self.faults.iter().any(|told| Arc::ptr_eq(told, &fault)) {
            self.progress.aside(|| configuration::failure(&fault).print());
            self.faults.push(fault);
        }
    }

    /// A hook names files: one in which nothing was checked must not look like one that passed.
    fn note(&mut self, named: Option<&Path>, payloads: u64) {
        if let Some(path) = named.filter(|_| payloads == 0) {
            let shown = inputs::shown(path, &self.check.inputs);
            self.notes.without_payload.push(shown.to_string_lossy().into_owned());
        }
    }

    fn finish(mut self, demands: Demands) -> Result<Exit, Failure> {
        self.progress.finish();
        if let Some(error) = self.broken {
            return Err(unwritable(&error));
        }
        let exit = self.exit.max(session::tell_about(self.session, self.check.color));
        let summary = self.reporter.finish().map_err(|error| unwritable(&error))?;
        if matches!(self.check.format, Format::Short | Format::Jsonl) {
            for problem in &summary.problems {
                terminal::say(&format!("problem: {}: {}", problem.path, problem.message));
            }
            if !self.check.quiet {
                terminal::say(&summary.to_string());
            }
        }
        if !self.check.quiet {
            self.notes.tell(&summary);
        }
        Ok(exit.max(demands.exit(&summary)))
    }
}

fn unwritable(error: &io::Error) -> Failure {
    Failure::new(format!("the report cannot be written: {error}"))
}
