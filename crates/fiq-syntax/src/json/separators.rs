//! Where a comma or the end of a container should stand, and something else does.

use fiq_source::Span;
use fiq_tree::{FaultKind, Kind};

use super::parser::{Parser, State};
use super::{scan, words};

impl Parser<'_> {
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
            b':' => self.colon_after_value(),
            b'{' | b'[' if is_object => self.opener_for_key(State::After, byte),
            b'{' | b'[' => self.comma_left_out(),
            _ if self.text[self.at..].starts_with(b"...") => self.ellipsis(State::After),
            _ if is_object && self.is_wrong_comma() => self.junk(),
            b'"' if !self.is_doubled_quote() && self.starts_next(byte, is_object) => self.comma_left_out(),
            _ => match self.rest_of_value() {
                Some(state) => state,
                None if self.starts_next(byte, is_object) => self.comma_left_out(),
                None => self.junk_after_value(byte),
            },
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

    /// Whether another mark than a comma stands at the next byte, and then the next member.
    fn is_wrong_comma(&self) -> bool {
        let end = self.mark_end();
        end > self.at && self.is_member_ahead(scan::after_blank(self.text, end))
    }

    /// The end of the marks at the next byte that may have been meant for a comma or a colon.
    pub(super) fn mark_end(&self) -> usize {
        let rest = &self.text[self.at..];
        let end = scan::char_end(self.text, self.at);
        if end > self.at + 1 && words::wrong_quotes_end(self.readable(), self.at).is_none() {
            return end;
        }
        let is_mark =
            |byte: &&u8| matches!(byte, b';' | b'|' | b'.' | b'=' | b'>' | b'&' | b'~' | b'*' | b'!' | b'?');
        self.at + rest.iter().take_while(is_mark).count()
    }

    fn comma_left_out(&mut self) -> State {
        let place = Span::empty(self.last_end as u32);
        self.fault(FaultKind::MissingComma, self.at, self.token_end(), Some(place));
        if self.inside == Some(Kind::Object) { State::NextKey } else { State::NextItem }
    }

    /// Takes what follows a value on its line; a word there is a part of the value, as after a quote that lacks its
    /// backslash, and what comes after a mark may be what comes next in the container.
    fn junk_after_value(&mut self, byte: u8) -> State {
        let gap = &self.text[self.last_end..self.at];
        let is_part = !gap.contains(&b'\n')
            && !matches!(self.text[self.last_end - 1], b'}' | b']')
            && (scan::is_word(byte) || byte == b'"');
        let token_end = self.token_end();
        let state = self.junk();
        if is_part {
            self.builder.spoil_last(self.at as u32);
        } else if self.last_end > token_end && !scan::is_word(byte) {
            self.builder.mark_open();
        }
        state
    }

    /// Reports and takes what JSON has no use for, to the end of the line at most.
    pub(super) fn junk(&mut self) -> State {
        let end = self.token_end();
        let kind = self.kind_of_token(FaultKind::UnexpectedToken, self.at, end);
        self.fault(kind, self.at, end, None);
        self.take(end - self.at);
        self.skip_junk();
        State::Loose
    }

    /// `kind`, unless the token is the first thing that is not even UTF-8.
    pub(super) fn kind_of_token(&mut self, kind: FaultKind, start: usize, end: usize) -> FaultKind {
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
        if byte == b':' && self.text[self.last_end - 1] == b'"' && self.balance().surplus(Kind::Object) > 0 {
            return self.colon_after_value();
        }
        if !self.around {
            let end = scan::line_end(self.text, self.at).min(self.end);
            self.fault(FaultKind::TextAfterDocument, self.at, end, None);
        }
        State::Done
    }
}
