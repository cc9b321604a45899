//! Where a token stands in its source file. The compiler knows that; the server of an editor need not, and then names no file and
//! says line 1, which is not to be told to anybody.

use proc_macro2::Span;

/// A place in a source file.
pub(crate) struct Position {
    pub(crate) file: String,
    /// From 1 on.
    pub(crate) line: u32,
    /// From 1 on.
    pub(crate) column: u32,
}

impl Position {
    /// The place of a token, if it is known.
    pub(crate) fn of(token: Span) -> Option<Self> {
        let token = token.unwrap();
        let file = Some(token.file()).filter(|file| !file.is_empty())?;
        Some(Self { file, line: token.line() as u32, column: token.column() as u32 })
    }
}
