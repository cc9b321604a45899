//! The schemas of an OpenAPI document as one JSON Schema with `definitions`, which is what typify takes.
//!
//! References are turned to their new place, and `nullable` becomes the type `null`. Nothing else is changed.

use std::fs;
use std::path::Path;

use fiq_syntax::json::{self, Options};
use fiq_syntax::yaml;
use fiq_tree::{Kind, Str, Value as Node};
use serde_json::{Map, Value, json};

use crate::Outcome;

const OLD: &str = "#/components/schemas/";
const NEW: &str = "#/definitions/";
/// Keywords whose value is a schema for each name.
const MAPS: &[&str] = &["properties", "patternProperties", "definitions", "$defs", "dependentSchemas"];
/// Keywords whose value is a schema, or a list of them.
const SCHEMAS: &[&str] = &[
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
    "additionalItems",
    "unevaluatedProperties",
    "unevaluatedItems",
    "oneOf",
    "anyOf",
    "allOf",
    "prefixItems",
];

/// Reads `document` and writes its schemas to `path`.
pub(super) fn write(document: &Path, path: &Path) -> Outcome {
    let text = fs::read(document).map_err(|error| format!("{}: {error}", document.display()))?;
    let is_json = document.extension().is_some_and(|ending| ending == "json");
    let tree = if is_json { json::parse(&text, &Options::default()) } else { yaml::parse(&text) };
    let schemas = tree.root(&text).and_then(|root| root.get("components")?.get("schemas"));
    let definitions: Map<String, Value> = schemas.map(|schemas| each(value(schemas))).unwrap_or_default();
    let schema = json!({ "$schema": "http://json-schema.org/draft-07/schema#", "definitions": definitions });
    crate::workspace::write(path, &schema.to_string())
}

fn value(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null | Kind::Unknown => Value::Null,
        Kind::Boolean => node.boolean().unwrap_or_default().into(),
        Kind::Number => node.number().and_then(|text| serde_json::from_str(text).ok()).unwrap_or(Value::Null),
        Kind::String => node.string().map(Str::written).into(),
        Kind::Array => node.items().map(value).collect(),
        Kind::Object => node.members().map(|member| (member.key.written(), value(member.value))).collect(),
    }
}

fn each(schemas: Value) -> Map<String, Value> {
    let Value::Object(schemas) = schemas else { return Map::new() };
    schemas.into_iter().map(|(name, schema)| (name, definition(schema))).collect()
}

/// The schema, or each schema of a list.
fn definition(schema: Value) -> Value {
    match schema {
        Value::Array(list) => list.into_iter().map(definition).collect(),
        Value::Object(members) => {
            nullable(members.into_iter().map(|(keyword, value)| member(keyword, value)).collect())
        }
        other => other,
    }
}

fn member(keyword: String, value: Value) -> (String, Value) {
    let value = match value {
        Value::String(reference) if keyword == "$ref" => {
            reference.strip_prefix(OLD).map(|name| format!("{NEW}{name}")).unwrap_or(reference).into()
        }
        value @ Value::Object(_) if MAPS.contains(&keyword.as_str()) => each(value).into(),
        value if SCHEMAS.contains(&keyword.as_str()) => definition(value),
        value => value,
    };
    (keyword, value)
}

fn nullable(mut schema: Map<String, Value>) -> Value {
    let Some(&Value::Bool(nullable)) = schema.get("nullable") else { return schema.into() };
    schema.remove("nullable");
    if !nullable {
        return schema.into();
    }
    let mut types = match schema.get("type") {
        Some(Value::Array(types)) => types.clone(),
        Some(one @ Value::String(_)) => vec![one.clone()],
        _ => return json!({ "oneOf": [schema, { "type": "null" }] }),
    };
    if !types.iter().any(|name| name == "null") {
        types.push("null".into());
    }
    schema.insert("type".into(), types.into());
    schema.into()
}

#[cfg(test)]
mod tests {
    use super::definition;
    use serde_json::json;

    #[test]
    fn references_and_null_are_turned() {
        let text = json!({ "type": "string", "nullable": true });
        assert_eq!(definition(text), json!({ "type": ["string", "null"] }));
        let list = json!({ "items": { "$ref": "#/components/schemas/A", "nullable": true } });
        let turned = json!({ "items": { "oneOf": [{ "$ref": "#/definitions/A" }, { "type": "null" }] } });
        assert_eq!(definition(list), turned);
    }

    #[test]
    fn what_is_no_schema_is_left_alone() {
        let named =
            json!({ "properties": { "nullable": { "nullable": false } }, "default": { "nullable": true } });
        let same = json!({ "properties": { "nullable": {} }, "default": { "nullable": true } });
        assert_eq!(definition(named), same);
    }
}
