//! Enums: one of the values that a document lists.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::document::{Document, Places};
use crate::{Constant, Misfit, Node, Schema, Unrecognised, Violations};

/// An enum of the generated code. The macro [`crate::choice!`] makes the rest of it.
pub trait Choice: Clone + PartialEq + 'static {
    /// The variants and their values.
    const VALUES: &'static [(Self, Constant)];

    /// What a value must satisfy.
    fn schema() -> Schema;

    /// The variant for values that the document does not list; none of an enum that is closed.
    fn unrecognised(value: Unrecognised) -> Option<Self> {
        let _ = value;
        None
    }

    /// The value, of the variant for values that the document does not list.
    fn as_unrecognised(&self) -> Option<&Unrecognised> {
        None
    }
}

/// Reads one of the values.
///
/// # Errors
/// Where it is none of them.
pub fn read<T: Choice>(node: Node<'_>) -> Result<T, Misfit> {
    if let Some((value, _)) = T::VALUES.iter().find(|(_, constant)| constant.is(node.value())) {
        return Ok(value.clone());
    }
    T::unrecognised(node.unrecognised()?).ok_or_else(|| node.misfit())
}

/// Writes the value.
///
/// # Errors
/// Those of the serializer.
pub fn write<T: Choice, S: Serializer>(choice: &T, serializer: S) -> Result<S::Ok, S::Error> {
    match choice.as_unrecognised() {
        Some(value) => value.serialize(serializer),
        None => constant(choice).serialize(serializer),
    }
}

/// The value as text: a string itself, any other as JSON writes it.
pub fn text<T: Choice>(choice: &T) -> &str {
    match choice.as_unrecognised() {
        Some(value) => value.as_str().unwrap_or("unrecognised"),
        None => constant(choice).as_str(),
    }
}

/// The value that is written so.
///
/// # Errors
/// Where there is none.
pub fn parse<T: Choice + Serialize>(written: &str) -> Result<T, Violations> {
    let mut values = T::VALUES.iter();
    if let Some((value, _)) = values.find(|(_, constant)| constant.as_str() == written) {
        return Ok(value.clone());
    }
    let text = serde_json::Value::from(written).to_string();
    let schema = T::schema();
    Err(Document::check(text.as_bytes(), schema, schema.name(), Places::Withheld).errors())
}

fn constant<T: Choice>(choice: &T) -> Constant {
    let listed = T::VALUES.iter().find(|(value, _)| value == choice);
    listed.expect("every variant has a value, or is the one for what is not listed").1
}

/// Shows the value: a string itself, any other as JSON writes it.
///
/// # Errors
/// Those of the formatter.
pub fn show<T: Choice>(choice: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match choice.as_unrecognised() {
        Some(value) => fmt::Display::fmt(value, f),
        None => f.pad(constant(choice).as_str()),
    }
}
