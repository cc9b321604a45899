//! Every `tests/cases/NAME.json` and the reports beside it, in all formats or in those that it names. `UPDATE_EXPECT=1` writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fiq_report::Format;
use serde_json::Value;

use crate::findings::{files, plain};

const FORMATS: [(&str, Format); 11] = [
    ("terminal", Format::Terminal),
    ("short", Format::Short),
    ("report", Format::Json),
    ("lines", Format::JsonLines),
    ("sarif", Format::Sarif),
    ("github", Format::GitHub),
    ("gitlab", Format::GitLab),
    ("junit", Format::JUnit),
    ("rdjson", Format::RdJson),
    ("rdjsonl", Format::RdJsonLines),
    ("markdown", Format::Markdown),
];

#[test]
fn reports_are_as_expected() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut known = BTreeSet::new();
    let mut wrong = Vec::new();
    for input in inputs(&folder) {
        known.insert(input.clone());
        let case: Value = serde_json::from_slice(&fs::read(&input).expect("readable")).expect("JSON");
        let wanted =
            |name: &str| case["formats"].as_array().is_none_or(|some| some.iter().any(|one| one == name));
        for (name, format) in FORMATS.into_iter().filter(|(name, _)| wanted(name)) {
            let expected = input.with_extension(format!("{name}.txt"));
            let actual = plain(&files(&case), format);
            if update {
                fs::write(&expected, &actual).expect("writable");
            } else if fs::read_to_string(&expected).unwrap_or_default() != actual {
                wrong.push(format!("{}:\n{actual}", expected.display()));
            }
            known.insert(expected);
        }
    }
    for path in all(&folder) {
        assert!(known.contains(&path), "{} has no input", path.display());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn inputs(folder: &Path) -> Vec<PathBuf> {
    all(folder).into_iter().filter(|path| path.extension().is_some_and(|one| one == "json")).collect()
}

fn all(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the cases are there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}
