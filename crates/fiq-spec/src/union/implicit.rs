//! A `oneOf` or `anyOf` each of whose schemas requires the same member, with string values that no other allows.
//!
//! At most one of them can hold then, and the member tells which: it is a union, although the document has no discriminator.

use std::collections::HashSet;

use fiq_model::{List, Model, SchemaId, Types, Union, UnionOrigin, Variant};
use fiq_source::Text;

use super::branches::{schema_mut, types_of};
use super::pinned;

/// Turns what is a union into one.
pub(super) fn find(model: &mut Model) {
    for index in 0..model.schemas.len() {
        let id = SchemaId::new(index as u32);
        let schema = model.schema(id);
        if schema.union.is_some() {
            continue;
        }
        // What is no object satisfies each schema that does not ask for one. Of `anyOf` it needs one such, of `oneOf` exactly one.
        let loose = |schemas: &List<SchemaId>| {
            schemas.iter().filter(|&&id| types_of(model, id) != Types::OBJECT).count()
        };
        if let Some(union) = union(model, &schema.one_of).filter(|_| loose(&schema.one_of) != 1) {
            let schema = schema_mut(model, id);
            (schema.one_of, schema.union) = (List::EMPTY, Some(union));
            schema.types = schema.types.and(Types::OBJECT);
        } else if let Some(union) = union(model, &schema.any_of).filter(|_| loose(&schema.any_of) == 0) {
            let schema = schema_mut(model, id);
            (schema.any_of, schema.union) = (List::EMPTY, Some(union));
            schema.types = schema.types.and(Types::OBJECT);
        }
    }
}

fn union(model: &Model, branches: &[SchemaId]) -> Option<Union> {
    let (first, others) = branches.split_first().filter(|(_, others)| !others.is_empty())?;
    let shape = model.shape(*first);
    let tags = shape.properties.iter().map(|(name, _)| name).filter(|name| shape.required.contains(name));
    let tag = tags.filter(|tag| pinned(model, *first, tag).is_some()).find(|tag| {
        let mut seen = HashSet::new();
        std::iter::once(first).chain(others).all(|&branch| {
            let values = told_by(model, branch, tag);
            !values.is_empty() && values.into_iter().all(|value| seen.insert(value))
        })
    })?;
    let variants = branches.iter().flat_map(|&schema| {
        told_by(model, schema, tag).into_iter().map(move |value| Variant { value, schema })
    });
    Some(Union { tag: tag.clone(), variants: variants.collect(), origin: UnionOrigin::Implicit })
}

/// The values of `tag` in `branch`, which must be required there, and a string.
fn told_by(model: &Model, branch: SchemaId, tag: &Text) -> Vec<Text> {
    if !model.shape(branch).required.contains(tag) {
        return Vec::new();
    }
    pinned(model, branch, tag).unwrap_or_default()
}
