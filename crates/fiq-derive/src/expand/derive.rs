//! `#[derive(Payload)]`.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{DeriveInput, Generics, Ident, Member, Type, parse_quote};

use super::fill::Message;
use super::hole::{Filled, Source, at, binding};
use super::item::{message, origin};
use crate::ast::{Fielded, Item, Kind};
use crate::attr::Settings;
use crate::contract::{Contract, Exporter, names};
use crate::mistake::Mistakes;

/// The implementations for a type.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut mistakes = Mistakes::default();
    let (name, generics) = (input.ident.clone(), input.generics.clone());
    let item = Item::of(input, &mut mistakes);
    let settings = item.as_ref().map(|item| &item.settings);
    let contract = settings.and_then(|settings| Contract::of(settings, &Exporter::Unknown, &mut mistakes));
    let written = match (&item, &contract) {
        (Some(item), Some(contract)) => Written::of(item, contract, &mut mistakes),
        _ => None,
    };
    if let (Some(written), Some(contract), true) = (written, &contract, mistakes.is_empty()) {
        return written.implementation(&name, generics, contract);
    }
    let errors = mistakes.items();
    let (_, runtime) = names(settings.unwrap_or(&Settings::default()), &Exporter::Unknown);
    let request = contract.map_or_else(|| quote!(#runtime::Value), |contract| contract.request());
    let empty = Empty { name, generics, runtime, request };
    quote!(#errors #empty)
}

/// The messages of a type.
struct Written {
    arms: Vec<Arm>,
    /// Whether there is one message, and no choice.
    is_struct: bool,
}

/// A message, and the pattern that binds the fields of its holes.
struct Arm {
    pattern: TokenStream,
    message: Message,
}

impl Written {
    /// All messages, with all their mistakes.
    fn of(item: &Item, contract: &Contract, mistakes: &mut Mistakes) -> Option<Self> {
        let mut arm = |path: TokenStream, name: &Ident, settings: &Settings, fields: &Fielded| {
            if settings.origin.is_none() && item.settings.origin.is_some() {
                // It was told that the message belongs to a variant.
                return None;
            }
            let origin = origin(settings, (name.span(), "#[payload(json = { ... })]"), mistakes)?;
            let mut own = Mistakes::default();
            let message = message(origin, contract, Source::Fields(fields), &mut own);
            mistakes.append(own);
            message.map(|message| Arm { pattern: pattern(&path, &message.filled), message })
        };
        let (arms, is_struct) = match &item.kind {
            Kind::Struct(fields) => (vec![arm(quote!(Self), &item.name, &item.settings, fields)], true),
            Kind::Enum(variants) => {
                let arms = variants.iter().map(|variant| {
                    let name = &variant.name;
                    arm(quote!(Self::#name), name, &variant.settings, &variant.fields)
                });
                (arms.collect(), false)
            }
        };
        Some(Self { arms: arms.into_iter().collect::<Option<_>>()?, is_struct })
    }

    fn implementation(&self, name: &Ident, generics: Generics, contract: &Contract) -> TokenStream {
        let (rt, request) = (&contract.runtime, contract.request());
        let generics = self.bounded(generics, rt);
        let error = self.error(&generics, rt);
        let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
        let span = self.span();
        let body = self.body(&quote_spanned!(span=> self), rt);
        let fallible = quote_spanned! {span=>
            type Error = #error;

            fn try_to_request(&self) -> ::core::result::Result<Self::Request, Self::Error> { #body }
        };
        let fixed = self.fixed().map(|json| {
            quote! {
                #[automatically_derived]
                impl #impl_generics #rt::Fixed for #name #ty_generics #where_clause {
                    const JSON: &'static ::core::primitive::str = #json;
                }
            }
        });
        quote! {
            #[automatically_derived]
            #[allow(clippy::all, clippy::pedantic)]
            impl #impl_generics #rt::Payload for #name #ty_generics #where_clause {
                type Request = #request;
                #fallible
            }

            #fixed
        }
    }

    /// Where the error stands. The compiler tells a hole that does not fit wherever the error is named: on the hole, if it is the
    /// only one, and never on one that fits.
    fn span(&self) -> Span {
        let mut all = self.filled();
        match (all.next(), all.next()) {
            (Some((only, _)), None) => only.span,
            _ => Span::call_site(),
        }
    }

    fn body(&self, this: &TokenStream, rt: &TokenStream) -> TokenStream {
        if self.arms.is_empty() {
            return quote!(match *#this {});
        }
        let arms = self.arms.iter().map(|Arm { pattern, message }| {
            let expression = message.fallible(rt);
            quote!(#pattern => #expression,)
        });
        quote!(match #this { #(#arms)* })
    }

    /// The text of the one message, if it has no holes.
    fn fixed(&self) -> Option<&str> {
        match self.arms.as_slice() {
            [only] if self.is_struct => only.message.json.as_deref(),
            _ => None,
        }
    }

    fn filled(&self) -> impl Iterator<Item = (&Filled, &Type)> {
        let all = self.arms.iter().flat_map(|arm| &arm.message.filled);
        all.filter_map(|filled| Some((filled, &filled.field.as_ref()?.ty)))
    }

    /// A field of a generic type has to fit its place, whatever it turns out to be.
    fn bounded(&self, mut generics: Generics, rt: &TokenStream) -> Generics {
        for (filled, ty) in self.filled() {
            if is_generic(ty, &generics) {
                let place = &filled.place;
                generics.make_where_clause().predicates.push(parse_quote!(#ty: #rt::Fits<#place>));
            }
        }
        generics
    }

    /// What can go wrong: nothing, if no hole can fail. Of a generic field that is not known.
    fn error(&self, generics: &Generics, rt: &TokenStream) -> TokenStream {
        let is_open = self.filled().any(|(_, ty)| is_generic(ty, generics));
        if is_open || self.arms.iter().any(|arm| arm.message.checked.is_some()) {
            return quote!(#rt::Violations);
        }
        self.filled().fold(quote!(::core::convert::Infallible), |error, (filled, ty)| {
            let (span, rt, place) = (filled.span, at(rt, filled.span), &filled.place);
            let ty = at(&ty.to_token_stream(), span);
            let own = quote_spanned!(span=> <#ty as #rt::Fits<#place>>::Error);
            let (span, rt) = (self.span(), at(&rt, self.span()));
            quote_spanned!(span=> <#error as #rt::inner::Or<#own>>::Error)
        })
    }
}

/// `Self::Welcome { name: field_name, .. }`
fn pattern(path: &TokenStream, filled: &[Filled]) -> TokenStream {
    let mut members: Vec<&Member> = Vec::new();
    for field in filled.iter().filter_map(|filled| filled.field.as_ref()) {
        if !members.contains(&&field.member) {
            members.push(&field.member);
        }
    }
    let variables = members.iter().map(|member| binding(member));
    quote!(#path { #(#members: #variables,)* .. })
}

/// Whether a type names a type parameter.
fn is_generic(ty: &Type, generics: &Generics) -> bool {
    fn names(tokens: TokenStream, generics: &Generics) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => generics.type_params().any(|param| param.ident == name),
            TokenTree::Group(group) => names(group.stream(), generics),
            _ => false,
        })
    }
    names(ty.to_token_stream(), generics)
}

/// What stands for a message with mistakes, so that its users get no errors of their own.
struct Empty {
    name: Ident,
    generics: Generics,
    runtime: TokenStream,
    request: TokenStream,
}

impl ToTokens for Empty {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { name, generics, runtime: rt, request } = self;
        let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
        tokens.extend(quote! {
            #[automatically_derived]
            impl #impl_generics #rt::Payload for #name #ty_generics #where_clause {
                type Request = #request;
                type Error = ::core::convert::Infallible;

                fn try_to_request(&self) -> ::core::result::Result<Self::Request, Self::Error> {
                    loop {}
                }
            }

            #[automatically_derived]
            impl #impl_generics #rt::Fixed for #name #ty_generics #where_clause {
                const JSON: &'static ::core::primitive::str = "";
            }
        });
    }
}
