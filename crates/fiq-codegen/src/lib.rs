//! Model to Rust source: the compiled form of the bundled model, and the types of a document.
//!
//! A build script goes in by [`Builder`]; who has a model already, by [`types`].
//!
//! The way of the types: `fiq-plan` makes every decision (which shape a schema has in Rust, what it is called); `emit` turns that
//! into tokens and decides nothing.
//!
//! Invariant: the same model gives the same text, byte for byte.

mod builder;
mod compiled;
mod emit;
mod hash;
mod options;
mod output;

pub use builder::{Builder, Generated, Problem, Problems};
pub use compiled::compiled;
pub use hash::header;
pub use options::Options;
pub use output::write;

use fiq_model::{Model, SchemaId};
use fiq_plan::Wanted;

/// The Rust source of the types of a document.
///
/// `roots` are the schemas that are wanted, with all that they lead to; where there are none, all named schemas and all operations.
pub fn types(model: &Model, roots: &[SchemaId], options: &Options) -> String {
    let wanted = match roots {
        [] if options.wants_operations() => Wanted::Everything,
        [] => Wanted::AllSchemas,
        roots => Wanted::Schemas(roots.to_vec()),
    };
    emit::file(&fiq_plan::plan(model, &wanted), options)
}
