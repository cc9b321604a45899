//! `#[derive(Payload)]` and `payload!`: message literals that are checked while the crate that holds them compiles.
//!
//! The literal becomes the same tree as a file does, the linter's rules judge it, and every finding is an error on the very token. What
//! passes becomes a value of the API's types, put together without parsing anything when the program runs.
//!
//! The way: `ast` and `attr` read what the user wrote, `contract` finds the API document it is held to, `document` makes the
//! tree, `check` asks the rules, `expand` writes the code.
//!
//! Invariant: no rule, limit or message of its own: those are `fiq-check`'s, and names of types are `fiq-plan`'s.
//! Invariant: all mistakes are told at once, and beside them stands an empty implementation, so that no second-hand error follows.

mod ast;
mod attr;
mod check;
mod contract;
mod document;
mod expand;
mod layout;
mod mistake;
mod position;

use proc_macro::TokenStream;

/// A type that stands for a message: `#[payload(json = { ... })]`, where an identifier is a field of the type.
///
/// See the documentation of the crate that exports it.
#[proc_macro_derive(Payload, attributes(payload))]
pub fn derive_payload(input: TokenStream) -> TokenStream {
    expand::derive(input.into()).into()
}

/// One message, whose holes cannot fail. Used by the macro of the same name in the crate that exports it.
#[proc_macro]
pub fn payload(input: TokenStream) -> TokenStream {
    expand::literal(input.into(), expand::Holes::Certain).into()
}

/// One message, or what is wrong with its holes. Used by the macro of the same name in the crate that exports it.
#[proc_macro]
pub fn try_payload(input: TokenStream) -> TokenStream {
    expand::literal(input.into(), expand::Holes::Fallible).into()
}
