//! What stands around a place: the tokens before and after it, its line, and blanks.

use fiq_source::Span;

use super::Writer;

impl Writer<'_> {
    /// The end of the last token before `at`.
    pub(super) fn before(&self, mut at: u32) -> u32 {
        loop {
            let blank = self.text[..at as usize].iter().rev().take_while(|byte| is_blank(**byte)).count();
            let trimmed = at - blank as u32;
            match self.survey.comment_before(at).filter(|comment| comment.end() >= trimmed) {
                Some(comment) => at = comment.start(),
                None => return trimmed,
            }
        }
    }

    /// The start of the first token from `at` on.
    pub(super) fn after(&self, mut at: u32) -> u32 {
        loop {
            let rest = self.text.get(at as usize..).unwrap_or_default();
            at += rest.iter().take_while(|byte| is_blank(**byte)).count() as u32;
            match self.survey.comment_at(at) {
                Some(comment) => at = comment.end(),
                None => return at,
            }
        }
    }

    /// The first place from `at` on where no blank of the line stands.
    pub(super) fn after_spaces(&self, at: u32) -> u32 {
        let rest = self.text.get(at as usize..).unwrap_or_default();
        at + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count() as u32
    }

    /// Where the blanks of the line before `at` begin.
    pub(super) fn before_spaces(&self, at: u32) -> u32 {
        let before = self.text[..at as usize].iter().rev();
        at - before.take_while(|byte| matches!(byte, b' ' | b'\t')).count() as u32
    }

    /// Where the next line starts, if the line ends at `at`.
    pub(super) fn next_line(&self, at: u32) -> Option<u32> {
        match (self.byte(at), self.byte(at + 1)) {
            (Some(b'\n'), _) => Some(at + 1),
            (Some(b'\r'), Some(b'\n')) => Some(at + 2),
            _ => None,
        }
    }

    /// Whether nothing but blanks stands before `at` on its line, and a line before that.
    pub(super) fn begins_line(&self, at: u32) -> bool {
        let start = self.survey.line_start(at);
        start > 0 && self.before_spaces(at) == start
    }

    /// The end of what is said about the token that ends at `at`: the comments that follow it on its line.
    pub(super) fn after_remarks(&self, at: u32) -> u32 {
        let mut end = at;
        while let Some(comment) = self.survey.comment_at(self.after_spaces(end)) {
            if memchr::memchr(b'\n', comment.of(self.text)).is_some() {
                break;
            }
            end = comment.end();
        }
        end
    }

    /// The end of the line before the one of `at`, then the indentation of the line of `at`.
    pub(super) fn new_line(&self, at: u32) -> String {
        let start = self.survey.line_start(at);
        let has_return = start > 1 && self.byte(start - 2) == Some(b'\r');
        let indent = Span::new(start, self.after_spaces(start));
        let end = if has_return { "\r\n" } else { "\n" };
        format!("{end}{}", String::from_utf8_lossy(indent.of(self.text)))
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
