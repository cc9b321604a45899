//! What a GitHub workflow shows: all findings as plain lines, and at the end those that become annotations.
//!
//! The runner shows the first 10 annotations of each level in a step and drops the others, so that errors come first, no more
//! than 10 of a level are written, and a notice tells what is left out.

mod command;

use std::io::Write;
use std::sync::Arc;

use fiq_source::Severity;

use crate::found::{Found, plain_path};
use crate::sink::Sink;
use crate::summary::counted;
use crate::{About, Problem, Summary, printable, short};
use command::Command;

/// The annotations of one level that a step shows.
const SHOWN: usize = 10;

/// Annotations of one level.
#[derive(Debug, Default)]
struct Annotations {
    /// The first ones.
    shown: Vec<String>,
    left_out: u64,
}

impl Annotations {
    fn push(&mut self, command: impl FnOnce() -> String) {
        if self.shown.len() < SHOWN {
            self.shown.push(command());
        } else {
            self.left_out += 1;
        }
    }
}

/// The report, as far as it is written.
#[derive(Debug)]
pub(crate) struct GitHub {
    name: String,
    errors: Annotations,
    warnings: Annotations,
}

impl GitHub {
    pub(crate) fn new(about: &Arc<About>) -> Self {
        Self { name: about.name.clone(), errors: Annotations::default(), warnings: Annotations::default() }
    }

    fn of(&mut self, severity: Severity) -> &mut Annotations {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        }
    }

    /// Says what has no annotation, if there is any.
    fn left_out(&self) -> Option<String> {
        let counts = [(self.errors.left_out, "more error"), (self.warnings.left_out, "more warning")];
        let parts: Vec<String> = counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, noun)| counted(*count, noun))
            .collect();
        let notice = Command::new("notice").property("title", &self.name);
        (!parts.is_empty())
            .then(|| notice.message(&format!("{}: see the log of this step", parts.join(" and "))))
    }
}

impl Sink for GitHub {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        short::line(found, out);
        let title = format!("{}: {}", self.name, found.diagnostic.rule);
        self.of(found.diagnostic.severity).push(|| annotation(found, &title));
    }

    fn problem(&mut self, problem: &Problem, out: &mut Vec<u8>) {
        let (path, message) = (printable(&problem.path), printable(&problem.message));
        push_line(&format!("problem: {path}: {message}"), out);
        let command = Command::new("error").property("file", plain_path(&problem.path));
        let title = format!("{}: not checked", self.name);
        self.errors.push(|| command.property("title", &title).message(&problem.message));
    }

    fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        push_line(&summary.to_string(), out);
        let annotations = self.errors.shown.iter().chain(&self.warnings.shown);
        for line in annotations.chain(self.left_out().as_ref()) {
            push_line(line, out);
        }
    }
}

fn annotation(found: &Found<'_>, title: &str) -> String {
    let (start, end) = (found.start(), found.end());
    let mut command = Command::new(found.diagnostic.severity.as_str())
        .property("file", plain_path(found.path))
        .number("line", start.line)
        .number("endLine", end.line);
    // The runner drops columns of a place that has several lines.
    if start.line == end.line {
        command = command.number("col", start.column).number("endColumn", end.column);
    }
    command.property("title", title).message(&found.words())
}

fn push_line(line: &str, out: &mut Vec<u8>) {
    writeln!(out, "{line}").expect("writing to a Vec cannot fail");
}
