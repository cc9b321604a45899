//! Shapes as Rust types, as they are written somewhere.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{Integer, Ir, LimitsId, Shape, State, Value};

/// A name of the plan as an identifier, raw where it is a keyword.
pub fn ident(name: &str) -> Ident {
    // `gen` is a keyword since edition 2024, and not yet one to `syn`.
    let plain = syn::parse_str::<Ident>(name).ok().filter(|_| name != "gen");
    plain.unwrap_or_else(|| Ident::new_raw(name, Span::call_site()))
}

/// How names of the standard library are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prelude {
    /// As the prelude has them: the module is ours.
    Assumed,
    /// By their paths: the module is somebody's, and may have no prelude.
    Avoided,
}

/// Writes the types of a plan, as they are called at one place of a program.
#[derive(Clone, Debug)]
pub struct Spelling<'i> {
    /// The plan.
    pub ir: &'i Ir,
    /// What stands before the name of a planned type: nothing, or a path with `::` at its end.
    pub types: TokenStream,
    /// The path of the runtime.
    pub runtime: TokenStream,
    /// How names of the standard library are written.
    pub prelude: Prelude,
}

impl Spelling<'_> {
    /// The type of a shape.
    pub fn shape(&self, shape: &Shape) -> TokenStream {
        let rt = &self.runtime;
        match shape {
            Shape::Any => quote!(#rt::Value),
            Shape::Null => quote!(()),
            Shape::Boolean => self.standard("primitive", "bool"),
            Shape::String => self.standard("string", "String"),
            Shape::Text(limits) => self.limited("Text", *limits),
            Shape::Integer(Integer::I32) => self.standard("primitive", "i32"),
            Shape::Integer(Integer::I64) => self.standard("primitive", "i64"),
            Shape::LimitedInteger(limits) => self.limited("Integer", Some(*limits)),
            Shape::Float => self.standard("primitive", "f64"),
            Shape::Number(limits) => self.limited("Number", *limits),
            Shape::List(item, None) => {
                let (list, item) = (self.standard("vec", "Vec"), self.value(item));
                quote!(#list<#item>)
            }
            Shape::List(item, Some(limits)) => {
                let (item, limits) = (self.value(item), self.limits(*limits));
                quote!(#rt::List<#item, #limits>)
            }
            Shape::Map(value) => {
                let value = self.value(value);
                quote!(#rt::Map<#value>)
            }
            Shape::Json(limits) => self.limited("Json", Some(*limits)),
            Shape::Named(id) => {
                let (types, name) = (&self.types, ident(&self.ir.named(*id).name));
                quote!(#types #name)
            }
        }
    }

    /// The type of a value.
    pub fn value(&self, value: &Value) -> TokenStream {
        let shape = self.shape(&value.shape);
        if value.nullable { self.optional(&shape) } else { shape }
    }

    /// The type of a field.
    pub fn field(&self, shape: &Shape, state: State, boxed: bool) -> TokenStream {
        let (rt, inner) = (&self.runtime, self.boxed(shape, boxed));
        match state {
            State::Required => inner,
            State::Optional | State::Nullable => self.optional(&inner),
            State::Presence => quote!(#rt::Presence<#inner>),
        }
    }

    /// The type of a shape, in a box if a cycle of types goes through it.
    pub fn boxed(&self, shape: &Shape, boxed: bool) -> TokenStream {
        let shape = self.shape(shape);
        if !boxed {
            return shape;
        }
        let holder = self.standard("boxed", "Box");
        quote!(#holder<#shape>)
    }

    fn optional(&self, inner: &TokenStream) -> TokenStream {
        let option = self.standard("option", "Option");
        quote!(#option<#inner>)
    }

    fn standard(&self, module: &str, name: &str) -> TokenStream {
        let (module, name) = (format_ident!("{module}"), format_ident!("{name}"));
        match self.prelude {
            Prelude::Assumed => quote!(#name),
            Prelude::Avoided => quote!(::std::#module::#name),
        }
    }

    fn limited(&self, name: &str, limits: Option<LimitsId>) -> TokenStream {
        let (rt, name) = (&self.runtime, format_ident!("{name}"));
        let Some(limits) = limits else { return quote!(#rt::#name) };
        let limits = self.limits(limits);
        quote!(#rt::#name<#limits>)
    }

    fn limits(&self, limits: LimitsId) -> TokenStream {
        let (types, name) = (&self.types, ident(&self.ir.limits(limits).name));
        quote!(#types limits::#name)
    }
}
