//! The names that the hooks are given are those that the linter looks at in a folder.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use fiq_tests::{LIMIT, run};
use serde_json::{Value, json};

use crate::repository::root;
use crate::site::{BAD, Site};
use crate::tool::{Tool, binary, succeed, without_waiting};

const WANTED: &[&str] = &[
    "a.json",
    "deep/er/a.json",
    "MENU.JSON",
    "mixed.Json",
    "a.jsonc",
    "a.json5",
    "a.jsonl",
    "log.ndjson",
    "OUTBOX.NDJSON",
    "src/a.rs",
    ".hidden.json",
    ".github/a.json",
    "..json",
    "a.b.json",
    "two words.json",
    "größe.json",
];
const UNWANTED: &[&str] = &[
    "json",
    ".json",
    "deep/.json",
    "a.json.bak",
    "a.json~",
    "ajson",
    "folder.json/notes.md",
    "a.json5x",
    "a.jsonld",
    "a.rs.bk",
    "a.rss",
    "rs",
    ".rs",
    "a.md",
    "a.yaml",
    "a.ndjson.gz",
];
/// Prints which names each hook of a manifest takes, as pre-commit decides it.
const SCRIPT: &str = "
import json, re, sys
from pre_commit.clientlib import load_manifest
names = json.loads(sys.argv[2])
print(json.dumps([[name for name in names if re.search(hook['files'], name)] for hook in load_manifest(sys.argv[1])]))
";

#[test]
fn the_expression_takes_what_is_looked_at() {
    let Some(tool) = Tool::find() else { return };
    let names = json!([WANTED, UNWANTED].concat()).to_string();
    let mut python = tool.program("python");
    python.args(["-c", SCRIPT]).arg(root().join(".pre-commit-hooks.yaml")).arg(names);
    let taken: Value = serde_json::from_str(&succeed(&mut python).text()).expect("the script prints JSON");
    assert_eq!(taken, json!([WANTED, WANTED]));
}

#[test]
fn a_hook_and_a_walk_find_the_same() {
    let Some(tool) = Tool::find() else { return };
    let site = Site::new(tool, "fiq-lint-system", "        args: [--format, short]\n");
    for name in WANTED.iter().chain(UNWANTED) {
        let is_rust = Path::new(name).extension().is_some_and(|extension| extension == "rs");
        site.write(name, if is_rust { format!("fiq_types::payload!({BAD});") } else { BAD.to_owned() });
    }
    let mut walk = Command::new(binary());
    walk.args(["check", "--format", "short"]).current_dir(site.path());
    let walked = files(&run(&mut walk, LIMIT).text());
    assert_eq!(walked, WANTED.iter().map(|&name| name.to_owned()).collect());
    assert_eq!(files(&site.run(&[]).text()), walked);
}

/// The files that have a finding.
fn files(report: &str) -> BTreeSet<String> {
    let lines = report.lines().filter(|line| line.contains("error[missing-field]"));
    let names = lines.map(|line| line.split_once(":1:").expect("a finding has a place").0);
    names.map(|name| name.trim_start_matches("./").to_owned()).collect()
}

#[test]
fn pre_commit_finds_nothing_to_say_about_the_manifest() {
    let Some(tool) = Tool::find() else { return };
    let mut validate = tool.program("pre-commit");
    let said = succeed(validate.arg("validate-manifest").arg(root().join(".pre-commit-hooks.yaml")));
    assert_eq!(without_waiting(&said), "exit: 0\n");
}
