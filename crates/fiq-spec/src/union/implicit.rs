//! A `oneOf` or `anyOf` that is a union although the document gives it no discriminator.
//!
//! Either each of its schemas requires the same member, with string values that no other allows: at most one of them can hold
//! then, and the member tells which. Or all of them extend one schema that has a discriminator.

use std::collections::HashSet;

use fiq_model::{Facet, Keyword, List, Model, SchemaId, Types, Union, UnionOrigin, Variant};
use fiq_source::Text;

use super::branches::{schema_mut, types_of};
use super::pinned;
use crate::schema::{narrow, spell};

/// Turns what is a union into one.
pub(super) fn find(model: &mut Model) {
    for index in 0..model.schemas.len() {
        let id = SchemaId::new(index as u32);
        let schema = model.schema(id);
        if schema.union.is_some() {
            continue;
        }
        // What is no object satisfies each schema that does not ask for one. Of `anyOf` it needs one such, of `oneOf` exactly one.
        let one_of = found(model, &schema.one_of, |loose| loose != 1);
        let union = one_of.clone().or_else(|| found(model, &schema.any_of, |loose| loose == 0));
        let schema = schema_mut(model, id);
        if union.is_some() {
            let keyword = if one_of.is_some() { Keyword::OneOf } else { Keyword::AnyOf };
            *(if one_of.is_some() { &mut schema.one_of } else { &mut schema.any_of }) = List::EMPTY;
            narrow(schema, Types::OBJECT, keyword);
            spell(schema, Keyword::Discriminator, keyword.as_str());
            schema.union = union;
        }
    }
}

fn found(model: &Model, branches: &List<SchemaId>, objects: impl Fn(usize) -> bool) -> Option<Union> {
    let union = union(model, branches).or_else(|| siblings(model, branches))?;
    let loose = branches.iter().filter(|&&id| types_of(model, id) != Types::OBJECT).count();
    objects(loose).then_some(union)
}

/// A choice between children of one schema with a discriminator: its tag tells them apart here too.
fn siblings(model: &Model, branches: &[SchemaId]) -> Option<Union> {
    let (first, others) = branches.split_first().filter(|(_, others)| !others.is_empty())?;
    let extended = |id: SchemaId| model.facets(&[Facet { schema: id, advice: false }], |_| None);
    let parent = extended(*first).documented().find(|&parent| {
        let is_parent = |union: &Union| union.origin == UnionOrigin::Children;
        model.schema(parent).union.as_ref().is_some_and(is_parent)
            && others.iter().all(|&other| extended(other).documented().any(|id| id == parent))
    })?;
    let parents = model.schema(parent).union.as_ref()?;
    let mut variants = Vec::new();
    for &branch in branches {
        let before = variants.len();
        let below = |variant: &&Variant| extended(variant.schema).documented().any(|id| id == branch);
        variants.extend(parents.variants.iter().filter(below).cloned());
        if variants.len() == before {
            return None;
        }
    }
    let mut seen = HashSet::new();
    let distinct = variants.iter().all(|variant| seen.insert(variant.value.clone()));
    let (tag, origin) = (parents.tag.clone(), UnionOrigin::Implicit);
    let tag_required = requires(model, branches, &tag);
    distinct.then(|| Union { tag, variants: variants.into(), origin, tag_required })
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
    Some(Union {
        tag: tag.clone(),
        variants: variants.collect(),
        origin: UnionOrigin::Implicit,
        tag_required: true,
    })
}

/// Whether each of the schemas requires `tag`.
fn requires(model: &Model, schemas: &[SchemaId], tag: &Text) -> bool {
    schemas.iter().all(|&schema| model.shape(schema).required.contains(tag))
}

/// The values of `tag` in `branch`, which must be required there, and a string.
fn told_by(model: &Model, branch: SchemaId, tag: &Text) -> Vec<Text> {
    if !model.shape(branch).required.contains(tag) {
        return Vec::new();
    }
    pinned(model, branch, tag).unwrap_or_default()
}
