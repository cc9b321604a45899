//! One corpus, four doors: the payloads of `tests/cases` get the same findings from the linter as files, from the linter as
//! literals in a source file, from the compiler as such literals, and from the types that read them.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use fiq_tests::{LIMIT, fiq_lint, run};
use proc_macro2::TokenStream;
use serde_json::Value;
use walkdir::WalkDir;

use crate::program::{Program, messages};

/// Below this, something is wrong with how cases are chosen.
const LEAST: usize = 40;
/// Keys that no field can hold are warnings to the linter, and errors to the compiler.
const KEYS: [&str; 3] = ["misspelt-field", "misplaced-field", "unknown-field"];

/// A payload that every door can be asked about.
struct Case {
    path: PathBuf,
    text: String,
}

/// What one door says of one fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    rule: String,
    message: String,
    /// Where in the payload; the compiler does not say.
    pointer: Option<String>,
    /// Line and column in the source file, of literals.
    place: Option<(u64, u64)>,
}

#[test]
fn every_door_says_the_same() {
    let cases = cases();
    assert!(cases.len() >= LEAST, "{} cases are few", cases.len());
    let program = Program::of("notices", "notices-doors");
    program.write("src/main.rs", literals(&cases));
    program.write("src/types.rs", include_str!("doors/types.rs"));
    program.append("Cargo.toml", "\n[[bin]]\nname = \"types\"\npath = \"src/types.rs\"\n");
    let (by_compiler, by_types) = (compiled(&program, &cases), read(&program, &cases));
    let in_source = linted(&program.folder().join("src/main.rs"), cases.len());
    for (index, case) in cases.iter().enumerate() {
        let name = case.path.display();
        let as_file = linted(&case.path, 1).remove(0);
        let places = |all: &[(Finding, bool)]| -> Vec<Finding> {
            all.iter().map(|(one, _)| Finding { place: None, ..one.clone() }).collect()
        };
        assert_eq!(places(&in_source[index]), places(&as_file), "{name}: as a literal");
        let errors = |all: &[(Finding, bool)]| -> Vec<Finding> {
            all.iter().filter(|(_, is_error)| *is_error).map(|(one, _)| one.clone()).collect()
        };
        let without_place = |all: Vec<Finding>| -> Vec<Finding> {
            all.into_iter().map(|one| Finding { place: None, ..one }).collect()
        };
        assert_eq!(by_types[index], without_place(errors(&as_file)), "{name}: by the types");
        let refused =
            in_source[index].iter().filter(|(one, is_error)| *is_error || KEYS.contains(&&*one.rule));
        let mut refused: Vec<Finding> =
            refused.map(|(one, _)| Finding { pointer: None, ..one.clone() }).collect();
        let mut compiled = by_compiler[index].clone();
        refused.sort();
        compiled.sort();
        assert_eq!(compiled, refused, "{name}: by the compiler");
    }
}

/// The payloads that are one JSON object, stand alone in their file, have no placeholders, and are tokens of Rust too.
fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("it is ours"));
    let inputs = files.filter(|entry| entry.file_name() == "input.json").map(walkdir::DirEntry::into_path);
    inputs.filter(|path| !path.with_file_name("arguments.txt").exists()).filter_map(case).collect()
}

fn case(path: PathBuf) -> Option<Case> {
    let text = fs::read_to_string(&path).ok()?;
    let is_object = serde_json::from_str::<Value>(&text).is_ok_and(|value| value.is_object());
    let has_placeholder = ["{{", "${", "\"<", "..."].iter().any(|mark| text.contains(mark));
    // What JSON escapes and Rust does not is no token; some escapes are both, and mean the same.
    let is_tokens = text.parse::<TokenStream>().is_ok();
    let listed = run(fiq_lint().args(["list", "--as", "request"]).arg(&path), LIMIT).text();
    let payloads: Vec<&str> = listed.lines().filter(|line| line.contains(": request of ")).collect();
    let is_alone = payloads.len() == 1 && !payloads[0].contains(" at /");
    (is_object && !has_placeholder && is_tokens && is_alone).then_some(Case { path, text })
}

/// The source file with a literal for each case.
fn literals(cases: &[Case]) -> String {
    let mut source = String::from("use fiq_types::Payload;\n\n");
    for (index, case) in cases.iter().enumerate() {
        let text = case.text.trim_end();
        write!(source, "#[derive(Payload)]\n#[payload(json = {text})]\nstruct Case{index};\n\n")
            .expect("a string takes all");
    }
    source + "fn main() {}\n"
}

/// What the linter finds in a file, by document; with whether it is an error.
fn linted(path: &Path, documents: usize) -> Vec<Vec<(Finding, bool)>> {
    let run = run(fiq_lint().args(["check", "--as", "request", "--format", "json"]).arg(path), LIMIT);
    let report: Value = serde_json::from_str(&run.text()).expect("the linter writes JSON");
    let mut found = vec![Vec::new(); documents];
    for one in report["diagnostics"].as_array().expect("a report has diagnostics") {
        let place = (&one["start"]["line"], &one["start"]["column"]);
        let finding = Finding {
            rule: text(&one["rule"]),
            message: text(&one["message"]),
            pointer: Some(text(&one["pointer"])),
            place: place.0.as_u64().zip(place.1.as_u64()),
        };
        let index = one["document"]["index"].as_u64().unwrap_or_default() as usize;
        found[index].push((finding, one["severity"] == "error"));
    }
    found
}

/// What the compiler says of each literal.
fn compiled(program: &Program, cases: &[Case]) -> Vec<Vec<Finding>> {
    let run = program.cargo(&["check", "--bin", "notices-doors", "--message-format", "json"]);
    assert_eq!(run.code, Some(101), "{}", run.transcript());
    let source = program.read("src/main.rs");
    let line_of = |index: usize| {
        let before = source.split(&format!("struct Case{index};")).next().unwrap_or_default();
        before.lines().count() as u64
    };
    let ends: Vec<u64> = (0..cases.len()).map(line_of).collect();
    let mut found = vec![Vec::new(); cases.len()];
    for error in
        messages(&run).iter().map(|message| &message["message"]).filter(|one| one["level"] == "error")
    {
        let Some(span) = error["spans"].as_array().and_then(|spans| spans.first()) else { continue };
        let place = span["line_start"].as_u64().zip(span["column_start"].as_u64());
        let (line, _) = place.expect("an error has a place");
        let words = text(&error["message"]);
        let (rule, message) = words.lines().next().and_then(|line| line.split_once(": ")).unwrap_or_default();
        let finding = Finding { rule: rule.to_owned(), message: message.to_owned(), pointer: None, place };
        found[ends.partition_point(|end| *end < line)].push(finding);
    }
    found
}

/// What the types say of each case that they read.
fn read(program: &Program, cases: &[Case]) -> Vec<Vec<Finding>> {
    let paths: Vec<String> = cases.iter().map(|case| case.path.display().to_string()).collect();
    let run = program.cargo_with(&["run", "--quiet", "--bin", "types"], &paths);
    assert_eq!(run.code, Some(0), "{}", run.transcript());
    let mut found = vec![Vec::new(); cases.len()];
    for line in run.text().lines() {
        let parts: Vec<&str> = line.splitn(4, '\t').collect();
        let [index, rule, pointer, message] = parts[..] else { panic!("{line} is no finding") };
        let index: usize = index.parse().expect("a number");
        let (rule, message) = (rule.to_owned(), message.to_owned());
        found[index].push(Finding { rule, message, pointer: Some(pointer.to_owned()), place: None });
    }
    found
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
