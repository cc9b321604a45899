//! JSON text to a tree, in one pass over the bytes.
//!
//! The good path (`parser`, `scan`) allocates nothing per value; everything odd leaves it for a colder module and comes back
//! in a state from which the text can be read on.
//!
//! Invariant: linear time on any input; no recursion.

mod accept;
mod balance;
mod closers;
mod comments;
mod junk;
mod members;
mod numbers;
mod parser;
mod part;
mod parts;
mod placeholders;
mod recovery;
pub(crate) mod scan;
mod separators;
mod stray;
mod strings;
mod words;

pub use accept::is_json;
pub use part::parse_part;
pub use parts::{Divider, Part, Parts, divide};

use fiq_tree::Tree;

use crate::placeholder::Placeholders;
use crate::unread;

/// Which JSON is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// RFC 8259: comments and trailing commas are faults.
    #[default]
    Json,
    /// JSON with comments and trailing commas.
    Jsonc,
}

/// How a text is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Which JSON is meant.
    pub dialect: Dialect,
    /// What counts as a placeholder; `None` where nothing does.
    pub placeholders: Option<Placeholders>,
}

/// Reads `text` as far as it can be read. A byte order mark is skipped; offsets count from the start of `text`.
pub fn parse(text: &[u8], options: &Options) -> Tree {
    unread::check(text).unwrap_or_else(|| parser::Parser::new(text, options).run())
}
