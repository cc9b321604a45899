//! Text to tree: JSON, JSON with comments, JSON lines; YAML and JSON among Rust tokens behind features. And changes of a tree back to text.
//!
//! Parsing never fails: it gives a tree of what could be read and a list of faults, and what could not be read is present
//! and unknown. Depth, size and breadth are bounded by memory alone, never by the stack.
//!
//! Invariant: one mistake is one fault; recovery reports no consequences.
//! Invariant: knows no schema, no file and no wording.

pub mod json;
pub mod lines;
pub mod placeholder;
#[cfg(feature = "rust")]
pub mod rust;
mod unread;
pub mod write;
#[cfg(feature = "yaml")]
pub mod yaml;
