//! The Reviewdog Diagnostic Format: a validator, and the columns held against the files.

use std::fs;

use serde_json::{Value, json};

use crate::inputs;
use crate::places::in_bytes;
use crate::readers::{Readers, accepted, readers, refused};

fn validator(readers: &Readers) -> std::process::Command {
    let mut command = readers.npm("rdformat-validator");
    command.args(["--strict", "--no-extra-fields"]);
    command
}

#[test]
fn the_validator_takes_every_report() {
    let Some(readers) = readers() else { return };
    let (folder, paths) = inputs::written("rdjson", "json");
    accepted(validator(&readers).args(&paths));
    let broken = inputs::ordinary().report("rdjson").replace("\"location\"", "\"place\"");
    refused(validator(&readers).arg(folder.write("broken.json", broken)));
}

/// The validator reads whole documents: the lines are put into one.
#[test]
fn the_validator_takes_every_line() {
    let Some(readers) = readers() else { return };
    let folder = fiq_tests::Folder::new("rdjsonl");
    let mut reports: Vec<String> = inputs::all().iter().map(|input| input.report("rdjsonl")).collect();
    reports.extend(inputs::expected("rdjsonl").into_iter().map(|(_, text)| text));
    let write = |(index, report): (usize, &String)| {
        let lines: Vec<Value> =
            report.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
        folder.write(&format!("{index}.json"), json!({ "diagnostics": lines }).to_string())
    };
    let paths: Vec<_> = reports.iter().enumerate().map(write).collect();
    accepted(validator(&readers).args(paths));
}

#[test]
fn columns_are_bytes() {
    for input in [inputs::ordinary(), inputs::hostile()] {
        let report: Value = serde_json::from_str(&input.report("rdjson")).expect("a report is JSON");
        let diagnostics = report["diagnostics"].as_array().expect("a report has diagnostics");
        let findings = input.findings();
        assert_eq!(diagnostics.len(), findings.len());
        for (diagnostic, finding) in diagnostics.iter().zip(&findings) {
            let path = diagnostic["location"]["path"].as_str().expect("a place has a path");
            let text = fs::read(input.folder.path().join(path)).expect("the path leads to the file");
            for end in ["start", "end"] {
                let place = &diagnostic["location"]["range"][end];
                let at = finding["span"][end].as_u64().expect("a finding has a span") as usize;
                let (line, column) = in_bytes(&text, at);
                assert_eq!((&place["line"], &place["column"]), (&line.into(), &column.into()), "{path}");
            }
        }
    }
}
