//! Why a source file that seems to hold literals cannot be read, and where.

use std::fmt;

use fiq_source::{LineIndex, Position};

/// The most that is read of one file: its tokens take far more room than its text.
pub(super) const MOST_BYTES: usize = 64 << 20;

/// What keeps a source file from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not UTF-8.
    NotUtf8(Position),
    /// A bracket is never closed.
    Unclosed(Position),
    /// A bracket closes none, or one of another kind.
    Unopened(Position),
    /// No token begins here.
    NoToken(Position),
    /// It is too large.
    TooLarge,
}

impl Unreadable {
    /// What is wrong at the byte `offset`, where the lexer gave up.
    pub(super) fn at(file: &[u8], offset: usize) -> Self {
        let position = LineIndex::new(file).position(file, offset as u32);
        match file.get(offset) {
            Some(b'(' | b'[' | b'{') => Self::Unclosed(position),
            Some(b')' | b']' | b'}') => Self::Unopened(position),
            _ => Self::NoToken(position),
        }
    }

    /// The text ends to be UTF-8 at the byte `offset`.
    pub(super) fn not_utf8(file: &[u8], offset: usize) -> Self {
        Self::NotUtf8(LineIndex::new(file).position(file, offset as u32))
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Position { line, column }, what) = match self {
            Self::NotUtf8(at) => (at, "no UTF-8"),
            Self::Unclosed(at) => (at, "a bracket that is never closed"),
            Self::Unopened(at) => (at, "a bracket that closes none of its kind"),
            Self::NoToken(at) => (at, "no token of Rust"),
            Self::TooLarge => {
                return write!(f, "is larger than {} MiB, the most that is read of Rust", MOST_BYTES >> 20);
            }
        };
        write!(f, "cannot be read as Rust: at {line}:{column} is {what}")
    }
}
