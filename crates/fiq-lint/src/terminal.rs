//! Words for the person at the terminal, on standard error, apart from the report.

use std::io::{IsTerminal, Write};

use crate::arguments::Color;

/// Says what went wrong.
pub(crate) fn say_error(text: &str) {
    say(&format!("error: {text}"));
}

/// Says something worth knowing. A closed standard error is nobody's loss.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", visible(text));
}

/// The text with control characters spelt out, so that a file's name or content cannot drive the terminal.
pub(crate) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push(c),
            c if c.is_control() || is_bidi_control(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

/// Characters that change the order in which others are shown.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether the report is coloured.
pub(crate) fn colours(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let asked_not = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            !asked_not && std::io::stdout().is_terminal()
        }
    }
}
