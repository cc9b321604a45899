//! Host file to payloads: where they stand and why they are payloads.
//!
//! A file's [`Format`] says which documents stand in it, [`rust`] reads those of source code; [`Recogniser`] says which values of a document are payloads, by
//! content, at any depth, driven by the model. [`Prefilter`] rules most files out before anything is parsed.
//!
//! Invariant: no name of an API in the code; what tells a payload stands in the model.
//! Invariant: linear in the size of the tree, whatever its depth; pointers are made only where they are asked for.

mod encoding;
mod found;
mod host;
mod place;
mod prefilter;
mod reason;
mod recognise;

pub use encoding::transcoded;
pub use found::{Direction, Found, NearMiss, Payload};
pub use host::{Document, Format, rust};
pub use place::Place;
pub use prefilter::Prefilter;
pub use reason::{Reason, WhyNot};
pub use recognise::{Recogniser, Search};
