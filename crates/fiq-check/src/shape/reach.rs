//! What a schema may come to be: itself, its `allOf`, the branches of its choices, the variants of its union.

use std::collections::{HashMap, HashSet};

use fiq_model::{Additional, Facet, Model, Schema, SchemaId, Types};

use crate::walk::deep;

/// All schemas that a schema may come to be.
fn reach(model: &Model, root: SchemaId) -> impl Iterator<Item = &Schema> {
    let mut seen = HashSet::from([root]);
    let mut todo = vec![root];
    std::iter::from_fn(move || {
        let schema = model.schema(todo.pop()?);
        let variants =
            schema.union.iter().flat_map(|union| union.variants.iter().map(|variant| variant.schema));
        let lists = [&schema.all_of, &schema.any_of, &schema.one_of];
        let next = lists.into_iter().flat_map(|list| list.iter().copied()).chain(variants);
        todo.extend(next.filter(|id| seen.insert(*id)));
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
