//! Enums of values.

use fiq_model::{Literal, Model, SchemaId, Types};
use fiq_source::Text;

use super::Planner;
use super::merged::Merged;
use super::names::Scope;
use super::subject::Subject;
use crate::ir::Choice;

/// The only text that all of `schemas` together allow.
pub(super) fn constant<'m>(model: &'m Model, schemas: &[SchemaId]) -> Option<&'m Text> {
    let merged = Merged::of(model, &Subject::all(schemas));
    match merged.values?.as_slice() {
        [Literal::String(only)] if merged.types.holds(Types::STRING) => Some(only),
        _ => None,
    }
}

impl<'m> Planner<'m> {
    /// The values that an enum can have; none where some of them is no scalar.
    pub(super) fn usable_values(&self, subject: &Subject, merged: &Merged<'m>) -> Vec<&'m Literal> {
        let values = merged.values.iter().flatten().copied().filter(|value| **value != Literal::Null);
        let values: Vec<_> = values.filter(|value| self.takes(subject, value)).collect();
        let is_scalar = |value: &&Literal| !matches!(value, Literal::Array(_) | Literal::Object(_));
        if values.iter().all(is_scalar) { values } else { Vec::new() }
    }

    fn takes(&self, subject: &Subject, value: &Literal) -> bool {
        let Some(text) = json(value) else { return true };
        let tree = fiq_syntax::json::parse(text.as_bytes(), &fiq_syntax::json::Options::default());
        let value = tree.root(text.as_bytes());
        value.is_some_and(|value| subject.roots.iter().all(|&root| self.checker.satisfies(root, value)))
    }

    pub(super) fn choice(&mut self, subject: &Subject, merged: &Merged<'m>, values: &[&Literal]) -> Choice {
        let mut names = Scope::default();
        let default = merged.facets.iter().find_map(|facet| facet.default.as_deref());
        Choice {
            values: values.iter().map(|value| (names.type_name(&word(value)), (*value).clone())).collect(),
            unknown: self.directions.is_received(subject).then(|| names.type_name("Unknown")),
            default: values.iter().position(|value| json(value).as_deref() == default && default.is_some()),
        }
    }
}

/// A scalar as JSON text.
fn json(value: &Literal) -> Option<String> {
    Some(match value {
        Literal::Null => "null".into(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Number(number) => number.to_string(),
        Literal::String(text) => quoted(text),
        Literal::Array(_) | Literal::Object(_) => return None,
    })
}

/// The text as a JSON string.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.extend(["\\u", &format!("{:04x}", u32::from(c))]),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What a variant is called after.
fn word(value: &Literal) -> String {
    match value {
        Literal::String(text) if text.is_empty() => "Empty".into(),
        Literal::String(text) => text.to_string(),
        Literal::Number(number) => {
            format!("number {}", number.replace('-', " minus ").replace('.', " point "))
        }
        Literal::Boolean(boolean) => boolean.to_string(),
        _ => "null".into(),
    }
}
