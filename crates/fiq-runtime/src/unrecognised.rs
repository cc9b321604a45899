//! Values that a server sends and the document does not know.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value;

/// A value that the document does not list, as it was received. Only reading makes one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unrecognised(Value);

impl Unrecognised {
    pub(crate) const fn new(value: Value) -> Self {
        Self(value)
    }

    /// The value.
    pub const fn as_json(&self) -> &Value {
        &self.0
    }

    /// The text, if it is a string.
    pub fn as_str(&self) -> Option<&str> {
        self.0.as_str()
    }
}

impl fmt::Display for Unrecognised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Value::String(text) => f.write_str(text),
            other => other.fmt(f),
        }
    }
}

impl Serialize for Unrecognised {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
