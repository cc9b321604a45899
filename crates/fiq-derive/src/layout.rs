//! Tokens laid out as a text of their own, and the way back from its bytes to the tokens.

use fiq_source::Span;
use fiq_syntax::rust::Layout;
use proc_macro2::{Group, Span as TokenSpan, TokenTree};

/// The text so far, and where each token stands in it.
#[derive(Default)]
pub(crate) struct Laid {
    text: String,
    tokens: Vec<(Span, TokenSpan)>,
}

impl Laid {
    /// The text.
    pub(crate) fn text(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// The first and the last of the tokens that `span` covers; of an empty one, the token that follows.
    pub(crate) fn tokens(&self, span: Span) -> Option<(TokenSpan, TokenSpan)> {
        let first = self.tokens.partition_point(|(place, _)| place.end() <= span.start());
        let behind =
            self.tokens.partition_point(|(place, _)| place.start() < span.end().max(span.start() + 1));
        let first = first.min(self.tokens.len().checked_sub(1)?);
        let last = behind.max(first + 1) - 1;
        Some((self.tokens[first].1, self.tokens[last].1))
    }

    fn add(&mut self, written: &str, token: TokenSpan) -> Span {
        let start = self.text.len() as u32;
        self.text.push_str(written);
        let place = Span::new(start, self.text.len() as u32);
        self.text.push(' ');
        self.tokens.push((place, token));
        place
    }
}

impl Layout for Laid {
    fn token(&mut self, token: &TokenTree) -> Span {
        self.add(&token.to_string(), token.span())
    }

    fn open(&mut self, group: &Group) -> Span {
        self.add(brackets(group).0, group.span_open())
    }

    fn close(&mut self, group: &Group) -> Span {
        self.add(brackets(group).1, group.span_close())
    }
}

fn brackets(group: &Group) -> (&'static str, &'static str) {
    match group.delimiter() {
        proc_macro2::Delimiter::Brace => ("{", "}"),
        proc_macro2::Delimiter::Bracket => ("[", "]"),
        proc_macro2::Delimiter::Parenthesis => ("(", ")"),
        proc_macro2::Delimiter::None => ("", ""),
    }
}
