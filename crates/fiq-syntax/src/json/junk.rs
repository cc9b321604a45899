//! Looking ahead over tokens, and skipping what cannot be read.

use fiq_tree::Kind;

use super::parser::Parser;
use super::{scan, words};

impl Parser<'_> {
    /// The end of the token at the next byte; a container counts as its bracket.
    pub(super) fn token_end(&self) -> usize {
        let at = self.at;
        match self.text.get(at) {
            None => at,
            Some(b'"') => scan::quote_in_line(self.text, at + 1).map_or(at + 1, |quote| quote + 1),
            Some(&byte) if scan::is_word(byte) => {
                words::wrong_quotes_end(self.readable(), at).unwrap_or_else(|| scan::word_end(self.text, at))
            }
            Some(0..0x20 | 0x7F) => {
                let controls = |byte: &&u8| matches!(byte, 0..9 | 0xB | 0xC | 0xE..0x20 | 0x7F);
                at + self.text[at..].iter().take_while(controls).count()
            }
            Some(_) => scan::char_end(self.text, at),
        }
    }

    /// The text without the white space at its end.
    pub(super) fn readable(&self) -> &[u8] {
        &self.text[..self.end]
    }

    /// Whether a key and its colon stand at `at`.
    pub(super) fn is_key_ahead(&self, at: usize) -> bool {
        self.after_name(at) == Some(b':')
    }

    /// Whether a string and a colon, or what some write for one, stand at `at`.
    pub(super) fn is_member_ahead(&self, at: usize) -> bool {
        self.text.get(at) == Some(&b'"') && matches!(self.after_name(at), Some(b':' | b'='))
    }

    /// The byte that follows the string or word at `at`.
    fn after_name(&self, at: usize) -> Option<u8> {
        let end = match self.text[at] {
            b'"' => scan::quote_in_line(self.text, at + 1).ok()? + 1,
            byte => match words::wrong_quotes_end(self.readable(), at) {
                Some(end) => end,
                None if scan::is_word(byte) => scan::word_end(self.text, at),
                None => return None,
            },
        };
        self.text.get(scan::after_blank(self.text, end)).copied()
    }

    /// Skips to the next comma, bracket, key or comment of the line, or to its end.
    pub(super) fn skip_junk(&mut self) {
        let mut at = self.at;
        while let Some(&byte) = self.text.get(at) {
            match byte {
                b' ' | b'\t' => {
                    at += 1;
                    continue;
                }
                b'\n' | b'\r' | b',' | b'}' | b']' | b'{' | b'[' => break,
                b'/' | b'#' if at > self.at || self.is_comment_after_mark(at) => break,
                b'"' if at == self.at && self.ends_string(at).is_some() => at += 1,
                b'"' if self.inside == Some(Kind::Object) && self.is_member_ahead(at) => break,
                b'"' => at = self.skip_quoted(at),
                b'(' => at = self.skip_parentheses(at),
                _ => at = scan::char_end(self.text, at),
            }
            self.take(at - self.at);
        }
    }

    /// Whether a comment begins at `at`, right after a mark that is no part of an address.
    fn is_comment_after_mark(&self, at: usize) -> bool {
        let in_address = |mark: u8| scan::is_word(mark) || matches!(mark, b':' | b'/' | b'#');
        self.text[..at].last().is_some_and(|&mark| mark.is_ascii_punctuation() && !in_address(mark))
            && matches!(self.text[at..], [b'#', ..] | [b'/', b'/' | b'*', ..])
    }

    fn skip_quoted(&mut self, at: usize) -> usize {
        match scan::quote_in_line(self.text, at + 1) {
            Ok(quote) => quote + 1,
            Err(line_end) => {
                self.lost = true;
                line_end.min(self.end)
            }
        }
    }

    /// Skips parentheses that close on their line, with all that is in them.
    fn skip_parentheses(&mut self, start: usize) -> usize {
        if start < self.no_parenthesis_before {
            return start + 1;
        }
        let mut depth = 0_usize;
        let mut at = start;
        while let Some(&byte) = self.text.get(at) {
            match byte {
                b'\n' | b'\r' => break,
                b'"' => match scan::quote_in_line(self.text, at + 1) {
                    Ok(quote) => at = quote,
                    Err(_) => break,
                },
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            at += 1;
            if depth == 0 {
                return at;
            }
        }
        self.no_parenthesis_before = at;
        start + 1
    }
}
