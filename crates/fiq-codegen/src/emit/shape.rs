//! Shapes as Rust types.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::Emitter;
use crate::ir::{Integer, LimitsId, Shape, State, Value};

/// A name of the registry as an identifier, raw where it is a keyword.
pub(crate) fn ident(name: &str) -> Ident {
    // `gen` is a keyword since edition 2024, and not yet one to `syn`.
    let plain = syn::parse_str::<Ident>(name).ok().filter(|_| name != "gen");
    plain.unwrap_or_else(|| Ident::new_raw(name, Span::call_site()))
}

impl Emitter<'_> {
    pub(crate) fn shape(&self, shape: &Shape) -> TokenStream {
        match shape {
            Shape::Any => quote!(rt::Value),
            Shape::Null => quote!(()),
            Shape::Boolean => quote!(bool),
            Shape::String => quote!(String),
            Shape::Text(limits) => self.limited("Text", *limits),
            Shape::Integer(Integer::I32) => quote!(i32),
            Shape::Integer(Integer::I64) => quote!(i64),
            Shape::LimitedInteger(limits) => self.limited("Integer", Some(*limits)),
            Shape::Float => quote!(f64),
            Shape::Number(limits) => self.limited("Number", *limits),
            Shape::List(item, None) => {
                let item = self.value(item);
                quote!(Vec<#item>)
            }
            Shape::List(item, Some(limits)) => {
                let (item, limits) = (self.value(item), self.limits_path(*limits));
                quote!(rt::List<#item, #limits>)
            }
            Shape::Map(value) => {
                let value = self.value(value);
                quote!(rt::Map<#value>)
            }
            Shape::Json(limits) => self.limited("Json", Some(*limits)),
            Shape::Named(id) => {
                let name = ident(&self.ir.types[id.0].name);
                if self.below { quote!(super::#name) } else { quote!(#name) }
            }
        }
    }

    pub(crate) fn value(&self, value: &Value) -> TokenStream {
        let shape = self.shape(&value.shape);
        if value.nullable { quote!(Option<#shape>) } else { shape }
    }

    /// The type of a field.
    pub(crate) fn field(&self, shape: &Shape, state: State, boxed: bool) -> TokenStream {
        let inner = self.boxed(shape, boxed);
        match state {
            State::Required => inner,
            State::Optional | State::Nullable => quote!(Option<#inner>),
            State::Presence => quote!(rt::Presence<#inner>),
        }
    }

    pub(crate) fn boxed(&self, shape: &Shape, boxed: bool) -> TokenStream {
        let shape = self.shape(shape);
        if boxed { quote!(Box<#shape>) } else { shape }
    }

    fn limited(&self, name: &str, limits: Option<LimitsId>) -> TokenStream {
        let name = format_ident!("{name}");
        let Some(limits) = limits else { return quote!(rt::#name) };
        let limits = self.limits_path(limits);
        quote!(rt::#name<#limits>)
    }

    fn limits_path(&self, limits: LimitsId) -> TokenStream {
        let name = ident(&self.ir.limits[limits.0].name);
        if self.below { quote!(super::limits::#name) } else { quote!(limits::#name) }
    }
}
