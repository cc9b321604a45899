//! Schemas of JSON Schema draft 4 as schema objects of OpenAPI 3.0, where they have the same meaning.
//!
//! The two share most keywords. Two are said differently (`type: null`, an array of types); the rest of what draft 4 has
//! cannot be said, and a test that needs it is left out with the reason.

use serde_json::{Map, Value, json};

/// Keywords that OpenAPI 3.0 does not have, and why a test with one is left out.
const LEFT_OUT: &[(&str, &str)] = &[
    ("$ref", "a schema given alone has no document to refer into"),
    ("id", "OpenAPI 3.0 has no identifiers inside a schema"),
    ("patternProperties", "OpenAPI 3.0 has no `patternProperties`"),
    ("dependencies", "OpenAPI 3.0 has no `dependencies`"),
    ("additionalItems", "OpenAPI 3.0 has no `additionalItems`"),
];
const ITEMS_BY_POSITION: &str = "in OpenAPI 3.0 `items` is one schema, not one for each position";
/// Keywords that hold a schema, a list of schemas, or schemas by name.
const ONE: &[&str] = &["not", "items", "additionalProperties"];
const MANY: &[&str] = &["allOf", "anyOf", "oneOf"];
const NAMED: &[&str] = &["properties"];
/// Keywords that demand nothing.
const SILENT: &[&str] = &["$schema", "$comment", "definitions"];

/// The schema in OpenAPI 3.0's words, or why it cannot be said in them.
///
/// # Errors
///
/// The reason.
pub fn translate(schema: &Value) -> Result<Value, &'static str> {
    let Value::Object(keywords) = schema else {
        return Ok(schema.clone());
    };
    let mut result = Map::new();
    for (keyword, value) in keywords {
        if let Some((_, reason)) = LEFT_OUT.iter().find(|(name, _)| name == keyword) {
            return Err(reason);
        }
        if keyword == "type" {
            add_type(&mut result, value);
        } else if !SILENT.contains(&keyword.as_str()) {
            result.insert(keyword.clone(), inside(keyword, value)?);
        }
    }
    Ok(Value::Object(result))
}

fn inside(keyword: &str, value: &Value) -> Result<Value, &'static str> {
    match value {
        Value::Array(_) if keyword == "items" => Err(ITEMS_BY_POSITION),
        Value::Object(_) if ONE.contains(&keyword) => translate(value),
        Value::Array(schemas) if MANY.contains(&keyword) => schemas.iter().map(translate).collect(),
        Value::Object(schemas) if NAMED.contains(&keyword) => {
            let named = schemas.iter().map(|(name, schema)| Ok((name.clone(), translate(schema)?)));
            named.collect::<Result<Map<_, _>, _>>().map(Value::Object)
        }
        _ => Ok(value.clone()),
    }
}

fn add_type(result: &mut Map<String, Value>, value: &Value) {
    match value {
        Value::Array(types) => {
            let any: Vec<Value> = types.iter().map(of_type).collect();
            result.insert("anyOf".to_owned(), Value::Array(any));
        }
        one => {
            let Value::Object(said) = of_type(one) else { unreachable!("a type is said by an object") };
            result.extend(said);
        }
    }
}

fn of_type(name: &Value) -> Value {
    if name == "null" { json!({ "enum": [null] }) } else { json!({ "type": name }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_is_a_value_and_several_types_are_a_choice() {
        let schema =
            json!({ "properties": { "a": { "type": "null" }, "b": { "type": ["string", "null"] } } });
        let said = json!({ "properties": {
            "a": { "enum": [null] },
            "b": { "anyOf": [{ "type": "string" }, { "enum": [null] }] },
        } });
        assert_eq!(translate(&schema), Ok(said));
    }

    #[test]
    fn names_of_members_are_not_keywords() {
        let schema = json!({ "properties": { "$ref": { "type": "string" } }, "enum": [{ "id": 1 }] });
        assert_eq!(translate(&schema), Ok(schema));
    }

    #[test]
    fn what_cannot_be_said_has_a_reason() {
        assert_eq!(translate(&json!({ "not": { "items": [{}] } })), Err(ITEMS_BY_POSITION));
        assert!(translate(&json!({ "allOf": [{ "$ref": "#" }] })).is_err());
    }
}
