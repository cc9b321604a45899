//! What a server answered, by status.

use std::borrow::Cow;
use std::fmt;

use crate::document::{Document, Mode, Places};
use crate::{FromNode, Schema, Violations};

/// An answer that is being read.
#[derive(Debug)]
pub struct Answer<'b> {
    status: u16,
    documented: &'static str,
    body: &'b [u8],
    findings: Violations,
}

impl<'b> Answer<'b> {
    pub(super) fn new(status: u16, listed: &[&'static str], body: &'b [u8]) -> Self {
        let documented = documented(status, listed).unwrap_or_default();
        Self { status, documented, body, findings: Violations::default() }
    }

    /// The status as the document lists it; empty where it does not.
    pub fn documented(&self) -> &'static str {
        self.documented
    }

    /// Reads the body as JSON of a schema.
    ///
    /// # Errors
    /// Where it is no JSON or no value can be made of it.
    pub fn read<T: FromAnswer>(&mut self, schema: &[Schema]) -> Result<T, Violations> {
        T::from_answer(self, schema)
    }

    /// The answer as it came.
    pub fn raw(&self) -> Raw {
        Raw { status: self.status, body: self.body.to_vec() }
    }

    pub(super) fn findings(self) -> Violations {
        self.findings
    }
}

/// The status of the list that stands for this one: the exact one before its range, and that before `default`.
fn documented(status: u16, listed: &[&'static str]) -> Option<&'static str> {
    let wanted = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
    wanted.iter().find_map(|wanted| listed.iter().find(|one| *one == wanted).copied())
}

/// What the answer of a status may be read as.
pub trait FromAnswer: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// Where the body is no JSON or no value can be made of it.
    fn from_answer(answer: &mut Answer<'_>, schema: &[Schema]) -> Result<Self, Violations>;
}

impl<T: FromNode> FromAnswer for T {
    fn from_answer(answer: &mut Answer<'_>, schema: &[Schema]) -> Result<Self, Violations> {
        let schema = *schema.first().expect("generated code gives the schema of every typed body");
        let document = Document::check(answer.body, schema, None, Places::Told);
        let (value, findings) = document.convert(Mode::Lenient)?;
        answer.findings = findings;
        Ok(value)
    }
}

/// A value that comes with several statuses, and the one it came with.
#[derive(Clone, Debug, PartialEq)]
pub struct At<T> {
    /// The status.
    pub status: u16,
    /// The value.
    pub value: T,
}

impl<T: FromNode> FromAnswer for At<T> {
    fn from_answer(answer: &mut Answer<'_>, schema: &[Schema]) -> Result<Self, Violations> {
        Ok(Self { status: answer.status, value: answer.read(schema)? })
    }
}

/// An answer of which the document has no schema, as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Raw {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Raw {
    /// The body as text; bytes that are none are replaced.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raw").field("status", &self.status).field("body", &self.text()).finish()
    }
}

impl FromAnswer for Raw {
    fn from_answer(answer: &mut Answer<'_>, _schema: &[Schema]) -> Result<Self, Violations> {
        Ok(answer.raw())
    }
}

/// An answer of which no value can be made.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseError {
    /// The answer as it came.
    pub raw: Raw,
    /// Why not.
    pub violations: Violations,
}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer with status {} cannot be read: {}", self.raw.status, self.violations)
    }
}

impl std::error::Error for ResponseError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.violations)
    }
}
