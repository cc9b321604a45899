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

    /// The text is no UTF-8 from the byte `offset` on.
    pub(super) fn not_utf8(file: &[u8], offset: usize) -> Self {
        Self::NotUtf8(LineIndex::new(file).position(file, offset as u32))
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot be read as Rust: ")?;
        match self {
            Self::NotUtf8(at) => write!(f, "what stands at {} is not UTF-8", At(*at)),
            Self::Unclosed(at) => write!(f, "the bracket at {} is never closed", At(*at)),
            Self::Unopened(at) => write!(f, "the bracket at {} closes none of its kind", At(*at)),
            Self::NoToken(at) => write!(f, "no token begins at {}", At(*at)),
            Self::TooLarge => write!(f, "it is larger than {} MiB, the most that is read", MOST_BYTES >> 20),
        }
    }
}

/// A place as people write it.
struct At(Position);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.0;
        write!(f, "{line}:{column}")
    }
}
