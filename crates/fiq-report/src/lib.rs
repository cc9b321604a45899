//! Diagnostics to text: for people at a terminal, a line each, JSON, JSON lines.
//!
//! A [`Reporter`] is fed file by file and keeps nothing but counts, so that a report of any length needs no room. What comes
//! from a payload, a file name or a message is made harmless before it reaches a terminal.
//!
//! Invariant: no control character but the line end in any text output; machine formats are valid for any content.
//! Invariant: knows no rule, no model and no JSON syntax; what it says about a finding stands in the diagnostic.

mod json;
mod output;
mod printable;
mod reporter;
mod short;
mod summary;
mod terminal;

pub use printable::printable;
pub use reporter::{Colour, Format, Options, Reporter};
pub use summary::{Problem, Summary};
pub use terminal::excerpt;
