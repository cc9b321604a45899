//! OpenAPI document to model.
//!
//! The text is read into the tree, which gives places, unknown keywords and exact numbers; every part of the frame is then read as
//! `openapiv3` sees it. What cannot be understood is a finding with a place in the document, and nothing is dropped in silence.
//!
//! Patterns are taken over as they are written: whether one compiles is asked by those who have a regular expression engine.
//!
//! Invariant: the only crate that names `openapiv3`; its types do not leave it.
//! Invariant: no recursion on what a document nests.

mod cycles;
mod document;
mod format;
mod intern;
mod literal;
mod member;
mod notes;
mod operation;
mod part;
mod reader;
mod reference;
mod relax;
mod rules;
mod schema;
mod second;
mod select;
mod source;
mod standalone;
mod text;
mod union;
mod vocabulary;
mod words;

pub use rules::RULES;
pub use select::{operation, schema};
pub use standalone::{Standalone, standalone};

use fiq_model::Model;
use fiq_source::Diagnostic;

/// A document that was read.
#[derive(Debug)]
pub struct Loaded {
    /// Everything that can be held against a payload.
    pub model: Model,
    /// What is to be said about the document, in the order of its text.
    pub findings: Vec<Diagnostic>,
}

/// Reads an OpenAPI document. `path` is the name it has for people; its ending says whether it is JSON or YAML.
///
/// # Errors
///
/// The findings, where there is no document that payloads could be held to: its syntax is broken, it is no OpenAPI document, or
/// one of a version that is not supported.
pub fn load(text: &[u8], path: &str) -> Result<Loaded, Vec<Diagnostic>> {
    let tree = text::parse(text, path)?;
    document::read(&tree, text)
}
