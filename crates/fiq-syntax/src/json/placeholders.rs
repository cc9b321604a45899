//! Placeholders in a document: parts of strings, and what stands where a value, a key or a member should.

use fiq_source::Span;
use fiq_tree::{FaultKind, Piece, PieceKind};

use super::parser::{Parser, State};
use super::scan;
use crate::placeholder::{self, Placeholders, Unquoted};

impl Parser<'_> {
    /// Makes those parts of the pieces unknown that are placeholders. `content` is how they are written.
    pub(super) fn mark_placeholders(&mut self, content: Span) {
        let Some(rules) = self.options.placeholders.as_ref() else { return };
        if !self.may_hold_placeholder(content, rules) {
            return;
        }
        let ranges = placeholder::find(&self.written_pieces(), rules);
        if !ranges.is_empty() {
            self.pieces = placeholder::cut(&self.pieces, &ranges);
        }
    }

    fn may_hold_placeholder(&self, content: Span, rules: &Placeholders) -> bool {
        let written = content.of(self.text);
        memchr::memchr(b'{', written).is_some()
            || placeholder::may_stand_in(written, rules)
            || self
                .pieces
                .iter()
                .any(|piece| matches!(piece.kind, PieceKind::Char('{' | '}' | '<' | '>' | '.' | '$' | '%')))
    }

    /// The content, with a replacement character for what is unknown.
    fn written_pieces(&self) -> String {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece.kind {
                PieceKind::Text => out.push_str(
                    std::str::from_utf8(piece.span.of(self.text))
                        .expect("literal text was found to be UTF-8"),
                ),
                PieceKind::Char(c) => out.push(c),
                PieceKind::Unknown => out.push(char::REPLACEMENT_CHARACTER),
            }
        }
        out
    }

    /// The end of the placeholder outside of a string at the next byte.
    pub(super) fn placeholder_end(&self) -> Option<usize> {
        placeholder::unquoted_end(self.text, self.at, self.options.placeholders.as_ref()?)
    }

    /// Takes the placeholder to `end`, and those that touch it, where a value is wanted.
    pub(super) fn placeholder_value(&mut self, state: State, end: usize) -> State {
        let start = self.at;
        let is_tag = placeholder::is_tag(&self.text[start..end]);
        // The first of two braces could open an object.
        let bad = start + usize::from(self.text[start] == b'{');
        self.take_placeholder(bad, end);
        if is_tag && matches!(state, State::FirstItem | State::NextItem) {
            self.builder.mark_open();
            return State::Loose;
        }
        self.builder.unknown(Span::new(start as u32, self.at as u32));
        if is_tag { State::Loose } else { State::After }
    }

    /// Takes the placeholder to `end` where a key is wanted.
    pub(super) fn placeholder_key(&mut self, end: usize) -> State {
        let start = self.at;
        self.take_placeholder(start, end);
        if self.text.get(scan::after_blank(self.text, self.at)) != Some(&b':') {
            self.builder.mark_open();
            return State::Loose;
        }
        let span = Span::new(start as u32, self.at as u32);
        self.builder.key_of(span, [Piece { span, kind: PieceKind::Unknown }]);
        State::Colon
    }

    /// Takes the placeholder to `end` after a value: a part of it where they touch, else any number of members or items.
    pub(super) fn placeholder_after(&mut self, end: usize) -> State {
        let touches = self.at == self.last_end && !matches!(self.text[self.at - 1], b'}' | b']');
        self.take_placeholder(self.at, end);
        if touches {
            self.builder.spoil_last(self.at as u32);
            return State::After;
        }
        self.builder.mark_open();
        State::Loose
    }

    /// Takes the placeholder at the next byte, in which `bad` is the first byte that JSON cannot have there.
    fn take_placeholder(&mut self, bad: usize, end: usize) {
        if self.reports_unquoted() {
            let whole = Span::new(self.at as u32, end as u32);
            self.fault(FaultKind::UnquotedPlaceholder, bad, end, Some(whole));
        }
        self.take(end - self.at);
        loop {
            let word = scan::word_end(self.text, self.at);
            let end = if word > self.at { Some(word) } else { self.placeholder_end() };
            let Some(end) = end else { return };
            self.take(end - self.at);
        }
    }

    /// Whether a placeholder outside of a string is a fault.
    pub(super) fn reports_unquoted(&self) -> bool {
        self.options.placeholders.as_ref().is_none_or(|rules| rules.unquoted == Unquoted::Fault)
    }
}
