//! Which schemas are sent and which are received.

use std::collections::HashSet;

use fiq_model::{Additional, Model, Schema, SchemaId};

use super::subject::Subject;

/// The schemas that requests and responses lead to.
#[derive(Debug)]
pub(super) struct Directions {
    sent: HashSet<SchemaId>,
    received: HashSet<SchemaId>,
}

impl Directions {
    pub(super) fn of(model: &Model) -> Self {
        let operations = || model.operations.iter();
        let parameters = operations().flat_map(|operation| operation.parameters.iter());
        let sent = operations()
            .filter_map(|operation| operation.request)
            .chain(parameters.filter_map(|parameter| parameter.schema));
        let responses = operations().flat_map(|operation| operation.responses.iter());
        let received = responses.filter_map(|response| response.schema);
        Self { sent: reached(model, sent), received: reached(model, received) }
    }

    /// Whether values of the subject may be received: then they may be more than is documented.
    pub(super) fn is_received(&self, subject: &Subject) -> bool {
        subject.roots.iter().any(|root| self.received.contains(root))
    }

    /// Whether values of the subject are built: then they may be no more than is allowed.
    pub(super) fn is_sent(&self, subject: &Subject) -> bool {
        !self.is_received(subject) || subject.roots.iter().any(|root| self.sent.contains(root))
    }
}

fn reached(model: &Model, roots: impl Iterator<Item = SchemaId>) -> HashSet<SchemaId> {
    let mut reached = HashSet::new();
    let mut todo: Vec<SchemaId> = roots.collect();
    while let Some(id) = todo.pop() {
        if reached.insert(id) {
            todo.extend(parts(model.schema(id)));
        }
    }
    reached
}

/// The schemas that a value or a part of it may satisfy.
fn parts(schema: &Schema) -> impl Iterator<Item = SchemaId> + '_ {
    let same =
        [&schema.all_of, &schema.any_of, &schema.one_of].into_iter().flat_map(|list| list.iter().copied());
    let variants = schema.union.iter().flat_map(|union| union.variants.iter().map(|variant| variant.schema));
    let items = schema.array.iter().filter_map(|array| array.items);
    let members =
        schema.object.iter().flat_map(|object| object.properties.iter().map(|property| property.schema));
    let additional = schema.object.iter().filter_map(|object| match object.additional {
        Additional::Schema(schema) => Some(schema),
        _ => None,
    });
    same.chain(variants).chain(items).chain(members).chain(additional)
}
