//! What a schema may come to be: itself, its `allOf`, the branches of its choices, the variants of its union.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use fiq_model::{Additional, Facet, Model, Schema, SchemaId, Types};

use crate::walk::deep;

/// All schemas that a schema may come to be. A variant that leads to the union it is of, by its base, does not come to be another.
fn reach(model: &Model, root: SchemaId) -> impl Iterator<Item = &Schema> {
    let mut from = HashMap::from([(root, None)]);
    let mut todo = vec![root];
    std::iter::from_fn(move || {
        let id = todo.pop()?;
        let schema = model.schema(id);
        let way: Vec<SchemaId> = match schema.union {
            Some(_) => std::iter::successors(Some(id), |id| from[id]).collect(),
            None => Vec::new(),
        };
        let variants = schema.union.iter().flat_map(|union| union.variants.iter());
        let variants = variants.map(|variant| variant.schema);
        let is_chosen = variants.clone().any(|variant| way.contains(&variant));
        let lists = [&schema.all_of, &schema.any_of, &schema.one_of];
        let next = lists.into_iter().flat_map(|list| list.iter().copied());
        for next in next.chain(variants.filter(|_| !is_chosen)) {
            if let Entry::Vacant(entry) = from.entry(next) {
                entry.insert(Some(id));
                todo.push(next);
            }
        }
        Some(schema)
    })
}

/// The names of all members that a schema may know.
pub(crate) fn names_of(model: &Model, root: SchemaId) -> impl Iterator<Item = &str> {
    let objects = reach(model, root).filter_map(|schema| schema.object.as_ref());
    objects.flat_map(|object| object.properties.iter().map(|property| property.name.as_ref()))
}

/// Whether members that are not documented may be expected.
pub(crate) fn is_open(model: &Model, root: SchemaId) -> bool {
    let mut objects = reach(model, root).filter_map(|schema| schema.object.as_ref());
    objects.any(|object| matches!(object.additional, Additional::Allowed | Additional::Schema(_)))
}

/// The schema among the documented ones of `root` that requires the member.
pub(crate) fn requirer<'m>(model: &'m Model, root: SchemaId, name: &str) -> Option<(SchemaId, &'m str)> {
    let facets = model.facets(&[Facet { schema: root, advice: false }], |_| None);
    facets.documented().find_map(|id| {
        let object = model.schema(id).object.as_ref()?;
        Some((id, object.required.iter().find(|required| *required == name)?.as_ref()))
    })
}

/// The JSON types that a value of the schema may have.
pub(crate) fn types_of(model: &Model, root: SchemaId) -> Types {
    types_within(model, root, &mut HashMap::new())
}

/// A schema that leads back to itself says nothing more on the way.
fn types_within(model: &Model, id: SchemaId, known: &mut HashMap<SchemaId, Types>) -> Types {
    if let Some(&types) = known.get(&id) {
        return types;
    }
    known.insert(id, Types::ANY);
    let schema = model.schema(id);
    let mut types = schema.types;
    for &part in &schema.all_of {
        types = both(types, deep(|| types_within(model, part, known)));
    }
    let variants = schema.union.iter().flat_map(|union| union.variants.iter());
    let variants: Vec<SchemaId> = variants.map(|variant| variant.schema).collect();
    for branches in [&*schema.any_of, &*schema.one_of, &variants] {
        let mut any = Types::NONE;
        for &part in branches {
            any = any.with(deep(|| types_within(model, part, known)));
        }
        if !branches.is_empty() {
            types = both(types, any);
        }
    }
    known.insert(id, types);
    types
}

fn both(one: Types, other: Types) -> Types {
    Types::from_bits(one.bits() & other.bits())
}
