//! Quotes that stand where none should: inside a string without a backslash, twice, or not at all.
//!
//! What touches the end of a string was meant to be part of it, or of the next one. The string goes on to the first quote
//! of the line that a comma, a colon, a bracket or the line's end follows.

use fiq_source::Span;
use fiq_tree::{FaultKind, Kind, Piece, PieceKind};

use super::parser::{Parser, State};
use super::scan;

/// Where a string that was cut in two ends.
struct Rest {
    end: usize,
    /// It is a key.
    colon: bool,
}

impl Parser<'_> {
    /// Whether the next byte touches the end of a string.
    fn touches_string(&self) -> bool {
        self.at == self.last_end && self.text[self.at - 1] == b'"'
    }

    /// Whether the quote at the next byte only doubles the one before it.
    pub(super) fn is_doubled_quote(&self) -> bool {
        self.touches_string() && self.text[self.at] == b'"' && self.ends_string(self.at).is_some()
    }

    /// Takes the rest of the value that a stray quote ended, if that is what stands at the next byte.
    pub(super) fn rest_of_value(&mut self) -> Option<State> {
        let rest = self.rest_of_string()?;
        let start = self.at;
        if rest.colon
            && let Some(end) = self.end_before_separator(start - 1)
        {
            self.fault(FaultKind::UnexpectedToken, start, self.token_end(), None);
            return Some(self.end_value_at(end));
        }
        self.report_stray(&rest);
        if !rest.colon {
            self.builder.spoil_last(rest.end as u32);
            return Some(State::Loose);
        }
        self.builder.spoil_last(start as u32);
        let span = Span::new(start as u32, rest.end as u32);
        self.builder.key_of(span, [Piece { span, kind: PieceKind::Unknown }]);
        Some(State::Colon)
    }

    /// Where the string that came last ends if the comma at its end, and the brackets before that, are none of it.
    pub(super) fn end_before_separator(&self, end: usize) -> Option<usize> {
        let start = self.builder.last_span()?.start() as usize + 1;
        let content = self.text.get(start..end)?.trim_ascii_end().strip_suffix(b",")?;
        Some(start + without_closers(content).len())
    }

    /// Goes back to `end`, where the string that came last should have ended.
    fn end_value_at(&mut self, end: usize) -> State {
        self.builder.spoil_last(end as u32);
        self.at = end;
        self.last_end = end;
        State::After
    }

    /// Takes the rest of the key that a stray quote ended, if that is what stands at the next byte.
    pub(super) fn rest_of_key(&mut self) -> Option<State> {
        if let Some(colon) = self.colon_in_key() {
            self.fault(FaultKind::UnexpectedToken, self.at, self.token_end(), None);
            self.builder.spoil_last(colon as u32);
            self.at = colon;
            self.last_end = colon;
            return Some(State::Colon);
        }
        let rest = self.rest_of_string()?;
        self.report_stray(&rest);
        self.builder.spoil_last(rest.end as u32);
        if rest.colon {
            return Some(State::Colon);
        }
        self.missing_value();
        Some(State::Loose)
    }

    /// The colon inside the key that the next byte touches: what ended the key is the opening quote of another string.
    fn colon_in_key(&self) -> Option<usize> {
        if !self.touches_string() || self.text[self.at] == b'"' {
            return None;
        }
        let start = self.builder.last_span()?.start() as usize;
        memchr::memchr(b':', &self.text[start..self.at]).map(|colon| start + colon)
    }

    fn report_stray(&mut self, rest: &Rest) {
        let end = if self.text[self.at] == b'"' { self.at + 1 } else { self.token_end() };
        self.fault(FaultKind::UnexpectedToken, self.at, end.min(rest.end), None);
        self.take(rest.end - self.at);
    }

    fn rest_of_string(&mut self) -> Option<Rest> {
        if !self.touches_string() || self.at < self.no_rest_before {
            return None;
        }
        let is_empty = self.builder.last_span().is_some_and(|span| span.len() == 2);
        let comma = if is_empty { b'"' } else { b',' };
        let first = self.at + memchr::memchr3(b'"', comma, b'\n', &self.text[self.at..])?;
        if self.text[first] != b'"' {
            return None;
        }
        let mut at = first;
        loop {
            match scan::quote_in_line(self.text, at) {
                Ok(quote) => match self.ends_string(quote) {
                    Some(colon) => return Some(Rest { end: quote + 1, colon }),
                    None if first == self.at => return None,
                    None => at = quote + 1,
                },
                Err(line_end) => {
                    self.no_rest_before = line_end;
                    return None;
                }
            }
        }
    }

    /// The end of the string whose opening quote lacks, if a quote after `at` is the next one of the line and ends a value.
    pub(super) fn end_of_unopened_string(&mut self, at: usize) -> Option<usize> {
        if self.next_quote < at {
            let found = memchr::memchr2(b'"', b'\n', &self.text[at..]);
            self.next_quote = found.map_or(self.text.len(), |found| at + found);
        }
        let is_quote = self.text.get(self.next_quote) == Some(&b'"');
        (is_quote && self.ends_string(self.next_quote) == Some(false)).then_some(self.next_quote + 1)
    }

    /// Whether what follows the quote at `quote` ends a string, and if so, whether it is a colon.
    pub(super) fn ends_string(&self, quote: usize) -> Option<bool> {
        let spaces = self.text[quote + 1..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        match self.text.get(quote + 1 + spaces) {
            None | Some(b',' | b'}' | b']' | b'\n' | b'\r') => Some(false),
            Some(b':') if self.inside == Some(Kind::Object) => Some(true),
            Some(_) => None,
        }
    }
}

/// `content` without closing brackets and white space at its end.
fn without_closers(content: &[u8]) -> &[u8] {
    let is_closer = |byte: &u8| matches!(byte, b'}' | b']' | b' ' | b'\t');
    let len = content.iter().rposition(|byte| !is_closer(byte)).map_or(0, |last| last + 1);
    &content[..len]
}
