//! A message in a string literal: the compiler underlines the literal alone, so the words name the place inside.

use fiq_source::{Diagnostic, Findings, Span};
use fiq_syntax::rust::literal::Decoded;
use syn::LitStr;

use super::findings;
use crate::check::words;
use crate::position::Position;

/// The literal.
pub(crate) struct Text {
    literal: LitStr,
    decoded: Decoded,
    /// The lines of the source file that the literal stands on; what stands before it is blank.
    source: Findings,
    file: String,
}

impl Text {
    /// Decodes the literal. `None` where it is none of characters, which `syn` rules out.
    pub(crate) fn of(literal: &LitStr) -> Option<Self> {
        let written = literal.token().to_string();
        let Position { file, line, column } = Position::of(literal.span()).unwrap_or_else(unknown);
        let blank = column.saturating_sub(1);
        let decoded = Decoded::of(&written, blank)?;
        let text = format!("{}{written}", " ".repeat(blank as usize));
        let source = Findings { first_line: line, ..findings(text.into_bytes()) };
        Some(Self { literal: literal.clone(), decoded, source, file })
    }

    /// What the literal says.
    pub(crate) fn json(&self) -> &[u8] {
        self.decoded.text.as_bytes()
    }

    /// The literal.
    pub(crate) fn literal(&self) -> &LitStr {
        &self.literal
    }

    /// A finding with its place in the source file.
    pub(crate) fn words(&self, found: &Diagnostic) -> String {
        let mut found = found.clone();
        found.move_spans(|span: Span| self.decoded.origin(span));
        words::placed(&found, &self.file, &self.source)
    }
}

/// Where the file is not known, lines and columns are those of the literal.
fn unknown() -> Position {
    Position { file: "this string".to_owned(), line: 1, column: 1 }
}
