//! What would be checked, and why; what was passed over, and why not.

use std::{io::Write, path::Path, sync::Arc};

use fiq_extract::Format;
use fiq_project::{Input, Listed, Models, Problem, Session, config::ConfigFault, shown};
use fiq_report::printable;
use fiq_source::{DocumentKind, Position};

use super::inputs;
use crate::{
    arguments::{Color, List},
    configuration,
    exit::{Exit, Failure},
    session::{self, Opened},
    terminal::say,
};

/// What was listed so far.
struct Run<'r, W> {
    list: &'r List,
    session: &'r Session<'r>,
    out: W,
    files: usize,
    payloads: usize,
    passed: usize,
    exit: Exit,
    /// The configurations that cannot be used, as far as they were told.
    faults: Vec<Arc<ConfigFault>>,
}

pub(super) fn run(list: &List) -> Result<Exit, Failure> {
    let models = Models::default();
    let Opened { session, exit } = session::open(&list.inputs, Color::Auto, &models)?;
    let gathered = inputs::gathered(&list.inputs, session::walk(&list.inputs, &session))?;
    let out = std::io::stdout().lock();
    let mut run =
        Run { list, session: &session, out, files: 0, payloads: 0, passed: 0, exit, faults: Vec::new() };
    // A reader that went away is nobody's fault.
    let gone = gathered.into_iter().try_for_each(|input| run.take(input)).is_err();
    if !gone {
        say(&format!(
            "{} in {}, {}",
            counted(run.payloads, "payload", "payloads"),
            counted(run.files, "file", "files"),
            counted(run.passed, "near miss", "near misses"),
        ));
    }
    Ok(run.exit.max(session::tell_about(&session, Color::Auto)))
}

impl<W: Write> Run<'_, W> {
    fn take(&mut self, input: Input) -> std::io::Result<()> {
        match input {
            Input::Named(path, format) => self.file(&path, format, Exit::Unreadable),
            Input::Met(path, format) => self.file(&path, format, Exit::Clean),
            Input::Staged(path, format, bytes) => self.bytes(&path, format, &bytes, Exit::Clean),
            Input::NamedProblem(problem) => {
                self.problem(&problem, Exit::Unreadable);
                Ok(())
            }
            Input::MetProblem(problem) => {
                self.problem(&problem, Exit::Clean);
                Ok(())
            }
        }
    }

    /// `unreadable` is what the run comes to if the file cannot be read.
    fn file(&mut self, path: &Path, format: Format, unreadable: Exit) -> std::io::Result<()> {
        match inputs::read(path, &self.list.inputs) {
            Ok(bytes) => self.bytes(inputs::shown(path, &self.list.inputs), format, &bytes, unreadable),
            Err(problem) => {
                self.problem(&problem, unreadable);
                Ok(())
            }
        }
    }

    fn bytes(&mut self, path: &Path, format: Format, bytes: &[u8], unreadable: Exit) -> std::io::Result<()> {
        let held = match self.session.held(path) {
            Ok(held) => held,
            Err(fault) => {
                self.misconfigured(fault);
                return Ok(());
            }
        };
        let listed = match held.list(path, format, bytes) {
            Ok(listed) => listed,
            Err(problem) => {
                self.problem(&problem, unreadable);
                return Ok(());
            }
        };
        self.files += 1;
        let shown = shown(path);
        for mut listed in listed {
            self.payloads += listed.payloads.len();
            self.passed += listed.passed.len();
            if self.list.near_misses {
                listed.payloads.clear();
            }
            write(&mut self.out, &shown, &listed)?;
        }
        Ok(())
    }

    /// Tells a configuration once, however many files it would hold for.
    fn misconfigured(&mut self, fault: Arc<ConfigFault>) {
        self.exit = self.exit.max(Exit::Usage);
        if !self.faults.iter().any(|told| Arc::ptr_eq(told, &fault)) {
            configuration::failure(&fault).print();
            self.faults.push(fault);
        }
    }

    fn problem(&mut self, problem: &Problem, exit: Exit) {
        self.exit = self.exit.max(exit);
        let path = problem.path.as_ref().map(|path| format!("{path}: ")).unwrap_or_default();
        say(&format!("problem: {path}{}", problem.message));
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn write(out: &mut impl Write, path: &str, listed: &Listed) -> std::io::Result<()> {
    let path = printable(path);
    let place = |Position { line, column }| format!("{path}:{line}:{column}");
    for payload in &listed.payloads {
        let variant = payload.variant.as_ref().map(|variant| format!(" ({variant})")).unwrap_or_default();
        writeln!(
            out,
            "{}: {}{}{variant}",
            place(payload.position),
            printable(&payload.held_to),
            at(&payload.pointer, &listed.document)
        )?;
        writeln!(out, "    because {}", printable(&payload.reason))?;
        for (position, what) in &payload.suspended {
            writeln!(out, "    not checked at {}:{}: {}", position.line, position.column, printable(what))?;
        }
    }
    for passed in &listed.passed {
        writeln!(out, "{}: passed over{}", place(passed.position), at(&passed.pointer, &listed.document))?;
        writeln!(out, "    because it {}", printable(&passed.reason))?;
    }
    Ok(())
}

/// Where in the document, unless it is all of it.
fn at(pointer: &fiq_source::Pointer, document: &DocumentKind) -> String {
    let line = match document {
        DocumentKind::Line(number) => format!(" in line {number}"),
        DocumentKind::Literal(index) => format!(" in literal {index}"),
        _ => String::new(),
    };
    if pointer.is_empty() { line } else { format!(" at {}{line}", printable(pointer.as_str())) }
}
