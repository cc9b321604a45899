//! Mistakes that people make in payloads.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::layout::Json;

/// A mistake, and what it is made in.
#[derive(Clone, Debug)]
pub(crate) struct Mistake {
    kind: Kind,
    /// Which object.
    object: Index,
    /// Which member.
    member: Index,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Camel,
    Swapped,
    Upper,
    UpperValue,
    Retyped,
    Wrapped,
    Doubled,
    DoubledOtherwise,
    Dropped,
    Unknown,
    Foreign,
    Raised,
    Emptied,
    Unfilled,
}

const KINDS: [Kind; 14] = [
    Kind::Camel,
    Kind::Swapped,
    Kind::Upper,
    Kind::UpperValue,
    Kind::Retyped,
    Kind::Wrapped,
    Kind::Doubled,
    Kind::DoubledOtherwise,
    Kind::Dropped,
    Kind::Unknown,
    Kind::Foreign,
    Kind::Raised,
    Kind::Emptied,
    Kind::Unfilled,
];

pub(crate) fn mistakes() -> impl Strategy<Value = Mistake> {
    (proptest::sample::select(&KINDS[..]), any::<Index>(), any::<Index>())
        .prop_map(|(kind, object, member)| Mistake { kind, object, member })
}

impl Mistake {
    pub(crate) fn make_in(&self, payload: &mut Json) {
        if let Kind::Raised = self.kind {
            return raise(payload);
        }
        let mut index = self.object.index(count(payload));
        let Some(members) = object_at(payload, &mut index).filter(|members| !members.is_empty()) else {
            return;
        };
        let at = self.member.index(members.len());
        let (key, value) = members[at].clone();
        match self.kind {
            Kind::Camel => members[at].0 = camel(&key),
            Kind::Swapped => members[at].0 = swapped(&key),
            Kind::Upper => members[at].0 = key.to_uppercase(),
            Kind::UpperValue => {
                if let Json::String(text) = value {
                    members[at].1 = Json::String(text.to_uppercase());
                }
            }
            Kind::Retyped => members[at].1 = retyped(value),
            Kind::Wrapped => members[at].1 = Json::Array(vec![value]),
            Kind::Doubled => members.push((key, value)),
            Kind::DoubledOtherwise => members.insert(0, (key, Json::Word("null".to_owned()))),
            Kind::Dropped => drop(members.remove(at)),
            Kind::Unknown => members.insert(at, ("x-note".to_owned(), value)),
            Kind::Foreign => members.insert(at, ("caption".to_owned(), Json::String("So".to_owned()))),
            Kind::Emptied => members[at].1 = Json::Object(Vec::new()),
            Kind::Unfilled => members[at].1 = Json::String("{{later}}".to_owned()),
            Kind::Raised => {}
        }
    }
}

/// Takes a member away, if there is such a one.
pub(crate) fn drop_member(payload: &mut Json, object: usize, member: usize) {
    let mut index = object;
    if let Some(members) = object_at(payload, &mut index)
        && member < members.len()
    {
        members.remove(member);
    }
}

/// The number of objects in a value.
fn count(value: &Json) -> usize {
    match value {
        Json::Array(items) => items.iter().map(count).sum(),
        Json::Object(members) => 1 + members.iter().map(|(_, value)| count(value)).sum::<usize>(),
        _ => 0,
    }
}

/// The members of the object number `index`, the outermost first.
fn object_at<'j>(value: &'j mut Json, index: &mut usize) -> Option<&'j mut Vec<(String, Json)>> {
    match value {
        Json::Array(items) => items.iter_mut().find_map(|item| object_at(item, index)),
        Json::Object(members) => {
            if *index == 0 {
                return Some(members);
            }
            *index -= 1;
            members.iter_mut().find_map(|(_, value)| object_at(value, index))
        }
        _ => None,
    }
}

/// A member of the first object inside, beside that object.
fn raise(payload: &mut Json) {
    let Json::Object(members) = payload else { return };
    let inner = members.iter_mut().find_map(|(_, value)| match value {
        Json::Object(inner) if !inner.is_empty() => Some(inner.remove(0)),
        _ => None,
    });
    members.extend(inner);
}

fn camel(key: &str) -> String {
    let mut parts = key.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |key, part| {
        let mut chars = part.chars();
        let head = chars.next().map(|c| c.to_ascii_uppercase());
        key + &head.into_iter().chain(chars).collect::<String>()
    })
}

fn swapped(key: &str) -> String {
    let mut chars: Vec<char> = key.chars().collect();
    if chars.len() > 3 {
        chars.swap(1, 2);
    }
    chars.into_iter().collect()
}

fn retyped(value: Json) -> Json {
    match value {
        Json::Word(word) => Json::String(word),
        Json::String(text) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Json::Word(text.trim_start_matches('0').parse::<u64>().unwrap_or(0).to_string())
        }
        Json::String(_) => Json::Word("27123456789".to_owned()),
        other => other,
    }
}
