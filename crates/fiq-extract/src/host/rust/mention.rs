//! Whether a file names a literal at all, told from its bytes.
//!
//! `payload!` or `try_payload!` with a bracket after it, or `payload` with a bracket after it where an attribute begins. Blanks may
//! stand between; a comment there hides the literal.

use memchr::memmem;

const NAME: &[u8] = b"payload";
const PREFIX: &[u8] = b"try_";

pub(super) fn is_in(file: &[u8]) -> bool {
    memmem::find_iter(file, NAME).any(|at| {
        let (before, after) = (&file[..at], file[at + NAME.len()..].trim_ascii_start());
        is_call(before, after) || is_attribute(before, after)
    })
}

fn is_call(before: &[u8], after: &[u8]) -> bool {
    let before = before.strip_suffix(PREFIX).unwrap_or(before);
    let is_whole = !before.last().is_some_and(|&byte| is_of_name(byte));
    is_whole && after.strip_prefix(b"!").is_some_and(|rest| opens(rest.trim_ascii_start()))
}

/// In `#[...]`, or further on in `#[cfg_attr(..., ...)]`.
fn is_attribute(before: &[u8], after: &[u8]) -> bool {
    opens(after) && matches!(before.trim_ascii_end().last(), Some(b'[' | b','))
}

fn opens(text: &[u8]) -> bool {
    matches!(text.first(), Some(b'(' | b'[' | b'{'))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn literals_are_named() {
        let named = [
            "payload!({})",
            "let a = try_payload! {{}};",
            "x::payload ! [",
            "#[payload(json = {})]",
            "#[\n    payload (text = \"\")]",
            "#[cfg_attr(test, derive(Payload), payload(json = {}))]",
            "!payload!({})",
        ];
        for text in named {
            assert!(is_in(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn other_names_are_none() {
        let others = [
            "",
            "payload",
            "let payload = 1;",
            "payload != 2",
            "payload(1)",
            "self.payload(1)",
            "my_payload!({})",
            "payloads!({})",
            "éretry_payload!({})",
            "macro_rules! payload { () => {} }",
            "#[payloads(json = {})]",
            "x[payload]",
        ];
        for text in others {
            assert!(!is_in(text.as_bytes()), "{text}");
        }
    }
}
