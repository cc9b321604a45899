//! Texts, lists, literals and sources as constant expressions.

use fiq_model::{Keyword, List, Literal, Path, SchemaId, Source, Step};
use fiq_source::Text;
use proc_macro2::{Literal as Token, TokenStream};
use quote::{format_ident, quote};

/// `Text::Borrowed("...")`
pub(crate) fn text(text: &Text) -> TokenStream {
    let text = text.as_ref();
    quote!(Text::Borrowed(#text))
}

/// `Some(Text::Borrowed("..."))` or `None`
pub(crate) fn optional_text(value: Option<&Text>) -> TokenStream {
    optional(value.map(text))
}

/// `Some("...")` or `None`
pub(crate) fn optional_str(value: Option<&Text>) -> TokenStream {
    optional(value.map(|text| {
        let text = text.as_ref();
        quote!(#text)
    }))
}

/// `Some(...)` or `None`
pub(crate) fn optional(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

/// `const { &[...] }`: a list that lives as long as the program, wherever it is written.
pub(crate) fn slice(items: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    let items = items.into_iter();
    quote!(const { &[#(#items),*] })
}

/// `List::Static(...)`
pub(crate) fn list<T>(items: &List<T>, token: impl Fn(&T) -> TokenStream) -> TokenStream {
    if items.is_empty() {
        return quote!(List::EMPTY);
    }
    let slice = slice(items.iter().map(token));
    quote!(List::Static(#slice))
}

/// A number without a suffix.
pub(crate) fn count(value: u64) -> TokenStream {
    let token = Token::u64_unsuffixed(value);
    quote!(#token)
}

/// The bare number of a schema.
pub(crate) fn index(id: SchemaId) -> TokenStream {
    count(id.index() as u64)
}

/// `SchemaId::new(...)`
pub(crate) fn id(id: SchemaId) -> TokenStream {
    let index = index(id);
    quote!(SchemaId::new(#index))
}

/// `Source::constant(...)`
pub(crate) fn source(source: &Source) -> TokenStream {
    let authority = count(source.authority.index() as u64);
    let page = optional_str(source.page.as_ref());
    quote!(Source::constant(#authority, #page))
}

/// `Keyword::MaxLength`
pub(crate) fn keyword(keyword: Keyword) -> TokenStream {
    let name = format_ident!("{}", format!("{keyword:?}"));
    quote!(Keyword::#name)
}

/// `Path::constant(...)`
pub(crate) fn path(path: &Path) -> TokenStream {
    let steps = slice(path.0.iter().map(|step| match step {
        Step::Key(name) => {
            let name = text(name);
            quote!(Step::Key(#name))
        }
        Step::Each => quote!(Step::Each),
    }));
    quote!(Path::constant(#steps))
}

/// `Literal::String(...)` and the like. What a document nests is bounded before it comes here.
pub(crate) fn literal(value: &Literal) -> TokenStream {
    match value {
        Literal::Null => quote!(Literal::Null),
        Literal::Boolean(value) => quote!(Literal::Boolean(#value)),
        Literal::Number(number) => {
            let number = text(number);
            quote!(Literal::Number(#number))
        }
        Literal::String(string) => {
            let string = text(string);
            quote!(Literal::String(#string))
        }
        Literal::Array(items) => {
            let items = list(items, literal);
            quote!(Literal::Array(#items))
        }
        Literal::Object(members) => {
            let members = list(members, |(name, value)| {
                let (name, value) = (text(name), literal(value));
                quote!((#name, #value))
            });
            quote!(Literal::Object(#members))
        }
    }
}
