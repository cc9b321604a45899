//! Comments among the bytes of a text, told from strings that look like some.
//!
//! Invariant: linear; no text is refused, and where it is not what its language allows the rest is read as far as can be.

use fiq_source::Span;
use memchr::{memchr, memchr2, memmem, memrchr2};

use super::MARKER;

/// A language with comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Jsonc,
    Rust,
}

/// A comment that begins with the marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// All of it.
    pub(super) span: Span,
    /// What stands behind the marker.
    pub(super) body: Span,
    /// Where the content begins that the comment is behind or before; where there is none, nothing.
    pub(super) place: Option<u32>,
    /// Whether all content comes after it.
    pub(super) is_at_top: bool,
}

/// The comments of `text` that begin with the marker.
pub(super) fn comments(language: Language, text: &[u8]) -> Vec<Comment> {
    let lexer = Lexer {
        language,
        text,
        at: 0,
        content_of_line: None,
        has_content: false,
        found: Vec::new(),
        waiting: 0,
    };
    lexer.run()
}

struct Lexer<'t> {
    language: Language,
    text: &'t [u8],
    at: usize,
    /// The start of the last content on the current line.
    content_of_line: Option<u32>,
    has_content: bool,
    found: Vec<Comment>,
    /// Comments from here on wait for content.
    waiting: usize,
}

impl Lexer<'_> {
    fn run(mut self) -> Vec<Comment> {
        if self.text.starts_with(b"\xEF\xBB\xBF") {
            self.at = 3;
        }
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'\n' | b'\r' => {
                    self.content_of_line = None;
                    self.at += 1;
                    self.skip_lines();
                }
                b' ' | b'\t' => self.at += blanks(self.rest()),
                b'/' if self.rest().starts_with(b"//") => {
                    let end = memchr2(b'\n', b'\r', self.rest()).map_or(self.text.len(), |len| self.at + len);
                    self.comment(end, end);
                }
                b'/' if self.rest().starts_with(b"/*") => {
                    let (inner, end) = self.block_end();
                    self.comment(inner, end);
                }
                _ => self.content(byte),
            }
        }
        self.found
    }

    /// Goes to the next line with a slash, where no comment waits for content: strings of JSON end with their lines, but for a
    /// backslash there.
    fn skip_lines(&mut self) {
        if self.language != Language::Jsonc || !self.has_content || self.waiting < self.found.len() {
            return;
        }
        let slash = memchr2(b'/', b'\\', self.rest()).unwrap_or(self.rest().len());
        self.at += memrchr2(b'\n', b'\r', &self.rest()[..slash]).map_or(0, |line_end| line_end + 1);
    }

    fn rest(&self) -> &[u8] {
        &self.text[self.at..]
    }

    /// The comment from here to `end`, the text of which ends at `inner`.
    fn comment(&mut self, inner: usize, end: usize) {
        let body = &self.text[self.at + 2..inner];
        let trimmed = body.trim_ascii_start();
        if let Some(said) = trimmed.strip_prefix(MARKER.as_bytes()) {
            self.found.push(Comment {
                span: Span::new(self.at as u32, end as u32),
                body: Span::new((inner - said.len()) as u32, inner as u32),
                place: self.content_of_line,
                is_at_top: !self.has_content,
            });
        }
        if memchr2(b'\n', b'\r', body).is_some() {
            self.content_of_line = None;
        }
        self.at = end;
    }

    /// Where the text of the block comment from here ends, and where the comment does.
    fn block_end(&self) -> (usize, usize) {
        let mut at = self.at + 2;
        let mut depth = 1;
        while let Some(star) = self.next_of_block(at) {
            let is_end = self.text[star] == b'*';
            depth = if is_end { depth - 1 } else { depth + 1 };
            if depth == 0 {
                return (star, star + 2);
            }
            at = star + 2;
        }
        (self.text.len(), self.text.len())
    }

    /// The next `*/`, or `/*` where comments are in comments.
    fn next_of_block(&self, from: usize) -> Option<usize> {
        if self.language == Language::Jsonc {
            return memmem::find(&self.text[from..], b"*/").map(|found| from + found);
        }
        let mut at = from;
        loop {
            at += memchr2(b'*', b'/', self.text.get(at..)?)?;
            match (self.text[at], self.text.get(at + 1)) {
                (b'*', Some(b'/')) | (b'/', Some(b'*')) => return Some(at),
                _ => at += 1,
            }
        }
    }

    fn content(&mut self, byte: u8) {
        let start = self.at;
        while let Some(comment) = self.found.get_mut(self.waiting) {
            comment.place = comment.place.or(Some(start as u32));
            self.waiting += 1;
        }
        self.has_content = true;
        self.at = match (self.language, byte) {
            (Language::Jsonc, b'"' | b'\'') => self.string_end(start, byte, LineEnds::EndIt),
            (Language::Rust, b'"') => self.string_end(start, byte, LineEnds::AreInIt),
            (Language::Rust, b'\'') => self.character_end(),
            (Language::Rust, byte) if is_of_name(byte) => self.name_end(),
            _ => start + 1,
        };
        let has_line_end = memchr2(b'\n', b'\r', &self.text[start..self.at]).is_some();
        // What ends on another line is behind what begins there.
        let begins = if has_line_end { self.at - 1 } else { start };
        self.content_of_line = Some(begins as u32);
    }

    fn string_end(&self, start: usize, quote: u8, line_ends: LineEnds) -> usize {
        let mut at = start + 1;
        while let Some(found) = self.text.get(at..).and_then(|rest| memchr2(quote, b'\\', rest)) {
            let line_end = memchr2(b'\n', b'\r', &self.text[at..at + found]);
            if let Some(line_end) = line_end.filter(|_| line_ends == LineEnds::EndIt) {
                return at + line_end;
            }
            at += found;
            if self.text[at] == quote {
                return at + 1;
            }
            at += 2;
        }
        let rest = self.text.get(at..).unwrap_or_default();
        let line_end = memchr2(b'\n', b'\r', rest).filter(|_| line_ends == LineEnds::EndIt);
        line_end.map_or(self.text.len(), |line_end| at + line_end)
    }

    /// The end of a character, or of the mark of a lifetime.
    fn character_end(&self) -> usize {
        let rest = &self.text[self.at + 1..];
        let len = match rest.first() {
            Some(b'\\') => memchr(b'\'', rest.get(2..).unwrap_or_default()).map(|found| found + 3),
            Some(&first) => {
                let width = 1 + rest[1..].iter().take_while(|&&byte| byte & 0xC0 == 0x80).count();
                (first != b'\'' && rest.get(width) == Some(&b'\'')).then_some(width + 1)
            }
            None => None,
        };
        self.at + 1 + len.unwrap_or(0)
    }

    /// The end of a name, or of the raw string that it is the prefix of.
    fn name_end(&self) -> usize {
        let rest = self.rest();
        let len = rest.iter().take_while(|&&byte| is_of_name(byte)).count();
        let after = &rest[len..];
        let hashes = after.iter().take_while(|&&byte| byte == b'#').count();
        if !matches!(&rest[..len], b"r" | b"br" | b"cr") || after.get(hashes) != Some(&b'"') {
            return self.at + len;
        }
        let inside = self.at + len + hashes + 1;
        let mut closing = vec![b'#'; hashes + 1];
        closing[0] = b'"';
        let found = memmem::find(&self.text[inside..], &closing);
        found.map_or(self.text.len(), |end| inside + end + closing.len())
    }
}

/// What line ends are to a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineEnds {
    EndIt,
    AreInIt,
}

fn blanks(rest: &[u8]) -> usize {
    rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}
