//! What a finding is known by stays the same when lines move, and is the same in every format that has it.

use fiq_tests::{Folder, LIMIT, fiq_lint, run};
use serde_json::Value;

const MESSAGE: &str = r#"{ "phone_number": 27123456789, "message_type": "text", "text": "é", "mesage": 1 }"#;

fn report(folder: &Folder, file: &str, format: &str) -> Value {
    let mut command = fiq_lint();
    let said = run(command.current_dir(folder.path()).args(["check", "--format", format, file]), LIMIT);
    serde_json::from_slice(&said.stdout).expect("a report is JSON")
}

/// The fingerprints of all findings in each format.
fn fingerprints(text: &str, file: &str) -> Vec<Vec<String>> {
    let folder = Folder::new("fingerprints");
    folder.write(file, text);
    let of = |list: &Value, pointer: &str| -> Vec<String> {
        let list = list.as_array().expect("a report has a list");
        list.iter().filter_map(|one| Some(one.pointer(pointer)?.as_str()?.to_owned())).collect()
    };
    let json = of(&report(&folder, file, "json")["diagnostics"], "/fingerprint");
    let sarif = of(&report(&folder, file, "sarif")["runs"][0]["results"], "/partialFingerprints/finding~1v1");
    let gitlab = of(&report(&folder, file, "gitlab"), "/fingerprint");
    vec![json, sarif, gitlab]
}

#[test]
fn every_format_has_the_same() {
    let [json, sarif, gitlab] = fingerprints(MESSAGE, "a.json").try_into().expect("three formats");
    assert!(json.len() == 2 && json.iter().all(|one| one.len() == 16), "{json:?}");
    assert_eq!((&json, &json), (&sarif, &gitlab));
}

#[test]
fn lines_may_move() {
    let moved = format!("[\n\n  {{ \"note\": 1 }},\n{}\n]", MESSAGE.replace(": ", ":\n\t"));
    let before = format!("[{{ \"note\": 1 }},{MESSAGE}]");
    assert_eq!(fingerprints(&before, "a.json"), fingerprints(&moved, "a.json"));
}

#[test]
fn lines_of_json_lines_may_move_too() {
    let good = r#"{ "phone_number": "+27123456789", "message_type": "text", "text": "a" }"#;
    let before = fingerprints(&format!("{MESSAGE}\n"), "a.jsonl");
    assert_eq!(before, fingerprints(&format!("{good}\n\n{MESSAGE}\n"), "a.jsonl"));
}

#[test]
fn another_file_or_field_is_another_finding() {
    let first = &fingerprints(MESSAGE, "a.json")[0];
    let file = &fingerprints(MESSAGE, "b.json")[0];
    let field = &fingerprints(&MESSAGE.replace("mesage", "masage"), "a.json")[0];
    assert!(first.iter().all(|one| !file.contains(one)));
    assert_eq!((&first[0], first[1] == field[1]), (&field[0], false));
}
