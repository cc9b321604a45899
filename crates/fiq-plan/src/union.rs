//! Enums of types.

use std::collections::HashSet;

use fiq_model::{Model, SchemaId, UnionOrigin};

use super::Planner;
use super::form::Form;
use super::names::{Scope, type_name};
use super::pins::{is_divided, is_fixed};
use super::subject::{Pin, Subject};
use super::title::title;
use crate::ir::{Kind, Shape, Sign, ToldBy, Union, Value, Variant};

impl Planner<'_> {
    /// A union whose tag tells the variant.
    pub(super) fn tagged(&mut self, subject: &Subject, owner: SchemaId, name: &str) -> Union {
        let union = self.model.schema(owner).union.as_ref().expect("the form was decided by it");
        let mut idents = Scope::default();
        let mut variants = Vec::new();
        for variant in self.variants(subject, owner, union) {
            let pin = Pin { tag: union.tag.clone(), value: variant.value.clone() };
            let part = self.variant_subject(subject, owner, variant.schema, pin);
            let shape = self.shape(&part, &format!("{name}{}", type_name(&variant.value)));
            variants.push(Variant {
                ident: idents.type_name(&variant.value),
                docs: self.variant_docs(&part),
                value: Value { shape, nullable: false },
                boxed: false,
                sign: Sign::Tag(variant.value.to_string()),
            });
        }
        if !union.tag_required {
            variants.push(self.without_tag(subject, name, &mut idents));
        }
        let unknown = self.directions.is_received(subject).then(|| idents.type_name("Unknown"));
        Union { told_by: ToldBy::Tag(union.tag.to_string()), variants, unknown }
    }

    /// The variants that a subject can be: one below the schema that has the union has only its own descendants.
    fn variants<'u>(
        &self,
        subject: &Subject,
        owner: SchemaId,
        union: &'u fiq_model::Union,
    ) -> Vec<&'u fiq_model::Variant> {
        let of_subject = |variant: &&fiq_model::Variant| descends(self.model, variant.schema, &subject.roots);
        if union.origin == UnionOrigin::Children && subject.roots != [owner] {
            let descendants: Vec<_> = union.variants.iter().filter(of_subject).collect();
            if !descendants.is_empty() {
                return descendants;
            }
        }
        union.variants.iter().collect()
    }

    /// What holds for a value once its tag is known.
    fn variant_subject(&self, subject: &Subject, owner: SchemaId, schema: SchemaId, pin: Pin) -> Subject {
        let union = self.model.schema(owner).union.as_ref().expect("the form was decided by it");
        let includes_owner = union.origin == UnionOrigin::Children && schema != owner;
        let is_only_owner =
            subject.roots == [owner] && (includes_owner || says_nothing_else(self.model, owner));
        let includes_all = includes_owner && descends(self.model, schema, &subject.roots);
        let roots = if is_only_owner || includes_all { vec![schema] } else { subject.roots.clone() };
        let mut part = Subject { roots, pins: subject.pins.clone() };
        let is_union = part.roots != subject.roots && is_divided(self.model, schema, &pin);
        let is_named =
            part.roots == [schema] && (is_union || self.pins.only(self.model, schema) == [pin.clone()]);
        // A component that stands for this tag alone is that type wherever it is met, and so is one with variants of its own.
        if part.pins.is_empty() && (is_named || is_fixed(self.model, &part, &pin)) {
            return part;
        }
        part.pins.push(pin);
        part
    }

    /// A value without a tag, where the document allows that: JSON, since no variant is told.
    fn without_tag(&mut self, subject: &Subject, name: &str, idents: &mut Scope) -> Variant {
        let merged = self.merged(subject);
        let json = self.json(subject, &merged, &format!("{name}Untagged"));
        let shape = match json.limits() {
            Some(limits) => Shape::Named(self.alias(self.limits[limits.0].name.clone(), subject, json)),
            None => json,
        };
        Variant {
            ident: idents.type_name("Untagged"),
            docs: vec!["Without a tag.".into()],
            value: Value { shape, nullable: false },
            boxed: false,
            sign: Sign::NoTag,
        }
    }

    /// A union whose variant is told by trying.
    pub(super) fn untagged(&mut self, subject: &Subject, branches: &[SchemaId], name: &str) -> Union {
        let mut idents = Scope::default();
        let mut variants: Vec<Variant> = Vec::new();
        for &branch in branches {
            let part = Subject::of(branch);
            let value = Value { nullable: false, shape: self.shape(&part, name) };
            variants.push(Variant {
                ident: idents.type_name(&self.branch_name(branch, &value.shape)),
                docs: self.variant_docs(&part),
                value,
                boxed: false,
                sign: Sign::Satisfies(branch),
            });
        }
        let unknown = self.directions.is_received(subject).then(|| idents.type_name("Unknown"));
        Union { told_by: ToldBy::Satisfying, variants, unknown }
    }

    /// What a branch is called: by its name or title, else by what it is.
    fn branch_name(&self, branch: SchemaId, shape: &Shape) -> String {
        let schema = self.model.schema(branch);
        match schema.name.as_deref().or(title(schema)) {
            Some(name) => name.to_owned(),
            None => self.shape_name(branch, shape).into(),
        }
    }

    /// What a type is that may not be planned yet.
    fn form_name(&self, branch: SchemaId) -> &'static str {
        let subject = Subject::of(branch);
        match self.form(&subject, &self.merged(&subject)) {
            Form::Same(inner) => inner.roots.first().map_or("Object", |&inner| self.form_name(inner)),
            Form::Choice(_) => "Value",
            Form::OneOf(_) => "Choice",
            Form::Tagged(_) | Form::Struct | Form::Plain | Form::Json => "Object",
        }
    }

    fn shape_name(&self, branch: SchemaId, shape: &Shape) -> &'static str {
        match shape {
            Shape::Any | Shape::Json(_) => "Json",
            Shape::Null => "Null",
            Shape::Boolean => "Boolean",
            Shape::String | Shape::Text(_) => "Text",
            Shape::Integer(_) | Shape::LimitedInteger(_) => "Integer",
            Shape::Float | Shape::Number(_) => "Number",
            Shape::List(..) => "List",
            Shape::Map(_) => "Map",
            Shape::Named(id) => match &self.types[id.0].kind {
                Some(Kind::Alias(shape)) => self.shape_name(branch, shape),
                _ => self.form_name(branch),
            },
        }
    }
}

