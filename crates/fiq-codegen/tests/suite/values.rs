//! Values for a schema: mostly such as satisfy it, drawn anew each time.

use std::collections::HashMap;

use fiq_model::{Additional, Facet, FormatTest, Literal, Model, Schema, SchemaId, Types};
use proptest::prelude::*;
use proptest::test_runner::TestRng;
use serde_json::{Map, Value, json};

/// A source of values for the schemas of a model.
pub(crate) struct Values<'m> {
    model: &'m Model,
    rng: TestRng,
    /// The tags that lead to each schema.
    leads: HashMap<SchemaId, Vec<(&'m str, &'m str)>>,
}

/// What holds for one value together.
struct Together<'m> {
    schemas: Vec<&'m Schema>,
    tags: Vec<(&'m str, &'m str)>,
}

/// Below this depth only what is required is made.
const DEEP: usize = 5;

impl<'m> Values<'m> {
    pub(crate) fn new(model: &'m Model, rng: TestRng) -> Self {
        let mut leads: HashMap<_, Vec<_>> = HashMap::new();
        for union in model.schemas.iter().filter_map(|schema| schema.union.as_ref()) {
            for variant in &*union.variants {
                leads.entry(variant.schema).or_default().push((union.tag.as_ref(), variant.value.as_ref()));
            }
        }
        Self { model, rng, leads }
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.rng.random_range(0..end.max(1))
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn any_of<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }

    /// A value for a schema.
    pub(crate) fn value(&mut self, id: SchemaId) -> Value {
        self.all(&[id], 0)
    }

    /// Any small value.
    pub(crate) fn any(&mut self) -> Value {
        let values = [
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(-1),
            json!(2.5),
            json!(i64::MIN),
            json!(""),
            json!("x"),
            json!("a"),
            json!("A\"\\\n\u{1F355}"),
            json!("too long for any of these limits, surely"),
            json!([]),
            json!(["a"]),
            json!([1, 1]),
            json!({}),
            json!({ "a": 1 }),
            json!({ "id": "x", "kind": "a" }),
        ];
        self.any_of(&values).clone()
    }

    fn all(&mut self, ids: &[SchemaId], depth: usize) -> Value {
        let together = self.together(ids);
        let types = together.schemas.iter().fold(Types::ANY, |types, schema| types.and(schema.types));
        if let Some(values) = together.schemas.iter().find_map(|schema| schema.values.as_ref()) {
            return literal(self.any_of(values));
        }
        let kinds = [
            Types::OBJECT,
            Types::ARRAY,
            Types::STRING,
            Types::NUMBER,
            Types::INTEGER,
            Types::BOOLEAN,
            Types::NULL,
        ];
        let kinds: Vec<Types> = kinds.into_iter().filter(|kind| types.holds(*kind)).collect();
        let said = together.schemas.iter().any(|schema| schema.object.is_some());
        let kind = if kinds.is_empty() || (types == Types::ANY && !said) {
            return self.any();
        } else if kinds.contains(&Types::OBJECT) && said && !self.one_in(8) {
            Types::OBJECT
        } else {
            *self.any_of(&kinds)
        };
        match kind {
            Types::OBJECT => self.object(&together, depth),
            Types::ARRAY => self.array(&together, depth),
            Types::STRING => self.string(&together).into(),
            Types::NUMBER | Types::INTEGER => self.number(&together, !types.holds(Types::NUMBER)),
            Types::BOOLEAN => self.one_in(2).into(),
            _ => Value::Null,
        }
    }

