//! Model to plan. What the fast path does not understand becomes a value that is never surely clean.

mod formats;
mod objects;

use std::collections::HashMap;

use fiq_model::{Facet, Facets, List, Literal, Model, Path, Schema, Step, Types};
use fiq_model::{NumberLimits, StringLimits};

use crate::plan::{ArrayPlan, Channel, NumberPlan, Plan, TextPlan, ValueId, ValuePlan};

/// What an object further up wants to know of values inside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Mark {
    /// The way that is left; empty at the value that is meant.
    steps: Vec<Option<String>>,
    pub(crate) wish: Wish,
    pub(crate) channel: Channel,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Wish {
    Collect,
    Count,
    /// Note an object that lacks one of these members.
    NoteAbsence(Vec<String>),
}

impl Mark {
    pub(crate) fn new(path: &Path, wish: Wish, channel: Channel) -> Self {
        let step = |step: &Step| match step {
            Step::Key(name) => Some(name.to_string()),
            Step::Each => None,
        };
        Self { steps: path.0.iter().map(step).collect(), wish, channel }
    }

    /// The mark one step further down, if that step is on its way.
    fn down(&self, step: Option<&str>) -> Option<Self> {
        let (first, rest) = self.steps.split_first()?;
        (first.as_deref() == step).then(|| Self { steps: rest.to_vec(), ..self.clone() })
    }

    fn is_here(&self) -> bool {
        self.steps.is_empty()
    }
}

/// A value is compiled once for each set of schemas and marks.
type Memo = HashMap<(Vec<Facet>, Vec<Mark>), ValueId>;

pub(crate) struct Compiler<'m> {
    pub(crate) model: &'m Model,
    pub(crate) plan: Plan,
    memo: Memo,
}

/// Compiles `root` and all it leads to.
pub(crate) fn compile(model: &Model, root: Facet) -> Plan {
    let mut compiler = Compiler { model, plan: Plan::default(), memo: Memo::new() };
    compiler.value(vec![root], Vec::new());
    // The last plan takes anything: `Run::free` holds the items of an array against it.
    compiler.plan.values.push(ValuePlan { free: true, ..ValuePlan::default() });
    compiler.plan
}

impl Compiler<'_> {
    /// The plan of a value to which all of `roots` apply.
    pub(crate) fn value(&mut self, roots: Vec<Facet>, marks: Vec<Mark>) -> ValueId {
        let key = (roots, marks);
        if let Some(&id) = self.memo.get(&key) {
            return id;
        }
        let id = self.plan.values.len();
        self.plan.values.push(ValuePlan::default());
        self.memo.insert(key.clone(), id);
        let plan = self.build(&key.0, &key.1).unwrap_or_default();
        self.plan.values[id] = plan;
        id
    }

    pub(crate) fn channel(&mut self) -> Channel {
        self.plan.channels += 1;
        self.plan.channels - 1
    }

    /// `None` for what the fast path does not understand.
    fn build(&mut self, roots: &[Facet], marks: &[Mark]) -> Option<ValuePlan> {
        let facets = self.model.facets(roots, |_| None);
        let schemas: Vec<&Schema> =
            facets.schemas.iter().map(|facet| self.model.schema(facet.schema)).collect();
        let types = schemas
            .iter()
            .fold(Types::ANY, |types, schema| Types::from_bits(types.bits() & schema.types.bits()));
        let channels = |wish: &Wish| {
            let here = marks.iter().filter(|mark| mark.is_here() && mark.wish == *wish);
            here.map(|mark| mark.channel).collect::<Vec<_>>()
        };
        let collected = channels(&Wish::Collect);
        if is_free(&schemas) && marks.is_empty() {
            return Some(ValuePlan { free: true, ..ValuePlan::default() });
        }
        // Choices are understood in objects only, listed values and collected ones in strings only.
        let chooses =
            |schema: &&Schema| schema.union.is_some() || !schema.any_of.is_empty() || schema.not.is_some();
        let scalar = !schemas.iter().any(chooses);
        let unlisted = schemas.iter().all(|schema| schema.values.is_none()) && collected.is_empty();
        let plain = scalar && unlisted;
        let may_be = |kind: Types, allowed: bool| types.holds(kind) && allowed;
        Some(ValuePlan {
            null: may_be(Types::NULL, plain),
            boolean: may_be(Types::BOOLEAN, plain),
            number: may_be(Types::INTEGER, plain).then(|| number(types, &schemas)).flatten(),
            text: may_be(Types::STRING, scalar).then(|| text(&schemas)).flatten(),
            array: may_be(Types::ARRAY, plain).then(|| self.array(&facets, marks)).flatten(),
            object: may_be(Types::OBJECT, unlisted)
                .then(|| self.object(roots, marks))
                .flatten()
                .map(Box::new),
            free: false,
            counted: channels(&Wish::Count),
            collected,
        })
        .filter(|_| schemas.iter().all(|schema| schema.one_of.is_empty()))
    }

    fn array(&mut self, facets: &Facets, marks: &[Mark]) -> Option<ArrayPlan> {
        let (mut min, mut max, mut items) = (0, u64::MAX, Vec::new());
        for facet in &facets.schemas {
            let Some(limits) = &self.model.schema(facet.schema).array else { continue };
            if limits.unique {
                return None;
            }
            min = min.max(limits.min_items.unwrap_or(0));
            max = max.min(limits.max_items.unwrap_or(u64::MAX));
            items.extend(limits.items.map(|schema| Facet { schema, ..*facet }));
        }
        let item = self.value(items, marks.iter().filter_map(|mark| mark.down(None)).collect());
        Some(ArrayPlan { min, max, item })
    }
}

