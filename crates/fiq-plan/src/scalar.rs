//! Shapes without a name: texts, numbers, lists, maps.

use fiq_model::{Additional, Keyword, NumberLimits, Schema, Types};

use super::Planner;
use super::limits::Bounds;
use super::merged::{Merged, is_enforced};
use super::subject::Subject;
use crate::ir::{Integer, Shape, Value};

/// What JSON a subject without structure of its own is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    Any,
    /// Several types, or demands that no Rust type has.
    Json,
    Null,
    Boolean,
    Text,
    Integer,
    Number,
    List,
    Map,
}

impl<'m> Planner<'m> {
    /// What JSON a subject is.
    pub(super) fn plain_of(&self, merged: &Merged<'m>) -> Plain {
        let types = Types::from_bits(merged.types.bits() & !Types::NULL.bits());
        let inferred = if merged.types == Types::ANY { inferred(merged) } else { None };
        let has_demands =
            !merged.choices.is_empty() || merged.facets.iter().any(|facet| self.demands_of_object(facet));
        match inferred.unwrap_or(types) {
            Types::BOOLEAN if !has_demands => Plain::Boolean,
            Types::STRING => Plain::Text,
            Types::INTEGER => Plain::Integer,
            Types::NUMBER => Plain::Number,
            Types::ARRAY => Plain::List,
            Types::OBJECT if !has_demands => Plain::Map,
            Types::NONE if merged.types == Types::NULL => Plain::Null,
            _ if merged.types == Types::ANY
                && !has_demands
                && !merged.facets.iter().any(|facet| has_limits(facet)) =>
            {
                Plain::Any
            }
            _ => Plain::Json,
        }
    }

    pub(super) fn plain(&mut self, subject: &Subject, merged: &Merged<'m>, hint: &str) -> Shape {
        let is_sent = self.directions.is_sent(subject);
        match self.plain_of(merged) {
            Plain::Any => Shape::Any,
            Plain::Json => self.json(subject, merged, hint),
            Plain::Null => Shape::Null,
            Plain::Boolean => Shape::Boolean,
            Plain::Text if is_sent => self.text(subject, merged, hint),
            Plain::Text => Shape::String,
            Plain::Integer => self.integer(subject, merged, hint),
            Plain::Number if is_sent => self.number(subject, merged, hint),
            Plain::Number => Shape::Float,
            Plain::List => self.list(subject, merged, hint),
            Plain::Map => Shape::Map(Box::new(self.entry(merged, hint))),
        }
    }

    fn text(&mut self, subject: &Subject, merged: &Merged<'m>, hint: &str) -> Shape {
        let bounds = Bounds::of_text(self, merged);
        Shape::Text(bounds.map(|bounds| self.limits_of(subject, hint, bounds.length, None, bounds.complete)))
    }

    fn list(&mut self, subject: &Subject, merged: &Merged<'m>, hint: &str) -> Shape {
        let items = merged.items();
        let item = if items.is_empty() {
            Value { shape: Shape::Any, nullable: false }
        } else {
            self.value_or_any(&Subject::all(&items), &format!("{hint}Item"))
        };
        let bounds = if self.directions.is_sent(subject) { Bounds::of_list(self, merged) } else { None };
        let limits = bounds.map(|bounds| self.limits_of(subject, hint, bounds.length, None, bounds.complete));
        Shape::List(Box::new(item), limits)
    }

    fn integer(&mut self, subject: &Subject, merged: &Merged<'m>, hint: &str) -> Shape {
        let is_sent = self.directions.is_sent(subject);
        match Bounds::of_number(self, merged) {
            _ if is_all(self, merged, i32::MIN.into(), i32::MAX.into()) => Shape::Integer(Integer::I32),
            _ if is_all(self, merged, i64::MIN, i64::MAX) => Shape::Integer(Integer::I64),
            Some(bounds) if is_sent => {
                Shape::LimitedInteger(self.limits_of(subject, hint, None, bounds.range, bounds.complete))
            }
            _ => Shape::Integer(Integer::I64),
        }
    }

    fn number(&mut self, subject: &Subject, merged: &Merged<'m>, hint: &str) -> Shape {
        let bounds = Bounds::of_number(self, merged);
        Shape::Number(bounds.map(|bounds| self.limits_of(subject, hint, None, bounds.range, bounds.complete)))
    }

    /// The value of an entry of a map.
    fn entry(&mut self, merged: &Merged<'m>, hint: &str) -> Value {
        let schemas = merged.additional();
        if schemas.is_empty() {
            return Value { shape: Shape::Any, nullable: false };
        }
        self.value_or_any(&Subject::all(&schemas), &format!("{hint}Value"))
    }

    /// Whether a value of the subject may be null without a word of Rust: its type is JSON itself.
    pub(super) fn is_json(&self, subject: &Subject) -> bool {
        let merged = self.merged(subject);
        match self.form(subject, &merged) {
            super::form::Form::Same(inner) => self.is_json(&inner),
            super::form::Form::Json => true,
            super::form::Form::Plain => {
                matches!(self.plain_of(&merged), Plain::Any | Plain::Json | Plain::Null)
            }
            _ => false,
        }
    }
}

/// The type that a schema means which names none.
fn inferred(merged: &Merged<'_>) -> Option<Types> {
    let has = |test: fn(&Schema) -> bool| merged.facets.iter().any(|facet| test(facet));
    if has(|facet| facet.object.as_ref().is_some_and(|object| object.additional != Additional::Forbidden)) {
        return Some(Types::OBJECT);
    }
    if has(|facet| facet.array.is_some()) {
        return Some(Types::ARRAY);
    }
    None
}

fn has_limits(facet: &Schema) -> bool {
    facet.string.is_some() || facet.number.is_some() || facet.array.is_some() || facet.object.is_some()
}

/// Whether the only bounds are those of a primitive type.
fn is_all(planner: &Planner<'_>, merged: &Merged<'_>, least: i64, most: i64) -> bool {
    let numbers: Vec<(&Schema, &NumberLimits)> =
        merged.facets.iter().filter_map(|facet| Some((*facet, facet.number.as_ref()?))).collect();
    let [(schema, limits)] = numbers.as_slice() else { return false };
    let bound = |bound: &Option<fiq_model::Bound>, value: i64| {
        bound.as_ref().is_some_and(|bound| !bound.exclusive && *bound.value == *value.to_string())
    };
    let enforced = is_enforced(planner.model, schema, Keyword::Minimum)
        && is_enforced(planner.model, schema, Keyword::Maximum);
    enforced
        && limits.multiple_of.is_none()
        && bound(&limits.minimum, least)
        && bound(&limits.maximum, most)
        && planner.others(merged).is_none()
}
