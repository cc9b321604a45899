//! Scalars as literals of Rust.

use fiq_model::Literal as Listed;
use fiq_plan::ir::Shape;
use fiq_tree::{Decimal, Kind, Value};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::value::Maker;

impl Maker<'_> {
    /// A scalar.
    pub(super) fn scalar(&self, value: Value<'_>, shape: &Shape) -> Option<TokenStream> {
        let rt = self.runtime;
        Some(match shape {
            Shape::Null => quote!(()),
            Shape::Boolean => {
                let boolean = value.boolean()?;
                quote!(#boolean)
            }
            Shape::Text(_) => {
                let text = value.string()?.known()?;
                quote!(#rt::Text::vouched(#text))
            }
            Shape::String => {
                let text = value.string()?.known()?;
                quote!(::std::string::String::from(#text))
            }
            Shape::Number(_) => {
                let number = float(value)?;
                quote!(#rt::Number::vouched(#number))
            }
            Shape::Float => float(value)?,
            Shape::Integer(_) => integer(value)?,
            Shape::LimitedInteger(_) => {
                let number = integer(value)?;
                quote!(#rt::Integer::vouched(#number))
            }
            _ => return None,
        })
    }
}

/// Whether a value is this one of the document's.
pub(super) fn is(value: Value<'_>, listed: &Listed) -> bool {
    match listed {
        Listed::Null => value.kind() == Kind::Null,
        Listed::Boolean(own) => value.boolean() == Some(*own),
        Listed::String(own) => value.string().is_some_and(|string| string == **own),
        Listed::Number(own) => {
            let written = value.number().and_then(Decimal::parse);
            written.is_some() && written == Decimal::parse(own)
        }
        Listed::Object(_) | Listed::Array(_) => false,
    }
}

/// The number as a literal.
pub(super) fn float(value: Value<'_>) -> Option<TokenStream> {
    let number: f64 = value.number()?.parse().ok().filter(|number: &f64| number.is_finite())?;
    let size = Literal::f64_unsuffixed(number.abs());
    Some(if number.is_sign_negative() { quote!(-#size) } else { quote!(#size) })
}

/// The integer as a literal.
pub(super) fn integer(value: Value<'_>) -> Option<TokenStream> {
    let number = Decimal::parse(value.number()?).filter(Decimal::is_integer)?;
    let zeros = usize::try_from(number.exponent()).ok().filter(|zeros| *zeros < 20)?;
    let digits = format!("{}{}", number.digits(), "0".repeat(zeros));
    let size = Literal::u64_unsuffixed(digits.parse().ok().filter(|size| *size <= 1 << 63)?);
    Some(if number.is_negative() { quote!(-#size) } else { quote!(#size) })
}
