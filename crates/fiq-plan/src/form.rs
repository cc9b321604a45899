//! The one decision per subject: struct, enum of values, enum of types, or a shape without a name.

use fiq_model::{Additional, ArrayLimits, Keyword, Literal, Model, Schema, SchemaId, Types};

use super::Planner;
use super::merged::{Merged, is_enforced};
use super::subject::Subject;
use crate::ir::{Kind, Shape, Value};

/// What a subject becomes.
#[derive(Debug)]
pub(super) enum Form<'m> {
    /// What another subject becomes.
    Same(Subject),
    Choice(Vec<&'m Literal>),
    Tagged(SchemaId),
    /// One of these branches.
    OneOf(Vec<SchemaId>),
    Struct,
    /// A shape without a name.
    Plain,
    /// JSON that satisfies a schema: Rust has nothing better.
    Json,
}

impl<'m> Planner<'m> {
    /// The shape of a subject, and whether it may be null.
    pub(super) fn value(&mut self, subject: &Subject, hint: &str) -> Value {
        // Where the type is JSON itself, null is one of its values; where no type is named, nobody thought of null.
        let merged = self.merged(subject);
        let is_meant = merged.types != Types::ANY || merged.values.is_some() || !merged.choices.is_empty();
        let nullable = is_meant && self.takes_null(subject) && !self.is_json(subject);
        Value { nullable, shape: self.shape(subject, hint) }
    }

    /// The shape of a subject. `hint` is its name where several schemas hold, so that no place of the document gives one.
    pub(super) fn shape(&mut self, subject: &Subject, hint: &str) -> Shape {
        if let ([id], []) = (subject.roots.as_slice(), subject.pins.as_slice())
            && self.model.schema(*id).name.is_some()
        {
            return Shape::Named(self.component(*id));
        }
        let merged = self.merged(subject);
        match self.form(subject, &merged) {
            Form::Same(other) => self.shape(&other, hint),
            Form::Plain => {
                let shape = self.plain(subject, &merged, hint);
                self.aliased(subject, shape)
            }
            Form::Json => {
                let shape = self.json(subject, &merged, hint);
                self.aliased(subject, shape)
            }
            _ => Shape::Named(self.inline(subject, |planner| planner.title_of(subject, hint))),
        }
    }

    /// A limited shape under the name of its limits, so that people can write it.
    fn aliased(&mut self, subject: &Subject, shape: Shape) -> Shape {
        let Some(limits) = shape.limits() else { return shape };
        if let Some(&known) = self.inline.get(subject) {
            return Shape::Named(known);
        }
        let id = self.alias(self.limits[limits.0].name.clone(), subject, shape);
        self.inline.insert(subject.clone(), id);
        Shape::Named(id)
    }

    /// What the named type of a subject is.
    pub(super) fn kind(&mut self, subject: &Subject, name: &str) -> Kind {
        let merged = self.merged(subject);
        match self.form(subject, &merged) {
            Form::Same(other) => Kind::Alias(self.shape(&other, name)),
            Form::Plain => Kind::Alias(self.plain(subject, &merged, name)),
            Form::Json => Kind::Alias(self.json(subject, &merged, name)),
            Form::Choice(values) => Kind::Choice(self.choice(subject, &merged, &values)),
            Form::Tagged(owner) => Kind::Union(self.tagged(subject, owner, name)),
            Form::OneOf(branches) => Kind::Union(self.untagged(subject, &branches, name)),
            Form::Struct => Kind::Object(self.object(subject, &merged, name)),
        }
    }

    /// The name of an inline type.
    pub(super) fn title_of(&mut self, subject: &Subject, hint: &str) -> String {
        match subject.roots.as_slice() {
            [only] if subject.pins.is_empty() => self.name_at(&self.model.schema(*only).pointer.clone()),
            _ => self.names.type_name(hint),
        }
    }

