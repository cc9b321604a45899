//! Words without quotes, and strings in the wrong ones.

use fiq_source::Span;
use fiq_tree::{FaultKind, Piece, PieceKind};

use super::parser::{Parser, State};
use super::recovery::Unreadable;
use super::{numbers, scan};

const LITERALS: [&[u8]; 3] = [b"true", b"false", b"null"];

impl Parser<'_> {
    /// Takes the word at the next byte, which is no literal.
    #[cold]
    pub(super) fn bad_word(&mut self, state: State) -> State {
        let end = scan::word_end(self.text, self.at);
        let word = &self.text[self.at..end];
        if let Some(whole) = self.end_of_unopened_string(end) {
            let bad = self.at + longest_start(word);
            return self.unreadable(state, Unreadable { kind: FaultKind::BadLiteral, bad, end: whole });
        }
        if numbers::is_meant(word) {
            let bad = scan::number(self.text, self.at).err().unwrap_or(self.at);
            return self.bad_number(state, bad);
        }
        let bad = self.at + longest_start(word);
        self.unreadable(state, Unreadable { kind: FaultKind::BadLiteral, bad, end })
    }

    /// Takes the string in wrong quotes that ends at `end`.
    pub(super) fn wrong_quotes(&mut self, state: State, end: usize) -> State {
        let start = self.at;
        self.fault(FaultKind::WrongQuotes, start, end, None);
        self.take(end - start);
        self.builder.unknown(Span::new(start as u32, end as u32));
        if state == State::Root { State::Loose } else { State::After }
    }

    /// Takes the key in wrong quotes that ends at `end`. What it says is what its writer meant.
    pub(super) fn key_in_wrong_quotes(&mut self, end: usize) -> State {
        self.fault(FaultKind::WrongQuotes, self.at, end, None);
        let open = scan::char_end(self.text, self.at) - self.at;
        let close = self.text[..end].iter().rev().take_while(|byte| **byte & 0xC0 == 0x80).count() + 1;
        let inner = (self.at + open).min(end)..end.saturating_sub(close).max(self.at + open).min(end);
        self.written_key(end, inner.start, inner.end)
    }

    /// Takes the key without quotes at the next byte, if there is one: words on one line, and a colon.
    pub(super) fn takes_unquoted_key(&mut self) -> bool {
        let to = self.words_end();
        let end = to + usize::from(self.text.get(to) == Some(&b'"'));
        if self.text.get(scan::after_blank(self.text, end)) != Some(&b':') {
            return false;
        }
        self.fault(FaultKind::UnquotedKey, self.at, end, None);
        self.written_key(end, self.at, to);
        true
    }

    /// Takes the key to `end`, whose content is written from `from` to `to`.
    fn written_key(&mut self, end: usize, from: usize, to: usize) -> State {
        let readable =
            std::str::from_utf8(&self.text[from..to]).is_ok() && !self.text[from..to].contains(&b'\\');
        let kind = if readable { PieceKind::Text } else { PieceKind::Unknown };
        let piece = Piece { span: Span::new(from as u32, to as u32), kind };
        self.builder.key_of(Span::new(self.at as u32, end as u32), [piece]);
        self.take(end - self.at);
        State::Colon
    }

    /// The end of the words from the next byte on that stand on one line.
    fn words_end(&self) -> usize {
        let mut end = scan::word_end(self.text, self.at);
        loop {
            let spaces = self.text[end..].iter().take_while(|byte| **byte == b' ').count();
            let next = scan::word_end(self.text, end + spaces);
            if next == end + spaces {
                return end;
            }
            end = next;
        }
    }
}

/// Whether the word at the start of `text` is a literal or a number.
pub(super) fn is_scalar(text: &[u8], at: usize) -> bool {
    let word = &text[at..scan::word_end(text, at)];
    LITERALS.contains(&word) || numbers::is_meant(word)
}

/// How many bytes of `word` begin a literal.
fn longest_start(word: &[u8]) -> usize {
    let shared = |literal: &&[u8]| word.iter().zip(*literal).take_while(|(a, b)| a == b).count();
    LITERALS.iter().map(shared).max().unwrap_or(0)
}

/// The end of the string at `at` that is in quotes other than `"`; it ends with its line at the latest.
pub(super) fn wrong_quotes_end(text: &[u8], at: usize) -> Option<usize> {
    match text[at..] {
        [quote @ (b'\'' | b'`'), ..] => Some(ascii_quotes_end(text, at + 1, quote)),
        [0xE2, 0x80, 0x98..=0x9A, ..] => Some(curly_quotes_end(text, at + 3, &[0x98, 0x99])),
        [0xE2, 0x80, 0x9C..=0x9E, ..] => Some(curly_quotes_end(text, at + 3, &[0x9C, 0x9D])),
        _ => None,
    }
}

fn ascii_quotes_end(text: &[u8], mut at: usize, quote: u8) -> usize {
    while let Some(found) = memchr::memchr3(quote, b'\\', b'\n', &text[at..]) {
        at += found;
        match text[at] {
            b'\\' => at = (at + 2).min(text.len()),
            b'\n' => return if text[at - 1] == b'\r' { at - 1 } else { at },
            _ if is_apostrophe(text, at) => at += 1,
            _ => return at + 1,
        }
    }
    text.len()
}

/// Whether the quote at `at` stands between two letters.
fn is_apostrophe(text: &[u8], at: usize) -> bool {
    let letter = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0x80;
    text[at] == b'\'' && letter(&text[at - 1]) && text.get(at + 1).is_some_and(letter)
}

fn curly_quotes_end(text: &[u8], mut at: usize, last: &[u8]) -> usize {
    while let Some(found) = memchr::memchr3(0xE2, b'"', b'\n', &text[at..]) {
        at += found;
        match text[at..] {
            [b'"', ..] => return at + 1,
            [0xE2, 0x80, byte, ..] if last.contains(&byte) => return at + 3,
            [0xE2, ..] => at += 1,
            _ => return at,
        }
    }
    text.len()
}
