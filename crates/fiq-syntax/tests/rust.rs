//! Tokens and the trees they become: each input under `rust/ok/` and `rust/err/` has its tree beside it.
//!
//! `UPDATE_EXPECT=1` writes the trees anew. An input is what stands between the brackets of a macro; the places are bytes of it.
#![cfg(feature = "rust")]

#[path = "support/dump.rs"]
mod support;
#[path = "support/trees.rs"]
mod trees;

use std::fs;
use std::path::Path;

use fiq_source::Span;
use fiq_syntax::rust::{Layout, Literal, parse};
use proc_macro2::{Group, TokenStream, TokenTree};
use trees::{hold, inputs};

/// The places in the text that was lexed.
struct Lexed;

impl Layout for Lexed {
    fn token(&mut self, token: &TokenTree) -> Span {
        place(token.span())
    }

    fn open(&mut self, group: &Group) -> Span {
        place(group.span_open())
    }

    fn close(&mut self, group: &Group) -> Span {
        place(group.span_close())
    }
}

fn place(span: proc_macro2::Span) -> Span {
    let bytes = span.byte_range();
    Span::new(bytes.start as u32, bytes.end as u32)
}

fn read(text: &str) -> Literal {
    let tokens: TokenStream = text.parse().expect("the input has closed brackets and strings");
    parse(tokens, &mut Lexed)
}

/// Holds an input against its tree; gives the number of faults.
fn check(input: &Path) -> usize {
    let text = fs::read_to_string(input).expect("the input can be read");
    let literal = read(&text);
    for hole in &literal.holes {
        assert_eq!(literal.hole(hole.span).map(|found| found.span), Some(hole.span), "{}", input.display());
    }
    hold(input, &literal.tree, text.as_bytes());
    literal.tree.faults().len()
}

#[test]
fn literals_have_no_fault() {
    for input in inputs("rust/ok") {
        assert_eq!(check(&input), 0, "{}", input.display());
    }
}

#[test]
fn what_is_no_json_has_its_faults() {
    for input in inputs("rust/err") {
        assert!(check(&input) > 0, "{}", input.display());
    }
}

#[test]
fn no_depth_is_recursion() {
    let depth = 100_000;
    let arrays = ["[".repeat(depth), "]".repeat(depth)].concat();
    assert_eq!(read(&arrays).tree.faults(), []);
    let objects = ["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat();
    assert_eq!(read(&objects).tree.faults(), []);
    let expression = ["{\"a\": f".to_owned(), "(".repeat(depth), ")".repeat(depth), "}".to_owned()].concat();
    assert_eq!(read(&expression).holes.len(), 1);
}

#[test]
fn many_faults_take_no_longer() {
    for mistake in ["\"a\" ", "{}", "1; ", "x \"a\" ", "\"a\": ", "-", "= ", "...", "\"a\" => 1 "] {
        for (open, close) in [("[", "]"), ("{", "}"), ("{ \"a\": ", "}"), ("", "")] {
            read(&[open, &mistake.repeat(2_000), close].concat());
        }
    }
}
