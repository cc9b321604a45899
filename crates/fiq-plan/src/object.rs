//! Structs.

use fiq_model::{Additional, Keyword, Schema, SchemaId};
use fiq_source::Text;

use super::Planner;
use super::choice::constant;
use super::merged::{Merged, is_enforced};
use super::names::{Scope, type_name};
use super::subject::Subject;
use crate::ir::{Builder, Field, Member, Object, Shape, State, Value};

/// From so many optional fields on a struct has a builder.
const BUILDER_FROM: usize = 3;

/// With more required fields a struct has none: each would be a type parameter, and a struct literal says the same.
const MOST_REQUIRED: usize = 12;

impl<'m> Planner<'m> {
    pub(super) fn object(&mut self, subject: &Subject, merged: &Merged<'m>, name: &str) -> Object {
        let mut idents = Scope::default();
        let mut members = Vec::new();
        for (wire, schemas) in &merged.properties {
            members.push(self.member(subject, merged, wire, schemas, name, &mut idents));
        }
        members.extend(tags(subject, merged));
        for wire in undeclared(subject, merged) {
            members.push(self.undeclared(merged, wire, name, &mut idents));
        }
        let extra = self.extra(subject, merged, name, &mut idents);
        let is_sealed = self.directions.is_sent(subject) && self.is_sealed(merged);
        let (required, optional) = counts(&members);
        let is_large = is_sealed || optional >= BUILDER_FROM;
        let builder = self.directions.is_sent(subject) && is_large && required <= MOST_REQUIRED;
        Object {
            parts: is_sealed.then(|| self.names.type_name(&format!("{name}Parts"))),
            builder: builder.then(|| Builder {
                name: self.names.type_name(&format!("{name}Builder")),
                slots: self.names.type_name(&format!("{name}Slots")),
            }),
            members,
            extra,
        }
    }

    fn member(
        &mut self,
        subject: &Subject,
        merged: &Merged<'m>,
        wire: &Text,
        schemas: &[SchemaId],
        name: &str,
        idents: &mut Scope,
    ) -> Member {
        let is_required = merged.required.contains(&wire);
        let only = if is_required { constant(self.model, schemas) } else { None };
        if let Some(value) = subject.pinned(wire).or(only) {
            return Member::Constant { wire: wire.to_string(), value: value.to_string() };
        }
        let part = Subject::all(schemas);
        let Value { shape, nullable } = self.value(&part, &format!("{name}{}", type_name(wire)));
        Member::Field(Field {
            wire: wire.to_string(),
            ident: idents.field_name(wire),
            docs: self.field_docs(&part),
            shape,
            state: State::of(is_required, nullable),
            boxed: false,
        })
    }

    /// A member that is required, and of which nothing else is said.
    fn undeclared(&mut self, merged: &Merged<'m>, wire: &Text, name: &str, idents: &mut Scope) -> Member {
        let Value { shape, nullable } = self.additional(merged, name);
        // Null is among the values of `Any` already.
        let state = if shape == Shape::Any { State::Required } else { State::of(true, nullable) };
        Member::Field(Field {
            wire: wire.to_string(),
            ident: idents.field_name(wire),
            docs: Vec::new(),
            shape,
            state,
            boxed: false,
        })
    }

    /// The members that are not documented, where they are expected or may be received.
    fn extra(
        &mut self,
        subject: &Subject,
        merged: &Merged<'m>,
        name: &str,
        idents: &mut Scope,
    ) -> Option<(String, Value)> {
        // Where members are counted, or none is documented, the others are part of what is meant.
        let is_expected = merged.says(Additional::Allowed)
            || !merged.additional().is_empty()
            || merged.counts_members()
            || merged.properties.is_empty()
            || self.has_members_elsewhere(merged)
            || subject.roots.iter().any(|root| self.branches.contains(root));
        let is_open = is_expected || self.directions.is_received(subject);
        if !is_open || (merged.says(Additional::Forbidden) && self.directions.is_sent(subject)) {
            return None;
        }
        let value = self.additional(merged, name);
        Some((idents.field_name("extra"), value))
    }

    /// Whether a choice beside the struct's own members may bring further ones.
    fn has_members_elsewhere(&self, merged: &Merged<'m>) -> bool {
        let branches = merged.choices.iter().copied().flatten();
        branches.copied().any(|branch| !self.merged(&Subject::of(branch)).properties.is_empty())
    }

    fn additional(&mut self, merged: &Merged<'m>, name: &str) -> Value {
        let schemas = merged.additional();
        if schemas.is_empty() {
            return Value { shape: Shape::Any, nullable: false };
        }
        self.value_or_any(&Subject::all(&schemas), &format!("{name}Value"))
    }

    /// A value, where null is not told apart if any JSON is taken.
    pub(super) fn value_or_any(&mut self, subject: &Subject, hint: &str) -> Value {
        let value = self.value(subject, hint);
        Value { nullable: value.nullable && value.shape != Shape::Any, ..value }
    }

    /// Whether the object has demands that no field can carry.
    pub(super) fn is_sealed(&self, merged: &Merged<'m>) -> bool {
        let contradicts = || {
            let closed = merged.facets.iter().filter(|facet| {
                let object = facet.object.as_ref();
                object.is_some_and(|object| {
                    matches!(object.additional, Additional::Forbidden | Additional::Schema(_))
                })
            });
            let unlisted =
                |facet: &&&Schema| merged.properties.iter().any(|(name, _)| facet.property(name).is_none());
            closed.filter(unlisted).count() > 0
        };
        merged.facets.iter().any(|facet| self.demands_of_object(facet))
            || !merged.choices.is_empty()
            || contradicts()
    }

    /// Whether a schema has demands on an object as a whole.
    pub(super) fn demands_of_object(&self, schema: &Schema) -> bool {
        let enforced = |keyword| is_enforced(self.model, schema, keyword);
        let counted = schema.object.as_ref().is_some_and(|object| {
            (object.min_properties.is_some() && enforced(Keyword::MinProperties))
                || (object.max_properties.is_some() && enforced(Keyword::MaxProperties))
        });
        counted
            || (!schema.unique.is_empty() && enforced(Keyword::Unique))
            || (!schema.totals.is_empty() && enforced(Keyword::Total))
            || (!schema.required_when.is_empty() && enforced(Keyword::RequiredWhen))
            || (schema.not.is_some() && enforced(Keyword::Not))
    }
}

/// The decided tags that are no documented members.
fn tags(subject: &Subject, merged: &Merged<'_>) -> Vec<Member> {
    let is_tag = |tag: &Text| !merged.says(Additional::Forbidden) && !merged.has_property(tag);
    let tags = subject.pins.iter().filter(|pin| is_tag(&pin.tag));
    tags.map(|pin| Member::Constant { wire: pin.tag.to_string(), value: pin.value.to_string() }).collect()
}

/// The members that are required, but neither documented nor decided.
fn undeclared<'m>(subject: &Subject, merged: &Merged<'m>) -> Vec<&'m Text> {
    let mut names: Vec<&Text> = Vec::new();
    for name in &merged.required {
        if !names.contains(name) && !merged.has_property(name) && subject.pinned(name).is_none() {
            names.push(name);
        }
    }
    names
}

/// The numbers of required and of optional fields.
fn counts(members: &[Member]) -> (usize, usize) {
    let states = members.iter().filter_map(|member| match member {
        Member::Field(field) => Some(field.state),
        Member::Constant { .. } => None,
    });
    let (optional, required): (Vec<State>, Vec<State>) =
        states.partition(|state| matches!(state, State::Optional | State::Presence));
    (required.len(), optional.len())
}
