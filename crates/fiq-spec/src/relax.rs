//! Members that only one direction has are never required.
//!
//! `readOnly` and `writeOnly` bind `required` to responses and to requests. A schema may serve both, and a reader of the model
//! need not know the direction; so such a member is taken out of `required`, which never accuses wrongly.

use std::collections::HashSet;

use fiq_model::{Model, SchemaId};
use fiq_source::Text;

use crate::union::schema_mut;

/// Takes members of one direction out of `required`, of the schema that has them and of those that extend it.
pub(crate) fn one_way_members(model: &mut Model) {
    if !model.schemas.iter().any(|schema| schema.read_only || schema.write_only) {
        return;
    }
    for index in 0..model.schemas.len() {
        let id = SchemaId::new(index as u32);
        let object = model.schema(id).object.as_ref();
        if object.is_none_or(|object| object.required.is_empty()) {
            continue;
        }
        let one_way = one_way(model, id);
        if let Some(object) = schema_mut(model, id).object.as_mut().filter(|_| !one_way.is_empty()) {
            object.required =
                object.required.iter().filter(|name| !one_way.contains(*name)).cloned().collect();
        }
    }
}

fn one_way(model: &Model, id: SchemaId) -> HashSet<Text> {
    let shape = model.shape(id);
    let is_one_way = |id: &SchemaId| model.schema(*id).read_only || model.schema(*id).write_only;
    let members = shape.properties.into_iter().filter(|(_, schemas)| schemas.iter().any(is_one_way));
    members.map(|(name, _)| name).collect()
}
