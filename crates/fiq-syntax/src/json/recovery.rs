//! What to make of a byte that cannot be there.
//!
//! Each function reports one fault, puts something unknown where a key or value lacks, and goes on in the state that lets
//! the rest of the text be read as if nothing had happened.

use fiq_source::Span;
use fiq_tree::{FaultKind, Kind};

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
    pub(super) fn no_more(&mut self, state: State) -> State {
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
    pub(super) fn value_left_out(&mut self) -> State {
        let place = Span::empty(self.last_end as u32);
        self.fault(FaultKind::MissingValue, self.at, self.token_end(), Some(place));
        self.missing_value();
        State::Loose
    }

    /// Reports the comma at the next byte, and takes it with those that follow.
    pub(super) fn extra_comma(&mut self) -> State {
        self.fault(FaultKind::ExtraComma, self.at, self.at + 1, None);
        self.builder.mark_open();
        while self.next_byte() == Some(b',') {
            self.take(1);
        }
        State::Loose
    }

    pub(super) fn closer_for_value(&mut self, state: State, byte: u8) -> State {
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

    pub(super) fn trailing_comma(&mut self) -> State {
        if self.inside == Some(Kind::Array) && self.balance().surplus(Kind::Array) > 0 {
            return self.item_without_opener();
        }
        if self.is_strict() {
            let comma = Span::new(self.comma as u32, self.comma as u32 + 1);
            self.fault(FaultKind::TrailingComma, self.at, self.at + 1, Some(comma));
        }
        self.close()
    }

    /// Takes the bracket at the next byte for the end of an item that was never opened.
    fn item_without_opener(&mut self) -> State {
        self.fault(FaultKind::MissingOpener, self.at, self.at + 1, Some(Span::empty(self.at as u32)));
        self.builder.unknown(Span::new(self.at as u32, self.at as u32 + 1));
        self.settle(Kind::Array, 1);
        self.take(1);
        State::After
    }

    /// Takes a colon where none can be; all those of one array are one mistake.
    pub(super) fn stray_colon(&mut self, state: State) -> State {
        if self.inside != Some(Kind::Array) || !self.repeats(FaultKind::UnexpectedToken) {
            self.fault(FaultKind::UnexpectedToken, self.at, self.at + 1, None);
        }
        self.take(1);
        if self.inside == Some(Kind::Array) { State::Loose } else { state }
    }

    /// Whether the last fault was of this kind in this container.
    pub(super) fn repeats(&self, kind: FaultKind) -> bool {
        let container = self.builder.container_id();
        self.builder.last_fault().is_some_and(|fault| fault.kind == kind && fault.container == container)
    }

    /// `...` for what was left out.
    pub(super) fn ellipsis(&mut self, state: State) -> State {
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
    pub(super) fn stray(&mut self, state: State) -> State {
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
}
