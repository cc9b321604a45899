//! The expression of a message behind its holes: they are filled first, all of them, and what is wrong is told at once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::hole::{Filled, at};

/// What became of a message.
pub(super) struct Message {
    /// The expression, in which variables stand for the holes.
    pub(super) code: TokenStream,
    pub(super) filled: Vec<Filled>,
    /// What is checked once more when the holes are filled: a JSON pointer.
    pub(super) checked: Option<String>,
    /// What the expression needs beside it.
    pub(super) items: TokenStream,
    /// The text, if there is no hole.
    pub(super) json: Option<String>,
}

impl Message {
    /// An expression of type `Result`.
    pub(super) fn fallible(&self, rt: &TokenStream) -> TokenStream {
        let (made, items) = (&self.code, &self.items);
        if self.filled.is_empty() {
            return quote!({ #items ::core::result::Result::Ok(#made) });
        }
        let variables: Vec<_> = self.filled.iter().map(|filled| &filled.variable).collect();
        let holes = Ident::new("holes", Span::mixed_site());
        let lines = self.filled.iter().map(|filled| {
            let Filled { variable, place, pointer, value, span, .. } = filled;
            quote_spanned!(*span=> let #variable = #holes.fit::<#place, _>(#pointer, #value);)
        });
        quote! {
            'payload: {
                #items
                let mut #holes = #rt::inner::Holes::new();
                #(#lines)*
                match (#(#variables,)*) {
                    (#(::core::option::Option::Some(#variables),)*) => ::core::result::Result::Ok(#made),
                    _ => break 'payload ::core::result::Result::Err(#holes.error()),
                }
            }
        }
    }

    /// An expression of the message's own type.
    pub(super) fn certain(&self, rt: &TokenStream) -> TokenStream {
        let (made, items) = (&self.code, &self.items);
        let lines = self.filled.iter().map(|filled| {
            let Filled { variable, place, value, span, .. } = filled;
            let rt = at(rt, *span);
            quote_spanned!(*span=> let #variable = #rt::inner::certain::<#place, _>(#value);)
        });
        quote!({ #items #(#lines)* #made })
    }
}
