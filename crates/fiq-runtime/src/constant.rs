//! Values that stand in the document: those of an `enum`, and the tags that are pinned to one value.

use std::fmt;

use fiq_tree::{Decimal, Kind, Value};
use serde::{Serialize, Serializer};

/// A scalar of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as JSON writes it.
    Number(&'static str),
    /// A string.
    String(&'static str),
}

impl Constant {
    /// The string, or the other value as JSON writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(true) => "true",
            Self::Boolean(false) => "false",
            Self::Number(text) | Self::String(text) => text,
        }
    }

    /// Whether a value of a text is this one.
    pub(crate) fn is(self, value: Value<'_>) -> bool {
        match self {
            Self::Null => value.kind() == Kind::Null,
            Self::Boolean(own) => value.boolean() == Some(own),
            Self::String(own) => value.string().is_some_and(|string| string == *own),
            Self::Number(own) => value.number().is_some_and(|text| {
                let numbers = (Decimal::parse(own), Decimal::parse(text));
                own == text || matches!(numbers, (Some(own), Some(other)) if own == other)
            }),
        }
    }
}

impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<&'static str> for Constant {
    fn from(text: &'static str) -> Self {
        Self::String(text)
    }
}

impl From<bool> for Constant {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl Serialize for Constant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(boolean) => serializer.serialize_bool(boolean),
            Self::String(text) => serializer.serialize_str(text),
            Self::Number(text) => number(text).serialize(serializer),
        }
    }
}

/// The number that a document writes; one that no type holds has no better word than its text.
fn number(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

#[cfg(test)]
mod tests {
    use super::Constant;
    use fiq_syntax::json::{Options, parse};

    fn is(constant: Constant, text: &str) -> bool {
        let tree = parse(text.as_bytes(), &Options::default());
        tree.root(text.as_bytes()).is_some_and(|value| constant.is(value))
    }

    #[test]
    fn equal_values_are_the_constant_however_they_are_written() {
        assert!(is(Constant::Number("10"), "1e1") && is(Constant::Number("1.0"), "1"));
        assert!(is(Constant::String("\u{e9}"), r#""\u00e9""#) && is(Constant::Null, "null"));
        assert!(!is(Constant::String("1"), "1") && !is(Constant::Number("1"), "\"1\""));
        assert!(is(true.into(), "true") && !is(true.into(), "false"));
    }

    #[test]
    fn a_constant_is_written_as_it_is() {
        let written = |constant: Constant| serde_json::to_string(&constant).expect("a scalar");
        let cases =
            [Constant::Number("10"), Constant::Number("0.5"), Constant::Null, "a".into(), false.into()];
        assert_eq!(cases.map(written), ["10", "0.5", "null", "\"a\"", "false"]);
    }
}
