//! Small documents for each keyword: the component `Payload` of each file of `tests/documents`, its examples, and changes to them.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_json_schema::{Level, Subject, schema};
use fiq_model::Model;
use fiq_tests::Blessing;
use serde_json::Value;

use crate::change::agree_on_changed;
use crate::oracle::{Oracle, sayable};

/// Documents on which `Checker::check` and `Checker::satisfies` differ: a value that is no object has no tag, and the rules say nothing
/// about it where some variant takes such values.
const WITHOUT_FINDINGS: &[&str] = &["untagged.json"];

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let entries = fs::read_dir(folder).expect("the documents stand there");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_schema_is_as_it_was() {
    let mut blessing = Blessing::default();
    for path in documents() {
        let text = fs::read(&path).expect("a document can be read");
        let loaded = fiq_spec::load(&text, "document.json").expect("a document can be used");
        let root = loaded.model.schema_named("Payload").expect("a document has a payload");
        let exported = schema(&loaded.model, &Subject::schema(&loaded.model, root), Level::Errors);
        let expected =
            path.with_file_name("../schemas").join(path.file_name().expect("a document is a file"));
        blessing.hold(&expected, &exported);
    }
    blessing.finish();
}

#[test]
fn every_document_agrees() {
    let paths = documents();
    assert!(paths.len() > 6, "the documents are gone");
    for path in paths {
        let text = fs::read(&path).expect("a document can be read");
        let loaded = fiq_spec::load(&text, "document.json")
            .unwrap_or_else(|faults| panic!("{}: {faults:#?}", path.display()));
        let document: Value = serde_json::from_slice(&text).expect("a document is JSON");
        let examples = document["components"]["examples"].as_object().expect("a document has examples");
        let examples: Vec<Value> = examples.values().map(|example| example["value"].clone()).collect();
        agree(&path.display().to_string(), &sayable(&loaded.model), &examples);
    }
}

fn agree(name: &str, model: &Model, examples: &[Value]) {
    let root = model.schema_named("Payload").expect("a document has a payload");
    let mut oracle = Oracle::new(model, root);
    oracle.findings_count = !WITHOUT_FINDINGS.iter().any(|known| name.ends_with(known));
    agree_on_changed(name, &oracle, model, examples, 2 * proptest::test_runner::Config::default().cases);
}
