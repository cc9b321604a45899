//! The schemas of JSON Schema's public suite for draft 4, as schema objects of OpenAPI.

use std::fs;

use fiq_syntax::json::{self, Options};
use fiq_tests::{draft4, suite};
use serde_json::Value;

use crate::oracle::Oracle;

#[test]
fn draft_4() {
    let Some(suite) = suite("FIQ_JSON_SCHEMA_SUITE") else { return };
    let (mut count, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(suite.join("tests/draft4")).expect("the suite has a folder for draft 4") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read(&path).expect("a test of the suite can be read");
            let groups: Vec<Value> = serde_json::from_slice(&text).expect("a test of the suite is JSON");
            for group in &groups {
                count += judge(group, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 300, "only {count} tests were found");
}

/// The number of tests of the group that could be said.
fn judge(group: &Value, wrong: &mut Vec<String>) -> usize {
    let Ok(schema) = draft4::translate(&group["schema"]) else { return 0 };
    let text = schema.to_string().into_bytes();
    let tree = json::parse(&text, &Options::default());
    let loaded = fiq_spec::standalone(tree.root(&text).expect("a schema is a value"));
    let oracle = Oracle::new(&loaded.model, loaded.schema);
    let tests = group["tests"].as_array().expect("a group has tests");
    for test in tests {
        if let Err(reason) = oracle.judge(&test["data"]) {
            wrong.push(format!("{schema} and {}: {reason}", test["data"]));
        }
    }
    tests.len()
}
