//! Literals of Rust: what a string says and where each of its characters is written, and what a number comes to in JSON.

use fiq_source::Span;
use fiq_tree::{Piece, PieceKind};

/// The pieces of a string literal, from its text as it is written and the place where it begins. `None` where it is no string of
/// characters.
pub fn string(written: &str, start: u32) -> Option<Vec<Piece>> {
    let mut pieces = Pieces::default();
    if let Some(raw) = written.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw.get(hashes + 1..raw.len().checked_sub(hashes + 1)?)?;
        pieces.text(inner, start + 2 + hashes as u32);
    } else {
        let inner = written.strip_prefix('"')?.strip_suffix('"')?;
        pieces.escaped(inner, start + 1);
    }
    Some(pieces.0)
}

/// Whether a string literal is written as JSON could write it: nothing in it stands for something else.
pub(super) fn is_plain(written: &str) -> bool {
    written.starts_with('"') && !written.contains(['\\', '\r'])
}

/// The text of a string literal, and the way back from it to the bytes of the literal.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// What the literal says.
    pub text: String,
    /// By offset in `text`: the stretches of it, each with the bytes it is written in.
    stretches: Vec<(u32, Span)>,
    end: u32,
    /// Where the literal begins.
    start: u32,
    /// The marks around the quotes, of a raw string.
    hashes: Option<usize>,
}

impl Decoded {
    /// Decodes a string literal as [`string`] does.
    pub fn of(written: &str, start: u32) -> Option<Self> {
        let pieces = string(written, start)?;
        let closing = written.len() - written.trim_end_matches('#').len() + 1;
        let hashes = written.starts_with('r').then_some(closing - 1);
        let end = start + (written.len() - closing) as u32;
        let mut decoded = Self { text: String::new(), stretches: Vec::new(), end, start, hashes };
        for piece in pieces {
            decoded.stretches.push((decoded.text.len() as u32, piece.span));
            match piece.kind {
                PieceKind::Char(c) => decoded.text.push(c),
                PieceKind::Text | PieceKind::Unknown => {
                    let inside = piece.span.start() - start..piece.span.end() - start;
                    decoded.text.push_str(&written[inside.start as usize..inside.end as usize]);
                }
            }
        }
        Some(decoded)
    }

    /// The bytes of the literal that `span` of the text is written in.
    pub fn origin(&self, span: Span) -> Span {
        let start = self.at(span.start());
        if span.is_empty() { Span::empty(start) } else { Span::new(start, self.behind(span.end())) }
    }

    /// The offset in the text of what is written at `at`; none outside of the quotes.
    pub fn inside(&self, at: u32) -> Option<u32> {
        if at <= self.start || at > self.end {
            return None;
        }
        let after = self.stretches.partition_point(|(_, span)| span.start() <= at);
        let Some(index) = after.checked_sub(1) else { return Some(0) };
        let (from, span) = self.stretches[index];
        let to = self.stretches.get(after).map_or(self.text.len() as u32, |(next, _)| *next);
        let verbatim = if self.is_verbatim(index) { from + (at - span.start()) } else { from };
        Some(if at >= span.end() { to } else { verbatim })
    }

    /// The bytes of the whole literal.
    pub(super) fn place(&self) -> Span {
        Span::new(self.start, self.end + 1 + self.hashes.unwrap_or(0) as u32)
    }

    /// The number of marks around the quotes of a raw string.
    pub(super) const fn hashes(&self) -> Option<usize> {
        self.hashes
    }

    /// Where the character at `offset` begins.
    fn at(&self, offset: u32) -> u32 {
        if offset as usize >= self.text.len() {
            return self.end;
        }
        let index = self.stretches.partition_point(|(from, _)| *from <= offset) - 1;
        let (from, span) = self.stretches[index];
        if self.is_verbatim(index) { span.start() + (offset - from) } else { span.start() }
    }

    /// Where the character before `offset` ends.
    fn behind(&self, offset: u32) -> u32 {
        let index = self.stretches.partition_point(|(from, _)| *from < offset) - 1;
        let (from, span) = self.stretches[index];
        if self.is_verbatim(index) { span.start() + (offset - from) } else { span.end() }
    }

    /// Whether a stretch is written as it is.
    fn is_verbatim(&self, index: usize) -> bool {
        let (from, span) = self.stretches[index];
        let to = self.stretches.get(index + 1).map_or(self.text.len() as u32, |(next, _)| *next);
        to - from == span.len()
    }
}

/// The JSON number that a number literal comes to; `None` where JSON has none.
pub(super) fn number(written: &str) -> Option<String> {
    if !written.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits: String = written.chars().filter(|c| *c != '_').collect();
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = digits.strip_prefix(prefix) {
            let suffix = digits.find(['i', 'u']).unwrap_or(digits.len());
            return u128::from_str_radix(&digits[..suffix], radix).ok().map(|number| number.to_string());
        }
    }
    let bare = SUFFIXES.iter().find_map(|suffix| digits.strip_suffix(suffix)).unwrap_or(&digits);
    let whole = bare.find(['.', 'e', 'E']).unwrap_or(bare.len());
    let (integer, rest) = bare.split_at(whole);
    let trimmed = integer.trim_start_matches('0');
    let integer = if trimmed.is_empty() { "0" } else { trimmed };
    let number = match rest {
        "." => format!("{integer}.0"),
        rest => format!("{integer}{rest}"),
    };
    crate::json::is_json(number.as_bytes()).then_some(number)
}

const SUFFIXES: [&str; 14] =
    ["i128", "u128", "isize", "usize", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "i8", "u8"];

