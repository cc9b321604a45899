//! What is staged, and not what lies in the working tree.

use std::fs;
use std::os::unix::fs::symlink;

use crate::site::{BAD, GOOD, Site};

const STAGED: &str = "check --staged --format short";

#[test]
fn the_index_counts_and_not_the_working_tree() {
    let site = Site::repository();
    site.write("p/a.json", BAD);
    site.git(&["add", "."]);
    site.write("p/a.json", GOOD);
    assert_eq!(site.lint(1, STAGED).told(), ["p/a.json:1:61 wrong-type"], "before the first commit");
    assert_eq!(site.lint_in("p", 1, STAGED).told(), ["a.json:1:61 wrong-type"]);
    site.commit();
    // A part of the changes is staged.
    site.write("p/log.jsonl", format!("{GOOD}\n{BAD}\n"));
    site.git(&["add", "."]);
    site.write("p/log.jsonl", format!("{GOOD}\n{GOOD}\n{BAD}\n{BAD}\n"));
    site.write("p/new.json", BAD);
    assert_eq!(site.lint(1, STAGED).told(), ["p/log.jsonl:2:61 wrong-type"]);
    site.write("p/log.jsonl", format!("{GOOD}\n{GOOD}\n"));
    site.git(&["add", "p/log.jsonl"]);
    site.write("p/log.jsonl", BAD);
    site.lint(0, STAGED).has(&["2 payloads in 1 file"]);
    site.remove("p/log.jsonl");
    site.lint(0, STAGED).has(&["2 payloads in 1 file"]);
    site.lint(0, "check --staged p/log.jsonl").has(&["2 payloads in 1 file"]);
    site.git(&["rm", "-q", "--cached", "p/log.jsonl"]);
    site.lint(3, "check --staged p/log.jsonl").has(&["p/log.jsonl: is not there, and git does not know it"]);
    site.git(&["rm", "-q", "p/a.json"]);
    site.lint(0, "check --staged p/a.json").has(&["no file was checked"]);
}

#[test]
fn nothing_to_check_does_not_look_like_all_is_well() {
    let site = Site::repository();
    for (words, said) in [
        ("check --staged", "nothing is staged in the current folder"),
        ("check --staged .", "nothing is staged in the current folder"),
    ] {
        site.lint(0, words).has(&["no file was checked", said]).lacks(&["0 errors"]);
    }
    site.lint(1, "check --staged --require-payloads").has(&["no payload was found"]);
    site.write("notes.md", "");
    fs::create_dir(site.path("p")).expect("a folder can be made");
    site.git(&["add", "."]);
    site.lint(0, "check --staged")
        .has(&["1 file is staged, and its name or the configuration leaves it out"]);
    site.lint_in("p", 0, "check --staged").has(&["nothing is staged in the current folder"]);
    site.lint(0, "check --staged p").has(&["nothing is staged at or below what was named"]);
    site.write("fiq-lint.toml", "exclude = [\"old\"]\n");
    site.write("old/a.json", BAD);
    site.git(&["add", "."]);
    site.lint(0, "check --staged").has(&["3 files are staged"]).lacks(&["old/a.json"]);
    assert_eq!(site.lint(0, "check --staged --quiet").err, "");
}

#[test]
fn what_is_not_there_is_told() {
    let site = Site::repository();
    site.lint(3, "check --staged nowhere").has(&["problem: nowhere: is not there, and git does not know it"]);
    let elsewhere = Site::new();
    site.lint(2, &format!("check --staged {}", elsewhere.path(".").display()))
        .has(&["is outside repository"]);
    elsewhere.lint(2, "check --staged").has(&["the folder is in no git repository", "help: name the files"]);
    site.lint_with(".git/HEAD", 2, "check --staged -").has(&["git knows nothing of standard input"]);
    site.lint(2, "check --stagd").has(&["a similar argument exists: '--staged'"]);
    let mut without_git = site.command(".", "check --staged");
    let said = fiq_tests::run(without_git.env("PATH", site.path(".")), fiq_tests::LIMIT);
    assert_eq!(said.code, Some(2));
    assert!(said.transcript().contains("there is no program `git`"), "{}", said.transcript());
}

#[test]
fn a_conflict_and_a_link_are_no_payloads() {
    let site = Site::repository();
    site.write("a.json", GOOD);
    site.commit();
    site.git(&["checkout", "-q", "-b", "side"]);
    site.write("a.json", BAD);
    site.commit();
    site.git(&["checkout", "-q", "main"]);
    site.write("a.json", GOOD.replace("\"x\"", "\"y\""));
    site.commit();
    assert_eq!(site.try_git(".", &["merge", "side"]).code, Some(1));
    site.lint(3, "check --staged").has(&["a.json: has a conflict that is not resolved"]);
    site.git(&["checkout", "-q", "--ours", "a.json"]);
    symlink("/etc/passwd", site.path("link.json")).expect("a link can be made");
    site.git(&["add", "."]);
    site.lint(0, "check --staged").has(&["1 file is staged"; 0]).lacks(&["link.json"]);
}

#[test]
fn lists_and_lines_hold_for_what_is_staged() {
    let site = Site::repository();
    site.write("log.jsonl", format!("{BAD}\n{GOOD}\n"));
    site.write("a.json", BAD);
    site.lint(0, "baseline create a.json");
    site.commit();
    site.write("log.jsonl", format!("{BAD}\n{GOOD}\n{BAD}\n"));
    site.write("a.json", format!("\n{BAD}"));
    site.git(&["add", "."]);
    let said = site.lint(1, "check --staged --changed-lines --format short");
    assert_eq!(said.told(), ["log.jsonl:3:61 wrong-type"]);
    said.has(&["1 finding is in the baseline", "1 finding is on lines that were not changed"]);
}
