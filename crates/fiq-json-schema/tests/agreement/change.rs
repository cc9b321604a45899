//! Changes to payloads: what a slip of the hand does, with keys and values that the document knows.

use std::cell::Cell;
use std::collections::BTreeSet;

use fiq_model::{Literal, Model};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::oracle::Oracle;

/// Fails where the two verdicts part on a changed payload. Right and wrong ones must both be many.
pub(crate) fn agree_on_changed(
    name: &str,
    oracle: &Oracle<'_>,
    model: &Model,
    payloads: &[Value],
    cases: u32,
) {
    let changes = proptest::collection::vec(Words::new(model, payloads).change(), 0..4);
    let strategy = (proptest::sample::select(payloads.to_vec()), changes);
    let config = ProptestConfig::with_cases(cases);
    let right = Cell::new(0);
    let outcome = TestRunner::new(config).run(&strategy, |(mut payload, changes)| {
        for change in &changes {
            apply(&mut payload, change);
        }
        let judged = oracle.judge(&payload);
        right.set(right.get() + u32::from(judged == Ok(true)));
        judged.map(|_| ()).map_err(|reason| TestCaseError::fail(format!("{payload:#}\n{reason}")))
    });
    outcome.unwrap_or_else(|failure| panic!("{name}: {failure}"));
    let (right, few) = (right.get(), cases / 20);
    assert!((few..cases - few).contains(&right), "{name}: {right} of {cases} are right");
}

/// One change to a payload.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// Removes a member or an item.
    Remove,
    /// Puts another value in its place.
    Replace(Value),
    /// Adds a member to an object, or an item to an array.
    Insert(String, Value),
    /// Repeats an item of an array.
    Repeat,
}

/// What changed payloads are made of.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    keys: Vec<String>,
    values: Vec<Value>,
}

impl Words {
    /// The names of members and the listed values of the model, and the values of the payloads.
    pub(crate) fn new(model: &Model, payloads: &[Value]) -> Self {
        let mut keys = BTreeSet::from(["other".to_owned()]);
        let mut values = Vec::new();
        for schema in &model.schemas {
            let properties = schema.object.iter().flat_map(|object| object.properties.iter());
            keys.extend(properties.map(|property| property.name.to_string()));
            let tags = schema.union.iter().flat_map(|union| union.variants.iter());
            values.extend(tags.map(|variant| Value::from(variant.value.as_ref())));
            let listed = schema.values.iter().flat_map(|values| values.iter());
            values.extend(listed.filter_map(|value| match value {
                Literal::String(text) => Some(Value::from(text.as_ref())),
                _ => None,
            }));
            let examples = schema.example.iter().chain(&schema.default);
            values.extend(examples.filter_map(|text| serde_json::from_str(text).ok()));
        }
        for payload in payloads {
            gather(payload, &mut values);
        }
        Self { keys: keys.into_iter().collect(), values }
    }

    pub(crate) fn change(&self) -> impl Strategy<Value = (usize, usize, Change)> + use<> {
        let keys = proptest::sample::select(self.keys.clone());
        let change = prop_oneof![
            Just(Change::Remove),
            self.value().prop_map(Change::Replace),
            (keys, self.value()).prop_map(|(key, value)| Change::Insert(key, value)),
            Just(Change::Repeat),
        ];
        (any::<usize>(), any::<usize>(), change)
    }

    /// Numbers stay in the range in which a validator that counts in floating point is exact.
    fn value(&self) -> impl Strategy<Value = Value> + use<> {
        const TEXTS: [&str; 12] = [
            "",
            " ",
            "x",
            "A-1",
            "https://a.example/b.png",
            "ftp://a.example",
            "http://",
            "a.pdf",
            "b.mp4",
            "+27 12 345 67",
            "👍",
            "é\"\\\n\u{1F355}",
        ];
        prop_oneof![
            3 => proptest::sample::select(self.values.clone()),
            1 => Just(Value::Null),
            1 => any::<bool>().prop_map(Value::from),
            1 => (-12i32..12).prop_map(Value::from),
            1 => prop_oneof![Just(0.5), Just(5.0), Just(-180.5), -9.0..9.0].prop_map(Value::from),
            1 => any::<i32>().prop_map(Value::from),
            1 => proptest::sample::select(TEXTS.as_slice()).prop_map(Value::from),
            1 => (0usize..1100).prop_map(|len| Value::from("é".repeat(len))),
            1 => (0usize..30, 0usize..30).prop_map(|(ascii, wide)| Value::from("7".repeat(ascii) + &"🍕".repeat(wide))),
            1 => Just(json!([])),
            1 => Just(json!({})),
        ]
    }
}

/// Every value inside `payload`, and itself.
fn gather(payload: &Value, values: &mut Vec<Value>) {
    values.push(payload.clone());
    match payload {
        Value::Array(items) => items.iter().for_each(|item| gather(item, values)),
        Value::Object(members) => members.values().for_each(|member| gather(member, values)),
        _ => {}
    }
}

/// Changes one of the containers of `payload`: which one is told by `at`, and where in it by `pick`.
pub(crate) fn apply(payload: &mut Value, (at, pick, change): &(usize, usize, Change)) {
    let mut pointers = Vec::new();
    containers(payload, String::new(), &mut pointers);
    if pointers.is_empty() || at % 16 == 0 {
        if let Change::Replace(value) = change {
            *payload = value.clone();
        }
        return;
    }
    let container =
        payload.pointer_mut(&pointers[at % pointers.len()]).expect("the pointer was made from the payload");
    match container {
        Value::Object(members) => change_object(members, *pick, change),
        Value::Array(items) => change_array(items, *pick, change),
        _ => {}
    }
}

fn containers(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                containers(item, format!("{pointer}/{index}"), pointers);
            }
            pointers.push(pointer);
        }
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                containers(member, format!("{pointer}/{key}"), pointers);
            }
            pointers.push(pointer);
        }
        _ => {}
    }
}

fn change_object(members: &mut serde_json::Map<String, Value>, pick: usize, change: &Change) {
    let key = members.keys().nth(pick % members.len().max(1)).cloned();
    match (change, key) {
        (Change::Remove, Some(key)) => drop(members.remove(&key)),
        (Change::Replace(value), Some(key)) => drop(members.insert(key, value.clone())),
        (Change::Insert(key, value), _) => drop(members.insert(key.clone(), value.clone())),
        _ => {}
    }
}

fn change_array(items: &mut Vec<Value>, pick: usize, change: &Change) {
    let index = pick % items.len().max(1);
    match change {
        Change::Insert(_, value) => items.push(value.clone()),
        _ if items.is_empty() => {}
        Change::Remove => drop(items.remove(index)),
        Change::Replace(value) => items[index] = value.clone(),
        Change::Repeat => items.extend(std::iter::repeat_n(items[index].clone(), 1 + pick % 12)),
    }
}
