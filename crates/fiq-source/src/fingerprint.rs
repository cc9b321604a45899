//! What a finding is known by from one run to the next, wherever its lines have moved.
//!
//! It is made of the path, the document, the pointer, the rule and the value at fault. Lines, columns and offsets are no part of
//! it, nor is the number of a line of JSON lines. So two findings can have the same one: who needs unique names counts them.
//!
//! Invariant: the same finding has the same fingerprint in every version of this program and on every machine.

use std::fmt;
use std::hash::Hasher;

use siphasher::sip::SipHasher24;

use crate::{Diagnostic, DocumentKind};

/// The keys of the hash, which never change.
const KEYS: (u64, u64) = (0x6669_712d_6c69_6e74, 0x6669_6e64_696e_6773);

/// What a finding is known by. It shows as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of a finding in a document of the file at `path`.
    pub fn new(path: &str, document: &DocumentKind, diagnostic: &Diagnostic) -> Self {
        let mut parts = Parts(SipHasher24::new_with_keys(KEYS.0, KEYS.1));
        parts.text(path.strip_prefix("./").unwrap_or(path));
        parts.document(document);
        parts.text(diagnostic.pointer.as_str());
        parts.text(diagnostic.rule);
        match diagnostic.value_hash {
            Some(hash) => parts.number(hash),
            None => parts.text(&diagnostic.message),
        }
        Self(parts.0.finish())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Parts one after the other, each with its kind and its length, so that no two lists of parts are the same bytes.
struct Parts(SipHasher24);

impl Parts {
    fn text(&mut self, text: &str) {
        self.0.write(b"t");
        self.0.write(&(text.len() as u64).to_le_bytes());
        self.0.write(text.as_bytes());
    }

    fn number(&mut self, number: u64) {
        self.0.write(b"n");
        self.0.write(&number.to_le_bytes());
    }

    fn document(&mut self, document: &DocumentKind) {
        match document {
            DocumentKind::File => self.text("file"),
            DocumentKind::Line(_) => self.text("line"),
            DocumentKind::Fence(index) => self.indexed("fence", *index),
            DocumentKind::Literal(index) => self.indexed("literal", *index),
            DocumentKind::String(pointer) => {
                self.text("string");
                self.text(pointer.as_str());
            }
        }
    }

    fn indexed(&mut self, kind: &str, index: u32) {
        self.text(kind);
        self.number(u64::from(index));
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;
    use crate::{Diagnostic, DocumentKind, Pointer, Span};

    fn finding() -> Diagnostic {
        Diagnostic::error("too-long", Span::new(4, 9), Pointer::from("/text"), "it is too long")
    }

    fn of(document: &DocumentKind, diagnostic: &Diagnostic) -> String {
        Fingerprint::new("a.json", document, diagnostic).to_string()
    }

    #[test]
    fn it_never_changes() {
        assert_eq!(of(&DocumentKind::File, &finding()), "048e6ef5b68e310a");
        let hashed = Diagnostic { value_hash: Some(7), ..finding() };
        assert_eq!(of(&DocumentKind::String(Pointer::from("/a")), &hashed), "60e4c9f05d6d8b1d");
    }

    #[test]
    fn places_are_no_part_of_it() {
        let moved = Diagnostic { span: Span::new(40, 90), ..finding() };
        assert_eq!(of(&DocumentKind::File, &moved), of(&DocumentKind::File, &finding()));
        assert_eq!(of(&DocumentKind::Line(1), &moved), of(&DocumentKind::Line(9), &finding()));
        let same = Fingerprint::new("./a.json", &DocumentKind::File, &finding());
        assert_eq!(same.to_string(), of(&DocumentKind::File, &finding()));
    }

    #[test]
    fn everything_else_is() {
        let hashed = |hash| Diagnostic { value_hash: Some(hash), ..finding() };
        let all = [
            of(&DocumentKind::File, &finding()),
            of(&DocumentKind::Line(1), &finding()),
            of(&DocumentKind::Fence(0), &finding()),
            of(&DocumentKind::Fence(1), &finding()),
            of(&DocumentKind::Literal(0), &finding()),
            of(&DocumentKind::String(Pointer::root()), &finding()),
            of(&DocumentKind::File, &hashed(1)),
            of(&DocumentKind::File, &hashed(2)),
            of(&DocumentKind::File, &Diagnostic { rule: "too-short", ..finding() }),
            of(&DocumentKind::File, &Diagnostic { pointer: Pointer::root(), ..finding() }),
            of(&DocumentKind::File, &Diagnostic { message: "else".into(), ..finding() }),
            Fingerprint::new("b.json", &DocumentKind::File, &finding()).to_string(),
        ];
        let mut different = all.to_vec();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), all.len());
    }

    #[test]
    fn the_message_does_not_matter_where_the_value_is_known() {
        let one = Diagnostic { value_hash: Some(1), ..finding() };
        let other = Diagnostic { message: "other words".into(), ..one.clone() };
        assert_eq!(of(&DocumentKind::File, &one), of(&DocumentKind::File, &other));
    }
}
