//! Model to Rust source: the compiled form of the bundled model, and the types of a document.
//!
//! A build script goes in by [`Builder`]; who has a model already, by [`types`].
//!
//! The way of the types: `plan` makes every decision (which shape a schema has in Rust, what it is called) and leaves them in `ir`;
//! `emit` turns that into tokens and decides nothing.
//!
//! Invariant: the same model gives the same text, byte for byte.

mod builder;
mod compiled;
mod emit;
mod hash;
mod ir;
mod options;
mod output;
mod plan;

pub use builder::{Builder, Generated, Problem, Problems};
pub use compiled::compiled;
pub use hash::header;
pub use options::Options;
pub use output::write;

use fiq_model::{Model, SchemaId};

/// The Rust source of the types of a document.
///
/// `roots` are the schemas that are wanted, with all that they lead to; where there are none, all named schemas and all operations.
pub fn types(model: &Model, roots: &[SchemaId], options: &Options) -> String {
    emit::file(&plan::plan(model, roots, options), options)
}
