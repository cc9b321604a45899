//! Text as a string of JSON: what fixes and lists are written in.

use std::fmt::Write;

/// `text` between quotes, with escapes for quotes, backslashes and control characters.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => write!(out, "\\u{:04x}", u32::from(c)).expect("a string takes all"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn texts_are_json() {
        assert_eq!(quoted("a\"\\\n\u{1}\u{2028}é"), "\"a\\\"\\\\\\n\\u0001\u{2028}é\"");
    }
}
