//! JSON values of which Rust types cannot say what they must satisfy.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::limits::admit;
use crate::{FromNode, Limits, Map, Misfit, Node, Violations};

/// A JSON value that satisfies the schema of `M`.
pub struct Json<M> {
    value: Value,
    limits: PhantomData<fn() -> M>,
}

impl<M> Json<M> {
    const fn new(value: Value) -> Self {
        Self { value, limits: PhantomData }
    }

    /// A value of the program of which a macro has checked all that is demanded.
    #[doc(hidden)]
    pub const fn vouched(value: Value) -> Self {
        Self::new(value)
    }

    /// The value.
    pub fn into_value(self) -> Value {
        self.value
    }
}

impl<M: Limits> TryFrom<Value> for Json<M> {
    type Error = Violations;

    fn try_from(value: Value) -> Result<Self, Violations> {
        // No length or range stands for what the schema demands of any JSON value.
        admit::<M, _>(&value, false)?;
        Ok(Self::new(value))
    }
}

impl<M> From<Json<M>> for Value {
    fn from(json: Json<M>) -> Self {
        json.value
    }
}

impl<M> FromNode for Json<M> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        Value::from_node(node).map(Self::new)
    }
}

impl<M> Serialize for Json<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<M> Deref for Json<M> {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.value
    }
}

impl<M> Clone for Json<M> {
    fn clone(&self) -> Self {
        Self::new(self.value.clone())
    }
}

impl<M> fmt::Debug for Json<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<M> PartialEq for Json<M> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<M> Eq for Json<M> {}

/// JSON of the program, as macros put it together.
pub fn json(value: impl Into<Value>) -> Value {
    value.into()
}

/// `null`.
pub const fn null() -> Value {
    Value::Null
}

/// An array of the program.
pub fn array<const N: usize>(items: [Value; N]) -> Value {
    Value::Array(items.into())
}

/// An object of the program.
pub fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// Members of the program by their names.
pub fn map<T, const N: usize>(members: [(&str, T); N]) -> Map<T> {
    members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