    pub(super) fn form(&self, subject: &Subject, merged: &Merged<'m>) -> Form<'m> {
        if let Some(inner) = self.wrapped(subject) {
            return Form::Same(inner);
        }
        if merged.values.is_some() {
            let values = self.usable_values(subject, merged);
            return if values.is_empty() { Form::Json } else { Form::Choice(values) };
        }
        if let Some(&owner) = merged.unions.first() {
            return if merged.types.holds(Types::OBJECT) { Form::Tagged(owner) } else { Form::Json };
        }
        let shapes: Vec<&[SchemaId]> =
            merged.choices.iter().copied().filter(|branches| !self.is_condition(branches)).collect();
        match shapes.as_slice() {
            [] => Self::without_choice(merged),
            [only] if !merged.has_members() && is_neutral(merged) => self.chosen(only),
            _ if merged.has_members() => Self::without_choice(merged),
            _ => Form::Json,
        }
    }

    /// The subject that a schema only wraps, to say more about it for people.
    fn wrapped(&self, subject: &Subject) -> Option<Subject> {
        let ([id], []) = (subject.roots.as_slice(), subject.pins.as_slice()) else { return None };
        let schema = self.model.schema(*id);
        let [inner] = &*schema.all_of else { return None };
        let says_nothing =
            schema.types == Types::ANY || schema.types == Types::ANY.and(self.model.schema(*inner).types);
        let demands = speaks_of_values(schema) || self.demands_of_object(schema);
        (says_nothing && !demands).then(|| Subject::of(*inner))
    }

    fn without_choice(merged: &Merged<'m>) -> Form<'m> {
        // A schema that lists members and names no type means an object.
        let others = Types::from_bits(merged.types.bits() & !Types::OBJECT.with(Types::NULL).bits());
        let is_any = merged.types.with(Types::NULL) == Types::ANY;
        let is_object = merged.types.holds(Types::OBJECT) && (others == Types::NONE || is_any);
        let is_closed = merged.says(Additional::Forbidden) && !is_any;
        if (merged.has_members() || is_closed) && is_object { Form::Struct } else { Form::Plain }
    }

    fn chosen(&self, branches: &[SchemaId]) -> Form<'m> {
        let is_null = |id: &&SchemaId| self.types_of(**id) == Types::NULL;
        let branches: Vec<SchemaId> = branches.iter().filter(|id| !is_null(id)).copied().collect();
        match branches.as_slice() {
            [] => Form::Plain,
            [only] => Form::Same(Subject::of(*only)),
            _ => Form::OneOf(branches),
        }
    }

    /// The JSON types of a schema and its `allOf`.
    pub(super) fn types_of(&self, id: SchemaId) -> Types {
        self.merged(&Subject::of(id)).types
    }

    /// Whether the branches only say which members must be there, and not what they are.
    fn is_condition(&self, branches: &[SchemaId]) -> bool {
        branches.iter().all(|&id| {
            let merged = self.merged(&Subject::of(id));
            merged.properties.is_empty()
                && merged.values.is_none()
                && merged.unions.is_empty()
                && merged.choices.iter().all(|inner| self.is_condition(inner))
                && (merged.types == Types::ANY || merged.types == Types::OBJECT)
                && merged.facets.iter().all(|facet| {
                    facet.string.is_none()
                        && facet.number.is_none()
                        && facet.array.is_none()
                        && facet.name.is_none()
                })
                && is_neutral(&merged)
        })
    }

    /// The JSON, limited where somebody builds it and the schema demands anything.
    pub(super) fn json(&mut self, subject: &Subject, merged: &Merged<'m>, hint: &str) -> Shape {
        if self.directions.is_sent(subject)
            && merged.facets.iter().any(|facet| demands_anything(self.model, facet))
        {
            return Shape::Json(self.limits_of(subject, hint, None, None, false));
        }
        Shape::Any
    }
}

/// Whether only the branches of a choice say what the value is.
fn is_neutral(merged: &Merged<'_>) -> bool {
    merged.facets.iter().all(|facet| {
        let object = facet.object.as_ref();
        let array = facet.array.as_ref();
        facet.string.is_none()
            && facet.number.is_none()
            && array.is_none_or(|array| array == &ArrayLimits::default())
            && object.is_none_or(|object| {
                matches!(object.additional, Additional::Unsaid | Additional::Allowed)
                    && object.min_properties.is_none()
                    && object.max_properties.is_none()
            })
    })
}

/// Whether a value can break anything in the schema by itself.
fn demands_anything(model: &Model, schema: &Schema) -> bool {
    let enforced = |keyword| is_enforced(model, schema, keyword);
    (schema.types != Types::ANY && enforced(Keyword::Type)) || speaks_of_values(schema)
}

/// Whether a schema says more of its values than their types and what others say.
fn speaks_of_values(schema: &Schema) -> bool {
    schema.values.is_some()
        || schema.string.is_some()
        || schema.number.is_some()
        || schema.array.is_some()
        || schema.object.is_some()
        || schema.not.is_some()
        || schema.union.is_some()
        || !schema.any_of.is_empty()
        || !schema.one_of.is_empty()
}
