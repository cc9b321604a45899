//! Values of parameters as texts: what stands in a path, a query, a header or a cookie instead of JSON.

use serde::Serialize;
use serde_json::Value;

use super::encoding::encoded;

/// A parameter's value. What stands deeper than one level has no form but JSON, unless names stand in brackets.
#[derive(Debug)]
pub(super) struct Parameter(Value);

impl Parameter {
    /// The value as it is written; none of null.
    pub(super) fn of<T: Serialize>(value: &T) -> Option<Self> {
        let value = serde_json::to_value(value).expect("values of generated types have strings for keys");
        (!value.is_null()).then_some(Self(value))
    }

    /// The items, or names and values in turn, between separators (RFC 6570, section 3.2.2).
    pub(super) fn joined(&self, separator: &str, spell: impl Fn(&str) -> String) -> String {
        let words: Vec<String> = match &self.0 {
            Value::Array(items) => items.iter().map(|item| spell(&text(item))).collect(),
            Value::Object(members) => {
                members.iter().flat_map(|(name, value)| [spell(name), spell(&text(value))]).collect()
            }
            one => vec![spell(&text(one))],
        };
        words.join(separator)
    }

    /// `name=value` for each item or member, percent-encoded (RFC 6570, section 3.2.8).
    pub(super) fn pairs(&self, name: &str) -> Vec<String> {
        let pair = |name: &str, value: &Value| format!("{}={}", encoded(name), encoded(&text(value)));
        match &self.0 {
            Value::Array(items) => items.iter().map(|item| pair(name, item)).collect(),
            Value::Object(members) => members.iter().map(|(name, value)| pair(name, value)).collect(),
            one => vec![pair(name, one)],
        }
    }

    /// `name[member]=value` and `name[]=item`, at any depth, percent-encoded. `name` is encoded already.
    pub(super) fn bracketed(&self, name: &str, out: &mut Vec<String>) {
        bracketed(name, &self.0, out);
    }

    /// The value as JSON.
    pub(super) fn json(&self) -> String {
        self.0.to_string()
    }
}

fn bracketed(name: &str, value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| bracketed(&format!("{name}%5B%5D"), item, out)),
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(key, value)| bracketed(&format!("{name}%5B{}%5D", encoded(key)), value, out));
        }
        one => out.push(format!("{name}={}", encoded(&text(one)))),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
