//! What a schema says to people: `title`, `description`, `examples` and their like.

use fiq_model::{Keyword, Model, Schema};

use crate::comment::{Comment, address, words};
use crate::export::Way;
use crate::node::{Node, Object};

/// What stands before the assertions.
pub(crate) fn before(model: &Model, schema: &Schema, way: &Way) -> Object {
    let mut object = Object::default();
    if let Some(title) = &schema.title {
        object.set("title", title.as_ref());
    }
    if let Some(description) = description(model, schema, way) {
        object.set("description", description);
    }
    let flags =
        [("deprecated", schema.deprecated), ("readOnly", schema.read_only), ("writeOnly", schema.write_only)];
    for (name, _) in flags.iter().filter(|(_, is_set)| *is_set) {
        object.set(name, true);
    }
    object
}

/// What stands after them.
pub(crate) fn after(schema: &Schema, comment: &Comment) -> Object {
    let mut object = Object::default();
    if let Some(default) = &schema.default {
        object.set("default", Node::Raw(default.to_string()));
    }
    if let Some(example) = &schema.example {
        object.set("examples", vec![Node::Raw(example.to_string())]);
    }
    if let Some(text) = comment.text() {
        object.set("$comment", text);
    }
    object
}

/// The document's words, then what its demands come to and where they are documented.
fn description(model: &Model, schema: &Schema, way: &Way) -> Option<String> {
    let asserted = |keyword: &Keyword| {
        let is_limit = !matches!(keyword, Keyword::Type | Keyword::Enum | Keyword::Discriminator);
        is_limit && way.asserts(model, schema, *keyword)
    };
    let mut asserted = Keyword::ALL.iter().copied().filter(asserted);
    let limit = asserted.find(|&keyword| words(schema, keyword).is_some());
    let demand = schema.demand.as_deref().filter(|_| limit.is_some());
    let demand = demand.map(|demand| format!("Wanted: {demand}."));
    let page = limit.and_then(|keyword| schema.source_of(keyword)).and_then(|source| {
        let authority = model.authority(source.authority);
        Some(format!("{} {}: {}", authority.name, authority.says, address(model, source)?))
    });
    let page = page.filter(|_| schema.description.is_some());
    let parts = [schema.description.as_deref().map(str::to_owned), demand, page];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}
