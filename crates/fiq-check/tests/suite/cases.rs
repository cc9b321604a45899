//! `tests/cases/NAME.jsonl` holds payloads, one a line, and `NAME.txt` beside it the reports that they get. `NAME.schema.json` is the
//! schema they are held against, where that is not the request of the bundled document. `UPDATE_EXPECT=1` writes the reports.

use std::fs;
use std::path::{Path, PathBuf};

use fiq_model::bundled;

use crate::checking::{against, findings as findings_of, report, request};

#[test]
fn every_case_has_its_report() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let mut wrong = Vec::new();
    for path in &paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let extension = path.extension().unwrap_or_default();
        if extension == "txt" && !path.with_extension("jsonl").exists() {
            wrong.push(format!("{name}: no input beside the report"));
        } else if extension == "jsonl" {
            wrong.extend(check(path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What differs.
fn check(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).expect("a case is UTF-8");
    let schema = fs::read_to_string(path.with_extension("schema.json")).ok();
    let root = bundled().operations[0].request.expect("the operation has a body");
    let subset = bundled().subset(&[root]);
    let subset_root = subset.id(root).expect("a root is reached");
    let mut reports = String::new();
    for line in text.lines() {
        let findings = schema.as_ref().map_or_else(|| request(line), |schema| against(schema, line));
        if schema.is_none() {
            let found = findings_of(&subset.model, subset_root, line);
            assert_eq!(found, findings, "the part of the model that the request reaches finds the same");
        }
        reports = format!("{reports}== {line}\n\n{}", report(line, &findings));
    }
    let expected = path.with_extension("txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&expected, &reports).expect("a report can be written");
        return None;
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default();
    (wanted != reports).then(|| format!("{}:\n{reports}", path.display()))
}
