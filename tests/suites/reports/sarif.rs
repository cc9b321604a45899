//! SARIF: the schema of OASIS, Microsoft's validator with the demands of GitHub, and the places held against the files.

use std::fs;
use std::path::PathBuf;

use fiq_tests::Folder;
use serde_json::Value;

use crate::inputs::{self, ERRORS, Input, WARNINGS};
use crate::places::in_code_points;
use crate::readers::{Readers, accepted, readers, refused};

/// What the validator misses: an address of the program, which has none.
const MISSED: &[&str] = &["SARIF2005"];

#[test]
fn the_schema_takes_every_report() {
    let Some(readers) = readers() else { return };
    let (folder, paths) = inputs::written("sarif", "sarif");
    let schema = readers.file("sarif.json");
    let against = || {
        let mut command = readers.python("check-jsonschema");
        command.arg("--schemafile").arg(&schema);
        command
    };
    accepted(against().args(&paths));
    let broken = inputs::ordinary().report("sarif").replace("unicodeCodePoints", "codePoints");
    refused(against().arg(folder.write("broken.sarif", broken)));
}

#[test]
fn the_validator_and_github_miss_nothing() {
    let Some(readers) = readers() else { return };
    let (folder, mut paths) = inputs::written("sarif", "sarif");
    // It takes minutes for thousands of results, which are as others are.
    paths.retain(|path| !path.ends_with("large.sarif"));
    let missed_of_all = missed(&readers, &folder, &paths);
    assert!(missed_of_all.iter().all(|rule| MISSED.contains(&rule.as_str())), "{missed_of_all:?}");
    let broken = inputs::ordinary().report("sarif").replace("\"shortDescription\"", "\"x\"");
    let broken = folder.write("broken.sarif", broken);
    assert!(missed(&readers, &folder, &[broken]).iter().any(|rule| rule == "GH2012"));
}

/// The rules of the validator that found something.
fn missed(readers: &Readers, folder: &Folder, reports: &[PathBuf]) -> Vec<String> {
    let found = folder.path().join("found.sarif");
    let mut command = readers.sarif_validator();
    command.env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1").arg("validate").args(reports);
    command.args(["--rule-kind", "Sarif;Gh", "--level", "Error;Warning", "--log", "ForceOverwrite"]);
    accepted(command.arg("--output").arg(&found));
    let found: Value = serde_json::from_str(&fs::read_to_string(&found).expect("it was written"))
        .expect("the validator writes SARIF");
    let results = found["runs"][0]["results"].as_array().cloned().unwrap_or_default();
    results.iter().filter_map(|result| Some(result["ruleId"].as_str()?.to_owned())).collect()
}

fn run_of(report: &str) -> Value {
    let report: Value = serde_json::from_str(report).expect("a report is JSON");
    report["runs"][0].clone()
}

fn results(run: &Value) -> &[Value] {
    run["results"].as_array().expect("a run has results")
}

#[test]
fn regions_are_what_they_say() {
    for input in [inputs::ordinary(), inputs::hostile()] {
        let run = run_of(&input.report("sarif"));
        let mut regions = 0;
        for result in results(&run) {
            let rule =
                &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().expect("an index") as usize];
            assert_eq!(rule["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            let text = file(&input, place);
            let all = [&place["region"], &place["contextRegion"]];
            for region in all.into_iter().filter(|region| region.is_object()) {
                hold_region(region, &text);
                regions += 1;
            }
        }
        assert!(regions > 10, "{}: only {regions} regions", input.name);
    }
}

fn file(input: &Input, place: &Value) -> Vec<u8> {
    assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
    let uri = place["artifactLocation"]["uri"].as_str().expect("a place has an address");
    assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()), "{uri}");
    let mut bytes = Vec::new();
    let mut rest = uri.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = (*first == b'%').then(|| std::str::from_utf8(&after[..2]).expect("ASCII"));
        bytes.push(digits.map_or(*first, |digits| u8::from_str_radix(digits, 16).expect("two digits")));
        rest = if digits.is_some() { &after[2..] } else { after };
    }
    let path = String::from_utf8(bytes).expect("the names of these files are UTF-8");
    fs::read(input.folder.path().join(path)).expect("the address leads to the file")
}

fn hold_region(region: &Value, text: &[u8]) {
    let number = |name: &str| region[name].as_u64().expect("a region has numbers");
    let start = number("byteOffset") as usize;
    let end = start + number("byteLength") as usize;
    assert_eq!((number("startLine"), number("startColumn")), in_code_points(text, start));
    assert_eq!((number("endLine"), number("endColumn")), in_code_points(text, end));
    if let Some(snippet) = region["snippet"]["text"].as_str() {
        assert_eq!(snippet.as_bytes(), &text[start..end]);
    }
}

#[test]
fn github_gets_no_more_than_it_takes_and_errors_first() {
    let run = run_of(&inputs::large().report("sarif"));
    assert_eq!(results(&run).len(), 5000);
    assert!(results(&run).iter().all(|result| result["level"] == "error"));
    let told = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].as_str();
    let left_out = ERRORS + WARNINGS - 5000;
    assert!(told.is_some_and(|told| told.starts_with(&format!("{left_out} further findings"))), "{told:?}");
}

#[test]
fn what_could_not_be_read_is_told() {
    let run = run_of(&inputs::ordinary().report_with(&["--format", "sarif", "."]));
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let place = &invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "shop/broken.rs");
}
