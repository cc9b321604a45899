//! Tokens as the server takes them: arrays of numbers, one array for each kind of token, and a table of texts.
//!
//! A span of the protocol is a range of a file. Here each token has one of its own, numbered in the order of the text from 1 on,
//! so that an answer's span tells which token it came from.

use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use serde_json::{Value, json};

pub(super) const NO_SUFFIX: u32 = u32::MAX;

/// The kinds of literals.
pub(super) mod kind {
    pub(in super::super) const INTEGER: u32 = 3;
    pub(in super::super) const FLOAT: u32 = 4;
    pub(in super::super) const STRING: u32 = 5;
    /// The number of `#` stands in the second byte.
    pub(in super::super) const RAW_STRING: u32 = 6;
}

/// What a token is: the lowest two bits of a child.
pub(super) mod tag {
    pub(in super::super) const SUBTREE: u32 = 0;
    pub(in super::super) const LITERAL: u32 = 1;
    pub(in super::super) const PUNCT: u32 = 2;
    pub(in super::super) const IDENT: u32 = 3;
}

/// The tokens of a macro's input.
#[derive(Debug, Default)]
pub(super) struct Flat {
    subtree: Vec<u32>,
    literal: Vec<u32>,
    punct: Vec<u32>,
    ident: Vec<u32>,
    children: Vec<u32>,
    text: Vec<String>,
    /// The tokens, by the number of their span less 1.
    tokens: Vec<String>,
}

impl Flat {
    pub(super) fn of(body: &TokenStream) -> Self {
        let mut flat = Self::default();
        flat.add_group(&Group::new(Delimiter::None, body.clone()));
        flat
    }

    pub(super) fn tree(&self) -> Value {
        let Self { subtree, literal, punct, ident, children, text, .. } = self;
        json!({
            "subtree": subtree, "literal": literal, "punct": punct, "ident": ident,
            "token_tree": children, "text": text,
        })
    }

    /// The table of spans: file, item, start, end and context of each. The first is that of the whole call.
    pub(super) fn spans(&self) -> Vec<u32> {
        (0..=number(self.tokens.len())).flat_map(|span| [0, 0, span, span + 1, 0]).collect()
    }

    /// The token with this span; none for the whole call.
    pub(super) fn token(&self, span: u64) -> Option<&str> {
        let index = usize::try_from(span).ok()?.checked_sub(1)?;
        self.tokens.get(index).map(String::as_str)
    }

    /// A group stands before those inside of it.
    fn add_group(&mut self, group: &Group) -> u32 {
        let (delimiter, open, close) = match group.delimiter() {
            Delimiter::None => (0, "", ""),
            Delimiter::Parenthesis => (1, "(", ")"),
            Delimiter::Brace => (2, "{", "}"),
            Delimiter::Bracket => (3, "[", "]"),
        };
        let (index, first) = (self.subtree.len() / 5, self.children.len());
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let behind = first + tokens.len();
        let open = self.span(open);
        self.subtree.extend([open, open, delimiter, number(first), number(behind)]);
        self.children.resize(behind, 0);
        for (place, token) in (first..).zip(&tokens) {
            self.children[place] = self.add(token);
        }
        self.subtree[index * 5 + 1] = self.span(close);
        number(index)
    }

    fn add(&mut self, token: &TokenTree) -> u32 {
        match token {
            TokenTree::Group(group) => self.add_group(group) << 2 | tag::SUBTREE,
            TokenTree::Literal(literal) => self.add_literal(literal) << 2 | tag::LITERAL,
            TokenTree::Punct(punct) => {
                let index = self.punct.len() / 3;
                let span = self.span(&punct.to_string());
                let is_joint = u32::from(punct.spacing() == Spacing::Joint);
                self.punct.extend([span, punct.as_char().into(), is_joint]);
                number(index) << 2 | tag::PUNCT
            }
            TokenTree::Ident(ident) => {
                let index = self.ident.len() / 3;
                let written = ident.to_string();
                let name = written.strip_prefix("r#").unwrap_or(&written);
                let (span, text) = (self.span(&written), self.text(name));
                self.ident.extend([span, text, u32::from(name != written)]);
                number(index) << 2 | tag::IDENT
            }
        }
    }

    fn add_literal(&mut self, literal: &Literal) -> u32 {
        let index = self.literal.len() / 4;
        let written = literal.to_string();
        let (kind, inner) = inner(&written);
        let (span, text) = (self.span(&written), self.text(inner));
        self.literal.extend([span, text, kind, NO_SUFFIX]);
        number(index)
    }

    fn span(&mut self, token: &str) -> u32 {
        self.tokens.push(token.to_owned());
        number(self.tokens.len())
    }

    fn text(&mut self, text: &str) -> u32 {
        self.text.push(text.to_owned());
        number(self.text.len() - 1)
    }
}

/// The kind of a literal, and what stands between its quotes.
fn inner(written: &str) -> (u32, &str) {
    if let Some(rest) = written.strip_prefix('"') {
        return (kind::STRING, rest.strip_suffix('"').expect("a string is closed"));
    }
    if let Some(rest) = written.strip_prefix('r') {
        let hashes = rest.bytes().take_while(|byte| *byte == b'#').count();
        return (kind::RAW_STRING | number(hashes) << 8, &rest[hashes + 1..rest.len() - hashes - 1]);
    }
    let is_float = written.contains(['.', 'e', 'E']);
    (if is_float { kind::FLOAT } else { kind::INTEGER }, written)
}

fn number(size: usize) -> u32 {
    u32::try_from(size).expect("the input of a test is small")
}
