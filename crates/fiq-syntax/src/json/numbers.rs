//! What looks like a number and is none.

use super::parser::{Parser, State};
use super::recovery::Unreadable;
use super::scan;
use fiq_tree::FaultKind;

impl Parser<'_> {
    /// Takes the number at the next byte, in which `bad` is the first byte that cannot be.
    #[cold]
    pub(super) fn bad_number(&mut self, state: State, bad: usize) -> State {
        let word_end = scan::word_end(self.text, self.at);
        let end = self.end_of_unopened_string(word_end).unwrap_or(word_end);
        self.unreadable(state, Unreadable { kind: FaultKind::BadNumber, bad, end })
    }
}

/// Whether `word` was meant to be a number.
pub(super) fn is_meant(word: &[u8]) -> bool {
    let unsigned = word.strip_prefix(b"+").or_else(|| word.strip_prefix(b"-")).unwrap_or(word);
    let digits = unsigned.strip_prefix(b".").unwrap_or(unsigned);
    digits.first().is_some_and(u8::is_ascii_digit)
        || [&b"nan"[..], b"inf", b"infinity"].iter().any(|name| unsigned.eq_ignore_ascii_case(name))
}
