//! Objects: a struct with a field for each member.

use serde::Serializer;

use crate::node::Node;
use crate::{Members, Misfit, Schema, Writer, deep};

/// A struct of the generated code. The macro [`crate::object!`] makes the rest of it.
pub trait Object: Sized {
    /// What an object must satisfy.
    fn schema() -> Schema;

    /// Makes the struct of the members.
    ///
    /// # Errors
    /// Where a member is absent or does not fit its type.
    fn read(members: &Members<'_>) -> Result<Self, Misfit>;

    /// Writes the members.
    fn write<S: Serializer>(&self, out: &mut Writer<S>);
}

/// Reads an object.
///
/// # Errors
/// Where it is none, or a member does not fit.
pub fn read<T: Object>(node: Node<'_>) -> Result<T, Misfit> {
    T::read(&Members::new(node)?)
}

/// Writes an object.
///
/// # Errors
/// Those of the serializer.
pub fn write<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    deep(|| {
        let mut out = Writer::new(serializer)?;
        object.write(&mut out);
        out.end()
    })
}
