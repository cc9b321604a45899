//! What is wrong with a document, in lines that an editor can follow: `api/orders.yaml:12:3: error[spec-cycle]: ...`.

use std::fmt;

use fiq_source::{Diagnostic, LineIndex, Position, Severity};

use crate::output::on_one_line;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// Whether there are no types because of it.
    pub severity: Severity,
    /// The document, as the user named it.
    pub document: String,
    /// Where in the document, if it is about a part of it.
    pub place: Option<Position>,
    /// The name of the finding, in kebab-case, if it is about a part of the document: `fiq-lint explain` tells more of it.
    pub rule: Option<&'static str>,
    /// The fault in one sentence.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
}

impl Problem {
    /// The problem on one line, without its severity.
    pub(super) fn line(&self) -> String {
        let rule = self.rule.map(|rule| format!(" ({rule})")).unwrap_or_default();
        let help = self.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        on_one_line(&format!("{}: {}{rule}{help}", self.at(), self.message))
    }

    /// The document and the place in it.
    fn at(&self) -> String {
        match self.place {
            Some(Position { line, column }) => format!("{}:{line}:{column}", self.document),
            None => self.document.clone(),
        }
    }
}

/// One line: `api/orders.yaml:12:3: error[spec-cycle]: ...`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rule = self.rule.map(|rule| format!("[{rule}]")).unwrap_or_default();
        let help = self.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        let line = format!("{}: {}{rule}: {}{help}", self.at(), self.severity.as_str(), self.message);
        f.write_str(&on_one_line(&line))
    }
}

/// All that is wrong with a document, or with what was asked of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "problems say what is wrong"]
pub struct Problems {
    document: String,
    all: Vec<Problem>,
}

impl Problems {
    /// Whether there are no types because of them.
    pub fn has_errors(&self) -> bool {
        self.all.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// None yet, about the document called so.
    pub(super) fn of(document: String) -> Self {
        Self { document, all: Vec::new() }
    }

    /// Adds what was found in the document.
    pub(super) fn add_findings(&mut self, text: &[u8], findings: Vec<Diagnostic>) {
        let lines = LineIndex::new(text);
        self.all.extend(findings.into_iter().map(|found| Problem {
            severity: found.severity,
            document: self.document.clone(),
            place: Some(lines.position(text, found.span.start())),
            rule: Some(found.rule),
            message: found.message,
            help: found.help,
        }));
    }

    /// Adds an error about no particular part of the document.
    pub(super) fn add_error(&mut self, message: impl Into<String>) {
        self.add(Severity::Error, message.into());
    }

    /// The problems with one more error.
    pub(super) fn with_error(mut self, message: impl Into<String>) -> Self {
        self.add_error(message);
        self
    }

    /// Adds a warning about no particular part of the document.
    pub(super) fn warn(&mut self, message: impl Into<String>) {
        self.add(Severity::Warning, message.into());
    }

    fn add(&mut self, severity: Severity, message: String) {
        let document = self.document.clone();
        self.all.push(Problem { severity, document, place: None, rule: None, message, help: None });
    }
}

impl std::ops::Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.all
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}

/// One line each.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.all.iter().enumerate() {
            let end = if index == 0 { "" } else { "\n" };
            write!(f, "{end}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
