//! Maps of properties: what a schema says about the members of payloads has the names of the members, and is no payload.

use fiq_tree::{Kind, Str, Value};

/// Members by which a value is told to be a schema object.
const KEYWORDS: [&str; 13] = [
    "type",
    "$ref",
    "enum",
    "const",
    "properties",
    "items",
    "allOf",
    "anyOf",
    "oneOf",
    "format",
    "description",
    "required",
    "example",
];

/// What schemas and validators write for a type.
const TYPES: [&str; 8] = ["string", "number", "integer", "boolean", "object", "array", "null", "any"];

/// The key of such a map in a schema object.
const PARENT: &str = "properties";

/// Whether the key of an object has a part in telling whether it is such a map.
pub(super) fn is_parent(key: &str) -> bool {
    key == PARENT
}

/// Whether `object`, which stands under `parent_key`, says what members must be instead of having them.
pub(super) fn is_map_of_properties(object: Value<'_>, parent_key: Option<Str<'_>>) -> bool {
    let says: fn(Value<'_>) -> bool =
        if parent_key.is_some_and(|key| key == *PARENT) { may_be_schema } else { is_schema };
    object.members().all(|member| says(member.value))
}

/// Whether `value` can stand for the schema of a member.
fn may_be_schema(value: Value<'_>) -> bool {
    matches!(value.kind(), Kind::Object | Kind::Boolean | Kind::Unknown) || is_schema(value)
}

/// Whether `value` is a schema object by its keywords, or names a type.
fn is_schema(value: Value<'_>) -> bool {
    match value.string().and_then(Str::known) {
        Some(text) => TYPES.contains(&text.as_ref()),
        None => value.members().any(|member| KEYWORDS.iter().any(|keyword| member.key == **keyword)),
    }
}
