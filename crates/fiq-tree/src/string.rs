//! Strings, and the map from their characters to the bytes they are written in.

use std::borrow::Cow;

use fiq_source::Span;

/// A stretch of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The bytes it is written in.
    pub span: Span,
    /// What it stands for.
    pub kind: PieceKind,
}

/// What a stretch of a string stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// The bytes themselves, which are UTF-8.
    Text,
    /// One character, written as an escape.
    Char(char),
    /// A placeholder, or bytes that could not be read: anything, of any length.
    Unknown,
}

/// A string or a key of a document.
#[derive(Clone, Copy, Debug)]
pub struct Str<'t> {
    text: &'t [u8],
    span: Span,
    pieces: Option<&'t [Piece]>,
}

impl<'t> Str<'t> {
    pub(crate) const fn new(text: &'t [u8], span: Span, pieces: Option<&'t [Piece]>) -> Self {
        Self { text, span, pieces }
    }

    /// The bytes of the string, quotes included.
    pub const fn span(self) -> Span {
        self.span
    }

    /// The stretches the string is made of.
    pub fn pieces(self) -> impl Iterator<Item = Piece> + 't {
        let inner = Span::new(self.span.start() + 1, self.span.end().saturating_sub(1));
        let plain = (self.pieces.is_none() && !inner.is_empty())
            .then_some(Piece { span: inner, kind: PieceKind::Text });
        self.pieces.unwrap_or_default().iter().copied().chain(plain)
    }

    /// Whether all of it is known.
    pub fn is_known(self) -> bool {
        !self.pieces().any(|piece| piece.kind == PieceKind::Unknown)
    }

    /// The content, if all of it is known.
    pub fn known(self) -> Option<Cow<'t, str>> {
        if self.pieces.is_none() {
            return Some(self.pieces().next().map_or(Cow::Borrowed(""), |piece| self.literal(piece.span)));
        }
        self.is_known().then(|| Cow::Owned(self.written()))
    }

    /// The content, with unknown pieces as they are written.
    pub fn written(self) -> String {
        let mut out = String::with_capacity(self.span.len() as usize);
        for piece in self.pieces() {
            match piece.kind {
                PieceKind::Char(c) => out.push(c),
                PieceKind::Text | PieceKind::Unknown => out.push_str(&self.literal(piece.span)),
            }
        }
        out
    }

    /// Unicode code points that are certain to be there: an unknown piece counts as none.
    pub fn char_count(self) -> u64 {
        self.pieces()
            .map(|piece| match piece.kind {
                PieceKind::Char(_) => 1,
                PieceKind::Unknown => 0,
                PieceKind::Text => count_chars(piece.span.of(self.text)),
            })
            .sum()
    }

    /// The bytes of the characters after the first `count` certain ones, to the end of the content.
    pub fn span_after(self, count: u64) -> Span {
        let end = self.pieces().last().map_or(self.span.end(), |piece| piece.span.end());
        let mut left = count;
        for piece in self.pieces() {
            let chars = match piece.kind {
                PieceKind::Char(_) => 1,
                PieceKind::Unknown => 0,
                PieceKind::Text => count_chars(piece.span.of(self.text)),
            };
            if chars > left {
                let skipped = if left == 0 { 0 } else { byte_of_char(piece.span.of(self.text), left) };
                return Span::new(piece.span.start() + skipped, end);
            }
            left -= chars;
        }
        Span::empty(end)
    }

    fn literal(self, span: Span) -> Cow<'t, str> {
        String::from_utf8_lossy(span.of(self.text))
    }
}

impl PartialEq<str> for Str<'_> {
    fn eq(&self, other: &str) -> bool {
        match self.pieces {
            None => {
                Span::new(self.span.start() + 1, self.span.end().saturating_sub(1)).of(self.text)
                    == other.as_bytes()
            }
            Some(_) => self.known().is_some_and(|known| known == other),
        }
    }
}

fn count_chars(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u64
}

/// The offset of the character number `index` (from 0).
fn byte_of_char(bytes: &[u8], index: u64) -> u32 {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte & 0xC0 != 0x80);
    starts.map(|(at, _)| at as u32).nth(index as usize).unwrap_or(bytes.len() as u32)
}

#[cfg(test)]
mod tests {
    use super::{Piece, PieceKind, Str};
    use fiq_source::Span;

    #[test]
    fn characters_map_to_bytes() {
        let text = br#""ab\u00e9{{n}}xyz""#;
        let pieces = [
            Piece { span: Span::new(1, 3), kind: PieceKind::Text },
            Piece { span: Span::new(3, 9), kind: PieceKind::Char('é') },
            Piece { span: Span::new(9, 14), kind: PieceKind::Unknown },
            Piece { span: Span::new(14, 17), kind: PieceKind::Text },
        ];
        let string = Str::new(text, Span::new(0, 18), Some(&pieces));
        assert_eq!(string.char_count(), 6);
        assert_eq!(string.known(), None);
        assert_eq!(string.written(), "abé{{n}}xyz");
        assert_eq!(string.span_after(0), Span::new(1, 17));
        assert_eq!(string.span_after(2), Span::new(3, 17));
        assert_eq!(string.span_after(4), Span::new(15, 17));
        assert_eq!(string.span_after(6), Span::empty(17));
    }

    #[test]
    fn a_plain_string_needs_no_pieces() {
        let string = Str::new("\"é\"".as_bytes(), Span::new(0, 4), None);
        assert_eq!(string.known().as_deref(), Some("é"));
        assert!(string == *"é");
        assert_eq!(string.char_count(), 1);
    }
}
