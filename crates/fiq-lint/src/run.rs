//! The run through all inputs that several commands have in common: what is found comes to a [`Taker`], file by file in their order.

mod outcome;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use fiq_extract::Format;
use fiq_project::{Buffer, Flow, Held, Input, Inspected, Problem, Session, Tally, config::ConfigFault};
use fiq_source::FileFindings;

use crate::{
    arguments::{Color, Inputs},
    commands::inputs,
    configuration,
    exit::{Exit, Failure},
    progress::Progress,
    session,
    terminal::say,
};
use outcome::{Came, Outcome};

/// What takes the results of a run.
pub(crate) trait Taker<'m> {
    /// Takes what was found in a file, or in the next part of one.
    fn found(&mut self, held: &Held<'m>, file: File<'_>, found: FileFindings) -> Flow;

    /// Takes the end of a file that was looked at as a whole.
    fn complete(&mut self, held: &Held<'m>, file: File<'_>);

    /// Takes a file in which nothing was found.
    fn clean(&mut self, _file: File<'_>, _tally: Tally) -> Flow {
        Flow::Go
    }

    /// Takes what could not be read, and says so.
    fn problem(&mut self, problem: Problem) -> Flow {
        say(&format!("problem: {}: {}", problem.path.unwrap_or_default(), problem.message));
        Flow::Go
    }
}

/// A file of a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct File<'f> {
    /// The path that findings are reported under.
    pub(crate) path: &'f Path,
    pub(crate) format: Format,
}

/// In what parts findings come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parts {
    /// Those of a stream as they come.
    AsTheyCome,
    /// Those of a file all at once.
    Whole,
}

/// What a run met beside findings.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// Files that were named, and hold no payload.
    pub(crate) without_payload: Vec<String>,
    /// Files that were named, and are left out by their configuration.
    pub(crate) excluded: u64,
    /// Files whose configuration cannot be used.
    pub(crate) misconfigured: u64,
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Done {
    /// What it comes to, whatever was found.
    pub(crate) exit: Exit,
    pub(crate) notes: Notes,
}

/// A run on its way.
struct Run<'r, 'm, T> {
    session: &'r Session<'m>,
    inputs: &'r Inputs,
    parts: Parts,
    taker: &'r mut T,
    progress: Progress,
    exit: Exit,
    notes: Notes,
    /// The configurations that cannot be used, as far as they were told.
    faults: Vec<Arc<ConfigFault>>,
}

/// Inspects everything that `gathered` gives.
pub(crate) fn run<'m, T: Taker<'m>>(
    session: &Session<'m>,
    inputs: &Inputs,
    gathered: impl Iterator<Item = Input> + Send,
    parts: Parts,
    progress: Progress,
    taker: &mut T,
) -> Done {
    let all = || std::thread::available_parallelism().map_or(1, Into::into);
    let threads = inputs.threads.map_or_else(all, Into::into);
    let (exit, notes, faults) = (Exit::Clean, Notes::default(), Vec::new());
    let mut run = Run { session, inputs, parts, taker, progress, exit, notes, faults };
    fiq_project::run(
        threads,
        gathered,
        Buffer::default,
        |buffer, input| outcome::of(session, inputs, input, buffer),
        |outcome| run.take(outcome),
    );
    run.progress.finish();
    let exit = run.exit.max(session::tell_about(run.session, Color::Auto));
    Done { exit, notes: run.notes }
}

/// The configuration of the current folder, which holds for a run as a whole.
pub(crate) fn own_configuration(session: &Session<'_>) -> Result<Arc<fiq_project::config::Config>, Failure> {
    session.resolver().for_folder(Path::new("")).map_err(|fault| configuration::failure(&fault))
}

impl<'m, T: Taker<'m>> Run<'_, 'm, T> {
    fn take(&mut self, outcome: Outcome<'m>) -> Flow {
        self.progress.step();
        let named = outcome.named.as_deref();
        match outcome.came {
            Came::Inspected(held, path, format, inspected) => {
                let shown = inputs::shown(&path, self.inputs);
                let file = File { path: shown, format };
                self.inspected(named, &held, file, inspected)
            }
            Came::Excluded => {
                self.notes.excluded += 1;
                Flow::Go
            }
            Came::Misconfigured(fault) => self.misconfigured(fault),
            Came::Problem(problem) => self.problem(named, problem),
        }
    }

    fn inspected(
        &mut self,
        named: Option<&Path>,
        held: &Held<'m>,
        file: File<'_>,
        inspected: Inspected,
    ) -> Flow {
        let flow = match inspected {
            Inspected::Clean(tally) => {
                self.note(named, tally.payloads);
                self.taker.clean(file, tally)
            }
            Inspected::Faulty(found) => self.taker_found(held, file, found),
            Inspected::Stream(path, _) => match self.stream(held, file, &path) {
                Ok((payloads, flow)) => {
                    self.note(named, payloads);
                    flow
                }
                Err(problem) => return self.problem(named, problem),
            },
            Inspected::Problem(problem) => return self.problem(named, problem),
        };
        self.taker.complete(held, file);
        flow
    }

    /// The number of payloads of a stream, and whether to go on.
    fn stream(&mut self, held: &Held<'m>, file: File<'_>, path: &Path) -> Result<(u64, Flow), Problem> {
        let (mut payloads, mut flow) = (0, Flow::Go);
        let mut whole = FileFindings { path: fiq_project::shown(file.path), ..FileFindings::default() };
        let input = inputs::open(path, self.inputs)?;
        held.stream(file.path, file.format, input, &mut |found| {
            payloads += found.payloads;
            if self.parts == Parts::Whole {
                whole.absorb(found);
            } else {
                flow = self.taker_found(held, file, found);
            }
            flow
        })?;
        if self.parts == Parts::Whole {
            flow = self.taker_found(held, file, whole);
        }
        Ok((payloads, flow))
    }

    fn taker_found(&mut self, held: &Held<'m>, file: File<'_>, found: FileFindings) -> Flow {
        let (progress, taker) = (&self.progress, &mut self.taker);
        progress.aside(|| taker.found(held, file, found))
    }

    fn problem(&mut self, named: Option<&Path>, problem: Problem) -> Flow {
        if named.is_some() {
            self.exit = Exit::Unreadable;
        }
        let (progress, taker) = (&self.progress, &mut self.taker);
        progress.aside(|| taker.problem(problem))
    }

    /// Tells a configuration once, however many files it would hold for.
    fn misconfigured(&mut self, fault: Arc<ConfigFault>) -> Flow {
        self.exit = self.exit.max(Exit::Usage);
        self.notes.misconfigured += 1;
        if !self.faults.iter().any(|told| Arc::ptr_eq(told, &fault)) {
            self.progress.aside(|| configuration::failure(&fault).print());
            self.faults.push(fault);
        }
        Flow::Go
    }

    /// A hook names files: one in which nothing was checked must not look like one that passed.
    fn note(&mut self, named: Option<&Path>, payloads: u64) {
        if let Some(path) = named.filter(|_| payloads == 0) {
            let shown = inputs::shown(path, self.inputs);
            self.notes.without_payload.push(shown.to_string_lossy().into_owned());
        }
    }
}

impl Outcome<'_> {
    /// Something that was named and could not be read.
    fn unreadable(problem: Problem) -> Self {
        Self { named: Some(PathBuf::new()), came: Came::Problem(problem) }
    }
}
