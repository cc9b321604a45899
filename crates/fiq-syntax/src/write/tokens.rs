//! Tokens of Rust, as far as comments have to be told from what stands in strings and characters.

use fiq_source::Span;

use super::survey::Seen;

impl Seen {
    /// Looks over what the lexer has read before, so that all that is opened is closed.
    pub(super) fn of_tokens(&mut self, text: &[u8], part: Span) {
        let (mut at, end) = (part.start() as usize, (part.end() as usize).min(text.len()));
        while let Some(&byte) = text[..end].get(at) {
            at = match (byte, text.get(at + 1)) {
                (b'"', _) => string_end(text, at + 1),
                (b'\'', _) => character_end(text, at),
                (b'/', Some(b'/')) => {
                    let end = memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |found| at + found);
                    let has_return = text[..end].ends_with(b"\r");
                    self.comment(at, end - usize::from(has_return))
                }
                (b'/', Some(b'*')) => self.comment(at, block_end(text, at)),
                (byte, _) if is_word(byte) => word_end(text, at),
                _ => self.mark(text, at),
            };
        }
    }
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | 0x80..)
}

/// The end of a word, or of the raw string that begins with it.
fn word_end(text: &[u8], at: usize) -> usize {
    let end = at + text[at..].iter().take_while(|byte| is_word(**byte)).count();
    if !matches!(&text[at..end], b"r" | b"br" | b"cr") {
        return end;
    }
    let hashes = text[end..].iter().take_while(|byte| **byte == b'#').count();
    if text.get(end + hashes) != Some(&b'"') {
        return end;
    }
    let closing = ["\"", &"#".repeat(hashes)].concat();
    let content = end + hashes + 1;
    let found = memchr::memmem::find(&text[content..], closing.as_bytes());
    found.map_or(text.len(), |found| content + found + closing.len())
}

fn string_end(text: &[u8], mut at: usize) -> usize {
    while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr2(b'"', b'\\', rest)) {
        at += found;
        if text[at] == b'"' {
            return at + 1;
        }
        at += 2;
    }
    text.len()
}

/// The end of a character; of a lifetime, its mark.
fn character_end(text: &[u8], at: usize) -> usize {
    let rest = String::from_utf8_lossy(&text[at + 1..text.len().min(at + 16)]);
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some('\\'), Some(escaped)) => {
            let from = at + 2 + escaped.len_utf8();
            let found = text.get(from..).and_then(|rest| memchr::memchr(b'\'', rest));
            found.map_or(text.len(), |found| from + found + 1)
        }
        (Some(c), Some('\'')) => at + 2 + c.len_utf8(),
        _ => at + 1,
    }
}

/// The end of a comment in which others may stand.
fn block_end(text: &[u8], at: usize) -> usize {
    let (mut depth, mut at) = (1_usize, at + 2);
    while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr2(b'*', b'/', rest)) {
        at += found;
        match (text[at], text.get(at + 1)) {
            (b'*', Some(b'/')) => depth -= 1,
            (b'/', Some(b'*')) => depth += 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