/// Pieces as they are gathered.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    /// Text without escapes. The compiler reads `\r\n` as `\n`.
    fn text(&mut self, text: &str, start: u32) {
        let mut at = 0;
        for (index, _) in text.match_indices("\r\n") {
            self.verbatim(at, index, start);
            self.char('\n', index, index + 2, start);
            at = index + 2;
        }
        self.verbatim(at, text.len(), start);
    }

    fn escaped(&mut self, text: &str, start: u32) {
        let mut at = 0;
        while let Some(backslash) = text[at..].find('\\').map(|found| at + found) {
            self.text(&text[at..backslash], start + at as u32);
            at = backslash + self.escape(&text[backslash..], backslash, start);
        }
        self.text(&text[at..], start + at as u32);
    }

    /// The escape at the start of `text`; gives its length.
    fn escape(&mut self, text: &str, at: usize, start: u32) -> usize {
        let kind = text[1..].chars().next();
        let (c, len) = match kind {
            Some('n') => ('\n', 2),
            Some('r') => ('\r', 2),
            Some('t') => ('\t', 2),
            Some('0') => ('\0', 2),
            Some('x') => (text.get(2..4).and_then(of_hex).unwrap_or_default(), 4.min(text.len())),
            Some('u') => {
                let len = text.find('}').map_or(text.len(), |end| end + 1);
                let digits: String = text[2..len].chars().filter(char::is_ascii_hexdigit).collect();
                (of_hex(&digits).unwrap_or(char::REPLACEMENT_CHARACTER), len)
            }
            // A line end that is escaped is left out, with the white space of the next lines.
            Some('\n' | '\r') => {
                let rest = text[1..].trim_start_matches([' ', '\t', '\n', '\r']);
                return text.len() - rest.len();
            }
            Some(other) => (other, 1 + other.len_utf8()),
            None => return text.len(),
        };
        self.char(c, at, at + len, start);
        len
    }

    fn verbatim(&mut self, from: usize, to: usize, start: u32) {
        if from < to {
            let span = Span::new(start + from as u32, start + to as u32);
            self.0.push(Piece { span, kind: PieceKind::Text });
        }
    }

    fn char(&mut self, c: char, from: usize, to: usize, start: u32) {
        let span = Span::new(start + from as u32, start + to as u32);
        self.0.push(Piece { span, kind: PieceKind::Char(c) });
    }
}

fn of_hex(digits: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{Decoded, number};
    use fiq_source::Span;

    fn decoded(written: &str) -> String {
        Decoded::of(written, 0).map_or_else(|| "none".to_owned(), |decoded| decoded.text)
    }

    #[test]
    fn strings_say_what_the_compiler_reads() {
        let cases = [
            (r#""plain é""#, "plain é"),
            (r#""a\n\t\\\"\u{1F355}\x41\0""#, "a\n\t\\\"🍕A\0"),
            ("\"one \\\n     two\"", "one two"),
            ("\"a\r\nb\"", "a\nb"),
            ("r\"a\\n\"", "a\\n"),
            ("r##\"a\"#b\"##", "a\"#b"),
            ("b\"bytes\"", "none"),
            ("c\"text\"", "none"),
            ("'c'", "none"),
        ];
        for (written, text) in cases {
            assert_eq!(decoded(written), text, "{written}");
            assert_eq!(syn_reads(written), text, "{written}");
        }
    }

    /// What another reader makes of the same literal.
    fn syn_reads(written: &str) -> String {
        syn::parse_str::<syn::LitStr>(written).map_or_else(|_| "none".to_owned(), |literal| literal.value())
    }

    #[test]
    fn every_character_leads_back() {
        let decoded = Decoded::of(r#""a\n\u{e9}b""#, 10).expect("it is a string");
        assert_eq!(decoded.text, "a\néb");
        let back = |start, end| decoded.origin(Span::new(start, end));
        assert_eq!(back(0, 1), Span::new(11, 12));
        assert_eq!(back(1, 2), Span::new(12, 14));
        assert_eq!(back(2, 4), Span::new(14, 20));
        assert_eq!(back(1, 5), Span::new(12, 21));
        assert_eq!(back(5, 5), Span::empty(21));
        let raw = Decoded::of("r#\"{}\"#", 0).expect("it is a string");
        assert_eq!(
            (raw.origin(Span::new(0, 2)), raw.origin(Span::empty(2))),
            (Span::new(3, 5), Span::empty(5))
        );
    }

    #[test]
    fn every_byte_leads_to_its_character() {
        for written in [r#""a\n\u{e9}b""#, "r#\"{}\"#", "\"one \\\n     two\"", "\"\"", "\"\u{e4}\r\nb\""] {
            let decoded = Decoded::of(written, 10).expect("it is a string");
            for (offset, _) in decoded.text.char_indices() {
                let origin = decoded.origin(Span::empty(offset as u32));
                assert_eq!(decoded.inside(origin.start()), Some(offset as u32), "{written} at {offset}");
            }
            for at in 0..written.len() as u32 + 20 {
                let inside = decoded.inside(at);
                assert!(
                    inside.is_none_or(|inside| decoded.text.is_char_boundary(inside as usize) || at > 11),
                    "{written}"
                );
                assert_eq!(
                    inside.is_some(),
                    10 < at && at <= 10 + written.rfind('"').unwrap() as u32,
                    "{written} at {at}"
                );
            }
        }
    }

    #[test]
    fn numbers_come_to_json() {
        let cases = [
            ("5", "5"),
            ("1_000", "1000"),
            ("0x1F", "31"),
            ("0b11u8", "3"),
            ("1.50", "1.50"),
            ("2.", "2.0"),
            ("1e3f64", "1e3"),
            ("007", "7"),
            ("20u8", "20"),
            ("0.5f32", "0.5"),
        ];
        for (written, json) in cases {
            assert_eq!(number(written).as_deref(), Some(json), "{written}");
        }
        assert_eq!(number("5px"), None);
    }
}
