//! Comments: `//`, `/* */` and, never allowed but understood, `#`.

use fiq_source::Span;
use fiq_tree::FaultKind;

use super::parser::Parser;
use super::scan;

impl Parser<'_> {
    /// Takes the comment that begins with `byte` at the next byte, if one does.
    pub(super) fn takes_comment(&mut self, byte: u8) -> bool {
        let start = self.at;
        let closed = match (byte, self.text.get(start + 1)) {
            (b'#', _) | (b'/', Some(b'/')) => Some(scan::line_end(self.text, start)),
            (b'/', Some(b'*')) => {
                memchr::memmem::find(&self.text[start + 2..], b"*/").map(|found| start + found + 4)
            }
            _ => return false,
        };
        let end = closed.unwrap_or(self.end);
        self.lost |= closed.is_none();
        if self.is_strict() || byte == b'#' {
            self.fault(FaultKind::Comment, start, end, None);
        } else if closed.is_none() {
            let opener = Span::new(start as u32, start as u32 + 2);
            self.fault(FaultKind::Unclosed, end, end, Some(opener));
        }
        self.check_utf8(start, end);
        self.at = closed.unwrap_or(self.text.len());
        true
    }

    fn check_utf8(&mut self, start: usize, end: usize) {
        if let Err(error) = std::str::from_utf8(&self.text[start..end]) {
            let bad = start + error.valid_up_to();
            self.invalid_utf8(bad, error.error_len().map_or(end, |len| bad + len));
        }
    }
}
