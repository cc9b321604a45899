//! One message from what the user wrote to its expression.

use fiq_model::encoded::encode;
use fiq_tree::Value;
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::LitStr;

use super::fill::Message;
use super::hole::Source;
use super::json;
use super::value::Maker;
use crate::attr::{Origin, Settings};
use crate::check;
use crate::contract::Contract;
use crate::document::{DEEPEST, Document};
use crate::mistake::Mistakes;

/// The message of a type, a variant or a macro. `None` where there was a mistake.
pub(super) fn message(
    origin: &Origin,
    contract: &Contract,
    source: Source<'_>,
    mistakes: &mut Mistakes,
) -> Option<Message> {
    let document = Document::read(origin, mistakes)?;
    if document.is_quoted() && contract.is_request() {
        mistakes.add(
            origin.span(),
            "a message in a string is written `text = \"...\"`, and one in a file `file = \"...\"`",
        );
        return None;
    }
    if let Some(value) = document.too_deep() {
        let (start, end) = document.tokens(value.span());
        mistakes.add_from(start, end, format!("the message is nested more than {DEEPEST} deep"));
        return None;
    }
    let found = check::findings(&document, contract);
    let mut maker = Maker::new(contract, &document, source, mistakes);
    let made = document.root().and_then(|root| maker.message(root, contract));
    let Maker { mut filled, checked, unheld, untold, .. } = maker;
    filled.sort_by_key(|filled| filled.at);
    check::tell(&found, &check::Keys { unheld, untold }, &document, contract, mistakes);
    if made.is_none() && mistakes.is_empty() {
        mistakes.add(origin.span(), "the types of the document cannot hold this message");
    }
    let (code, mut items) = made.filter(|_| mistakes.is_empty())?;
    items.extend(document.tracked().into_iter().chain(&contract.tracked).map(tracked));
    Some(Message { code, filled, checked, items, json: document.root().and_then(json::text) })
}

impl Maker<'_> {
    /// The expression of a whole message, and the items it needs.
    fn message(&mut self, root: Value<'_>, contract: &Contract) -> Option<(TokenStream, TokenStream)> {
        if self.document.is_hole(root) {
            let (start, end) = self.document.tokens(root.span());
            self.mistakes.add_from(start, end, "a message is written out: `{ \"key\": value }`");
            return None;
        }
        let made = self.value(root, &contract.shape())?;
        if contract.is_typed && contract.denies_upstream && !self.filled.is_empty() {
            let (rt, request) = (self.runtime, made.code);
            return Some((self.held(&quote!(#rt::inner::demanded(#request))).code, TokenStream::new()));
        }
        if contract.is_typed || self.filled.is_empty() {
            return Some((made.code, TokenStream::new()));
        }
        // What stays JSON is held to its schema as soon as its holes are filled.
        let (rt, json) = (self.runtime, made.code);
        let held = self.held(&quote!(#rt::inner::checked(#json, API.schema(SCHEMA))));
        Some((held.code, api(contract)))
    }
}

/// The schema of a message that stays JSON, as the program carries it.
fn api(contract: &Contract) -> TokenStream {
    let rt = &contract.runtime;
    let subset = contract.model().subset(&[contract.schema]);
    let number = subset.id(contract.schema).expect("a subset has the schema it was made for").index();
    let (text, number) = (Literal::string(&encode(&subset.model)), Literal::usize_unsuffixed(number));
    quote! {
        static API: #rt::Api = #rt::Api::encoded(#text);
        const SCHEMA: ::core::primitive::u32 = #number;
    }
}

/// Makes the crate compile again when the file changes.
fn tracked(path: &LitStr) -> TokenStream {
    let file = if std::path::Path::new(&path.value()).is_absolute() {
        quote!(#path)
    } else {
        quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path))
    };
    quote!(
        const _: &[::core::primitive::u8] = ::core::include_bytes!(#file);
    )
}

/// The origin of a message; a mistake where there is none.
pub(super) fn origin<'s>(
    settings: &'s Settings,
    (span, example): (Span, &str),
    mistakes: &mut Mistakes,
) -> Option<&'s Origin> {
    if settings.origin.is_none() && !settings.is_broken {
        mistakes.add(
            span,
            format!("there is no message\n= help: write `{example}`; `file = \"...\"` and `text = \"...\"` hold one too"),
        );
    }
    settings.origin.as_ref()
}
