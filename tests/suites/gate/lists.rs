//! Lists that cannot be used as they are.

use std::fs;

use crate::site::{BAD, GOOD, Site};

const LIST: &str = "fiq-lint.ignores.json";
const BASELINE: &str = "fiq-lint.baseline.json";

#[test]
fn a_broken_list_is_told_with_its_place() {
    let site = Site::new();
    site.write("a.json", GOOD);
    for name in [LIST, BASELINE] {
        let list = if name == LIST { "ignores" } else { "findings" };
        for (text, place) in [
            ("", ":1:1: error[syntax]"),
            ("{", ":1:2: error[syntax]"),
            ("[]", ":1:1: error[bad-"),
            ("{\"version\":1}", ":1:1: error[bad-"),
            ("{\"version\":\"1\",\"LIST\":[]}", ":1:12: error[bad-"),
            ("{\"version\":2,\"LIST\":[]}", ":1:12: error[bad-"),
            ("{\"version\":1,\"LIST\":{}}", "error[bad-"),
            ("{\"version\":1,\"LIST\":[7]}", "an object belongs here, and this is a number"),
            ("{\"version\":1,\"LIST\":[{\"paht\":\"a\"}]}", "`paht` is not known here"),
            ("{\"version\":1,\"LIST\":[],\"more\":1}", "`more` is not known here"),
            (
                "\u{feff}{\"version\":1,\"LIST\":[{\"path\":\"a.json\",\"pointer\":\"x\",\"rule\":\"too-long\",\"value\":\"0\"}]}",
                "a JSON pointer belongs here",
            ),
        ] {
            site.write(name, text.replace("LIST", list));
            let said = site.lint(2, "check a.json --format short");
            said.has(&[name, place]);
            // What cannot be read is not lost by writing the list anew.
            let words = if name == LIST { "ignore --reason r" } else { "baseline create" };
            site.lint(2, words).has(&["stays as it is"]);
            assert_eq!(site.read(name), text.replace("LIST", list));
        }
        site.remove(name);
    }
}

#[test]
fn a_list_that_is_not_taken_seriously_is_not_overwritten_either() {
    let site = Site::new();
    let text = "{\"version\":1,\"ignores\":[{\"path\":\"b.json\"}]}";
    site.write("fiq-lint.toml", "[rules]\nbad-ignore = \"off\"\n");
    site.write("a.json", BAD);
    site.write(LIST, text);
    site.lint(1, "check a.json").lacks(&["bad-ignore"]);
    site.lint(2, "ignore --reason r a.json").has(&["the ignore list stays as it is", "`pointer` is missing"]);
    site.lint(0, "check --fix a.json");
    assert_eq!(site.read(LIST), text);
}

#[test]
fn an_entry_of_an_unknown_rule_is_told_and_kept() {
    let site = Site::new();
    site.write("a.json", GOOD);
    site.write(
        LIST,
        r#"{"version":1,"ignores":[{"path":"a.json","pointer":"","rule":"to-long","value":"0123456789abcdef","reason":"r"}]}"#,
    );
    site.lint(0, "check a.json")
        .has(&["warning[bad-ignore]: there is no rule `to-long`", "did you mean `too-long`?"]);
    site.lint(1, "check a.json --deny warnings");
    site.lint(0, "check a.json --fix");
    assert!(site.read(LIST).contains("to-long"));
}

#[test]
fn a_list_that_is_not_there_is_told_with_who_wants_it() {
    let site = Site::new();
    site.write("a.json", BAD);
    site.write("fiq-lint.toml", "\nignores = \"no.json\"\n");
    let said = site.lint(2, "check");
    said.has(&["no.json: cannot be read: no such file or directory; `ignores` in fiq-lint.toml:2 names it"]);
    site.write("fiq-lint.toml", "baseline = \"no.json\"\n");
    site.lint(2, "check")
        .has(&["`baseline` in fiq-lint.toml:1 names it, `fiq-lint baseline create` writes it"]);
    site.lint(0, "baseline create").has(&["wrote no.json: 1 finding"]);
    site.lint(0, "check").has(&["1 finding is in the baseline"]);
    site.remove("no.json");
    fs::create_dir(site.path("no.json")).expect("a folder can be made");
    site.lint(2, "check").has(&["no.json: is a folder, and a file belongs there"]);
    site.lint(2, "baseline create").has(&["no.json"]);
}
