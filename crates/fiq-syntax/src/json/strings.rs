//! Strings that are more than plain text: escapes, characters that must not be there, a missing end.
//!
//! Whether a line end inside a string is a raw line feed or the place where the closing quote lacks is told by the next
//! quote: if a comma, colon or bracket follows it, the string runs on to there.

use fiq_source::Span;
use fiq_tree::{FaultKind, Piece, PieceKind};

use super::parser::{Parser, Role, State, state_after};
use super::scan;

/// A string while it is read.
struct Reading {
    /// The opening quote.
    quote: Span,
    /// Where the literal text that no piece holds yet begins.
    text_from: usize,
    /// Whether that text is ASCII.
    ascii: bool,
    at: usize,
    /// A control character was reported.
    control: bool,
    /// Line ends are part of the string.
    runs_on: bool,
}

impl Parser<'_> {
    /// Reads the string at the next byte, whatever is in it.
    #[cold]
    pub(super) fn string_in_pieces(&mut self, role: Role) -> State {
        let start = self.at;
        self.pieces.clear();
        let quote = Span::new(start as u32, start as u32 + 1);
        let mut reading = Reading {
            quote,
            text_from: start + 1,
            ascii: true,
            at: start + 1,
            control: false,
            runs_on: false,
        };
        match self.read_pieces(&mut reading) {
            Ok(end) => {
                self.flush(&mut reading, end);
                self.mark_placeholders(Span::new(quote.end(), end as u32));
                self.take(end + 1 - start);
                self.push_string(role, start);
                state_after(role)
            }
            Err(end) => self.unclosed_string(&mut reading, role, end),
        }
    }

    /// The offset of the closing quote, or the offset where the string ends without one.
    fn read_pieces(&mut self, reading: &mut Reading) -> Result<usize, usize> {
        loop {
            let run = scan::plain(self.text, reading.at);
            reading.ascii &= run.ascii;
            reading.at = run.end;
            match self.text.get(run.end) {
                None => return Err(self.end),
                Some(b'"') => return Ok(run.end),
                Some(b'{') => reading.at += 1,
                Some(b'\\') => self.escape(reading),
                Some(_) if self.takes_control(reading) => {}
                Some(_) => return Err(run.end.min(self.end)),
            }
        }
    }

    /// Takes the control character at hand, if it is part of the string; what its writer meant is unknown.
    fn takes_control(&mut self, reading: &mut Reading) -> bool {
        if reading.at >= self.end {
            return false;
        }
        let ends_line = matches!(self.text[reading.at], b'\n' | b'\r');
        if ends_line && !reading.runs_on {
            if !self.string_runs_on(reading.at) {
                return false;
            }
            reading.runs_on = true;
        }
        if !reading.control {
            reading.control = true;
            self.fault(FaultKind::ControlCharacter, reading.at, reading.at + 1, Some(reading.quote));
        }
        let start = reading.at;
        self.flush(reading, start);
        self.push_piece(start, start + 1, PieceKind::Unknown);
        reading.at += 1;
        reading.text_from = reading.at;
        true
    }

    fn string_runs_on(&self, at: usize) -> bool {
        scan::closing_quote(self.text, at, self.text.len()).is_some_and(|quote| {
            matches!(
                self.text.get(scan::after_blank(self.text, quote + 1)),
                None | Some(b',' | b':' | b'}' | b']')
            )
        })
    }

    fn unclosed_string(&mut self, reading: &mut Reading, role: Role, end: usize) -> State {
        let start = reading.quote.start() as usize;
        let pieces_end = self.pieces.last().map_or(start + 1, |piece| piece.span.end() as usize);
        let line_end = end.max(pieces_end);
        let end = match role {
            Role::Key => self.end_of_unclosed_key(start, line_end),
            Role::Value => self.end_of_unclosed_value(start, line_end),
        };
        self.flush(reading, end);
        self.mark_placeholders(Span::new(reading.quote.end(), end as u32));
        self.push_piece(end, end, PieceKind::Unknown);
        self.fault(FaultKind::Unclosed, line_end, line_end, Some(reading.quote));
        self.lost |= end == line_end;
        self.take(end - start);
        self.push_string(role, start);
        if end < line_end {
            return state_after(role);
        }
        if role == Role::Key {
            self.missing_value();
        }
        State::Loose
    }

    /// A key without escapes ends before the colon, if its line has one and is not where the text was cut off.
    fn end_of_unclosed_key(&self, start: usize, line_end: usize) -> usize {
        if !self.pieces.is_empty() || line_end == self.end {
            return line_end;
        }
        memchr::memchr(b':', &self.text[start..line_end]).map_or(line_end, |colon| start + colon)
    }

    /// A value ends before the brackets and the comma at the end of its line, as far as the text lacks such brackets.
    fn end_of_unclosed_value(&mut self, start: usize, line_end: usize) -> usize {
        let from = self.pieces.last().map_or(start + 1, |piece| piece.span.end() as usize);
        if line_end == self.end || from >= line_end {
            return line_end;
        }
        let content = self.text[from..line_end].trim_ascii_end();
        let content = content.strip_suffix(b",").unwrap_or(content);
        let kept = self.without_lacking_closers(content);
        if kept == content.len() { line_end } else { from + kept }
    }

    /// Gives the pieces between `start` and the next byte to the tree.
    fn push_string(&mut self, role: Role, start: usize) {
        let span = Span::new(start as u32, self.at as u32);
        let inner = Span::new(span.start() + 1, span.end().saturating_sub(1));
        let plain = match *self.pieces {
            [] => true,
            [only] => only == Piece { span: inner, kind: PieceKind::Text },
            _ => false,
        };
        match role {
            _ if plain => self.push_plain(role, span),
            Role::Key => self.builder.key_of(span, self.pieces.iter().copied()),
            Role::Value => self.builder.string_of(span, self.pieces.iter().copied()),
        }
    }

    /// Ends the literal text at `end`.
    fn flush(&mut self, reading: &mut Reading, end: usize) {
        let mut from = reading.text_from;
        while from < end {
            let text = &self.text[from..end];
            let error = if reading.ascii { None } else { std::str::from_utf8(text).err() };
            let valid = error.map_or(end, |error| from + error.valid_up_to());
            if from < valid {
                self.push_piece(from, valid, PieceKind::Text);
            }
            let Some(error) = error else { break };
            from = error.error_len().map_or(end, |len| valid + len);
            let is_cut_off = error.error_len().is_none() && end == self.end;
            if !is_cut_off {
                self.invalid_utf8(valid, from);
            }
            self.push_piece(valid, from, PieceKind::Unknown);
        }
        reading.text_from = end;
        reading.ascii = true;
    }

    /// Reports the first bytes of the document that are not UTF-8.
    pub(super) fn invalid_utf8(&mut self, start: usize, end: usize) {
        if !self.bad_utf8 {
            self.bad_utf8 = true;
            self.fault(FaultKind::InvalidUtf8, start, end, None);
        }
    }

    fn push_piece(&mut self, start: usize, end: usize, kind: PieceKind) {
        let span = Span::new(start as u32, end as u32);
        match self.pieces.last_mut() {
            Some(last) if last.kind == PieceKind::Unknown && kind == PieceKind::Unknown => {
                last.span = last.span.cover(span);
            }
            _ => self.pieces.push(Piece { span, kind }),
        }
    }

    fn escape(&mut self, reading: &mut Reading) {
        let start = reading.at;
        self.flush(reading, start);
        let (end, kind) = match self.readable().get(start + 1) {
            None => (start + 1, PieceKind::Unknown),
            Some(b'u') => self.unicode_escape(start),
            Some(&byte) => match simple_escape(byte) {
                Some(c) => (start + 2, PieceKind::Char(c)),
                None => self.bad_escape(start, start + 1, scan::char_end(self.text, start + 1)),
            },
        };
        self.push_piece(start, end, kind);
        reading.at = end;
        reading.text_from = end;
    }

    /// The end and the meaning of the `\u` escape at `start`; a lone surrogate stands for U+FFFD.
    fn unicode_escape(&mut self, start: usize) -> (usize, PieceKind) {
        let unit = match hex_digits(self.text, start + 2) {
            Ok(unit) => unit,
            Err(bad) if bad >= self.end => return (bad, PieceKind::Unknown),
            Err(bad) => return self.bad_escape(start, bad, bad),
        };
        let end = start + 6;
        let low = if unit & 0xFC00 == 0xD800 && self.text[end..].starts_with(b"\\u") {
            hex_digits(self.text, end + 2).ok().filter(|low| low & 0xFC00 == 0xDC00)
        } else {
            None
        };
        let code = low.map_or(unit, |low| 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        (if low.is_some() { end + 6 } else { end }, PieceKind::Char(c))
    }

    fn bad_escape(&mut self, start: usize, bad: usize, end: usize) -> (usize, PieceKind) {
        let bad_end = scan::char_end(self.text, bad);
        let escape = Span::new(start as u32, end as u32);
        self.fault(FaultKind::BadEscape, bad, bad_end, Some(escape));
        (end, PieceKind::Unknown)
    }
}

const fn simple_escape(byte: u8) -> Option<char> {
    Some(match byte {
        b'"' | b'\\' | b'/' => byte as char,
        b'b' => '\u{8}',
        b'f' => '\u{C}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        _ => return None,
    })
}

/// The value of four hexadecimal digits, or the offset of the first byte that is none.
fn hex_digits(text: &[u8], at: usize) -> Result<u32, usize> {
    (at..at + 4).try_fold(0, |unit, at| {
        let digit = text.get(at).and_then(|&byte| (byte as char).to_digit(16));
        digit.map(|digit| unit << 4 | digit).ok_or(at)
    })
}
