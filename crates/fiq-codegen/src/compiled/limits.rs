//! The limits of strings, numbers, arrays and objects.

use fiq_model::{
    Additional, ArrayLimits, Bound, Format, FormatTest, NumberLimits, ObjectLimits, Property, StringLimits,
};
use proc_macro2::TokenStream;
use quote::quote;

use super::constant::{count, id, index, list, optional_str, text};
use super::schema::Chain;

pub(crate) fn string(limits: &StringLimits) -> TokenStream {
    let mut chain = Chain::from(quote!(StringLimits::NONE));
    chain.count("with_min_length", limits.min_length);
    chain.count("with_max_length", limits.max_length);
    chain.text("with_pattern", limits.pattern.as_ref());
    chain.some("with_format", limits.format.as_ref(), format);
    chain.end()
}

fn format(format: &Format) -> TokenStream {
    let (name, description) = (format.name.as_ref(), optional_str(format.description.as_ref()));
    let test = match &format.test {
        FormatTest::Named => quote!(FormatTest::Named),
        FormatTest::Digits { minimum, maximum } => {
            let (minimum, maximum) = (count(*minimum), count(*maximum));
            quote!(FormatTest::Digits { minimum: #minimum, maximum: #maximum })
        }
        FormatTest::Schemes(schemes) => {
            let schemes = list(schemes, text);
            quote!(FormatTest::Schemes(#schemes))
        }
        FormatTest::Extensions { allowed, foreign, required } => {
            let (allowed, foreign) = (list(allowed, text), list(foreign, text));
            quote!(FormatTest::Extensions { allowed: #allowed, foreign: #foreign, required: #required })
        }
        FormatTest::Pattern(pattern) => {
            let pattern = text(pattern);
            quote!(FormatTest::Pattern(#pattern))
        }
    };
    quote!(Format::constant(#name, #description, #test))
}

pub(crate) fn number(limits: &NumberLimits) -> TokenStream {
    let mut chain = Chain::from(quote!(NumberLimits::NONE));
    chain.some("with_minimum", limits.minimum.as_ref(), bound);
    chain.some("with_maximum", limits.maximum.as_ref(), bound);
    chain.text("with_multiple_of", limits.multiple_of.as_ref());
    chain.end()
}

fn bound(bound: &Bound) -> TokenStream {
    let (value, exclusive) = (bound.value.as_ref(), bound.exclusive);
    quote!(Bound::constant(#value, #exclusive))
}

pub(crate) fn array(limits: &ArrayLimits) -> TokenStream {
    let mut chain = Chain::from(quote!(ArrayLimits::NONE));
    chain.count("with_min_items", limits.min_items);
    chain.count("with_max_items", limits.max_items);
    chain.flag("with_unique", limits.unique);
    chain.some("with_items", limits.items.as_ref(), |schema| id(*schema));
    chain.end()
}

pub(crate) fn object(limits: &ObjectLimits) -> TokenStream {
    let mut chain = Chain::from(quote!(ObjectLimits::NONE));
    chain.list("with_properties", &limits.properties, property);
    chain.list("with_required", &limits.required, text);
    match limits.additional {
        Additional::Unsaid => {}
        Additional::Allowed => chain.call("with_additional", quote!(Additional::Allowed)),
        Additional::Forbidden => chain.call("with_additional", quote!(Additional::Forbidden)),
        Additional::Schema(schema) => {
            let schema = id(schema);
            chain.call("with_additional", quote!(Additional::Schema(#schema)));
        }
    }
    chain.count("with_min_properties", limits.min_properties);
    chain.count("with_max_properties", limits.max_properties);
    chain.end()
}

fn property(property: &Property) -> TokenStream {
    let (name, schema) = (property.name.as_ref(), index(property.schema));
    quote!(Property::constant(#name, #schema))
}
