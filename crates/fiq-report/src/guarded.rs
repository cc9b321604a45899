//! Compact JSON with escapes for what a terminal or a CI runner would obey. To a reader of JSON the strings are the same.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use crate::printable::{is_harmless, starts_command};

/// Adds the shape as JSON.
pub(crate) fn push_json(shape: &impl Serialize, out: &mut Vec<u8>) {
    let mut serializer = serde_json::Serializer::with_formatter(out, Guarded);
    shape.serialize(&mut serializer).expect("the shapes have string keys and a Vec takes everything");
}

/// The shape as JSON.
pub(crate) fn json(shape: &impl Serialize) -> String {
    let mut out = Vec::new();
    push_json(shape, &mut out);
    String::from_utf8(out).expect("JSON of Rust strings is UTF-8")
}

/// The formatter.
struct Guarded;

impl Formatter for Guarded {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = harmful(rest) {
            out.write_all(&rest.as_bytes()[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}

/// The first character that must not stand there raw.
fn harmful(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|&(at, c)| !is_harmless(c) || starts_command(&text[..at], c))
}

#[cfg(test)]
mod tests {
    use super::json;

    #[test]
    fn escapes_change_no_value() {
        let text = "a\u{1b}b\u{202e}c\u{9b}d\u{e0001}e\u{7f}\n\"ü👩\u{200d}👧";
        let json = json(&text);
        assert_eq!(
            json,
            r#""a\u001bb\u202ec\u009bd\udb40\udc01e\u007f\n\"ü👩‍👧""#.replace(r"\u200d", "\u{200d}")
        );
        assert_eq!(serde_json::from_str::<String>(&json).expect("it is JSON"), text);
    }

    #[test]
    fn no_string_starts_a_command_of_a_runner() {
        let text = "##[error]a ###[group]";
        assert_eq!(json(&text), r###""##\u005berror]a ###\u005bgroup]""###);
        assert_eq!(serde_json::from_str::<String>(&json(&text)).expect("it is JSON"), text);
    }
}
