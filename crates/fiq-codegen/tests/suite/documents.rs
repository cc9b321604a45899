//! The types of the documents beside this file, as they are generated. `THIRD-PARTY.md` says where those come from that are not
//! of this project.
//!
//! They are written for a library: here they are seen from nowhere else, and not all of them are used.

#![allow(dead_code, unreachable_pub, clippy::pedantic)]

#[rustfmt::skip]
pub(crate) mod discriminators;
#[rustfmt::skip]
pub(crate) mod everything;
#[rustfmt::skip]
pub(crate) mod names;
#[rustfmt::skip]
pub(crate) mod prose;
#[rustfmt::skip]
pub(crate) mod schema_circular;
