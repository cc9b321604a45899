//! Unions by tag: the tag chooses the variant, and then that one holds.
//!
//! `oneOf` would say the same of right values; of a wrong one a validator would tell what is wrong with every variant, and an
//! editor would have to guess which was meant. The tag's values stand in one `enum`, so that an editor can offer them, and in each
//! `const` again, with what they mean.

use std::collections::HashSet;

use fiq_model::{Facet, Keyword, Model, Schema, SchemaId, Types, Union, UnionOrigin};

use crate::Level;
use crate::draft::Draft;
use crate::export::Way;
use crate::graph::types_of;
use crate::node::{Node, Object};

impl Draft<'_, '_> {
    pub(crate) fn add_union(&mut self) {
        let Some(union) = &self.schema.union else { return };
        let mut keywords = Object::default();
        if self.asserts(Keyword::Discriminator) {
            if union.tag_required && !(self.asserts(Keyword::Required) && requires(self.schema, &union.tag)) {
                keywords.set("required", vec![union.tag.as_ref().into()]);
            }
            keywords.set("properties", documented(self.export.model, self.schema, union));
        }
        let mut variants = self.variants(union);
        variants.extend(self.without_variant(union));
        if self.other_types(union) == Types::NONE {
            self.add(keywords);
            self.parts.extend(variants);
            return;
        }
        if !keywords.is_empty() {
            variants.insert(0, keywords.into());
        }
        let by_type = Object::default()
            .with("if", Object::default().with("type", "object"))
            .with("then", Object::default().with("allOf", variants))
            .with("else", self.choice_of_others(union));
        self.add(by_type);
    }

    /// Where the tag may tell no variant, what all variants share holds, as it does for the rules.
    fn without_variant(&mut self, union: &Union) -> Option<Node> {
        let may_be = !union.tag_required || !self.asserts(Keyword::Discriminator);
        let first = union.variants.first().filter(|_| may_be && self.way.level == Level::Errors)?.schema;
        let model = self.export.model;
        let common = model.common(union);
        let required = common.required.iter().filter(|name| is_required(model, first, name, &self.way));
        let required: Vec<Node> = required.map(|name| name.as_ref().into()).collect();
        let mut properties = Object::default();
        for (name, schemas) in &common.properties {
            let way = self.way.below();
            let all: Vec<Node> =
                schemas.iter().filter_map(|&schema| self.export.schema(schema, &way)).collect();
            properties.set(name, Object::default().with("allOf", all));
        }
        let mut shared = Object::default();
        shared.0.extend((!required.is_empty()).then(|| ("required".to_owned(), required.into())));
        shared.0.extend((!properties.is_empty()).then(|| ("properties".to_owned(), properties.into())));
        let is_told = tag_is(&union.tag, values(union), None);
        let otherwise = || Object::default().with("if", is_told).with("else", shared.clone()).into();
        (!shared.is_empty()).then(otherwise)
    }

    /// The types, apart from objects, that a variant may take. What has no members has no tag.
    fn other_types(&self, union: &Union) -> Types {
        let all = union.variants.iter().map(|variant| types_of(self.export.model, variant.schema));
        let any = all.fold(Types::NONE, Types::with).and(self.schema.types);
        Types::from_bits(any.bits() & !Types::OBJECT.bits())
    }

    fn choice_of_others(&mut self, union: &Union) -> Object {
        let keyword = if union.origin == UnionOrigin::Implicit { Keyword::OneOf } else { Keyword::AnyOf };
        let schemas = distinct(union);
        let branches =
            schemas.into_iter().filter_map(|schema| self.export.schema(schema, &self.way.in_full()));
        let branches: Vec<Node> = branches.collect();
        Object::default().with(keyword.as_str(), branches)
    }

    /// For each schema: where the tag has one of its values, it holds.
    fn variants(&mut self, union: &Union) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut seen = HashSet::new();
        let variants = union.variants.iter().filter(|variant| seen.insert(&variant.value));
        let told: Vec<(&str, SchemaId)> =
            variants.map(|variant| (variant.value.as_ref(), variant.schema)).collect();
        for schema in distinct(union) {
            let values = told.iter().filter(|(_, of)| *of == schema).map(|(value, _)| (*value).into());
            let values: Vec<Node> = values.collect();
            if let Some(then) = self.export.schema(schema, &self.way).filter(|_| !values.is_empty()) {
                let description = self.export.model.schema(schema).description.as_deref();
                let when = tag_is(&union.tag, values, description);
                nodes.push(Object::default().with("if", when).with("then", then).into());
            }
        }
        nodes
    }
}

/// Whether the absence of a member that `variant` requires is an error.
fn is_required(model: &Model, variant: SchemaId, name: &str, way: &Way) -> bool {
    let facets = model.facets(&[Facet { schema: variant, advice: false }], |_| None);
    let mut schemas = facets.documented().map(|id| model.schema(id));
    schemas
        .find(|schema| requires(schema, name))
        .is_some_and(|schema| way.asserts(model, schema, Keyword::Required))
}

fn requires(schema: &Schema, name: &str) -> bool {
    schema.object.iter().any(|object| object.required.iter().any(|required| required == name))
}

/// The values of the tag, each once.
fn values(union: &Union) -> Vec<Node> {
    let mut seen = HashSet::new();
    union.values().filter(|value| seen.insert(*value)).map(Node::from).collect()
}

/// The schemas of the variants, each once.
fn distinct(union: &Union) -> Vec<SchemaId> {
    let mut seen = HashSet::new();
    union.variants.iter().map(|variant| variant.schema).filter(|schema| seen.insert(*schema)).collect()
}

/// The tag with its values, and the names of members that all variants share, so that an editor can offer them before there is a tag.
fn documented(model: &Model, owner: &Schema, union: &Union) -> Object {
    let mut properties = Object::default().with(&union.tag, one_of_values(values(union)));
    let common =
        model.common(union).properties.into_iter().filter(|(name, _)| owner.property(name).is_none());
    for (name, schemas) in common {
        let description = schemas.iter().find_map(|&schema| model.schema(schema).description.as_deref());
        let named = description.map(|description| Object::default().with("description", description));
        properties.set(&name, named.unwrap_or_default());
    }
    properties
}

fn tag_is(tag: &str, values: Vec<Node>, description: Option<&str>) -> Object {
    let mut value = one_of_values(values);
    if let Some(description) = description {
        value.set("description", description);
    }
    Object::default()
        .with("required", vec![tag.into()])
        .with("properties", Object::default().with(tag, value))
}

fn one_of_values(values: Vec<Node>) -> Object {
    match <[Node; 1]>::try_from(values) {
        Ok([only]) => Object::default().with("const", only),
        Err(values) => Object::default().with("enum", values),
    }
}
