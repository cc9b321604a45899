//! No document makes the loader panic, overflow its stack or take for ever: the bundled one mutilated, and worse ones made up.

use std::path::Path;

use proptest::prelude::*;

fn bundled() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/flowiq.openapi.json");
    std::fs::read(path).expect("the document is part of the repository")
}

/// Loads, and looks at everything that was loaded.
fn load(text: &[u8]) -> Option<usize> {
    let loaded = fiq_spec::load(text, "document.json").ok()?;
    for schema in 0..loaded.model.schemas.len() {
        loaded.model.shape(fiq_model::SchemaId::new(schema as u32));
    }
    assert!(loaded.findings.iter().all(|one| one.span.end() as usize <= text.len()));
    Some(loaded.model.schemas.len())
}

/// The bundled document with some of its JSON values replaced or removed.
fn mutilated(text: &serde_json::Value, steps: &[(usize, u8)]) -> serde_json::Value {
    let mut document = text.clone();
    for &(at, how) in steps {
        let mut count = 0;
        mutilate(&mut document, at, how, &mut count);
    }
    document
}

fn mutilate(value: &mut serde_json::Value, at: usize, how: u8, count: &mut usize) {
    use serde_json::{Value, json};
    *count += 1;
    if *count == at {
        *value = match how {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(-1.5),
            3 => json!("#/components/schemas/Message"),
            4 => json!([]),
            5 => json!({}),
            6 => json!({ "$ref": "#/components/schemas/SendWhatsAppRequest" }),
            7 => json!({ "$ref": "#" }),
            8 => json!([{ "$ref": "#/components/schemas/TextMessage" }]),
            _ => json!({ "allOf": [{ "$ref": "#/components/schemas/InteractiveMessage" }] }),
        };
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| mutilate(item, at, how, count)),
        Value::Object(members) => {
            let first = members.keys().next().filter(|_| how == 10 && *count + 1 == at).cloned();
            if let Some(key) = first {
                members.remove(&key);
            }
            members.values_mut().for_each(|member| mutilate(member, at, how, count));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cut_off(at in 0usize..62_000) {
        let text = bundled();
        load(&text[..at.min(text.len())]);
    }

    #[test]
    fn with_other_bytes(flips in prop::collection::vec((0usize..62_000, any::<u8>()), 1..6)) {
        let mut text = bundled();
        let len = text.len();
        for (at, byte) in flips {
            text[at % len] = byte;
        }
        load(&text);
    }

    #[test]
    fn with_other_values(steps in prop::collection::vec((2usize..2500, 0u8..11), 1..8)) {
        let text: serde_json::Value = serde_json::from_slice(&bundled()).expect("it is JSON");
        load(mutilated(&text, &steps).to_string().as_bytes());
    }
}

fn document(schemas: &str) -> String {
    format!(
        r#"{{ "openapi": "3.0.3", "info": {{ "title": "T", "version": "1" }}, "components": {{ "schemas": {{ {schemas} }} }} }}"#
    )
}

#[test]
fn nested_without_end() {
    for (open, close) in [
        (r#"{"items":"#, "}"),
        (r#"{"allOf":["#, "]}"),
        (r#"{"properties":{"a":"#, "}}"),
        (r#"{"not":"#, "}"),
        (r#"{"x-fiq-advice":["#, "]}"),
        (r#"{"enum":["#, "]}"),
        (r#"{"example":["#, "]}"),
        (r#"{"x-other":"#, "}"),
    ] {
        let depth = 50_000;
        let schema = format!("{}{{}}{}", open.repeat(depth), close.repeat(depth));
        assert!(load(document(&format!(r#""A": {schema}"#)).as_bytes()).is_some(), "{open}");
    }
}

#[test]
fn chains_of_references() {
    let link = |index: usize, body: &str| {
        format!(r#""S{index}": {body}"#).replace("NEXT", &format!("S{}", index + 1))
    };
    for body in [
        r##"{ "$ref": "#/components/schemas/NEXT" }"##,
        r##"{ "allOf": [{ "$ref": "#/components/schemas/NEXT" }] }"##,
        r##"{ "anyOf": [{ "$ref": "#/components/schemas/NEXT" }, { "$ref": "#/components/schemas/S0" }] }"##,
        r##"{ "not": { "$ref": "#/components/schemas/NEXT" } }"##,
        r##"{ "discriminator": { "propertyName": "a" }, "allOf": [{ "$ref": "#/components/schemas/NEXT" }] }"##,
        r##"{ "properties": { "a": { "$ref": "#/components/schemas/NEXT" } } }"##,
    ] {
        let schemas: Vec<String> = (0..600).map(|index| link(index, body)).collect();
        let text = document(&format!(r#"{}, "S600": {{ "type": "string" }}"#, schemas.join(", ")));
        assert!(load(text.as_bytes()).is_some(), "{body}");
    }
}

#[test]
fn a_schema_of_its_own() {
    let text =
        br##"{ "schema": { "properties": { "a": { "$ref": "#" }, "b": { "$ref": "#/definitions/x%25y" } },
        "definitions": { "x%y": { "type": "integer" } }, "required": ["a"] }, "data": [1] }"##;
    let tree = fiq_syntax::json::parse(text, &fiq_syntax::json::Options::default());
    let schema = tree.root(text).and_then(|root| root.get("schema")).expect("it is there");
    let read = fiq_spec::standalone(schema);
    assert_eq!(read.findings, []);
    let schema = read.model.schema(read.schema);
    assert_eq!(schema.property("a").map(|property| property.schema), Some(read.schema));
    let b = schema.property("b").expect("it is documented").schema;
    assert_eq!(read.model.schema(b).name.as_deref(), Some("x%y"));
}
