//! Rust: the message literals of `#[derive(Payload)]`, `payload!` and `try_payload!` in a source file.
//!
//! The tokens of a literal become a tree whose spans are bytes of the file, so that linter and macro judge the same values. Where a
//! literal says that it is a request nothing has to be recognised; where it says that it is held to something else, it is passed over.
//!
//! Invariant: no depth of brackets is recursion, and a file that names no such literal is never lexed.

mod lexed;
mod mention;
mod scan;
mod settings;
mod unreadable;

use std::fmt;

use fiq_source::{Diagnostic, Span};
use fiq_syntax::rust::literal::Decoded;
use fiq_syntax::write::{Notation, write_fixes};
use fiq_tree::{Tree, Value};

pub use unreadable::Unreadable;

pub(super) const EXTENSIONS: &[&str] = &["rs"];

/// A literal of a source file.
#[derive(Clone, Debug)]
pub struct Literal {
    /// Its values.
    pub tree: Tree,
    /// Why it is looked at, or why not.
    pub standing: Standing,
    /// What it says and where, if it is a JSON text in a string.
    decoded: Option<Decoded>,
}

/// What is known of a literal before its content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is a request: this attribute or macro says so.
    Request(&'static str),
    /// Its content tells what it is.
    Open,
    /// It is not looked at.
    Passed(WhyPassed),
}

/// Why a literal is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyPassed {
    /// Its macro holds it to what this setting names.
    Setting(&'static str),
    /// It is part of another macro, which has yet to fill it in.
    Template,
}

impl fmt::Display for WhyPassed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setting(name) => write!(f, "is held to what `{name}` names, by the macro itself"),
            Self::Template => f.write_str("is filled in by the macro that it stands in"),
        }
    }
}

impl Literal {
    /// The value, if there is one. `file` is the file that the literal was read from.
    pub fn root<'t>(&'t self, file: &'t [u8]) -> Option<Value<'t>> {
        self.tree.root(self.text(file))
    }

    /// The text that the spans of the tree are bytes of.
    pub fn text<'t>(&'t self, file: &'t [u8]) -> &'t [u8] {
        self.decoded.as_ref().map_or(file, |decoded| decoded.text.as_bytes())
    }

    /// Whether it is a JSON text in a string, so that its tree is that of another text than the file.
    pub fn is_in_string(&self) -> bool {
        self.decoded.is_some()
    }

    /// The bytes of the file that a span of the tree stands for.
    pub fn origin(&self, span: Span) -> Span {
        self.decoded.as_ref().map_or(span, |decoded| decoded.origin(span))
    }

    /// The offset in the text of the tree of an offset in the file; none outside of the literal's string, if it is in one.
    pub fn inside(&self, offset: u32) -> Option<u32> {
        self.decoded.as_ref().map_or(Some(offset), |decoded| decoded.inside(offset))
    }

    /// Writes the fixes of what was found in the tree, and moves all of it to its place in the file. A fix that the literal cannot
    /// say for sure has no edits.
    pub fn move_to_file(&self, file: &[u8], found: &mut [Diagnostic]) {
        let Some(decoded) = &self.decoded else {
            let part = self.root(file).map(Value::span).unwrap_or_default();
            write_fixes(file, Notation::Rust, part, found);
            return;
        };
        let text = decoded.text.as_bytes();
        write_fixes(text, Notation::Sent, Span::new(0, text.len() as u32), found);
        for diagnostic in found {
            let edits = diagnostic.fix.as_mut().map(|fix| std::mem::take(&mut fix.edits)).unwrap_or_default();
            diagnostic.move_spans(|span| decoded.origin(span));
            if let Some(fix) = &mut diagnostic.fix {
                fix.edits = decoded.edits_of_file(&edits, file).unwrap_or_default();
            }
        }
    }
}

/// The literals of a file, in the order of the text.
///
/// # Errors
///
/// If the file seems to hold some and cannot be read.
pub fn literals(file: &[u8]) -> Result<Vec<Literal>, Unreadable> {
    if !mention::is_in(file) {
        return Ok(Vec::new());
    }
    lexed::with_tokens(file, |tokens, places| scan::scan(tokens, places, file))
}
