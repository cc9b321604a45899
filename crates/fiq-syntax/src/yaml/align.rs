//! Which bytes each character of a scalar was written in.
//!
//! The content is laid along the text: what is the same is literal, an escape is one character, a folded line end is one
//! character in the bytes of the white space it was written in.

use fiq_source::Span;
use fiq_tree::{Piece, PieceKind};
use saphyr_parser::ScalarStyle;

/// The pieces of a scalar with this content that is written in `span`, quotes left out.
pub(super) fn pieces(text: &[u8], span: Span, content: &str, style: ScalarStyle) -> Vec<Piece> {
    let start = span.start() as usize;
    let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
    let at = if block { after_header(text, start, span.end() as usize) } else { start };
    let mut aligner = Aligner { text, at, end: span.end() as usize, style, out: Vec::new() };
    content.chars().for_each(|c| aligner.char(c));
    aligner.out
}

/// The offset after the line of `|` or `>`, if the span holds it.
fn after_header(text: &[u8], start: usize, end: usize) -> usize {
    match text.get(start) {
        Some(b'|' | b'>') => memchr::memchr(b'\n', &text[start..end]).map_or(end, |found| start + found + 1),
        _ => start,
    }
}

struct Aligner<'a> {
    text: &'a [u8],
    at: usize,
    end: usize,
    style: ScalarStyle,
    out: Vec<Piece>,
}

impl Aligner<'_> {
    fn char(&mut self, c: char) {
        if let Some(len) = self.escape() {
            return self.push(len, PieceKind::Char(c));
        }
        if self.stands(c) {
            return self.push(c.len_utf8(), PieceKind::Text);
        }
        let blank = self.blank();
        if c.is_whitespace() {
            return self.push(blank, PieceKind::Char(c));
        }
        self.at += blank;
        if let Some(len) = self.escape() {
            self.push(len, PieceKind::Char(c));
        } else if self.stands(c) {
            self.push(c.len_utf8(), PieceKind::Text);
        } else {
            self.push(0, PieceKind::Char(c));
        }
    }

    fn rest(&self) -> &[u8] {
        &self.text[self.at.min(self.end)..self.end]
    }

    fn stands(&self, c: char) -> bool {
        self.rest().starts_with(c.encode_utf8(&mut [0; 4]).as_bytes())
    }

    /// The length of the white space at hand.
    fn blank(&self) -> usize {
        self.rest().iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    }

    /// The length of the escape at hand; escaped line ends before it are passed over.
    fn escape(&mut self) -> Option<usize> {
        if self.style == ScalarStyle::SingleQuoted {
            return self.rest().starts_with(b"''").then_some(2);
        }
        if self.style != ScalarStyle::DoubleQuoted {
            return None;
        }
        while let [b'\\', b'\n' | b'\r', ..] = self.rest() {
            self.at += 1;
            self.at += self.blank();
        }
        match self.rest() {
            [b'\\', b'x', ..] => Some(4),
            [b'\\', b'u', ..] => Some(6),
            [b'\\', b'U', ..] => Some(10),
            [b'\\', first, ..] => Some(1 + usize::from(*first < 0x80)),
            _ => None,
        }
    }

    fn push(&mut self, len: usize, kind: PieceKind) {
        let end = (self.at + len).min(self.end);
        let span = Span::new(self.at as u32, end as u32);
        self.at = end;
        match self.out.last_mut() {
            Some(last) if kind == PieceKind::Text && last.kind == kind && last.span.end() == span.start() => {
                last.span = last.span.cover(span);
            }
            _ => self.out.push(Piece { span, kind }),
        }
    }
}
