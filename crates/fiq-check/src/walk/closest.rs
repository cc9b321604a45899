//! Which branch of a choice a value that fits none was meant to fit: one look at its members, not at their insides.

use fiq_model::{Facet, SchemaId};
use fiq_tree::{Kind, Value};

use crate::judge::{Judge, Verdict, values};

/// The most likely of `branches`; the first of equals.
pub(super) fn closest(judge: &Judge<'_, '_>, branches: &[SchemaId], value: Value<'_>) -> SchemaId {
    let mut best = (branches[0], i64::MIN);
    for &branch in branches {
        let score = score(judge, branch, value);
        if score > best.1 {
            best = (branch, score);
        }
    }
    best.0
}

/// Points for members that are there and known, more for those that must be, most for values that only this branch lists.
fn score(judge: &Judge<'_, '_>, branch: SchemaId, value: Value<'_>) -> i64 {
    if value.kind() != Kind::Object {
        return 0;
    }
    let model = judge.checker.model();
    let facets = model.facets(&[Facet { schema: branch, advice: false }], |_| None);
    let objects: Vec<_> = facets.documented().filter_map(|id| model.schema(id).object.as_ref()).collect();
    let required = objects.iter().flat_map(|object| object.required.iter());
    let demanded: i64 = required.map(|name| if value.get(name).is_some() { 2 } else { -2 }).sum();
    let known = value.members().map(|member| {
        let mut properties = objects.iter().flat_map(|object| &object.properties);
        let property = properties.find(|property| member.key == *property.name);
        let Some(property) = property else { return -1 };
        let schema = model.schema(property.schema);
        match schema.values.as_ref().map(|_| values(schema, member.value)) {
            Some(Verdict::No) => -5,
            Some(_) => 5,
            None => 1,
        }
    });
    demanded + known.sum::<i64>()
}
