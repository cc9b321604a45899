//! Unions: a value of one of several types.

use fiq_model::{Facet, Types};
use fiq_tree::{Kind, Value};
use serde::Serializer;

use crate::{Misfit, Node, Schema, deep};

/// An enum of the generated code with a type in each variant. The macro [`crate::union!`] makes the rest of it.
pub trait Union: Sized {
    /// What a value must satisfy.
    fn schema() -> Schema;

    /// Writes the value of the variant.
    ///
    /// # Errors
    /// Those of the serializer.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// How the variant of a union is told.
pub trait Told: Sized {
    /// Reads the variant that the value is.
    ///
    /// # Errors
    /// Where it is none of them.
    fn told(node: Node<'_>) -> Result<Self, Misfit>;
}

/// Writes a union.
///
/// # Errors
/// Those of the serializer.
pub fn write<T: Union, S: Serializer>(union: &T, serializer: S) -> Result<S::Ok, S::Error> {
    deep(|| union.write(serializer))
}

/// How much a value that does not satisfy a branch looks like it: by how many required members it lacks, then by how many it
/// has that the branch knows. `None` where it is of another type.
pub(crate) fn likeness(branch: Schema, value: Value<'_>) -> Option<(std::cmp::Reverse<usize>, usize)> {
    let model = branch.model();
    let facets = model.facets(&[Facet { schema: branch.id(), advice: false }], |_| None);
    let types = facets.documented().fold(Types::ANY, |types, id| types.and(model.schema(id).types));
    if !types.holds(type_of(value)) {
        return None;
    }
    let shape = model.shape(branch.id());
    let has = |name: &str| value.get(name).is_some();
    let lacking = shape.required.iter().filter(|name| !has(name)).count();
    let known = shape.properties.iter().filter(|(name, _)| has(name)).count();
    Some((std::cmp::Reverse(lacking), known))
}

fn type_of(value: Value<'_>) -> Types {
    match value.kind() {
        Kind::Null => Types::NULL,
        Kind::Boolean => Types::BOOLEAN,
        Kind::Number => Types::INTEGER,
        Kind::String => Types::STRING,
        Kind::Array => Types::ARRAY,
        Kind::Object => Types::OBJECT,
        Kind::Unknown => Types::NONE,
    }
}
