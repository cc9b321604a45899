//! The tokens of a file, and where they stand in it.
//!
//! The lexer counts characters of a text that it keeps for the thread. What is asked of it is bytes, and the text is let go with
//! the tokens.

use fiq_source::Span;
use fiq_syntax::rust::Layout;
use proc_macro2::{Group, TokenStream, TokenTree, extra};

use super::Unreadable;
use super::unreadable::MOST_BYTES;

/// Where the tokens of a file stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    /// The offset of what was lexed.
    start: u32,
}

/// Lexes `file` and gives what `read` makes of it, which must hold no token.
pub(super) fn with_tokens<T>(
    file: &[u8],
    read: impl FnOnce(TokenStream, Places) -> T,
) -> Result<T, Unreadable> {
    if file.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = std::str::from_utf8(file).map_err(|error| Unreadable::not_utf8(file, error.valid_up_to()))?;
    let start = first_line(text);
    let places = Places { start: start as u32 };
    let lexed = text[start..].parse::<TokenStream>();
    let lexed = lexed.map_err(|error| Unreadable::at(file, places.of(error.span()).start() as usize));
    let made = lexed.map(|tokens| read(tokens, places));
    extra::invalidate_current_thread_spans();
    made
}

/// The length of a line that tells the system how to run the file, and is no Rust.
fn first_line(text: &str) -> usize {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_attribute = |rest: &str| rest.trim_start().starts_with('[');
    match bare.strip_prefix("#!") {
        Some(rest) if !is_attribute(rest) => text.find('\n').unwrap_or(text.len()),
        _ => 0,
    }
}

impl Places {
    pub(super) fn of(self, span: proc_macro2::Span) -> Span {
        let bytes = span.byte_range();
        Span::new(bytes.start as u32, bytes.end as u32).shifted(self.start)
    }
}

impl Layout for Places {
    fn token(&mut self, token: &TokenTree) -> Span {
        self.of(token.span())
    }

    fn open(&mut self, group: &Group) -> Span {
        self.of(group.span_open())
    }

    fn close(&mut self, group: &Group) -> Span {
        self.of(group.span_close())
    }
}

#[cfg(test)]
mod tests {
    use super::with_tokens;
    use crate::host::rust::Unreadable;
    use fiq_source::Position;

    /// The tokens at the top of a file, each as its bytes.
    fn tokens(file: &str) -> Vec<&str> {
        let read = |tokens: proc_macro2::TokenStream, places: super::Places| {
            tokens.into_iter().map(|token| places.of(token.span())).collect::<Vec<_>>()
        };
        let spans = with_tokens(file.as_bytes(), read).expect("the file can be lexed");
        spans.iter().map(|span| &file[span.start() as usize..span.end() as usize]).collect()
    }

    #[test]
    fn places_are_bytes() {
        assert_eq!(tokens("\u{feff}a \"é🍕\" b"), ["a", "\"é🍕\"", "b"]);
        assert_eq!(tokens("// é\r\na\r\n  \"x\r\ny\" 🍕".trim_end_matches('🍕')), ["a", "\"x\r\ny\""]);
        assert_eq!(tokens("/* 🍕 */ ( \"🍕\" ) é"), ["( \"🍕\" )", "é"]);
        assert_eq!(tokens("r#\"é\"# 'x' 'a"), ["r#\"é\"#", "'x'", "'", "a"].map(|token| token).to_vec());
    }

    #[test]
    fn a_first_line_for_the_system_is_left_out() {
        assert_eq!(tokens("#!/usr/bin/env -S 'cargo\na b"), ["a", "b"]);
        assert_eq!(tokens("\u{feff}#!/bin/sh 'é\na"), ["a"]);
        assert_eq!(tokens("#! [a] b").len(), 4);
        assert_eq!(tokens("#!/bin/sh '"), [""; 0]);
    }

    #[test]
    fn what_cannot_be_lexed_has_its_place() {
        let error = |file: &[u8]| with_tokens(file, |_, _| ()).expect_err("it cannot be lexed");
        let at = |line, column| Position { line, column };
        assert_eq!(error(b"a\n  (b"), Unreadable::Unclosed(at(2, 3)));
        assert_eq!(error("é\r\né (]".as_bytes()), Unreadable::Unopened(at(2, 4)));
        assert_eq!(error(b"}"), Unreadable::Unopened(at(1, 1)));
        assert_eq!(error(b"a \"b"), Unreadable::NoToken(at(1, 3)));
        assert_eq!(error("a 🍕".as_bytes()), Unreadable::NoToken(at(1, 3)));
        assert_eq!(error(b"#!x\na /*"), Unreadable::NoToken(at(2, 3)));
        assert_eq!(error(b"a\n\xFF"), Unreadable::NotUtf8(at(2, 1)));
    }
}
