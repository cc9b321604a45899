//! What is wrong with a text or a value, as data.

use std::fmt;
use std::ops::Deref;

use fiq_source::{Diagnostic, Figure, Pointer, Position, Severity, Text};

/// One broken demand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The rule's name, in kebab-case: `fiq-lint explain` tells more of it.
    pub rule: &'static str,
    /// Whether the value is refused for it.
    pub severity: Severity,
    /// Whose demand is broken, by the name it has in the API document.
    pub authority: Option<Text>,
    /// The fault in one sentence.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
    /// The value at fault, from the root: a JSON pointer.
    pub pointer: String,
    /// The limit that is broken.
    pub limit: Option<Figure>,
    /// What was found instead.
    pub actual: Option<Figure>,
    /// The page that documents the demand.
    pub source: Option<Text>,
    /// The demand itself: a JSON pointer into the API document.
    pub demand: Option<String>,
    /// Where in the text it is, if there is one.
    pub place: Option<Position>,
    /// The value that the message's names start from, where that is not the root: a JSON pointer.
    within: String,
}

impl Violation {
    pub(crate) fn new(found: &Diagnostic, place: Option<Position>) -> Self {
        Self {
            rule: found.rule,
            severity: found.severity,
            authority: found.authority.clone(),
            message: found.message.clone(),
            help: found.help.clone(),
            pointer: found.pointer.as_str().to_owned(),
            limit: found.limit.clone(),
            actual: found.actual.clone(),
            source: found.source.clone(),
            demand: found.demand.as_ref().map(|demand| demand.as_str().to_owned()),
            place,
            within: String::new(),
        }
    }

    /// An error about a value that is no part of a text.
    pub(crate) fn lone(rule: &'static str, message: String) -> Self {
        let found = Diagnostic::error(rule, fiq_source::Span::empty(0), Pointer::root(), message);
        Self::new(&found, None)
    }

    /// Whether the value is refused for it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The place, where there is one, the rule and the message: `7:15: error[too-long]: ...`; with `{:#}` also the way out. Of a value
/// that was filled into a greater one, also the place there.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.place {
            write!(f, "{line}:{column}: ")?;
        }
        write!(f, "{}[{}]: ", self.severity.as_str(), self.rule)?;
        if !self.within.is_empty() {
            write!(f, "in `{}`: ", dotted(&self.within))?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) if f.alternate() => write!(f, "\n  help: {help}"),
            _ => Ok(()),
        }
    }
}

/// A pointer as messages write paths: `sections[0].rows[1].title`.
fn dotted(pointer: &str) -> String {
    let mut path = String::new();
    for segment in Pointer::from(pointer).segments() {
        if segment.bytes().all(|byte| byte.is_ascii_digit()) {
            path.extend(["[", &segment, "]"]);
        } else {
            path.extend([if path.is_empty() { "" } else { "." }, &segment]);
        }
    }
    path
}

/// All that is wrong with a text or a value, in the order of the text.
#[derive(Clone, Default, PartialEq, Eq)]
#[must_use = "violations say what is wrong"]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Those at error level.
    pub fn errors(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter().filter(|violation| violation.is_error())
    }

    /// Those at warning level: what an upstream demands, and members that nobody documents.
    pub fn warnings(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter().filter(|violation| !violation.is_error())
    }

    /// The violations as a vector.
    pub fn into_vec(self) -> Vec<Violation> {
        self.0
    }

    /// The same of a value that stands at `pointer` of a greater one.
    pub(crate) fn below(mut self, pointer: &str) -> Self {
        for violation in &mut self.0 {
            violation.pointer.insert_str(0, pointer);
            violation.within.insert_str(0, pointer);
        }
        self
    }

    /// Adds those of `others`.
    pub(crate) fn append(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The errors, if there is one.
    pub(crate) fn refused(mut self) -> Result<(), Self> {
        self.0.retain(Violation::is_error);
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Those of which someone is the author, and the errors; if there is one.
    pub(crate) fn demanded(mut self) -> Result<(), Self> {
        self.0.retain(|violation| violation.is_error() || violation.authority.is_some());
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl Deref for Violations {
    type Target = [Violation];

    fn deref(&self) -> &[Violation] {
        &self.0
    }
}

/// What cannot fail fits where something may: so a text that a later document limits is made in the same words.
impl From<std::convert::Infallible> for Violations {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self(vec![violation])
    }
}

impl FromIterator<Violation> for Violations {
    fn from_iter<I: IntoIterator<Item = Violation>>(violations: I) -> Self {
        Self(violations.into_iter().collect())
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'v> IntoIterator for &'v Violations {
    type Item = &'v Violation;
    type IntoIter = std::slice::Iter<'v, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// As people read them, with the way out: what `unwrap` and `main` print. `{:#?}` shows the data.
impl fmt::Debug for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.debug_list().entries(&self.0).finish() } else { write!(f, "{self:#}") }
    }
}

/// One line each; with `{:#}` also the way out of each.
impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            let line = if index == 0 { "" } else { "\n" };
            f.write_str(line)?;
            fmt::Display::fmt(violation, f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}
impl std::error::Error for Violation {}
