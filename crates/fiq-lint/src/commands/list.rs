//! What would be checked, and why; what was passed over, and why not.

use std::{io::Write, path::Path};

use fiq_project::{Input, Inspector, Listed, Problem};
use fiq_report::printable;
use fiq_source::{DocumentKind, Position};

use super::inputs;
use crate::{
    arguments::List,
    contract,
    exit::{Exit, Failure},
    terminal::say,
};

/// What was listed so far.
#[derive(Default)]
struct Counts {
    files: usize,
    payloads: usize,
    passed: usize,
}

pub(super) fn run(list: &List) -> Result<Exit, Failure> {
    let loaded = contract::load(&list.inputs)?;
    let inspector = Inspector::new(loaded.contract());
    let mut out = std::io::stdout().lock();
    let mut counts = Counts::default();
    let mut exit = Exit::Clean;
    for input in inputs::gathered(&list.inputs) {
        let (path, format, named) = match input {
            Input::Named(path, format) => (path, format, true),
            Input::Met(path, format) => (path, format, false),
            Input::NamedProblem(problem) | Input::MetProblem(problem) => {
                exit = exit.max(tell(&problem, true));
                continue;
            }
        };
        match inputs::read(&path, &list.inputs) {
            Err(problem) => exit = exit.max(tell(&problem, named)),
            Ok(bytes) => {
                counts.files += 1;
                for listed in inspector.list(format, &bytes) {
                    counts.payloads += listed.payloads.len();
                    counts.passed += listed.passed.len();
                    if write(&mut out, &path, &listed).is_err() {
                        return Ok(exit);
                    }
                }
            }
        }
    }
    say(&format!("{} payloads in {} files, {} near misses", counts.payloads, counts.files, counts.passed));
    Ok(exit)
}

fn tell(problem: &Problem, named: bool) -> Exit {
    say(&format!("{}: {}", problem.path.as_deref().unwrap_or("walk"), problem.message));
    if named { Exit::Unreadable } else { Exit::Clean }
}

fn write(out: &mut impl Write, path: &Path, listed: &Listed) -> std::io::Result<()> {
    let name = path.to_string_lossy();
    let path = printable(&name);
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
        _ => String::new(),
    };
    if pointer.is_empty() { line } else { format!(" at {}{line}", printable(pointer.as_str())) }
}
