//! Checks payloads and reports what is wrong with them.

mod reports;

use std::{
    io,
    path::{Path, PathBuf},
};

use fiq_extract::Format as FileFormat;
use fiq_project::{Buffer, Flow, Input, Inspected, Inspector, Problem, run as run_jobs};
use fiq_report::Summary;
use fiq_source::{FileFindings, Severity};

use super::inputs;
use crate::{
    arguments::Check,
    contract::{self, Loaded},
    document,
    exit::{Exit, Failure},
    terminal,
};
use reports::{AllReports, Files};

/// What came of one input.
struct Outcome {
    /// The path, where the user named it.
    named: Option<PathBuf>,
    inspected: Inspected,
}

/// The report, and what the run comes to.
struct Run<'r, 'm> {
    check: &'r Check,
    inspector: &'r Inspector<'m>,
    reporter: AllReports,
    files: Files,
    unreadable: bool,
    without_payload: Vec<String>,
    /// Why the report itself could not be written.
    broken: Option<io::Error>,
}

pub(super) fn run(check: &Check) -> Result<Exit, Failure> {
    let loaded = contract::load(&check.inputs)?;
    let inspector = Inspector::new(loaded.contract());
    let about_document = about_document(check, &loaded, &inspector);
    let (reporter, files) = reports::open(check)?;
    let mut run = Run {
        check,
        inspector: &inspector,
        reporter,
        files,
        unreadable: false,
        without_payload: Vec::new(),
        broken: None,
    };
    let threads = check.inputs.threads.or_else(|| std::thread::available_parallelism().ok());
    run_jobs(
        threads.map_or(1, Into::into),
        inputs::gathered(&check.inputs),
        Buffer::default,
        |buffer, input| inspect(&inspector, input, buffer),
        |outcome| run.take(outcome),
    );
    run.finish().map(|exit| exit.max(about_document))
}

/// Tells what is wrong in an API document that the user named. With a fault in it, a clean run would promise too much.
fn about_document(check: &Check, loaded: &Loaded, inspector: &Inspector<'_>) -> Exit {
    let Some(path) = &check.inputs.spec else { return Exit::Clean };
    document::tell_invalid_patterns(&path.to_string_lossy(), inspector.invalid_patterns());
    let Some(about) = &loaded.about_document else { return Exit::Clean };
    terminal::report_on_document(about, check.color);
    if about.count(Severity::Error) > 0 { Exit::Usage } else { Exit::Clean }
}

fn inspect(inspector: &Inspector<'_>, input: Input, buffer: &mut Buffer) -> Outcome {
    match input {
        // Standard input is read where the results are taken: it is one stream, whatever it holds.
        Input::Named(path, format) if inputs::is_stdin(&path) => {
            Outcome { named: Some(path.clone()), inspected: Inspected::Stream(path, format) }
        }
        Input::Named(path, format) => {
            let inspected = inspector.file(&path, format, buffer);
            Outcome { named: Some(path), inspected }
        }
        Input::Met(path, format) => Outcome { named: None, inspected: inspector.file(&path, format, buffer) },
        Input::NamedProblem(problem) => {
            Outcome { named: Some(PathBuf::new()), inspected: Inspected::Problem(problem) }
        }
        Input::MetProblem(problem) => Outcome { named: None, inspected: Inspected::Problem(problem) },
    }
}

impl Run<'_, '_> {
    fn take(&mut self, outcome: Outcome) -> Flow {
        let named = outcome.named.as_deref();
        match outcome.inspected {
            Inspected::Clean(tally) => {
                self.reporter.clean(tally.payloads, tally.near_misses);
                self.note(named, tally.payloads);
            }
            Inspected::Faulty(found) => self.report(&found),
            Inspected::Stream(path, format) => self.stream(named, &path, format),
            Inspected::Problem(problem) => self.problem(named.is_some(), problem),
        }
        self.flow()
    }

    fn flow(&self) -> Flow {
        if self.broken.is_some() || self.reporter.is_closed() { Flow::Stop } else { Flow::Go }
    }

    fn stream(&mut self, named: Option<&Path>, path: &Path, format: FileFormat) {
        let shown = inputs::shown(path, &self.check.inputs);
        let mut payloads = 0;
        let inspector = self.inspector;
        let result = inputs::open(path, &self.check.inputs).and_then(|input| {
            inspector.stream(shown, format, input, &mut |found| {
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
        if let Err(error) = self.reporter.file(found) {
            self.broken = Some(error);
        }
    }

    fn problem(&mut self, named: bool, problem: Problem) {
        self.unreadable |= named;
        let path = problem.path.unwrap_or_default();
        self.report(&FileFindings { path, problem: Some(problem.message), ..FileFindings::default() });
    }

    /// A hook names files: one in which nothing was checked must not look like one that passed.
    fn note(&mut self, named: Option<&Path>, payloads: u64) {
        if let Some(path) = named.filter(|_| payloads == 0) {
            let shown = inputs::shown(path, &self.check.inputs);
            self.without_payload.push(shown.to_string_lossy().into_owned());
        }
    }

    fn finish(self) -> Result<Exit, Failure> {
        if let Some(error) = self.broken {
            return Err(Failure::new(format!("the report cannot be written: {error}")));
        }
        let summary = self
            .reporter
            .finish()
            .map_err(|error| Failure::new(format!("the report cannot be written: {error}")))?;
        self.files.complete()?;
        reports::tell(self.check, &summary);
        tell_near_misses(summary.near_misses);
        tell_without_payload(&self.without_payload, &summary);
        let mut exit = if summary.errors > 0 { Exit::Findings } else { Exit::Clean };
        if self.check.require_payloads && summary.payloads == 0 {
            terminal::say_error("no payload was found, and --require-payloads asks for one");
            exit = Exit::Findings;
        }
        Ok(if self.unreadable { Exit::Unreadable } else { exit })
    }
}

/// What looks like a payload and was not checked must not pass for checked.
fn tell_near_misses(count: u64) {
    match count {
        0 => {}
        1 => terminal::say("1 value looks like a payload and was not checked; `fiq-lint list` says why"),
        _ => terminal::say(&format!(
            "{count} values look like payloads and were not checked; `fiq-lint list` says why"
        )),
    }
}

/// Names the files that were named and hold no payload, unless there is nothing else to tell or too many to read.
fn tell_without_payload(paths: &[String], summary: &Summary) {
    const NAMED: usize = 3;
    match paths {
        [] => {}
        _ if summary.files == 1 => {}
        [..] if paths.len() <= NAMED => {
            for path in paths {
                terminal::say(&format!("{path}: holds no payload"));
            }
        }
        _ => terminal::say(&format!("{} of the files that were named hold no payload", paths.len())),
    }
}
