//! One schema in the making: what it says itself, and what it says by others.

use fiq_model::{Keyword, Schema, SchemaId};

use crate::Level;
use crate::annotation;
use crate::comment::Comment;
use crate::export::{Export, Way};
use crate::graph::demands_errors;
use crate::node::{Node, Object};

/// A schema in the making.
#[derive(Debug)]
pub(crate) struct Draft<'e, 'm> {
    pub(crate) export: &'e mut Export<'m>,
    pub(crate) schema: &'m Schema,
    pub(crate) way: Way,
    /// The keywords that it says itself.
    pub(crate) own: Object,
    /// What holds besides.
    pub(crate) parts: Vec<Node>,
    pub(crate) comment: Comment,
}

impl<'e, 'm> Draft<'e, 'm> {
    pub(crate) fn new(export: &'e mut Export<'m>, schema: &'m Schema, way: Way) -> Self {
        Self { export, schema, way, own: Object::default(), parts: Vec::new(), comment: Comment::default() }
    }

    /// Whether the keyword is asserted; what is not goes into the comment.
    pub(crate) fn asserts(&self, keyword: Keyword) -> bool {
        self.way.asserts(self.export.model, self.schema, keyword)
    }

    /// Another schema for the same value.
    pub(crate) fn add_part(&mut self, id: SchemaId) {
        let part = self.export.schema(id, &self.way);
        self.parts.extend(part);
    }

    /// Keywords that hold besides; they go beside the others where none of them is said already.
    pub(crate) fn add(&mut self, keywords: Object) {
        if keywords.0.iter().any(|(key, _)| self.own.has(key)) {
            self.parts.push(keywords.into());
        } else {
            self.own.0.extend(keywords.0);
        }
    }

    pub(crate) fn finish(mut self) -> Node {
        self.add_types();
        self.add_string();
        self.add_number();
        self.add_array();
        self.add_object();
        for &part in &self.schema.all_of {
            self.add_part(part);
        }
        self.add_choices();
        self.add_union();
        self.add_conditions();
        self.add_totals();
        self.add_advice();
        self.comment.gather(self.export.model, self.schema, &self.way);
        self.assemble()
    }

    /// Advice whose authority calls it an error. No choice asks for it.
    fn add_advice(&mut self) {
        for &advice in self.schema.advice.iter().filter(|_| self.way.level == Level::Errors) {
            if demands_errors(self.export.model, advice) {
                let part = self.export.schema(advice, &self.way.as_advice());
                self.parts.extend(part);
            }
        }
    }

    fn assemble(mut self) -> Node {
        let mut object = annotation::before(self.export.model, self.schema, &self.way);
        let after = annotation::after(self.schema, &self.comment);
        let is_mere_part = self.own.is_empty() && self.parts.len() == 1;
        if is_mere_part && object.is_empty() && after.is_empty() {
            return self.parts.remove(0);
        }
        object.0.extend(self.own.0);
        let mut parts = Vec::new();
        for part in self.parts {
            match part {
                Node::Object(part) if is_mere_part && is_reference(&part) => object.0.extend(part.0),
                Node::Object(part) if go_together(&object, &after, &part) => object.0.extend(part.0),
                part => parts.push(part),
            }
        }
        if !parts.is_empty() {
            object.set("allOf", parts);
        }
        object.0.extend(after.0);
        object.into()
    }
}

fn is_reference(part: &Object) -> bool {
    matches!(&*part.0, [(key, _)] if key == "$ref")
}

/// Whether a part says the same beside the other keywords as in an `allOf`. Editors copy what a reference leads to over what stands beside
/// it, and `additionalProperties` looks at its neighbours.
fn go_together(object: &Object, after: &Object, part: &Object) -> bool {
    const APART: [&str; 4] = ["$ref", "if", "allOf", "additionalProperties"];
    let is_free =
        |(key, _): &(String, Node)| !object.has(key) && !after.has(key) && !APART.contains(&key.as_str());
    part.0.iter().all(is_free) && !object.has("additionalProperties") && !object.has("$ref")
}
