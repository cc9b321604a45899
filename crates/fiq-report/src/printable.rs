//! Text that is safe to show: control characters and those that turn or hide the text around them become visible, and no text
//! starts a command of a CI runner that reads the output: `##[` anywhere in a line, or `::` at its start.

use std::borrow::Cow;
use std::fmt::Write;

/// `text` on one line, with escapes for whatever a terminal or a CI runner would obey instead of showing.
pub fn printable(text: &str) -> Cow<'_, str> {
    let is_command = text.trim_start().starts_with("::");
    if !is_command && text.chars().all(is_harmless) && !text.contains("##[") {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            ':' if is_command && shown.trim_start().is_empty() => escape(c, &mut shown),
            c if starts_command(&shown, c) => escape(c, &mut shown),
            c if is_harmless(c) => shown.push(c),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            c => escape(c, &mut shown),
        }
    }
    Cow::Owned(shown)
}

/// Adds one character of a source line: control characters as their pictures, which are one column wide.
pub(crate) fn push_source(c: char, shown: &mut String) {
    match c {
        // The renderer turns it into spaces.
        '\t' => shown.push(c),
        '\0'..='\u{1f}' => shown.push(picture(u32::from(c))),
        '\u{7f}' => shown.push('\u{2421}'),
        c if starts_command(shown, c) => escape(c, shown),
        c if is_harmless(c) => shown.push(c),
        c => escape(c, shown),
    }
}

/// Adds a byte of a source line that is not UTF-8.
pub(crate) fn push_byte(byte: u8, shown: &mut String) {
    write!(shown, "\\x{byte:02x}").expect("writing to a String cannot fail");
}

fn escape(c: char, shown: &mut String) {
    shown.extend(c.escape_unicode());
}

fn picture(code: u32) -> char {
    char::from_u32(0x2400 + code).expect("the pictures of control characters are characters")
}

/// Whether `c` after `before` would begin a command of a CI runner, such as `##[error]`.
pub(crate) fn starts_command(before: &str, c: char) -> bool {
    c == '[' && before.ends_with("##")
}

/// Neither a control character nor one of those that turn or hide the text around them. What joins or selects glyphs (ZWJ,
/// ZWNJ, variation selectors) belongs to ordinary text.
pub(crate) fn is_harmless(c: char) -> bool {
    let turns_or_hides = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    !c.is_control() && !turns_or_hides
}

#[cfg(test)]
mod tests {
    use super::{printable, push_source};

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(printable("a\u{1b}[2Jb\nc\u{202e}d\u{9b}"), "a\\u{1b}[2Jb\\nc\\u{202e}d\\u{9b}");
    }

    #[test]
    fn no_text_starts_a_command_of_a_runner() {
        assert_eq!(printable("a ##[error]b"), "a ##\\u{5b}error]b");
        assert_eq!(printable(" ::error::b"), " \\u{3a}:error::b");
        assert_eq!(printable("a::b # [c]"), "a::b # [c]");
        let mut shown = String::new();
        "##[x]".chars().for_each(|c| push_source(c, &mut shown));
        assert_eq!(shown, "##\\u{5b}x]");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        let text = "naïve 您好 नमस्ते 👩\u{200d}👧 ❤\u{fe0f} `{\"a\": 1}`";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn source_keeps_its_columns() {
        let mut shown = String::new();
        "a\0\u{1b}\u{7f}\tb".chars().for_each(|c| push_source(c, &mut shown));
        assert_eq!(shown, "a␀␛␡\tb");
    }
}