    /// The schemas that hold together, once each choice between schemas is made.
    fn together(&mut self, ids: &[SchemaId]) -> Together<'m> {
        let model = self.model;
        let mut roots: Vec<Facet> = ids.iter().map(|&schema| Facet { schema, advice: false }).collect();
        let mut decided = Vec::new();
        let leads: Vec<_> = ids.iter().filter_map(|id| self.leads.get(id).cloned()).collect();
        let mut tags: Vec<(&str, &str)> = leads.iter().map(|leads| *self.any_of(leads)).collect();
        loop {
            let facets = model.facets(&roots, |_| None);
            let mut schemas: Vec<SchemaId> = facets.documented().collect();
            schemas.retain(|id| !decided.contains(id));
            if schemas.is_empty() {
                let all = facets.documented().map(|id| model.schema(id)).collect();
                return Together { schemas: all, tags };
            }
            for id in schemas {
                decided.push(id);
                let schema = model.schema(id);
                for branches in [&schema.any_of, &schema.one_of] {
                    if !branches.is_empty() {
                        roots.push(Facet { schema: *self.any_of(branches), advice: false });
                    }
                }
                if let Some(union) = &schema.union {
                    let known = tags
                        .iter()
                        .find(|(tag, _)| *tag == union.tag)
                        .and_then(|(_, value)| union.variant(value));
                    let variant = known.unwrap_or_else(|| self.any_of(&union.variants));
                    tags.push((union.tag.as_ref(), variant.value.as_ref()));
                    roots.push(Facet { schema: variant.schema, advice: false });
                }
            }
        }
    }

    fn object(&mut self, together: &Together<'m>, depth: usize) -> Value {
        let mut members = Map::new();
        let objects: Vec<_> = together.schemas.iter().filter_map(|schema| schema.object.as_ref()).collect();
        let required: Vec<&str> =
            objects.iter().flat_map(|object| object.required.iter().map(AsRef::as_ref)).collect();
        let mut names: Vec<&str> = required.clone();
        names.extend(
            objects.iter().flat_map(|object| object.properties.iter().map(|property| property.name.as_ref())),
        );
        let chance = if depth > DEEP { usize::MAX } else { 2 + names.len() / 3 };
        for name in names {
            if members.contains_key(name) || !(required.contains(&name) || self.one_in(chance)) {
                continue;
            }
            let value = self.member(together, name, depth);
            members.insert(name.to_owned(), value);
        }
        for (tag, value) in &together.tags {
            members.insert((*tag).to_owned(), (*value).into());
        }
        self.additional(&objects, &mut members, depth);
        members.into()
    }

    fn member(&mut self, together: &Together<'m>, name: &str, depth: usize) -> Value {
        let schemas: Vec<SchemaId> =
            together.schemas.iter().filter_map(|schema| Some(schema.property(name)?.schema)).collect();
        if !schemas.is_empty() {
            return if depth > 3 * DEEP { Value::Null } else { self.all(&schemas, depth + 1) };
        }
        let objects = together.schemas.iter().filter_map(|schema| schema.object.as_ref());
        let additional =
            objects.filter_map(
                |object| if let Additional::Schema(id) = object.additional { Some(id) } else { None },
            );
        match additional.collect::<Vec<_>>().as_slice() {
            [] => self.any(),
            schemas => self.all(schemas, depth + 1),
        }
    }

    fn additional(
        &mut self,
        objects: &[&fiq_model::ObjectLimits],
        members: &mut Map<String, Value>,
        depth: usize,
    ) {
        let schema = objects.iter().find_map(|object| match object.additional {
            Additional::Schema(schema) => Some(schema),
            _ => None,
        });
        let closed = objects.iter().any(|object| object.additional == Additional::Forbidden);
        let open = objects
            .iter()
            .any(|object| object.additional == Additional::Allowed || object.min_properties.is_some());
        let is_bag = objects.iter().all(|object| object.properties.is_empty());
        let count = match schema {
            _ if depth > DEEP => 0,
            Some(_) => self.below(3),
            None if closed => usize::from(self.one_in(20)),
            None if open || is_bag => self.below(3),
            None => usize::from(self.one_in(8)),
        };
        for _ in 0..count {
            let name = *self.any_of(&["x", "other", "x-1", "é\"", "self", "extra", "Kind"]);
            let value = if let Some(schema) = schema { self.all(&[schema], depth + 1) } else { self.any() };
            members.entry(name).or_insert(value);
        }
    }

    fn array(&mut self, together: &Together<'m>, depth: usize) -> Value {
        let arrays: Vec<_> = together.schemas.iter().filter_map(|schema| schema.array.as_ref()).collect();
        let least = arrays.iter().filter_map(|limits| limits.min_items).max().unwrap_or(0) as usize;
        let most =
            arrays.iter().filter_map(|limits| limits.max_items).min().map_or(least + 3, |most| most as usize);
        let items: Vec<SchemaId> = arrays.iter().filter_map(|limits| limits.items).collect();
        let count = if depth > DEEP { least } else { self.between(least, most) };
        (0..count).map(|_| if items.is_empty() { self.any() } else { self.all(&items, depth + 1) }).collect()
    }

    /// A count within limits; seldom one out of them.
    fn between(&mut self, least: usize, most: usize) -> usize {
        match self.below(60) {
            0 => most.min(least + 40) + 1,
            1 => least.saturating_sub(1),
            2..5 => most.min(least + 40),
            5..8 => least,
            _ => least + self.below(most.saturating_sub(least).min(4) + 1),
        }
    }

    fn string(&mut self, together: &Together<'m>) -> String {
        let strings: Vec<_> = together.schemas.iter().filter_map(|schema| schema.string.as_ref()).collect();
        let format = strings.iter().find_map(|limits| limits.format.as_ref());
        if let Some(format) = format.filter(|format| format.test == FormatTest::Named)
            && let Some(text) = formatted(&format.name)
            && !self.one_in(16)
        {
            return text.to_owned();
        }
        if strings.iter().any(|limits| limits.pattern.is_some()) && !self.one_in(6) {
            return (*self.any_of(&["a", "aa", "ab", "AB12", "AB", "x", "aaaa", "abc-1", "12"])).to_owned();
        }
        let least = strings.iter().filter_map(|limits| limits.min_length).max().unwrap_or(0) as usize;
        let most = strings
            .iter()
            .filter_map(|limits| limits.max_length)
            .min()
            .map_or(least + 6, |most| most as usize);
        let count = self.between(least, most);
        let letters: Vec<char> = "aaabcxyz019 -é🍕\u{301}\"\\\n\u{7}".chars().collect();
        (0..count).map(|_| *self.any_of(&letters)).collect()
    }

    fn number(&mut self, together: &Together<'m>, whole: bool) -> Value {
        let numbers: Vec<_> = together.schemas.iter().filter_map(|schema| schema.number.as_ref()).collect();
        let bound = |bound: &fiq_model::Bound| bound.value.parse::<f64>().ok();
        let least = numbers.iter().filter_map(|limits| bound(limits.minimum.as_ref()?)).reduce(f64::max);
        let most = numbers.iter().filter_map(|limits| bound(limits.maximum.as_ref()?)).reduce(f64::min);
        let unit = numbers.iter().find_map(|limits| limits.multiple_of.as_ref()?.parse::<f64>().ok());
        let near =
            [least, most].into_iter().flatten().filter(|bound| bound.abs() < 1e15).collect::<Vec<f64>>();
        let start = if near.is_empty() || self.one_in(3) { 0.0 } else { *self.any_of(&near) };
        let step = if whole { 1.0 } else { unit.unwrap_or(0.25) };
        let number = start + step * (f64::from(self.below(9) as u32) - 4.0);
        let number = if self.one_in(12) { -0.0 } else { number };
        match self.below(3) {
            0 if whole && number.fract() == 0.0 => json!(number),
            _ if number.fract() == 0.0 => json!(number as i64),
            _ if whole && !self.one_in(10) => json!(number.round() as i64),
            _ => json!(number),
        }
    }
}

fn literal(value: &Literal) -> Value {
    match value {
        Literal::Null => Value::Null,
        Literal::Boolean(boolean) => (*boolean).into(),
        Literal::Number(text) => serde_json::from_str(text).expect("a number of the document is one"),
        Literal::String(text) => text.as_ref().into(),
        Literal::Array(items) => items.iter().map(literal).collect(),
        Literal::Object(members) => members
            .iter()
            .map(|(name, value)| (name.to_string(), literal(value)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

fn formatted(name: &str) -> Option<&'static str> {
    Some(match name {
        "date-time" => "2024-12-31T23:59:59Z",
        "date" => "2024-12-31",
        "email" => "a@b.example",
        "hostname" => "a.example",
        "ipv4" => "127.0.0.1",
        "ipv6" => "::1",
        "uri" => "https://a.example/b",
        "uuid" => "123e4567-e89b-12d3-a456-426614174000",
        "byte" => "YWJj",
        "emoji" => "👍",
        _ => return None,
    })
}
