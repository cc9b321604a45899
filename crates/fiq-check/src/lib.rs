//! The rules: a payload's tree held against the model, and what is wrong with it as diagnostics.
//!
//! [`Checker`] walks down the value and the schemas side by side. At each value it gathers all schemas that hold together (the
//! shape of the value), and each rule looks at that one site. A mistake is told once: the tag is read first, the look-alike of
//! a missing member is its misspelling, and a value of the wrong type is asked nothing else.
//!
//! Invariant: knows no file, no output format, and no field or limit of any API; all of that comes from the model.
//! Invariant: what a placeholder leaves open is never wrong.

mod canonical;
mod checker;
mod described;
mod format;
mod gaps;
mod judge;
mod manual;
mod measured;
mod multiple;
mod path;
mod pattern;
mod places;
mod roll;
mod rule;
mod rules;
mod settled;
mod shape;
mod site;
mod sketch;
mod suspended;
mod walk;
mod words;

pub use checker::{Checker, InvalidPattern};
pub use described::{Described, DescribedMember};
pub use manual::manual;
pub use measured::{Limit, Measured, Unit};
pub use rule::Rule;
pub use rules::syntax::syntax;
pub use rules::{RULES, rule};
pub use sketch::{Hole, Sketch, Way};
pub use suspended::Suspension;
