//! `payload!` and `try_payload!`.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser};

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
    let settings = match read.parse2(input) {
        Ok(settings) => settings,
        Err(error) => {
            mistakes.add_syntax(&error);
            return mistakes.expression();
        }
    };
    expression(&settings, &exporter, holes, &mut mistakes).unwrap_or_else(|| mistakes.expression())
}

fn expression(
    settings: &Settings,
    exporter: &Exporter,
    holes: Holes,
    mistakes: &mut Mistakes,
) -> Option<TokenStream> {
    let contract = Contract::of(settings, exporter, mistakes)?;
    let origin = origin(settings, Span::call_site(), mistakes)?;
    let message = message(origin, &contract, Source::Expressions, mistakes)?;
    let (rt, request) = (&contract.runtime, contract.request());
    match holes {
        Holes::Certain if message.is_checked => {
            mistakes.add(
                Span::call_site(),
                "what the API demands of the holes together is known when the program runs\n= help: use `try_payload!` and take the violations",
            );
            None
        }
        Holes::Certain => {
            let expression = message.certain(rt);
            Some(typed(&request, &expression))
        }
        Holes::Fallible => {
            let expression = message.fallible(rt);
            Some(typed(&quote!(::core::result::Result<#request, #rt::Violations>), &expression))
        }
    }
}

/// The expression, as a value of this type wherever it stands.
fn typed(ty: &TokenStream, expression: &TokenStream) -> TokenStream {
    let message = Ident::new("message", Span::mixed_site());
    quote!({ let #message: #ty = #expression; #message })
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
