//! Every document under `documents/` beside the findings and, where there is one, the model that it comes to.
//!
//! `NAME.json` or `NAME.yaml` is a document; `NAME.findings` what is said about it, a line each; `NAME.model` its model, as far as
//! it says anything. `UPDATE_EXPECT=1` writes both; the model only where the file is there.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use fiq_source::{Diagnostic, LineIndex};

#[path = "dump/model.rs"]
mod dump;

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let entries = fs::read_dir(folder).expect("the folder is part of the repository");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    paths.sort();
    paths
}

fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "json" || ending == "yaml")
}

fn show(findings: &[Diagnostic], text: &[u8]) -> String {
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for one in findings {
        let at = lines.position(text, one.span.start());
        let severity = one.severity.as_str();
        let _ = writeln!(out, "{}:{} {severity}[{}] {}", at.line, at.column, one.rule, one.message);
        let _ = writeln!(out, "    at `{}`: {}", one.pointer, excerpt(one, text));
        for label in &one.labels {
            let at = lines.position(text, label.span.start());
            let _ = writeln!(out, "    {}:{} {}", at.line, at.column, label.message);
        }
        if let Some(help) = &one.help {
            let _ = writeln!(out, "    help: {help}");
        }
    }
    out
}

fn excerpt(one: &Diagnostic, text: &[u8]) -> String {
    let text = String::from_utf8_lossy(one.span.of(text)).into_owned();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > 60 { line.chars().take(60).chain("...".chars()).collect() } else { line }
}

fn compare(path: &Path, actual: &str, wrong: &mut Vec<String>) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, actual).expect("expected files can be written");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected != actual {
        wrong.push(format!("== {}\n-- expected\n{expected}-- actual\n{actual}", path.display()));
    }
}

#[test]
fn documents_come_to_what_is_expected() {
    let mut wrong = Vec::new();
    for path in documents().into_iter().filter(|path| is_document(path)) {
        let text = fs::read(&path).expect("it can be read");
        let (model, findings) = match fiq_spec::load(&text, &path.display().to_string()) {
            Ok(loaded) => (Some(loaded.model), loaded.findings),
            Err(findings) => (None, findings),
        };
        let mut said = show(&findings, &text);
        if model.is_none() {
            said += "no model\n";
        }
        compare(&path.with_extension("findings"), &said, &mut wrong);
        let expected = path.with_extension("model");
        if expected.exists() {
            compare(&expected, &model.map(|model| dump::model(&model)).unwrap_or_default(), &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_expectation_has_its_document() {
    for path in documents().into_iter().filter(|path| !is_document(path)) {
        let has = ["json", "yaml"].iter().any(|ending| path.with_extension(ending).exists());
        assert!(has, "{} stands alone", path.display());
    }
}
