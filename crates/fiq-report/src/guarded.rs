//! Compact JSON with escapes for what a terminal would obey. To a reader of JSON the strings are the same.

use std::io::{self, Write};

use serde_json::ser::Formatter;

use crate::printable::is_harmless;

/// The formatter.
pub(super) struct Guarded;

impl Formatter for Guarded {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|&(_, c)| !is_harmless(c)) {
            out.write_all(&rest.as_bytes()[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::Guarded;

    #[test]
    fn escapes_change_no_value() {
        let text = "a\u{1b}b\u{202e}c\u{9b}d\u{e0001}e\u{7f}\n\"ü👩\u{200d}👧";
        let mut out = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut out, Guarded);
        text.serialize(&mut serializer).expect("a string is JSON");
        let json = String::from_utf8(out).expect("JSON is UTF-8");
        assert_eq!(
            json,
            r#""a\u001bb\u202ec\u009bd\udb40\udc01e\u007f\n\"ü👩‍👧""#.replace(r"\u200d", "\u{200d}")
        );
        assert_eq!(serde_json::from_str::<String>(&json).expect("it is JSON"), text);
    }
}
