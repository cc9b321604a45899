//! Holes: which place each fills, and with what.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Index, Member};

use crate::ast::{Field, Fielded};
use crate::document::Document;
use crate::mistake::Mistakes;
use fiq_tree::Value;

/// Where the values of holes come from.
#[derive(Clone, Copy)]
pub(super) enum Source<'f> {
    /// From fields: a hole names one.
    Fields(&'f Fielded),
    /// From any expression.
    Expressions,
}

/// A hole that a value fills.
pub(super) struct Filled {
    /// The variable with the value that fits the place.
    pub(super) variable: Ident,
    /// The type of the place.
    pub(super) place: TokenStream,
    /// Where it is in the message: a JSON pointer.
    pub(super) pointer: String,
    /// What is filled in: a reference to a field, or an expression.
    pub(super) value: TokenStream,
    /// The field, where it is one.
    pub(super) field: Option<Field>,
    /// The first token.
    pub(super) span: Span,
}

impl Source<'_> {
    /// The value for the hole at `value`; a mistake where it is none.
    pub(super) fn value(
        self,
        document: &Document,
        value: Value<'_>,
        mistakes: &mut Mistakes,
    ) -> Option<(TokenStream, Option<Field>)> {
        let Some(hole) = document.hole(value) else { return None };
        match self {
            Self::Expressions => {
                let expression = &hole.tokens;
                Some((quote!(&(#expression)), None))
            }
            Self::Fields(fields) => {
                let (start, end) = document.tokens(value.span());
                let Some(member) = member(hole.tokens.clone()) else {
                    mistakes.add_from(start, end, not_a_field(fields));
                    return None;
                };
                let Some(field) = fields.named(&member) else {
                    mistakes.add_from(start, end, no_such_field(&member, fields));
                    return None;
                };
                let variable = binding(&field.member);
                Some((quote!(#variable), Some(field.clone())))
            }
        }
    }
}

/// The variable that a field is bound to.
pub(super) fn binding(member: &Member) -> Ident {
    match member {
        Member::Named(name) => format_ident!("field_{name}", span = Span::mixed_site()),
        Member::Unnamed(Index { index, .. }) => format_ident!("field_{index}", span = Span::mixed_site()),
    }
}

/// The field that the tokens of a hole name: `name` or `self.name`, of a tuple `self.0`.
fn member(tokens: TokenStream) -> Option<Member> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(name)] if name != "self" => Some(Member::Named(name.clone())),
        [TokenTree::Ident(this), TokenTree::Punct(dot), field] if this == "self" && dot.as_char() == '.' => {
            syn::parse2(field.clone().into()).ok()
        }
        _ => None,
    }
}

fn not_a_field(fields: &Fielded) -> String {
    let hint = match fields.0.first() {
        Some(_) => format!("the fields are {}", listed(fields)),
        None => "this type has no fields".to_owned(),
    };
    format!(
        "a hole names a field; {hint}\n= help: compute the value where the type is made, or use `payload!`, which takes any expression"
    )
}

fn no_such_field(member: &Member, fields: &Fielded) -> String {
    let name = match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => format!("self.{}", index.index),
    };
    let names = fields.names();
    match fiq_model::nearest(&name, names.iter().map(String::as_str)) {
        Some(meant) => format!("there is no field `{name}`; did you mean `{meant}`?"),
        None if names.is_empty() => format!(
            "there is no field `{name}`: this type has no fields\n= help: text stands in double quotes"
        ),
        None => format!(
            "there is no field `{name}`; the fields are {}\n= help: text stands in double quotes",
            listed(fields)
        ),
    }
}

fn listed(fields: &Fielded) -> String {
    fields.names().iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
