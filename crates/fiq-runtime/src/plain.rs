//! Plain Rust types: what has no limits of its own, and what responses hold.

use fiq_tree::{Decimal, Kind};
use serde_json::Value as Json;

use crate::misfit::Fault;
use crate::{FromNode, Map, Misfit, Node};

impl FromNode for () {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        if node.is_null() { Ok(()) } else { Err(node.fault(Fault::Type("null"))) }
    }
}

impl FromNode for bool {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        node.value().boolean().ok_or_else(|| node.fault(Fault::Type("a boolean")))
    }
}

impl FromNode for String {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        let known = node.value().string().and_then(fiq_tree::Str::known);
        known.map(std::borrow::Cow::into_owned).ok_or_else(|| node.fault(Fault::Type("a string")))
    }
}

impl FromNode for f64 {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        let text = node.value().number().ok_or_else(|| node.fault(Fault::Type("a number")))?;
        let number = text.parse().ok().filter(|number: &Self| number.is_finite());
        number.ok_or_else(|| node.fault(Fault::Range("a 64-bit floating-point number")))
    }
}

impl FromNode for f32 {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        let text = node.value().number().ok_or_else(|| node.fault(Fault::Type("a number")))?;
        let number = text.parse().ok().filter(|number: &Self| number.is_finite());
        number.ok_or_else(|| node.fault(Fault::Range("a 32-bit floating-point number")))
    }
}

macro_rules! integers {
    ($($type:ident: $name:literal,)*) => {
        $(impl FromNode for $type {
            fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
                let text = node.value().number().ok_or_else(|| node.fault(Fault::Type("an integer")))?;
                if let Ok(number) = text.parse() {
                    return Ok(number);
                }
                let whole = whole(text).ok_or_else(|| node.fault(Fault::Type("an integer")))?;
                whole.parse().map_err(|_| node.fault(Fault::Range($name)))
            }
        })*
    };
}

integers! {
    i8: "a signed 8-bit integer",
    u8: "an unsigned 8-bit integer",
    i16: "a signed 16-bit integer",
    u16: "an unsigned 16-bit integer",
    i32: "a signed 32-bit integer",
    u32: "an unsigned 32-bit integer",
    i64: "a signed 64-bit integer",
    u64: "an unsigned 64-bit integer",
}

/// More digits than any integer has.
const LONG: usize = 40;

/// The digits of a number without a fraction: `1e3` is `1000`. Those that no integer holds are cut off.
fn whole(text: &str) -> Option<String> {
    let number = Decimal::parse(text).filter(Decimal::is_integer)?;
    let sign = if number.is_negative() { "-" } else { "" };
    let zeros = "0".repeat(usize::try_from(number.exponent()).map_or(LONG, |count| count.min(LONG)));
    Some(format!("{sign}{}{zeros}", number.digits()))
}

impl<T: FromNode> FromNode for Box<T> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        T::from_node(node).map(Self::new)
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        if node.is_null() { Ok(None) } else { T::from_node(node).map(Some) }
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        if node.value().kind() != Kind::Array {
            return Err(node.fault(Fault::Type("an array")));
        }
        node.value().items().map(|item| node.below(item).read()).collect()
    }
}

impl<T: FromNode> FromNode for Map<T> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        crate::Members::new(node)?.rest(&[])
    }
}

impl FromNode for Json {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        Ok(match node.value().kind() {
            Kind::Null => Self::Null,
            Kind::Boolean => Self::Bool(node.read()?),
            Kind::Number => Self::Number(number(node)?),
            Kind::String => Self::String(node.read()?),
            Kind::Array => Self::Array(node.read()?),
            Kind::Object => Self::Object(object(node)?),
            Kind::Unknown => return Err(node.fault(Fault::Type("known"))),
        })
    }
}

fn number(node: Node<'_>) -> Result<serde_json::Number, Misfit> {
    let text = node.value().number().unwrap_or_default();
    if let Ok(whole) = text.parse::<u64>() {
        return Ok(whole.into());
    }
    match text.parse::<i64>() {
        // Minus zero is no integer.
        Ok(whole) if whole != 0 => Ok(whole.into()),
        _ => Ok(serde_json::Number::from_f64(node.read()?).expect("a number that is read is finite")),
    }
}

fn object(node: Node<'_>) -> Result<serde_json::Map<String, Json>, Misfit> {
    let mut object = serde_json::Map::new();
    for member in node.value().members() {
        let Some(key) = member.key.known() else { continue };
        object.insert(key.into_owned(), node.below(member.value).read()?);
    }
    Ok(object)
}
