//! What is generated: that it is current, that it compiles without a warning, and that its types are right.

#![deny(warnings)]

mod bundled;
mod changes;
mod descent;
mod documents;
mod fresh;
mod holds;
mod making;
mod parts;
mod prose;
#[rustfmt::skip]
mod roster;
mod values;