/// Whether `schema` has all `roots` in its `allOf`, or is them.
fn descends(model: &Model, schema: SchemaId, roots: &[SchemaId]) -> bool {
    let mut seen = HashSet::new();
    let mut todo = vec![schema];
    while let Some(id) = todo.pop() {
        if seen.insert(id) {
            todo.extend(&*model.schema(id).all_of);
        }
    }
    roots.iter().all(|root| seen.contains(root))
}

/// Whether a schema with a union demands nothing beside it.
fn says_nothing_else(model: &Model, owner: SchemaId) -> bool {
    let schema = model.schema(owner);
    let tag = schema.union.as_ref().map(|union| &union.tag);
    let only_tag = schema.object.as_ref().is_none_or(|object| {
        object.properties.iter().all(|property| Some(&property.name) == tag)
            && object.required.iter().all(|name| Some(name) == tag)
            && matches!(object.additional, fiq_model::Additional::Unsaid | fiq_model::Additional::Allowed)
            && object.min_properties.is_none()
            && object.max_properties.is_none()
    });
    let lists_nothing = schema.all_of.is_empty() && schema.any_of.is_empty() && schema.one_of.is_empty();
    let no_extension =
        schema.unique.is_empty() && schema.totals.is_empty() && schema.required_when.is_empty();
    only_tag && lists_nothing && no_extension && schema.not.is_none()
}
