//! Holes: with what each is filled, and what is filled in the end.

use fiq_syntax::rust::Hole;
use fiq_tree::Value;
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote_spanned};
use syn::ext::IdentExt;
use syn::{Index, Member, Type};

use crate::ast::{Field, Fielded};
use crate::document::Document;
use crate::mistake::Mistakes;

/// Where the values of holes come from.
#[derive(Clone, Copy)]
pub(super) enum Source<'f> {
    /// From fields: a hole names one.
    Fields(&'f Fielded),
    /// From any expression.
    Expressions,
}

/// A hole and its value, before its place is known.
#[derive(Clone)]
pub(super) struct Given {
    /// A reference to a field, or to an expression.
    value: TokenStream,
    /// The field, where it is one.
    field: Option<Field>,
    /// Where it stands.
    at: fiq_source::Span,
    /// Its first token.
    span: Span,
}

/// A hole that a value fills.
pub(super) struct Filled {
    /// The variable with the value that fits the place.
    pub(super) variable: Ident,
    /// The type of the place.
    pub(super) place: TokenStream,
    /// Where it is in the message: a JSON pointer.
    pub(super) pointer: String,
    /// What is filled in: a reference to a field, or to an expression.
    pub(super) value: TokenStream,
    /// The field, where it is one.
    pub(super) field: Option<Field>,
    /// Where it stands: expressions are evaluated in the order of the text.
    pub(super) at: fiq_source::Span,
    /// The first token.
    pub(super) span: Span,
}

impl Given {
    /// Whether it is the hole at a value.
    pub(super) fn is_for(&self, value: Value<'_>) -> bool {
        self.at == value.span()
    }

    /// Whether it is a field that may have no value.
    pub(super) fn is_option(&self) -> bool {
        let Some(Type::Path(ty)) = self.field.as_ref().map(|field| &field.ty) else { return false };
        ty.path.segments.last().is_some_and(|last| last.ident == "Option")
    }
}

/// All holes of a message. What cannot fill one is a mistake.
pub(super) fn given(document: &Document, source: Source<'_>, mistakes: &mut Mistakes) -> Vec<Given> {
    let read = |hole: &Hole| {
        let (start, end) = document.tokens(hole.span);
        let read = match source {
            Source::Expressions => Ok((expression(hole, start), None)),
            Source::Fields(fields) => field(hole, start, fields),
        };
        match read {
            Ok((value, field)) => Some(Given { value, field, at: hole.span, span: start }),
            Err(message) => {
                mistakes.add_from(start, end, message);
                None
            }
        }
    };
    document.holes().iter().filter_map(read).collect()
}

/// The hole at an unknown value, filled for a place.
pub(super) fn filled(
    given: &[Given],
    value: Value<'_>,
    number: usize,
    place: &TokenStream,
    pointer: &str,
) -> Option<Filled> {
    let Given { value, field, at: written, span } = given.iter().find(|given| given.is_for(value))?.clone();
    let variable = format_ident!("hole_{number}", span = Span::mixed_site());
    let place = at(place, span);
    Some(Filled { variable, place, pointer: pointer.to_owned(), value, field, at: written, span })
}

/// The tokens as if the user had written them at `span`: the compiler tells a type that does not fit wherever it is named, and
/// twice where that is at two places.
pub(super) fn at(tokens: &TokenStream, span: Span) -> TokenStream {
    let moved = |token: TokenTree| match token {
        TokenTree::Group(group) => {
            let mut group = Group::new(group.delimiter(), at(&group.stream(), span));
            group.set_span(span);
            group.into()
        }
        // What it means stands in its own span.
        TokenTree::Ident(name) if name == "$crate" => name.into(),
        mut token => {
            token.set_span(span);
            token
        }
    };
    tokens.clone().into_iter().map(moved).collect()
}

fn expression(hole: &Hole, span: Span) -> TokenStream {
    let expression = &hole.tokens;
    quote_spanned!(span=> &(#expression))
}

/// The field that a hole names, as it is bound. `Err` is a sentence for the user.
fn field(hole: &Hole, span: Span, fields: &Fielded) -> Result<(TokenStream, Option<Field>), String> {
    let member = member(hole.tokens.clone()).ok_or_else(|| not_a_field(fields))?;
    let field = fields.named(&member).ok_or_else(|| no_such_field(&member, fields))?;
    let variable = binding(&field.member);
    // The compiler tells a type that does not fit once for each place: all of it stands on the hole.
    Ok((quote_spanned!(span=> &*(#variable)), Some(field.clone())))
}

/// The variable that a field is bound to.
pub(super) fn binding(member: &Member) -> Ident {
    match member {
        Member::Named(name) => {
            format_ident!("field_{}", name.unraw(), span = Span::mixed_site())
        }
        Member::Unnamed(Index { index, .. }) => format_ident!("field_{index}", span = Span::mixed_site()),
    }
}

/// The field that tokens name: `name` or `self.name`, of a tuple `self.0`.
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
    let help =
        "= help: compute the value where the type is made, or use `payload!`, which takes any expression";
    format!("a hole names a field; {}\n{help}", there_are(fields))
}

fn no_such_field(member: &Member, fields: &Fielded) -> String {
    let name = match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => format!("self.{}", index.index),
    };
    let names = fields.names();
    if let Some(meant) = fiq_model::nearest(&name, names.iter().map(String::as_str)) {
        return format!("there is no field `{name}`; did you mean `{meant}`?");
    }
    let there_are = there_are(fields);
    format!("there is no field `{name}`; {there_are}\n= help: text stands in double quotes")
}

fn there_are(fields: &Fielded) -> String {
    let names: Vec<String> = fields.names().iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => "there are no fields".to_owned(),
        [only] => format!("the only field is {only}"),
        names => format!("the fields are {}", names.join(", ")),
    }
}
