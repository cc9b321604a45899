//! The second reader: parts of the document as `openapiv3` sees them.
//!
//! `openapiv3` refuses everything at its first surprise, so that it is given one part at a time, with what has a reader of its own
//! left out; a member that it refuses is set aside with a finding, and the rest is read.
//!
//! Invariant: no depth of the document becomes depth of a value here; `openapiv3` and `serde_json` recurse.

use fiq_tree::{Decimal, Kind, Value};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json, json};

use crate::notes::Notes;
use crate::part::{Part, short};
use crate::rules;

/// Containers in containers that are handed over; what lies deeper becomes `null`.
const DEEPEST: usize = 4;

/// A kind of part: what it is called, what stands in for absent members, and which members have readers of their own.
pub(crate) struct Kinds {
    /// What it is, with its article.
    pub(crate) what: &'static str,
    /// The least that `openapiv3` takes.
    pub(crate) least: fn() -> Json,
    /// Members that are left out.
    pub(crate) without: &'static [&'static str],
}

/// An operation, without what stands in it.
pub(crate) const OPERATION: Kinds = Kinds {
    what: "an operation",
    least: || json!({ "responses": {} }),
    without: &["parameters", "requestBody", "responses", "callbacks"],
};
/// A parameter, without its schema.
pub(crate) const PARAMETER: Kinds = Kinds {
    what: "a parameter",
    least: || json!({ "name": "", "in": "query", "schema": {} }),
    without: &["schema", "content", "example", "examples"],
};
/// A request body, without its content.
pub(crate) const REQUEST_BODY: Kinds =
    Kinds { what: "a request body", least: || json!({ "content": {} }), without: &["content"] };
/// A response, without its content.
pub(crate) const RESPONSE: Kinds = Kinds {
    what: "a response",
    least: || json!({ "description": "" }),
    without: &["content", "headers", "links"],
};
/// A discriminator.
pub(crate) const DISCRIMINATOR: Kinds =
    Kinds { what: "a discriminator", least: || json!({ "propertyName": "" }), without: &["mapping"] };
/// What a document says about itself.
pub(crate) const INFO: Kinds = Kinds {
    what: "the description of the API",
    least: || json!({ "title": "", "version": "" }),
    without: &[],
};

/// Reads `part`, an object, as a `T`; what is refused is as if it were absent.
pub(crate) fn read<T: DeserializeOwned>(notes: &mut Notes, part: &Part<'_>, kind: &Kinds) -> T {
    let mut whole = map((kind.least)());
    let mut members = Vec::new();
    for (name, member) in part.members().filter(|(name, _)| !kind.without.contains(&name.as_str())) {
        let json = shallow(member.value, DEEPEST);
        whole.insert(name.clone(), json.clone());
        members.push((name, json, member));
    }
    if let Ok(read) = serde_json::from_value(Json::Object(whole)) {
        return read;
    }
    let taken = taken::<T>(notes, members, kind);
    let read = serde_json::from_value(Json::Object(taken)).or_else(|error| {
        notes.warning(
            rules::REFUSED,
            part,
            format!("{} cannot be read: {}", kind.what, short(&error.to_string())),
        );
        serde_json::from_value((kind.least)())
    });
    read.expect("openapiv3 takes the least it takes")
}

/// The members that `T` takes one by one; each of the others is a finding.
fn taken<T: DeserializeOwned>(
    notes: &mut Notes,
    members: Vec<(String, Json, Part<'_>)>,
    kind: &Kinds,
) -> Map<String, Json> {
    let mut taken = map((kind.least)());
    for (name, json, member) in members {
        let mut trial = map((kind.least)());
        trial.insert(name.clone(), json.clone());
        match serde_json::from_value::<T>(Json::Object(trial)) {
            Ok(_) => {
                taken.insert(name, json);
            }
            Err(error) => {
                let message =
                    format!("`{name}` of {} is set aside: {}", kind.what, short(&error.to_string()));
                notes.error(rules::REFUSED, &member, message);
            }
        }
    }
    taken
}

/// Asks whether `openapiv3` takes the schema object `part`, the schemas in it left out.
pub(crate) fn check_schema(notes: &mut Notes, part: &Part<'_>) {
    let mut shape = Map::new();
    for (name, member) in part.members().filter(|(name, _)| !name.starts_with("x-")) {
        if let Some(json) = schema_member(&name, member.value) {
            shape.insert(name, json);
        }
    }
    if let Err(error) = serde_json::from_value::<openapiv3::Schema>(Json::Object(shape)) {
        let message =
            format!("other readers of OpenAPI 3.0 refuse this schema: {}", short(&error.to_string()));
        notes.warning(rules::REFUSED, part, message);
    }
}

/// A member of a schema object, each schema in it replaced by the empty one.
fn schema_member(name: &str, value: Value<'_>) -> Option<Json> {
    let empty = |value: Value<'_>| if value.kind() == Kind::Object { json!({}) } else { shallow(value, 1) };
    Some(match (name, value.kind()) {
        ("example" | "default", _) => return None,
        ("allOf" | "anyOf" | "oneOf", Kind::Array) => value.items().map(empty).collect(),
        ("not" | "items" | "additionalProperties", Kind::Object) => json!({}),
        ("properties", Kind::Object) => {
            value.members().map(|member| (member.key.written(), empty(member.value))).collect()
        }
        _ => shallow(value, DEEPEST),
    })
}

/// The value as `serde_json` has it. Recursion is bounded by `room`.
fn shallow(value: Value<'_>, room: usize) -> Json {
    match value.kind() {
        Kind::Null | Kind::Unknown => Json::Null,
        Kind::Boolean => Json::Bool(value.boolean().unwrap_or_default()),
        Kind::Number => number(value.number().unwrap_or_default()),
        Kind::String => Json::String(value.string().map(fiq_tree::Str::written).unwrap_or_default()),
        Kind::Array | Kind::Object if room == 0 => Json::Null,
        Kind::Array => value.items().map(|item| shallow(item, room - 1)).collect(),
        Kind::Object => value
            .members()
            .map(|member| (member.key.written(), shallow(member.value, room - 1)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

/// A number; `20.0` is the whole number it is, and one that no `f64` holds becomes the greatest that one does.
fn number(text: &str) -> Json {
    let whole = Decimal::parse(text).filter(Decimal::is_integer).filter(|_| text.contains(['.', 'e', 'E']));
    let spelt = whole.and_then(|decimal| {
        let zeros = usize::try_from(decimal.exponent()).ok().filter(|zeros| *zeros < 20)?;
        let sign = if decimal.is_negative() { "-" } else { "" };
        Some(format!("{sign}{}{}", decimal.digits(), "0".repeat(zeros)))
    });
    serde_json::from_str(spelt.as_deref().unwrap_or(text)).unwrap_or_else(|_| json!(f64::MAX))
}

fn map(json: Json) -> Map<String, Json> {
    match json {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}
