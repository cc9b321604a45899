//! What to make of a byte that cannot be there.
//!
//! Each function reports one fault, puts something unknown where a key or value lacks, and goes on in the state that lets
//! the rest of the text be read as if nothing had happened.

use fiq_source::Span;
use fiq_tree::{FaultKind, Kind, Piece, PieceKind};

use super::parser::{Parser, State};
use super::{scan, words};

/// A scalar that cannot be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unreadable {
    pub(super) kind: FaultKind,
    /// The first byte that no valid text could have there.
    pub(super) bad: usize,
    /// The end of the token.
    pub(super) end: usize,
}

impl Parser<'_> {
    /// A value is wanted.
    #[cold]
    pub(super) fn odd_value(&mut self, state: State, byte: Option<u8>) -> State {
        let Some(byte) = byte else { return self.no_more(state) };
        if self.takes_comment(byte) {
            return state;
        }
        if let Some(end) = self.placeholder_end() {
            return self.placeholder_value(state, end);
        }
        match byte {
            b'{' => self.open_at(byte),
            b',' | b':' | b'}' | b']' if state == State::Root => self.stray(state),
            b',' => self.comma_for_value(state),
            b'}' | b']' => self.closer_for_value(state, byte),
            b':' => self.stray_colon(state),
            _ => self.odd_scalar(state, byte),
        }
    }

    fn odd_scalar(&mut self, state: State, byte: u8) -> State {
        if let Some(end) = words::wrong_quotes_end(self.readable(), self.at) {
            return self.wrong_quotes(state, end);
        }
        if self.text[self.at..].starts_with(b"...") {
            return self.ellipsis(state);
        }
        if scan::is_word(byte) { self.bad_word(state) } else { self.stray(state) }
    }

    /// The text ends where a value is wanted.
    fn no_more(&mut self, state: State) -> State {
        match state {
            State::Root => self.fault(FaultKind::EmptyDocument, self.end, self.end, None),
            State::MemberValue => self.missing_value(),
            _ => {}
        }
        State::Done
    }

    fn comma_for_value(&mut self, state: State) -> State {
        if state == State::MemberValue {
            return self.value_left_out();
        }
        self.extra_comma()
    }

    /// Reports the token at the next byte, before which a value lacks.
    fn value_left_out(&mut self) -> State {
        let place = Span::empty(self.last_end as u32);
        self.fault(FaultKind::MissingValue, self.at, self.token_end(), Some(place));
        self.missing_value();
        State::Loose
    }

    /// Reports the comma at the next byte, and takes it with those that follow.
    fn extra_comma(&mut self) -> State {
        self.fault(FaultKind::ExtraComma, self.at, self.at + 1, None);
        self.builder.mark_open();
        while self.next_byte() == Some(b',') {
            self.take(1);
        }
        State::Loose
    }

    fn closer_for_value(&mut self, state: State, byte: u8) -> State {
        match (state, byte) {
            (State::MemberValue, b'}') => self.value_left_out(),
            (State::NextItem, b']') => self.trailing_comma(),
            (State::MemberValue, _) => {
                self.missing_value();
                self.wrong_closer(byte)
            }
            _ => self.wrong_closer(byte),
        }
    }

    fn trailing_comma(&mut self) -> State {
        if self.is_strict() {
            let comma = Span::new(self.comma as u32, self.comma as u32 + 1);
            self.fault(FaultKind::TrailingComma, self.at, self.at + 1, Some(comma));
        }
        self.close()
    }

    /// Takes a colon where none can be; all those of one array are one mistake.
    fn stray_colon(&mut self, state: State) -> State {
        let known = self.builder.last_fault().is_some_and(|fault| {
            fault.kind == FaultKind::UnexpectedToken && fault.container == self.builder.container_id()
        });
        if !known || self.inside != Some(Kind::Array) {
            self.fault(FaultKind::UnexpectedToken, self.at, self.at + 1, None);
        }
        self.take(1);
        state
    }

    /// `...` for what was left out.
    fn ellipsis(&mut self, state: State) -> State {
        let start = self.at;
        let end = scan::word_end(self.text, start);
        if self.reports_unquoted() {
            self.fault(FaultKind::Ellipsis, start, end, None);
        }
        self.take(end - start);
        self.skip_junk();
        if matches!(state, State::MemberValue | State::Root) {
            self.builder.unknown(Span::new(start as u32, self.at as u32));
        } else {
            self.builder.mark_open();
        }
        State::Loose
    }

    /// Takes a value that cannot be read, with what follows it on its line.
    pub(super) fn unreadable(&mut self, state: State, what: Unreadable) -> State {
        let start = self.at;
        let cut_off = what.bad >= self.end && self.inside.is_some();
        if !cut_off {
            let past = if what.bad < self.text.len() { what.bad + 1 } else { what.bad };
            let whole = Span::new(start as u32, what.end as u32);
            let kind = self.kind_of_token(what.kind, start, what.end);
            self.fault(kind, what.bad, what.end.max(past), Some(whole));
        }
        self.take(what.end - start);
        self.skip_junk();
        if state == State::Root {
            return self.seek_root(start);
        }
        self.builder.unknown(Span::new(start as u32, self.at as u32));
        State::Loose
    }

    /// Takes what JSON has no use for, where a value is wanted.
    fn stray(&mut self, state: State) -> State {
        let what = Unreadable { kind: FaultKind::UnexpectedToken, bad: self.at, end: self.token_end() };
        self.unreadable(state, what)
    }

    /// Goes to the first bracket after a root that cannot be read, or takes all of the text as one unknown value.
    fn seek_root(&mut self, start: usize) -> State {
        self.around = true;
        if let Some(found) = memchr::memchr2(b'{', b'[', &self.text[self.at..]) {
            self.at += found;
            return self.open_at(self.text[self.at]);
        }
        self.builder.unknown(Span::new(start as u32, self.end.max(start) as u32));
        State::Done
    }

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
            b':' | b'{' | b'[' => self.key_left_out(byte),
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

    /// Reports the colon or bracket at the next byte, before which a key lacks.
    fn key_left_out(&mut self, byte: u8) -> State {
        self.fault(FaultKind::MissingKey, self.at, self.at + 1, None);
        self.missing_key();
        if byte == b':' {
            self.take(1);
            return State::MemberValue;
        }
        self.open_at(byte)
    }

    /// A colon is wanted.
    #[cold]
    pub(super) fn odd_colon(&mut self, byte: Option<u8>) -> State {
        let Some(byte) = byte else { return self.no_more(State::MemberValue) };
        if self.takes_comment(byte) {
            return State::Colon;
        }
        match byte {
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

    fn starts_odd_value(&self) -> bool {
        words::wrong_quotes_end(self.readable(), self.at).is_some() || self.placeholder_end().is_some()
    }

    fn colon_left_out(&mut self) -> State {
        let place = Span::empty(self.last_end as u32);
        self.fault(FaultKind::MissingColon, self.at, self.token_end(), Some(place));
        State::MemberValue
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

    /// A comma or the end of the container is wanted.
    #[cold]
    pub(super) fn odd_after(&mut self, byte: Option<u8>) -> State {
        let Some(byte) = byte else { return State::Done };
        if self.takes_comment(byte) {
            return State::After;
        }
        if let Some(end) = self.placeholder_end() {
            return self.placeholder_after(end);
        }
        let is_object = self.inside == Some(Kind::Object);
        match byte {
            b'}' | b']' => self.wrong_closer(byte),
            b':' | b'{' | b'[' if is_object => self.key_left_out(byte),
            b':' => self.stray_colon(State::NextItem),
            b'{' | b'[' => self.comma_left_out(),
            _ if self.text[self.at..].starts_with(b"...") => self.ellipsis(State::After),
            _ if self.starts_next(byte, is_object) => self.comma_left_out(),
            _ => self.junk_after_value(byte),
        }
    }

    /// Whether the next member or item stands at the next byte.
    fn starts_next(&self, byte: u8, is_object: bool) -> bool {
        if is_object {
            return self.is_key_ahead(self.at);
        }
        byte == b'"'
            || words::wrong_quotes_end(self.readable(), self.at).is_some()
            || words::is_scalar(self.text, self.at)
    }

    fn comma_left_out(&mut self) -> State {
        let place = Span::empty(self.last_end as u32);
        self.fault(FaultKind::MissingComma, self.at, self.token_end(), Some(place));
        if self.inside == Some(Kind::Object) { State::NextKey } else { State::NextItem }
    }

    /// Takes what follows a value on its line; a word there is a part of the value, as after a quote that lacks its
    /// backslash.
    fn junk_after_value(&mut self, byte: u8) -> State {
        let gap = &self.text[self.last_end..self.at];
        let is_part = !gap.contains(&b'\n')
            && !matches!(self.text[self.last_end - 1], b'}' | b']')
            && (scan::is_word(byte) || byte == b'"');
        let state = self.junk();
        if is_part {
            self.builder.spoil_last(self.at as u32);
        }
        state
    }

    /// Reports and takes what JSON has no use for, to the end of the line at most.
    fn junk(&mut self) -> State {
        let end = self.token_end();
        let kind = self.kind_of_token(FaultKind::UnexpectedToken, self.at, end);
        self.fault(kind, self.at, end, None);
        self.take(end - self.at);
        self.skip_junk();
        State::Loose
    }

    /// `kind`, unless the token is the first thing that is not even UTF-8.
    fn kind_of_token(&mut self, kind: FaultKind, start: usize, end: usize) -> FaultKind {
        if self.bad_utf8 || std::str::from_utf8(&self.text[start..end]).is_ok() {
            return kind;
        }
        self.bad_utf8 = true;
        FaultKind::InvalidUtf8
    }

    /// A comma or the end of the container is wanted, but the comma may have been swallowed.
    #[cold]
    pub(super) fn loose(&mut self) -> State {
        let Some(byte) = self.next_byte() else { return State::Done };
        if self.takes_comment(byte) {
            return State::Loose;
        }
        match (byte, self.inside) {
            (_, None) => State::Done,
            (b',', _) => self.take_comma(),
            (b'}', Some(Kind::Object)) | (b']', Some(_)) if self.closes_innermost(byte) => self.close(),
            (b'}' | b']', _) => self.wrong_closer(byte),
            (_, Some(Kind::Object)) => State::NextKey,
            _ => State::NextItem,
        }
    }

    fn closes_innermost(&self, byte: u8) -> bool {
        (byte == b'}') == (self.inside == Some(Kind::Object))
    }

    /// The root has ended.
    #[cold]
    pub(super) fn after_root(&mut self, byte: Option<u8>) -> State {
        let Some(byte) = byte else { return State::Done };
        if self.takes_comment(byte) {
            return State::After;
        }
        if !self.around {
            let end = scan::line_end(self.text, self.at).min(self.end);
            self.fault(FaultKind::TextAfterDocument, self.at, end, None);
        }
        State::Done
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
