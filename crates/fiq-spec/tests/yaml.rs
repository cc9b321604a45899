//! A document in YAML comes to the same model as in JSON.

use std::fmt::Write;
use std::path::Path;

use serde_json::Value;

/// The value in block style, every string in double quotes.
fn yaml(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (key, value) in members {
                write!(out, "\n{:indent$}{}:", "", quoted(key)).expect("a String takes all");
                yaml(value, indent + 2, out);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                write!(out, "\n{:indent$}-", "").expect("a String takes all");
                yaml(item, indent + 2, out);
            }
        }
        other => write!(out, " {other}").expect("a String takes all"),
    }
}

fn quoted(key: &str) -> String {
    let plain = key.chars().all(|c| c.is_ascii_alphabetic() || c == '-') && !key.is_empty();
    if plain { key.to_owned() } else { Value::from(key).to_string() }
}

#[test]
fn the_twin_of_a_document_is_the_same_model() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["extensions", "children", "discriminator", "implicit-unions", "references", "newer"] {
        let text = std::fs::read(folder.join(format!("tests/documents/{name}.json"))).expect("it is there");
        let value: Value = serde_json::from_slice(&text).expect("it is JSON");
        // Written anew, since `serde_json` sorts members.
        let json = value.to_string();
        let mut block = String::new();
        yaml(&value, 0, &mut block);
        let from_json = fiq_spec::load(json.as_bytes(), "a.json").expect("it is a document");
        let from_yaml = fiq_spec::load(block.as_bytes(), "a.yaml").expect("it is a document");
        assert!(from_json.model == from_yaml.model, "{name}: {block}");
        let said = |findings: &[fiq_source::Diagnostic]| {
            let one = |one: &fiq_source::Diagnostic| (one.pointer.clone(), one.rule, one.message.clone());
            let mut said: Vec<_> = findings.iter().map(one).collect();
            said.sort();
            said
        };
        assert_eq!(said(&from_json.findings), said(&from_yaml.findings), "{name}");
    }
}

#[test]
fn the_content_tells_what_the_name_does_not() {
    let text = b"openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n";
    assert!(fiq_spec::load(text, "-").is_ok());
    assert!(
        fiq_spec::load(
            br#" { "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "paths": {} }"#,
            "-"
        )
        .is_ok()
    );
}
