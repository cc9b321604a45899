//! JSON that has no better type, and the text of a message without holes.

use fiq_tree::{Kind, Value};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scalar::{float, integer};
use super::value::{Made, Maker};

impl Maker<'_> {
    /// A value that stays JSON.
    pub(super) fn json(&mut self, value: Value<'_>) -> Option<Made> {
        let rt = self.runtime;
        let code = match value.kind() {
            Kind::Null => return Some(Made::constant(quote!(#rt::inner::null()))),
            Kind::Boolean => {
                let boolean = value.boolean()?;
                quote!(#rt::inner::json(#boolean))
            }
            Kind::String => {
                let text = value.string()?.known()?;
                quote!(#rt::inner::json(#text))
            }
            Kind::Number => {
                let number = number(value)?;
                quote!(#rt::inner::json(#number))
            }
            Kind::Array => self.array(value)?,
            Kind::Object => self.members(value)?,
            Kind::Unknown => return self.hole(value, &quote!(#rt::Value)),
        };
        Some(Made::computed(code))
    }

    /// JSON that satisfies a schema: it is held to it once more where a hole decides.
    pub(super) fn checked_json(&mut self, value: Value<'_>) -> Option<Made> {
        let (rt, holes) = (self.runtime, self.filled.len());
        let json = self.json(value)?.code;
        if self.filled.len() == holes {
            return Some(Made::computed(quote!(#rt::Json::vouched(#json))));
        }
        Some(self.held(&quote!(::core::convert::TryFrom::try_from(#json))))
    }

    fn array(&mut self, value: Value<'_>) -> Option<TokenStream> {
        let rt = self.runtime;
        let mut items = Vec::new();
        for (index, item) in value.items().enumerate() {
            let len = self.pointer.len();
            self.pointer.push_index(index);
            items.push(self.json(item).map(|made| made.code));
            self.pointer.truncate(len);
        }
        let items = items.into_iter().collect::<Option<Vec<_>>>()?;
        Some(quote!(#rt::inner::array([#(#items),*])))
    }

    fn members(&mut self, value: Value<'_>) -> Option<TokenStream> {
        let rt = self.runtime;
        let mut members = Vec::new();
        for member in value.members() {
            let key = member.key.known()?;
            let made = self.below(&key, |maker| maker.json(member.value))?.code;
            members.push(quote!((#key, #made)));
        }
        Some(quote!(#rt::inner::object([#(#members),*])))
    }
}

/// A number as JSON of the program holds it: an integer if it is one.
fn number(value: Value<'_>) -> Option<TokenStream> {
    let text = value.number()?;
    if let Ok(whole) = text.parse::<u64>() {
        let whole = Literal::u64_suffixed(whole);
        return Some(quote!(#whole));
    }
    if text.parse::<i64>().is_ok_and(|whole| whole != 0) {
        let whole = integer(value)?;
        return Some(quote!(#whole as ::core::primitive::i64));
    }
    let number = float(value)?;
    Some(quote!(#number as ::core::primitive::f64))
}

/// The text of a value without holes, without white space. `None` where a hole is in it.
pub(super) fn text(value: Value<'_>) -> Option<String> {
    let mut out = String::new();
    write(value, &mut out)?;
    Some(out)
}

fn write(value: Value<'_>, out: &mut String) -> Option<()> {
    match value.kind() {
        Kind::Null => out.push_str("null"),
        Kind::Boolean => out.push_str(if value.boolean()? { "true" } else { "false" }),
        Kind::Number => out.push_str(value.number()?),
        Kind::String => quoted(&value.string()?.known()?, out),
        Kind::Array => {
            out.push('[');
            for (index, item) in value.items().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                write(item, out)?;
            }
            out.push(']');
        }
        Kind::Object => {
            out.push('{');
            for (index, member) in value.members().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                quoted(&member.key.known()?, out);
                out.push(':');
                write(member.value, out)?;
            }
            out.push('}');
        }
        Kind::Unknown => return None,
    }
    Some(())
}

fn quoted(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}
