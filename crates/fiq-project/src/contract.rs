//! What a file is held to: an API document, and which values of a file are its payloads.

use std::fs;
use std::path::Path;

use elsa::sync::FrozenVec;
use fiq_check::InvalidPattern;
use fiq_extract::{Direction, Recogniser, Search};
use fiq_model::{Model, Operation};
use fiq_source::{Diagnostic, FileFindings, Findings};
use fiq_syntax::placeholder::Forms;

use crate::Problem;
use crate::read::shown;

/// What documents are held to, and which values in them.
#[derive(Clone, Copy, Debug)]
pub struct Contract<'m> {
    /// The API.
    pub model: &'m Model,
    /// Which values are payloads.
    pub search: Search,
    /// The forms of placeholders that count.
    pub forms: Forms,
}

impl Contract<'static> {
    /// The bundled document, whose payloads are told by their content.
    pub fn bundled() -> Self {
        Self { model: fiq_model::bundled(), search: Search::Content, forms: Forms::default() }
    }
}

/// The part of an API document that is meant. Without any, its payloads are told by their content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Target<'t> {
    /// The name of a schema that every document is held to.
    pub schema: Option<&'t str>,
    /// An operation whose body every document is held to, such as `POST /orders`.
    pub operation: Option<&'t str>,
    /// What a document in which no payload is found is taken for; of an operation, which bodies.
    pub direction: Option<Direction>,
}

/// Why no payload could be found by a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsuitable {
    /// The document has no such schema or operation.
    NotThere(String),
    /// The operation has no such body.
    NoBody(String),
    /// Nothing in the document tells its payloads from other JSON.
    Unrecognisable,
}

impl Unsuitable {
    /// The sentence.
    pub fn message(&self) -> &str {
        match self {
            Self::NotThere(message) | Self::NoBody(message) => message,
            Self::Unrecognisable => "nothing in the API document tells its payloads from other JSON",
        }
    }
}

impl Target<'_> {
    /// Which values are payloads.
    ///
    /// # Errors
    ///
    /// Why the document has none such.
    pub fn search(self, model: &Model) -> Result<Search, Unsuitable> {
        if let Some(name) = self.schema {
            return fiq_spec::schema(model, name).map(Search::Schema).map_err(Unsuitable::NotThere);
        }
        if let Some(operation) = self.operation {
            let index = fiq_spec::operation(model, operation).map_err(Unsuitable::NotThere)?;
            return body_of(&model.operations[index], index, self.direction.unwrap_or(Direction::Request));
        }
        match self.direction {
            Some(direction) => Ok(Search::Forced(direction)),
            None if Recogniser::new(model).can_recognise() => Ok(Search::Content),
            None => Err(Unsuitable::Unrecognisable),
        }
    }
}

/// The bodies of an operation, if it has any of this direction.
fn body_of(operation: &Operation, index: usize, direction: Direction) -> Result<Search, Unsuitable> {
    let has_body = match direction {
        Direction::Request => operation.request.is_some(),
        Direction::Response => operation.responses.iter().any(|response| response.schema.is_some()),
    };
    if has_body {
        return Ok(Search::Operation(index, direction));
    }
    Err(Unsuitable::NoBody(format!("{operation} has no JSON {} body", direction.as_str())))
}

/// Models that were read, kept for as long as anything is held to one of them.
#[derive(Default)]
pub struct Models(FrozenVec<Box<Model>>);

impl Models {
    /// Keeps a model.
    pub fn keep(&self, model: Model) -> &Model {
        self.0.push_get(Box::new(model))
    }
}

impl std::fmt::Debug for Models {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Models").field(&self.0.len()).finish()
    }
}

/// An API document that was read.
#[derive(Debug)]
pub struct ApiDocument {
    /// What it says, unless nobody can tell.
    pub model: Option<Model>,
    /// What there is to say about it.
    pub about: FileFindings,
}

impl ApiDocument {
    /// Reads the document at `path`.
    ///
    /// # Errors
    ///
    /// If the file cannot be read.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let text = fs::read(path).map_err(|error| Problem::of_io(path, &error))?;
        let shown = shown(path);
        let (model, diagnostics) = match fiq_spec::load(&text, &shown) {
            Ok(loaded) => (Some(loaded.model), loaded.findings),
            Err(findings) => (None, findings),
        };
        Ok(Self { model, about: about(shown, text, diagnostics) })
    }
}

fn about(path: String, text: Vec<u8>, diagnostics: Vec<Diagnostic>) -> FileFindings {
    let findings = vec![Findings::of_file(text, diagnostics)];
    FileFindings { path, findings, ..FileFindings::default() }
}

/// What is to be told of a document that files are held to.
#[derive(Debug)]
pub struct AboutDocument {
    /// What was found in it.
    pub findings: FileFindings,
    /// Its patterns that are none, and so hold of every text.
    pub invalid_patterns: Vec<InvalidPattern>,
}
