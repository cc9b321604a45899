//! Model to JSON Schema draft 2020-12, for editors and for validators in other languages.
//!
//! What the checker calls an error is asserted; what it only warns of is not, and stands in a `$comment`. A union by tag becomes
//! a chain of `if` and `then`, so that a fault is told of the variant that the tag chose and of no other. No `$id` is
//! given: the schema's address is where its user puts it.
//!
//! Invariant: a value is valid exactly where the checker finds no error, but for what a `$comment` says is not asserted, named formats,
//! which each validator tells in its own way, and placeholders and misspelt keys, which are a text and a key like any other.
//! Invariant: the same model gives the same text, byte for byte.

mod annotation;
mod choice;
mod comment;
mod condition;
mod draft;
mod export;
mod format;
mod graph;
mod limits;
mod name;
mod node;
mod subject;
mod union;

pub use subject::Subject;

use fiq_model::Model;

/// Which demands are asserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Those that are errors where they are broken.
    Errors,
    /// Those that are warnings too. Advice is never asserted.
    Warnings,
}

/// The schema of `subject` as JSON text.
pub fn schema(model: &Model, subject: &Subject, level: Level) -> String {
    export::Export::new(model, subject).document(subject, level).to_string()
}
