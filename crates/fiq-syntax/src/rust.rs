//! Rust tokens to a tree: a JSON literal as it stands inside a macro, with holes for what the program computes.
//!
//! `{ "text": body, "buttons": [{ "title": "Yes" }] }` is read as JSON in which strings and numbers are written as Rust writes them,
//! a comma may stand after the last member, and any other expression is a hole: an unknown value. Where a token stands is
//! asked of a [`Layout`], so that a file of source code and the tokens that the compiler hands to a macro are read alike.
//!
//! Invariant: reading never fails, and no depth of brackets is recursion.

mod expression;
pub mod literal;
mod parser;
mod passed_on;
mod write;

pub(crate) use write::{quoted, variable};

use fiq_source::Span;
use fiq_tree::Tree;
use proc_macro2::{Group, TokenStream, TokenTree};

/// Where tokens stand in the text that the tree's spans are bytes of.
pub trait Layout {
    /// The place of a token that is no group. Its bytes are those of `token.to_string()`.
    fn token(&mut self, token: &TokenTree) -> Span;

    /// The place of the bracket that opens a group.
    fn open(&mut self, group: &Group) -> Span;

    /// The place of the bracket that closes a group.
    fn close(&mut self, group: &Group) -> Span;
}

/// A literal that was read.
#[derive(Clone, Debug, Default)]
pub struct Literal {
    /// Its values. Holes are unknown.
    pub tree: Tree,
    /// The expressions in the holes, in the order of the text.
    pub holes: Vec<Hole>,
}

/// An expression that the program computes a value of.
#[derive(Clone, Debug)]
pub struct Hole {
    /// Where it stands: the span of its unknown value.
    pub span: Span,
    /// The expression.
    pub tokens: TokenStream,
}

impl Literal {
    /// The hole at the unknown value with this span.
    pub fn hole(&self, span: Span) -> Option<&Hole> {
        let index = self.holes.binary_search_by_key(&span.start(), |hole| hole.span.start()).ok()?;
        self.holes.get(index).filter(|hole| hole.span == span)
    }
}

/// Reads the value in `tokens`. Where there is none, or more than one, that is a fault.
pub fn parse(tokens: TokenStream, layout: &mut impl Layout) -> Literal {
    parser::Parser::new(layout).run(tokens)
}
