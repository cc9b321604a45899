//! The XML of `JUnit`: the schema that Jenkins has, and a reader that counts.

use serde_json::Value;

use crate::inputs;
use crate::readers::{accepted, readers, refused};

/// Prints what each suite says of itself and what is in it, and the sums.
const COUNT: &str = "
import json, sys
from junitparser import JUnitXml, Failure, Error
report = JUnitXml.fromfile(sys.argv[1])
def inside(suite):
    kinds = [type(result) for case in suite for result in case.result]
    return [len(list(suite)), kinds.count(Failure), kinds.count(Error)]
suites = [[suite.name, [suite.tests, suite.failures, suite.errors], inside(suite)] for suite in report]
names = [[case.classname, case.name] for suite in report for case in suite]
print(json.dumps({'said': [report.tests, report.failures, report.errors], 'suites': suites, 'names': names}))
";

#[test]
fn the_schema_takes_every_report() {
    let Some(readers) = readers() else { return };
    let (folder, paths) = inputs::written("junit", "xml");
    let against = || {
        let mut command = readers.python("xmlschema-validate");
        command.arg("--schema").arg(readers.file("junit.xsd"));
        command
    };
    accepted(against().args(&paths));
    let broken = inputs::ordinary().report("junit").replace(" failures=", " faults=");
    refused(against().arg(folder.write("broken.xml", broken)));
}

#[test]
fn a_reader_counts_the_same() {
    let Some(readers) = readers() else { return };
    let (_folder, paths) = inputs::written("junit", "xml");
    for path in &paths {
        let read: Value = serde_json::from_str(&readers.script(COUNT, path)).expect("it prints JSON");
        let suites = read["suites"].as_array().expect("a report has suites");
        assert!(!suites.is_empty(), "{}", path.display());
        for suite in suites {
            assert_eq!(suite[1], suite[2], "{}: {suite}", path.display());
        }
        let sum = |index: usize| suites.iter().filter_map(|suite| suite[2][index].as_u64()).sum::<u64>();
        assert_eq!(read["said"], serde_json::json!([sum(0), sum(1), sum(2)]), "{}", path.display());
        let names = read["names"].as_array().expect("a report has tests");
        let mut different: Vec<String> = names.iter().map(Value::to_string).collect();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), names.len(), "{}: names are unique", path.display());
    }
}

#[test]
fn there_is_a_test_for_each_finding_a_failure_for_each_error_and_an_error_for_each_problem() {
    let Some(readers) = readers() else { return };
    for input in inputs::all() {
        let folder = fiq_tests::Folder::new("junit");
        let path = folder.write("report.xml", input.report("junit"));
        let read: Value = serde_json::from_str(&readers.script(COUNT, &path)).expect("it prints JSON");
        let whole: Value = serde_json::from_str(&input.report("json")).expect("a report is JSON");
        let all = |name: &str| whole[name].as_array().map_or(&[][..], Vec::as_slice);
        let errors = all("diagnostics").iter().filter(|one| one["severity"] == "error").count();
        assert!(read["said"][0].as_u64() >= Some(all("diagnostics").len() as u64), "{}", input.name);
        assert_eq!(read["said"][1], errors, "{}", input.name);
        assert_eq!(read["said"][2], all("problems").len(), "{}", input.name);
    }
}
