//! The fast path and the rules agree on schemas of other documents too: those of JSON Schema's public suite.

use std::{fs, path::Path};

use fiq_check::Checker;
use fiq_scan::{Scanner, Verdict};
use fiq_source::Pointer;
use fiq_syntax::json::{self, Options};
use fiq_tests::{draft4, suite};
use serde_json::Value;

/// What the fast path calls clean and the rules do not, and how many it calls clean.
#[derive(Default)]
struct Tally {
    clean: usize,
    wrong: Vec<String>,
}

#[test]
fn what_is_clean_satisfies_the_schema() {
    let Some(suite) = suite("FIQ_JSON_SCHEMA_SUITE") else { return };
    let mut tally = Tally::default();
    for entry in fs::read_dir(suite.join("tests/draft4")).expect("the suite has a folder for draft 4") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            judge_file(&path, &mut tally);
        }
    }
    assert!(tally.wrong.is_empty(), "{:#?}", tally.wrong);
    assert!(tally.clean > 60, "the fast path says so little of other schemas: {} are clean", tally.clean);
}

#[test]
fn a_tag_that_its_variant_does_not_want_is_not_clean() {
    let document = br##"{
        "openapi": "3.0.3", "info": { "title": "Tags", "version": "1" }, "paths": {},
        "components": { "schemas": {
            "Pinned": { "type": "object", "required": ["kind"], "properties": { "kind": { "enum": ["b"] } } },
            "Open": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } } },
            "Either": {
                "oneOf": [{ "$ref": "#/components/schemas/Pinned" }, { "$ref": "#/components/schemas/Open" }],
                "discriminator": {
                    "propertyName": "kind",
                    "mapping": { "a": "#/components/schemas/Pinned", "b": "#/components/schemas/Open" }
                }
            }
        } }
    }"##;
    let model = fiq_spec::load(document, "tags.json").expect("the document can be used").model;
    let scanner = Scanner::of_schema(&model, model.schema_named("Either").expect("the schema is there"));
    assert_eq!(scanner.scan(br#"{ "kind": "a" }"#), Verdict::NotSure);
    assert_eq!(scanner.scan(br#"{ "kind": "b" }"#), Verdict::Clean { payloads: 1 });
}

fn judge_file(path: &Path, tally: &mut Tally) {
    let text = fs::read(path).expect("a test of the suite can be read");
    let groups: Vec<Value> = serde_json::from_slice(&text).expect("a test of the suite is JSON");
    for group in &groups {
        if let Ok(schema) = draft4::translate(&group["schema"]) {
            let data = group["tests"].as_array().expect("a group has tests");
            judge(&schema, data.iter().map(|test| &test["data"]), tally);
        }
    }
}

fn judge<'d>(schema: &Value, data: impl Iterator<Item = &'d Value>, tally: &mut Tally) {
    let text = schema.to_string().into_bytes();
    let tree = json::parse(&text, &Options::default());
    let loaded = fiq_spec::standalone(tree.root(&text).expect("a schema is a value"));
    let scanner = Scanner::of_schema(&loaded.model, loaded.schema);
    let checker = Checker::new(&loaded.model);
    for datum in data {
        let text = datum.to_string().into_bytes();
        if scanner.scan(&text) == Verdict::NotSure {
            continue;
        }
        tally.clean += 1;
        let tree = json::parse(&text, &Options::default());
        let mut found = Vec::new();
        checker.check(
            loaded.schema,
            tree.root(&text).expect("a datum is a value"),
            &Pointer::root(),
            &mut found,
        );
        if let Some(first) = found.first() {
            tally.wrong.push(format!("{schema} takes {datum}, but {}", first.message));
        }
    }
}
