//! A single schema object as a document of its own: references are relative to it.

use fiq_model::{Model, SchemaId};
use fiq_source::Diagnostic;
use fiq_tree::Value;

use crate::part::Part;
use crate::reader::{Dialect, Reader};

/// A schema object that is read on its own.
#[derive(Debug)]
pub struct Standalone {
    /// The model of the schema and of all it refers to.
    pub model: Model,
    /// The schema itself.
    pub schema: SchemaId,
    /// What is to be said about it. Pointers start at the schema.
    pub findings: Vec<Diagnostic>,
}

/// Reads the schema object `value`: `#` is the schema itself, `#/definitions/x` is inside it.
pub fn standalone(value: Value<'_>) -> Standalone {
    let root = Part::root(value);
    let mut reader = Reader::new(root.clone(), Dialect::Alone);
    let schema = reader.intern(&root, None);
    reader.read_schemas();
    let mut model = reader.model();
    reader.finish_schemas(&mut model);
    Standalone { model, schema, findings: reader.notes.finish() }
}
