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
mod placeholders;
mod recovery;
mod scan;
mod separators;
mod stray;
mod strings;
mod words;

pub use accept::is_json;

use fiq_source::Span;
use fiq_tree::{Builder, FaultKind, Tree};

use crate::placeholder::Placeholders;

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
    if text.len() >= u32::MAX as usize {
        return unread(FaultKind::TooLarge, Span::empty(0), Span::empty(0));
    }
    if is_utf16(text) {
        return unread(FaultKind::Utf16, Span::new(0, 2), Span::new(0, text.len() as u32));
    }
    parser::Parser::new(text, options).run()
}

/// A tree of one unknown value.
fn unread(kind: FaultKind, fault: Span, value: Span) -> Tree {
    let mut builder = Builder::default();
    builder.fault(fault, kind, None);
    builder.unknown(value);
    builder.finish(value.end())
}

/// Whether the text begins with a mark of UTF-16, or as ASCII in UTF-16 does.
fn is_utf16(text: &[u8]) -> bool {
    match *text {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [a, b, c, d, ..] => (a == 0) == (c == 0) && (b == 0) == (d == 0) && (a == 0) != (b == 0),
        _ => false,
    }
}
