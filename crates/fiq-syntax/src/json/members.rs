//! Where a key or its colon should stand, and something else does.

use fiq_source::Span;
use fiq_tree::{FaultKind, Kind, Piece, PieceKind};

use super::parser::{Parser, State};
use super::{scan, words};

impl Parser<'_> {
    /// A key is wanted.
    #[cold]
    pub(super) fn odd_key(&mut self, state: State, byte: Option<u8>) -> State {
        let Some(byte) = byte else { return State::Done };
        if self.takes_comment(byte) {
            return state;
        }
        if let Some(end) = self.placeholder_end() {
            return self.placeholder_key(end);
        }
        match byte {
            b'}' => self.trailing_comma(),
            b']' => self.wrong_closer(byte),
            b',' => self.extra_comma(),
            b':' => {
                self.key_left_out();
                self.take(1);
                State::MemberValue
            }
            b'{' | b'[' => self.opener_for_key(state, byte),
            _ => self.odd_name(state, byte),
        }
    }

    fn odd_name(&mut self, state: State, byte: u8) -> State {
        if let Some(end) = words::wrong_quotes_end(self.readable(), self.at) {
            return self.key_in_wrong_quotes(end);
        }
        if self.text[self.at..].starts_with(b"...") {
            return self.ellipsis(state);
        }
        if scan::is_word(byte) && self.takes_unquoted_key() {
            return State::Colon;
        }
        self.builder.mark_open();
        self.junk()
    }

    /// Reports the colon or bracket at the next byte, before which a key lacks; all those of one object are one mistake.
    pub(super) fn key_left_out(&mut self) {
        if !self.repeats(FaultKind::MissingKey) {
            self.fault(FaultKind::MissingKey, self.at, self.at + 1, None);
        }
        self.missing_key();
    }

    /// A colon is wanted.
    #[cold]
    pub(super) fn odd_colon(&mut self, byte: Option<u8>) -> State {
        let Some(byte) = byte else { return self.no_more(State::MemberValue) };
        if self.takes_comment(byte) {
            return State::Colon;
        }
        if self.is_wrong_colon() {
            return self.wrong_colon(self.mark_end());
        }
        if !matches!(byte, b',' | b'}' | b']' | b'{' | b'[')
            && let Some(state) = self.rest_of_key()
        {
            return state;
        }
        match byte {
            b',' | b']' if self.opens_array_before_key() => self.array_opener_left_out(),
            b',' if self.is_comma_for_colon() => self.wrong_colon(self.at + 1),
            b',' | b'}' => self.value_left_out(),
            b']' => self.closer_for_value(State::MemberValue, byte),
            b'"' if self.is_key_ahead(self.at) => self.value_left_out(),
            b'"' | b'{' | b'[' => self.colon_left_out(),
            _ if self.starts_odd_value() => self.colon_left_out(),
            _ if !scan::is_word(byte) => self.other_than_colon(),
            _ if words::is_scalar(self.text, self.at) => self.colon_left_out(),
            _ => {
                let start = self.at;
                let state = self.junk();
                self.builder.unknown(Span::new(start as u32, self.at as u32));
                state
            }
        }
    }

    /// Whether the key is an item of an array that has no bracket and begins with the value before; if so, it is opened.
    fn opens_array_before_key(&mut self) -> bool {
        let text = self.text;
        let is_comma = |gap: Span| gap.of(text).trim_ascii() == b",";
        self.balance().surplus(Kind::Array) > 0 && self.builder.open_array_before_last(is_comma)
    }

    fn starts_odd_value(&self) -> bool {
        words::wrong_quotes_end(self.readable(), self.at).is_some() || self.placeholder_end().is_some()
    }

    fn colon_left_out(&mut self) -> State {
        let place = Span::empty(self.last_end as u32);
        self.fault(FaultKind::MissingColon, self.at, self.token_end(), Some(place));
        State::MemberValue
    }

    /// Whether another mark than a colon stands at the next byte, and then a value.
    fn is_wrong_colon(&self) -> bool {
        let end = self.mark_end();
        let next = scan::after_blank(self.text, end);
        end > self.at
            && match self.text.get(next) {
                Some(b'"') => !self.is_key_ahead(next),
                Some(b'{' | b'[') => true,
                Some(_) => words::is_scalar(self.text, next),
                None => false,
            }
    }

    /// Whether a value stands after the comma at the next byte, and then the next comma or the end of the object.
    fn is_comma_for_colon(&self) -> bool {
        let value = scan::after_blank(self.text, self.at + 1);
        let end = match self.text.get(value) {
            Some(b'"') => match scan::quote_in_line(self.text, value + 1) {
                Ok(quote) => quote + 1,
                Err(_) => return false,
            },
            Some(b'{' | b'[') => return true,
            Some(_) if words::is_scalar(self.text, value) => scan::word_end(self.text, value),
            _ => return false,
        };
        matches!(self.text.get(scan::after_blank(self.text, end)), Some(b',' | b'}'))
    }

    /// Takes the marks to `end` for the colon they were meant to be.
    fn wrong_colon(&mut self, end: usize) -> State {
        let state = self.colon_left_out();
        self.take(end - self.at);
        state
    }

    /// `=` or the like.
    fn other_than_colon(&mut self) -> State {
        let state = self.colon_left_out();
        while let Some(byte @ 0x21..0x80) = self.text.get(self.at).copied()
            && !byte.is_ascii_alphanumeric()
            && !matches!(byte, b'"' | b'\'' | b'{' | b'}' | b'[' | b']' | b',' | b'-' | b'/' | b'#')
        {
            self.take(1);
        }
        if self.at == self.last_end { state } else { self.stray(state) }
    }

    /// Puts an unknown value where one lacks.
    pub(super) fn missing_value(&mut self) {
        self.builder.unknown(Span::empty(self.last_end as u32));
    }

    /// Puts an unknown key where one lacks.
    fn missing_key(&mut self) {
        let place = Span::empty(self.last_end as u32);
        self.builder.key_of(place, [Piece { span: place, kind: PieceKind::Unknown }]);
    }
}
