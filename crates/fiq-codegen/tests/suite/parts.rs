//! Parts of JSON values: what one has and another lacks.

use serde_json::Value;

/// Adds the members that `value` lacks.
pub(crate) fn fill(value: &mut Value, other: &Value) {
    match (value, other) {
        (Value::Object(members), Value::Object(others)) => {
            for (name, other) in others {
                fill(members.entry(name.clone()).or_insert_with(|| other.clone()), other);
            }
        }
        (Value::Array(items), Value::Array(others)) => {
            items.iter_mut().zip(others).for_each(|(item, other)| fill(item, other));
        }
        _ => {}
    }
}

/// Removes the member that a pointer leads to.
pub(crate) fn remove(value: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    if let Some(Value::Object(members)) = value.pointer_mut(parent) {
        members.remove(&key.replace("~1", "/").replace("~0", "~"));
    }
}

/// Whether a member that is null counts as absent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nulls {
    Stay,
    MayGo,
}

/// The first place of `input` that `output` lacks or has otherwise.
pub(crate) fn lost(input: &Value, output: &Value, place: &mut String, nulls: Nulls) -> Option<String> {
    match (input, output) {
        (Value::Object(input), Value::Object(output)) => input.iter().find_map(|(key, member)| {
            let place = &mut format!("{place}/{key}");
            match output.get(key) {
                Some(other) => lost(member, other, place, nulls),
                None if member.is_null() && nulls == Nulls::MayGo => None,
                None => Some(place.clone()),
            }
        }),
        (Value::Array(input), Value::Array(output)) if input.len() == output.len() => {
            let pairs = input.iter().zip(output).enumerate();
            pairs.into_iter().find_map(|(index, (input, output))| {
                lost(input, output, &mut format!("{place}/{index}"), nulls)
            })
        }
        (Value::Number(input), Value::Number(output)) if input.as_f64() == output.as_f64() => None,
        _ if input == output => None,
        _ => Some(format!("{place} as it was")),
    }
}
