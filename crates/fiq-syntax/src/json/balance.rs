//! Whether a text has brackets too many or too few.
//!
//! Counted once, where the first bracket is in doubt: what lacks or is left over in the whole text tells which of two
//! readings of a mistake is meant.

use fiq_source::Span;
use fiq_tree::{FaultKind, Kind};

use super::parser::{Parser, State};
use super::scan;

/// How many closing brackets a text has more than opening ones.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Balance {
    braces: i64,
    brackets: i64,
}

impl Balance {
    fn of(text: &[u8]) -> Self {
        let mut balance = Self::default();
        let mut at = 0;
        while let Some(&byte) = text.get(at) {
            match byte {
                b'"' => at = scan::quote_in_line(text, at + 1).unwrap_or_else(|line_end| line_end),
                b'/' => at = scan::comment_end(text, at).unwrap_or(at + 1) - 1,
                b'{' => balance.braces -= 1,
                b'}' => balance.braces += 1,
                b'[' => balance.brackets -= 1,
                b']' => balance.brackets += 1,
                _ => {}
            }
            at += 1;
        }
        balance
    }

    /// Whether nothing lacks and nothing is left over.
    pub(super) const fn is_even(self) -> bool {
        self.braces == 0 && self.brackets == 0
    }

    pub(super) const fn surplus(self, kind: Kind) -> i64 {
        if matches!(kind, Kind::Object) { self.braces } else { self.brackets }
    }

    const fn add(&mut self, kind: Kind, count: i64) {
        if matches!(kind, Kind::Object) {
            self.braces += count;
        } else {
            self.brackets += count;
        }
    }
}

impl Parser<'_> {
    pub(super) fn balance(&mut self) -> Balance {
        *self.balance.get_or_insert_with(|| Balance::of(self.text))
    }

    /// Notes that `count` brackets of this kind were reported as left over; lacking ones count below zero.
    pub(super) fn settle(&mut self, kind: Kind, count: i64) {
        if let Some(balance) = &mut self.balance {
            balance.add(kind, -count);
        }
    }

    /// The length of `content` without the closing brackets at its end that the text lacks, which are lacking no more.
    pub(super) fn without_lacking_closers(&mut self, mut content: &[u8]) -> usize {
        let mut balance = self.balance();
        while let Some(&bracket @ (b'}' | b']')) = content.last() {
            let kind = if bracket == b'}' { Kind::Object } else { Kind::Array };
            if balance.surplus(kind) >= 0 {
                break;
            }
            balance.add(kind, 1);
            content = content[..content.len() - 1].trim_ascii_end();
        }
        self.balance = Some(balance);
        content.len()
    }

    /// Takes the opening bracket at the next byte, where a key is wanted.
    pub(super) fn opener_for_key(&mut self, state: State, byte: u8) -> State {
        let kind = if byte == b'{' { Kind::Object } else { Kind::Array };
        let surplus = self.balance().surplus(kind);
        if surplus < 0 && state == State::FirstKey {
            self.fault(FaultKind::ExtraOpener, self.at, self.at + 1, None);
            self.settle(kind, -1);
            self.take(1);
            return state;
        }
        let outer = self.builder.container_at(1).map(|(kind, _)| kind);
        if surplus < 0 && kind == Kind::Object && outer == Some(Kind::Array) {
            self.innermost_unclosed(self.last_end);
            return self.open_at(byte);
        }
        if kind == Kind::Object && self.balance().brackets > 0 {
            self.missing_openers += 1;
            self.settle(Kind::Array, 1);
        }
        self.key_left_out();
        self.open_at(byte)
    }

    /// Reports that the innermost container lacks its bracket before the next byte, and ends it at `end`.
    fn innermost_unclosed(&mut self, end: usize) {
        if let Some((kind, start)) = self.builder.container_at(0) {
            let opener = Span::new(start, start + 1);
            self.fault(FaultKind::MissingCloser, self.at, self.token_end(), Some(opener));
            self.settle(kind, -1);
        }
        self.builder.mark_open();
        self.builder.close(end as u32);
        self.inside = self.builder.container();
    }

    /// Takes the colon at the next byte, after a value.
    pub(super) fn colon_after_value(&mut self) -> State {
        let balance = self.balance();
        let after_string = self.text[self.last_end - 1] == b'"';
        if after_string && balance.braces > 0 {
            return self.opener_left_out();
        }
        let outer = self.builder.container_at(1);
        if after_string
            && balance.brackets < 0
            && self.inside == Some(Kind::Array)
            && outer.is_some_and(is_object)
        {
            return self.closer_left_out();
        }
        if self.inside == Some(Kind::Array) {
            return self.stray_colon(State::NextItem);
        }
        self.key_left_out();
        self.take(1);
        State::MemberValue
    }

    /// The string before the colon is the first key of an object without its brace.
    fn opener_left_out(&mut self) -> State {
        self.builder.open_before_last();
        let start = self.builder.container_at(0).map_or(self.at as u32, |(_, start)| start);
        self.fault(FaultKind::MissingOpener, self.at, self.at + 1, Some(Span::empty(start)));
        self.settle(Kind::Object, 1);
        self.inside = Some(Kind::Object);
        self.take(1);
        State::MemberValue
    }

    /// The key before the next byte is an item of an array without its bracket, which was opened before it.
    pub(super) fn array_opener_left_out(&mut self) -> State {
        let start = self.builder.container_at(0).map_or(self.at as u32, |(_, start)| start);
        self.fault(FaultKind::MissingOpener, self.at, self.at + 1, Some(Span::empty(start)));
        self.settle(Kind::Array, 1);
        self.inside = Some(Kind::Array);
        State::After
    }

    /// The string before the colon is a key of the object around the array.
    fn closer_left_out(&mut self) -> State {
        let opener = self.builder.container_at(0).map(|(_, start)| Span::new(start, start + 1));
        self.fault(FaultKind::MissingCloser, self.at, self.at + 1, opener);
        self.settle(Kind::Array, -1);
        self.builder.close_before_last();
        self.inside = self.builder.container();
        self.take(1);
        State::MemberValue
    }
}

fn is_object(container: (Kind, u32)) -> bool {
    container.0 == Kind::Object
}
