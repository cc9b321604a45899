//! What is wrong with an invocation, each on its tokens.

use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

/// All that is wrong.
#[derive(Default)]
pub(crate) struct Mistakes(Vec<Mistake>);

/// One error of the compiler.
struct Mistake {
    start: Span,
    end: Span,
    message: String,
}

impl Mistakes {
    /// Adds one on a single token.
    pub(crate) fn add(&mut self, span: Span, message: impl Into<String>) {
        self.add_from(span, span, message);
    }

    /// Adds one from the token at `start` to the one at `end`.
    pub(crate) fn add_from(&mut self, start: Span, end: Span, message: impl Into<String>) {
        self.0.push(Mistake { start, end, message: message.into() });
    }

    /// Adds what `syn` says.
    pub(crate) fn add_syntax(&mut self, error: &syn::Error) {
        self.add(error.span(), error.to_string());
    }

    /// Adds those of another part.
    pub(crate) fn append(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An item for each.
    pub(crate) fn items(&self) -> TokenStream {
        self.0.iter().map(Mistake::item).collect()
    }

    /// An expression of type `ty` that says all of them.
    pub(crate) fn expression(&self, ty: Option<&TokenStream>) -> TokenStream {
        let items = self.items();
        let Some(ty) = ty else { return quote!({ #items loop {} }) };
        // A function, since no code behind it is out of reach.
        quote!({ #items fn message() -> #ty { loop {} } message() })
    }
}

impl Mistake {
    /// `::core::compile_error! { "..." }`, of which the first token stands at the start and the last at the end: the compiler
    /// underlines all between.
    fn item(&self) -> TokenStream {
        let (start, end) = (self.start, self.end);
        let mut message = proc_macro2::Literal::string(&self.message);
        message.set_span(end);
        let mut body = Group::new(proc_macro2::Delimiter::Brace, TokenTree::from(message).into());
        body.set_span(end);
        let colon = |spacing| {
            let mut punct = Punct::new(':', spacing);
            punct.set_span(start);
            TokenTree::from(punct)
        };
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(start);
        [
            colon(Spacing::Joint),
            colon(Spacing::Alone),
            Ident::new("core", start).into(),
            colon(Spacing::Joint),
            colon(Spacing::Alone),
            Ident::new("compile_error", start).into(),
            bang.into(),
            body.into(),
        ]
        .into_iter()
        .collect()
    }
}