/// Whether the schemas demand nothing and document no member.
fn is_free(schemas: &[&Schema]) -> bool {
    schemas.iter().all(|schema| {
        schema.types == Types::ANY
            && schema.values.is_none()
            && schema.string.is_none()
            && schema.number.is_none()
            && schema.array.is_none()
            && schema.object.is_none()
            && schema.union.is_none()
            && schema.any_of.is_empty()
            && schema.one_of.is_empty()
            && schema.not.is_none()
            && schema.required_when.is_empty()
            && schema.unique.is_empty()
            && schema.totals.is_empty()
    })
}

fn number(types: Types, schemas: &[&Schema]) -> Option<NumberPlan> {
    let mut plan = NumberPlan { integer: !types.holds(Types::NUMBER), minimum: None, maximum: None };
    for NumberLimits { minimum, maximum, multiple_of } in
        schemas.iter().filter_map(|schema| schema.number.as_ref())
    {
        if multiple_of.is_some() {
            return None;
        }
        if let Some(bound) = minimum {
            let value = bound.value.parse::<f64>().ok()?;
            plan.minimum = Some(plan.minimum.map_or(value, |other| other.max(value)));
        }
        if let Some(bound) = maximum {
            let value = bound.value.parse::<f64>().ok()?;
            plan.maximum = Some(plan.maximum.map_or(value, |other| other.min(value)));
        }
    }
    let formatted =
        schemas.iter().any(|schema| schema.string.as_ref().is_some_and(|string| string.format.is_some()));
    (!formatted).then_some(plan)
}

fn text(schemas: &[&Schema]) -> Option<TextPlan> {
    let mut plan = TextPlan { min: 0, max: u64::MAX, values: None, tests: Vec::new() };
    for schema in schemas {
        if let Some(values) = &schema.values {
            narrow(&mut plan.values, values);
        }
        let Some(StringLimits { min_length, max_length, pattern, format }) = &schema.string else { continue };
        plan.min = plan.min.max(min_length.unwrap_or(0));
        plan.max = plan.max.min(max_length.unwrap_or(u64::MAX));
        if let Some(pattern) = pattern {
            plan.tests.push(formats::of_pattern(pattern)?);
        }
        if let Some(format) = format {
            formats::push_tests(format, &mut plan.tests)?;
        }
    }
    Some(plan)
}

/// Keeps the strings that both lists have.
fn narrow(kept: &mut Option<Vec<String>>, values: &List<Literal>) {
    let strings = values.iter().filter_map(|value| match value {
        Literal::String(text) => Some(text.to_string()),
        _ => None,
    });
    let strings: Vec<String> = strings.collect();
    match kept {
        Some(kept) => kept.retain(|one| strings.contains(one)),
        None => *kept = Some(strings),
    }
}
