//! What stands beside payloads and is none: broken lines, and values that come near.

use crate::site::{BAD, GOOD, Site};

const CUT_OFF: &str = r#"{"phone_number":"+27123456789","message_ty"#;
const NEAR: &str = r#"{"to":"+27123456789","message_type":"text","text":"x"}"#;

#[test]
fn a_line_that_is_no_json_is_told_beside_payloads() {
    let site = Site::new();
    site.write("cut.ndjson", format!("{GOOD}\n{CUT_OFF}"));
    site.lint(1, "check cut.ndjson --format short").has(&["cut.ndjson:2:", "error[syntax]"]);
    site.write("conflict.jsonl", format!("<<<<<<< HEAD\n{GOOD}\n=======\n{GOOD}\n>>>>>>> other\n"));
    let said = site.lint(1, "check conflict.jsonl --format short");
    let lines: Vec<&str> = said.out.lines().filter_map(|line| line.split(':').nth(1)).collect();
    assert_eq!(lines, ["1", "3", "5"], "{}", said.out);
}

#[test]
fn a_line_that_is_no_json_is_nobodys_without_payloads() {
    let site = Site::new();
    site.write("log.jsonl", format!("started\n{CUT_OFF}\n{{\"level\":\"info\"}}\n"));
    site.lint(0, "check log.jsonl");
    site.write("mixed.jsonl", format!("{{\"level\":\"info\"}}\n{GOOD}\n7\n\"text\"\nnull\n"));
    site.lint(0, "check mixed.jsonl --format short").lacks(&["syntax"]);
}

#[test]
fn near_misses_are_listed_and_can_be_denied() {
    let site = Site::new();
    site.write("good.json", GOOD);
    site.write("near.json", NEAR);
    site.lint(0, "check .").has(&["`fiq-lint list --near-misses` says where and why"]);
    let said = site.lint(0, "list --near-misses .");
    assert!(
        said.out.contains("near.json:1:1: passed over") && !said.out.contains("good.json"),
        "{}",
        said.out
    );
    site.lint(1, "check --deny near-misses .").has(&["is denied"]);
    site.lint(0, "check --deny near-misses good.json");
}

#[test]
fn a_report_takes_the_place_of_no_payload() {
    let site = Site::new();
    site.write("ok.json", GOOD);
    site.write("bad.json", BAD);
    site.lint(2, "check --report json=ok.json .").has(&["ok.json holds payloads"]);
    assert_eq!(site.read("ok.json"), GOOD);
    site.lint(1, "check --report json=report.json .");
    site.lint(1, "check --report json=report.json .");
}

#[test]
fn what_is_said_of_comments_goes_on_no_list() {
    let site = Site::new();
    site.write("c.jsonc", format!("// fiq-lint: ignore too-long -- r\n{BAD}"));
    site.lint(0, "ignore c.jsonc --reason r").has(&["1 finding is ignored"]);
    assert!(!site.read("fiq-lint.ignores.json").contains("unused-ignore"));
    site.lint(3, "ignore nowhere.json --reason r");
    site.lint(3, "baseline create nowhere.json");
}
