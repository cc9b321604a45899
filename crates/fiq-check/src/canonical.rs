//! One text for all spellings of a JSON value: `1` and `1.0` are equal, so are objects whose members stand in another order.
//!
//! Values are equal exactly when their canonical texts are, so that many are compared by hashing them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fiq_model::Literal;
use fiq_tree::{Decimal, Kind, Value};

use crate::walk::deep;

/// The canonical text of a value; `None` where part of it is not known.
pub(crate) fn of_value(value: Value<'_>) -> Option<String> {
    let mut out = String::new();
    write_value(value, &mut out)?;
    Some(out)
}

/// The canonical text of a value of the document.
pub(crate) fn of_literal(literal: &Literal) -> String {
    let mut out = String::new();
    write_literal(literal, &mut out);
    out
}

/// Longer values are the same only if they are written alike, so that comparing them costs no more than the shorter of two.
const MAX_COMPARED: u32 = 4096;

/// Whether two values are the same for sure.
pub(crate) fn same(one: Value<'_>, other: Value<'_>) -> bool {
    let (left, right) = (one.span(), other.span());
    if one.kind() != other.kind() {
        return false;
    }
    if left.len().max(right.len()) <= MAX_COMPARED {
        return of_value(one).is_some_and(|text| of_value(other) == Some(text));
    }
    left.len() == right.len()
        && left.of(one.text()) == right.of(other.text())
        && !one.descendants().any(is_unsure)
}

/// Whether not all of a value is known, apart from what is inside of it.
pub(crate) fn is_unsure(value: Value<'_>) -> bool {
    let in_pieces = value.string().is_some_and(|string| !string.is_known());
    value.kind() == Kind::Unknown || value.is_open() || in_pieces
}

/// Whether a value is the one that the document writes; `None` where that cannot be known.
pub(crate) fn equals(value: Value<'_>, literal: &Literal) -> Option<bool> {
    match (value.kind(), literal) {
        (Kind::Unknown, _) => None,
        (Kind::String, Literal::String(text)) => Some(value.string()?.known()? == text.as_ref()),
        (Kind::Null, Literal::Null) => Some(true),
        (Kind::Boolean, Literal::Boolean(boolean)) => Some(value.boolean() == Some(*boolean)),
        (Kind::Number, Literal::Number(text)) => {
            Some(value.number().and_then(Decimal::parse) == Decimal::parse(text))
        }
        (Kind::Array, Literal::Array(_)) | (Kind::Object, Literal::Object(_)) => {
            Some(of_value(value)? == of_literal(literal))
        }
        _ => Some(false),
    }
}

fn write_value(value: Value<'_>, out: &mut String) -> Option<()> {
    match value.kind() {
        Kind::Unknown => return None,
        Kind::Null => out.push('n'),
        Kind::Boolean => out.push(if value.boolean()? { 't' } else { 'f' }),
        Kind::Number => write_number(value.number()?, out),
        Kind::String => write_string(&value.string()?.known()?, out),
        Kind::Array | Kind::Object if value.is_open() => return None,
        Kind::Array => {
            out.push('[');
            value.items().try_for_each(|item| deep(|| write_value(item, out)))?;
            out.push(']');
        }
        Kind::Object => write_object(value, out)?,
    }
    Some(())
}

/// Members by key; of a key that stands twice the last counts, as in most parsers.
fn write_object(value: Value<'_>, out: &mut String) -> Option<()> {
    let mut members: BTreeMap<Cow<'_, str>, Value<'_>> = BTreeMap::new();
    for member in value.members() {
        members.insert(member.key.known()?, member.value);
    }
    out.push('{');
    for (key, value) in members {
        write_string(&key, out);
        deep(|| write_value(value, out))?;
    }
    out.push('}');
    Some(())
}

fn write_literal(literal: &Literal, out: &mut String) {
    match literal {
        Literal::Null => out.push('n'),
        Literal::Boolean(boolean) => out.push(if *boolean { 't' } else { 'f' }),
        Literal::Number(text) => write_number(text, out),
        Literal::String(text) => write_string(text, out),
        Literal::Array(items) => {
            out.push('[');
            items.iter().for_each(|item| deep(|| write_literal(item, out)));
            out.push(']');
        }
        Literal::Object(members) => {
            let members: BTreeMap<&str, &Literal> =
                members.iter().map(|(key, value)| (key.as_ref(), value)).collect();
            out.push('{');
            for (key, value) in members {
                write_string(key, out);
                deep(|| write_literal(value, out));
            }
            out.push('}');
        }
    }
}

fn write_number(text: &str, out: &mut String) {
    let Some(number) = Decimal::parse(text) else { return out.push_str(text) };
    let sign = if number.is_negative() { '-' } else { '+' };
    out.push(sign);
    out.push_str(number.digits());
    out.push('e');
    out.push_str(&if number.is_zero() { 0 } else { number.exponent() }.to_string());
}

/// The length goes first, so that no content can be taken for what follows it.
fn write_string(text: &str, out: &mut String) {
    out.push('s');
    out.push_str(&text.len().to_string());
    out.push(':');
    out.push_str(text);
}
