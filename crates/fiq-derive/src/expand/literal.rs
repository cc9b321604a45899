//! `payload!` and `try_payload!`.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser};

use super::fill::Message;
use super::hole::Source;
use super::item::{message, origin};
use crate::attr::Settings;
use crate::contract::{Contract, Exporter};
use crate::mistake::Mistakes;

/// What the holes of a macro may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holes {
    /// They cannot fail: the macro gives the message.
    Certain,
    /// They may fail: the macro gives a `Result`.
    Fallible,
}

/// The expression for a message.
pub(crate) fn literal(input: TokenStream, holes: Holes) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let (exporter, input) = exporter(input);
    let read = |input: ParseStream<'_>| Settings::before_message(input, &mut mistakes);
    let settings = read.parse2(input).unwrap_or_else(|error| {
        mistakes.add_syntax(&error);
        Settings::default()
    });
    if !mistakes.is_empty() {
        return mistakes.expression(None);
    }
    let Some(contract) = Contract::of(&settings, &exporter, &mut mistakes) else {
        return mistakes.expression(None);
    };
    let ty = holes.ty(&contract);
    match written(&settings, &contract, holes, &mut mistakes) {
        Some(message) => {
            let expression = holes.expression(&message, &contract);
            let message = Ident::new("message", Span::mixed_site());
            quote!({ let #message: #ty = #expression; #message })
        }
        None => mistakes.expression(Some(&ty)),
    }
}

/// The message, if nothing is wrong with it.
fn written(
    settings: &Settings,
    contract: &Contract,
    holes: Holes,
    mistakes: &mut Mistakes,
) -> Option<Message> {
    let origin = origin(settings, (Span::call_site(), "payload!({ ... })"), mistakes)?;
    let message = message(origin, contract, Source::Expressions, mistakes)?;
    if let (Holes::Certain, Some(checked)) = (holes, &message.checked) {
        let what = if checked.is_empty() { "the message".to_owned() } else { format!("`{checked}`") };
        mistakes.add(
            origin.span(),
            format!("what is demanded of {what} as a whole, such as ids that differ, hangs on holes and can fail when the program runs\n= help: use `try_payload!`, which gives the message or what is wrong with it"),
        );
        return None;
    }
    Some(message)
}

impl Holes {
    /// The type of the expression.
    fn ty(self, contract: &Contract) -> TokenStream {
        let (rt, request) = (&contract.runtime, contract.request());
        match self {
            Self::Certain => request,
            Self::Fallible => quote!(::core::result::Result<#request, #rt::Violations>),
        }
    }

    fn expression(self, message: &Message, contract: &Contract) -> TokenStream {
        match self {
            Self::Certain => message.certain(&contract.runtime),
            Self::Fallible => message.fallible(&contract.runtime),
        }
    }
}

/// The crate that the macro was called by, which stands before what the user wrote: `[fiq_types $crate]`.
fn exporter(input: TokenStream) -> (Exporter, TokenStream) {
    let mut tokens = input.clone().into_iter();
    let Some(TokenTree::Group(group)) = tokens.next() else { return (Exporter::Unknown, input) };
    let mut inside = group.stream().into_iter();
    let name = inside.next().map(|name| name.to_string());
    let krate: TokenStream = inside.collect();
    match (group.delimiter(), name.as_deref()) {
        (Delimiter::Bracket, Some("fiq_types")) => (Exporter::Types(krate), tokens.collect()),
        (Delimiter::Bracket, Some("fiq_runtime")) => (Exporter::Runtime(krate), tokens.collect()),
        _ => (Exporter::Unknown, input),
    }
}
