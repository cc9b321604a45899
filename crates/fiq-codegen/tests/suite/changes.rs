//! Changes to a value: what people and programs get wrong.

use serde_json::{Map, Value};

use crate::values::Values;

/// Changes a few places of a value.
pub(crate) fn change(value: &mut Value, keys: &[&str], values: &mut Values<'_>) {
    for _ in 0..[0, 0, 0, 1, 1, 2, 3][values.below(7)] {
        let mut left = values.below(count(value));
        let done = at(value, &mut left, &mut |place| change_at(place, keys, values));
        debug_assert!(done, "there are as many places as were counted");
    }
}

/// The value as text; now and then with a key twice, or cut off.
pub(crate) fn written(value: &Value, values: &mut Values<'_>) -> String {
    let text = if values.below(2) == 0 { value.to_string() } else { format!("{value:#}") };
    match values.below(60) {
        0 => text.chars().take(text.chars().count() - 1).collect(),
        1 | 2 => twice(value).unwrap_or(text),
        _ => text,
    }
}

/// The first member a second time.
fn twice(value: &Value) -> Option<String> {
    let (key, member) = value.as_object()?.iter().next()?;
    Some(value.to_string().replacen('{', &format!("{{{}:{member},", Value::from(key.as_str())), 1))
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Does something with the place that is the `left`th.
fn at(value: &mut Value, left: &mut usize, work: &mut dyn FnMut(&mut Value)) -> bool {
    if *left == 0 {
        work(value);
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| at(item, left, work)),
        Value::Object(members) => members.values_mut().any(|member| at(member, left, work)),
        _ => false,
    }
}

fn change_at(place: &mut Value, keys: &[&str], values: &mut Values<'_>) {
    match place {
        Value::Object(members) => change_members(members, keys, values),
        Value::Array(items) if !items.is_empty() && values.below(4) > 0 => {
            let index = values.below(items.len());
            match values.below(3) {
                0 => drop(items.remove(index)),
                1 => items.push(items[index].clone()),
                _ => items.push(values.any()),
            }
        }
        _ => *place = values.any(),
    }
}

fn change_members(members: &mut Map<String, Value>, keys: &[&str], values: &mut Values<'_>) {
    let own = members.keys().nth(values.below(members.len())).cloned();
    let other = keys.get(values.below(keys.len())).map(|key| (*key).to_owned());
    match (values.below(5), own, other) {
        (0 | 1, Some(own), _) => drop(members.remove(&own)),
        (2, Some(own), _) => drop(members.insert(own, values.any())),
        (3, Some(own), Some(other)) => {
            let value = members.remove(&own).expect("it is one of its keys");
            members.insert(other, value);
        }
        (_, _, Some(other)) => drop(members.insert(other, values.any())),
        _ => {}
    }
}

/// The smallest value made of `value` by leaving out parts for which `fails` holds still.
pub(crate) fn smallest(value: &Value, fails: &dyn Fn(&Value) -> bool) -> Value {
    let mut best = value.clone();
    'again: loop {
        for index in 0..count(&best) {
            for part in 0..64 {
                let mut smaller = best.clone();
                let mut left = index;
                let mut changed = false;
                at(&mut smaller, &mut left, &mut |place| changed = leave_out(place, part));
                if !changed {
                    break;
                }
                if fails(&smaller) {
                    best = smaller;
                    continue 'again;
                }
            }
        }
        return best;
    }
}

fn leave_out(place: &mut Value, part: usize) -> bool {
    match place {
        Value::Array(items) if part < items.len() => drop(items.remove(part)),
        Value::Object(members) => {
            let Some(key) = members.keys().nth(part).cloned() else { return false };
            members.remove(&key);
        }
        _ => return false,
    }
    true
}
