//! Files that are put right where they are.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};

use crate::site::{BAD, FIXED, GOOD, Site, WARNED};

#[test]
fn a_file_keeps_all_but_its_faults() {
    let site = Site::new();
    let crlf = format!("\u{feff}{}\r\n", BAD.replace(',', ",\r\n\t"));
    site.write("crlf.json", &crlf);
    let path = site.write("mode.json", BAD);
    fs::set_permissions(&path, Permissions::from_mode(0o640)).expect("rights can be given");
    site.write("log.jsonl", format!("{BAD}\r\n\r\n{GOOD}\n{BAD}"));
    site.write("elsewhere/target.json", BAD);
    fs::create_dir(site.path("links")).expect("a folder can be made");
    symlink("../elsewhere/target.json", site.path("links/link.json")).expect("a link can be made");
    let said = site.lint(0, "check --fix crlf.json mode.json log.jsonl links/link.json");
    said.has(&["fixed 5 findings in 4 files", "0 errors"]);
    assert_eq!(site.read("crlf.json"), crlf.replace(":7}", ":\"7\"}"));
    assert_eq!(site.read("mode.json"), FIXED);
    let mode = fs::metadata(path).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert_eq!(site.read("log.jsonl"), format!("{FIXED}\r\n\r\n{GOOD}\n{FIXED}"));
    assert!(site.path("links/link.json").is_symlink());
    assert_eq!(site.read("elsewhere/target.json"), FIXED);
    site.lint(0, "check --fix").has(&["nothing was fixed"]);
    assert_eq!(site.names("."), ["crlf.json", "elsewhere", "links", "log.jsonl", "mode.json"]);
}

#[test]
fn a_file_that_may_not_be_written_is_told() {
    let site = Site::new();
    let path = site.write("a.json", BAD);
    site.write("b.json", BAD);
    fs::set_permissions(&path, Permissions::from_mode(0o444)).expect("rights can be given");
    let said = site.lint(1, "check --fix --format short");
    assert_eq!(said.told(), ["a.json:1:61 wrong-type"]);
    said.has(&[
        "problem: a.json: cannot be written: it is read-only",
        "fixed 1 finding in 1 file",
        "1 file could not be written",
    ]);
    said.lacks(&["could not be read"]);
    assert_eq!((site.read("a.json").as_str(), site.read("b.json").as_str()), (BAD, FIXED));
    site.lint(1, "check --fix --quiet --format json").has(&["problem: a.json"]);
}

#[test]
fn a_folder_that_takes_no_file_is_told() {
    let site = Site::new();
    site.write("closed/a.json", BAD);
    let folder = site.path("closed");
    fs::set_permissions(&folder, Permissions::from_mode(0o555)).expect("rights can be given");
    if fs::write(folder.join("try"), "").is_ok() {
        eprintln!("skipped: this user may write everywhere");
        return;
    }
    site.lint(1, "check --fix").has(&["problem: closed/a.json: cannot be written: permission denied"]);
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).expect("rights can be given");
    assert_eq!(site.read("closed/a.json"), BAD);
}

#[test]
fn what_is_not_told_is_not_fixed() {
    let site = Site::new();
    for name in ["a.json", "b.json", "c.json", "d.json"] {
        site.write(name, BAD);
    }
    site.lint(0, "ignore a.json --reason r");
    site.lint(0, "baseline create b.json");
    site.write("fiq-lint.toml", "[[override]]\nfiles = [\"c.json\"]\nrules = { wrong-type = \"off\" }\n");
    site.lint(0, "check --fix").has(&["fixed 1 finding in 1 file"]);
    let texts = ["a.json", "b.json", "c.json", "d.json"].map(|name| site.read(name));
    assert_eq!(texts, [BAD, BAD, BAD, FIXED]);
}

#[test]
fn what_is_silenced_in_a_file_stays_while_the_rest_is_fixed() {
    let site = Site::new();
    let both = BAD.replace("\"+27123456789\"", "27123456789");
    site.write("a.json", &both);
    site.write("log.jsonl", format!("{both}\n{both}\n"));
    site.lint(0, "ignore --pointer /text --reason r");
    site.lint(0, "check --fix").has(&["fixed 3 findings in 2 files", "3 findings are on the ignore list"]);
    let left = BAD.replace('+', "");
    assert_eq!(site.read("a.json"), left);
    assert_eq!(site.read("log.jsonl"), format!("{left}\n{left}\n"));
}

#[test]
fn guesses_are_made_where_they_are_asked_for() {
    let site = Site::new();
    let misspelt = GOOD.replace("\"text\":\"x\"", "\"txet\":\"x\"");
    site.write("a.json", &misspelt);
    site.lint(1, "check").has(&["1 can be fixed by --fix"]);
    site.lint(0, "check --fix --unsafe").has(&["fixed 1 finding"]);
    assert_eq!(site.read("a.json"), GOOD);
    site.write("a.json", WARNED);
    site.lint(0, "check --fix --unsafe").has(&["nothing was fixed"]);
}

#[test]
fn wrong_words_are_told() {
    let site = Site::new();
    site.write("a.json", BAD);
    for (words, said) in [
        ("check --unsafe", "goes with --fix or --diff"),
        ("check --fix -", "standard input is no file that could be fixed"),
        ("check --diff -", "standard input is no file that could be fixed"),
        ("check --fix --diff", "cannot be used with"),
        ("check --fix --staged", "cannot be used with"),
        ("check --diff --format json", "cannot be used with"),
    ] {
        site.lint(2, words).has(&[said]);
    }
    assert_eq!(site.read("a.json"), BAD);
}
