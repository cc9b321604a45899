//! The ignore list, from its first entry to its last.

use crate::site::{BAD, FIXED, GOOD, Site, WARNED};

const LIST: &str = "fiq-lint.ignores.json";

#[test]
fn what_is_ignored_is_told_again_when_its_value_changes() {
    let site = Site::new();
    site.write("p/a.json", BAD);
    site.write("p/b.json", BAD);
    let one = "ignore p --rule wrong-type --pointer /text --reason 'never sent'";
    site.lint(0, &one.replace(" p ", " p/a.json "))
        .has(&["wrote fiq-lint.ignores.json", "1 finding is ignored"]);
    assert!(site.read(LIST).contains(r#""reason": "never sent""#));
    let left = site.lint(1, "check --format short");
    assert_eq!(left.told(), ["p/b.json:1:61 wrong-type"]);
    left.has(&["1 finding is on the ignore list"]);
    site.lint(0, one).has(&["1 finding is ignored"]);
    site.lint(0, "check").has(&["2 findings are on the ignore list"]);
    let known = site.lint(1, one);
    known.has(&["nothing was put on the ignore list", "not told already: 2 by the ignore list"]);

    site.write("p/a.json", BAD.replace("7}", "8}"));
    let again = site.lint(1, "check --format short");
    assert_eq!(again.told(), ["p/a.json:1:61 wrong-type", "fiq-lint.ignores.json:4:5 unused-ignore"]);
    // Nothing is said of a file that was not looked at.
    site.lint(0, "check p/b.json").lacks(&["unused-ignore"]);
    site.remove("p/a.json");
    site.lint(0, "check")
        .has(&["warning[unused-ignore]: `p/a.json` is ignored in part, and it is not there any more"]);
    site.lint(0, "check --fix")
        .has(&["1 entry was struck from the ignore list"])
        .lacks(&["nothing was fixed"]);
    assert_eq!(site.read(LIST).matches("\"path\"").count(), 1);
    site.lint(0, "check --fix").has(&["nothing was fixed"]);
}

#[test]
fn what_is_ignored_stays_so_when_something_inside_of_it_is_fixed() {
    let site = Site::new();
    let both = r#"{"phone_number":27123456789,"message_type":"image","extra":1}"#;
    site.write("a.json", both);
    site.write("b.json", both);
    site.lint(0, "ignore --rule missing-field --reason r a.json");
    site.lint(0, "ignore --rule unknown-field --reason r");
    site.lint(0, "baseline create b.json --config 'rules.wrong-type=\"off\"'");
    let fixed = site.lint(0, "check --fix");
    fixed.has(&[
        "fixed 2 findings in 2 files",
        "3 findings are on the ignore list",
        "1 finding is in the baseline",
    ]);
    let fixed = site.lint(0, "check --fix");
    fixed.has(&["nothing was fixed", "3 findings are on the ignore list", "1 finding is in the baseline"]);
    fixed.lacks(&["struck", "gone"]);
}

#[test]
fn lists_are_found_from_any_folder() {
    let site = Site::new();
    site.write("fiq-lint.toml", "ignores = \"lists/known.json\"\n");
    site.write("p/q/a.json", BAD);
    site.write("lists/about.md", "");
    site.lint_in("p", 0, "ignore q --reason r").has(&["wrote ../lists/known.json"]);
    for inside in [".", "p", "p/q", "lists"] {
        let path = site.path("p");
        let words = format!("check {}", path.display());
        site.lint_in(inside, 0, &words).has(&["1 finding is on the ignore list"]);
    }
    // A list is no payload, even where everything is one.
    site.lint(0, "check --as request").has(&["1 payload in 1 file:"]);
}

#[test]
fn only_what_is_meant_is_ignored() {
    let site = Site::new();
    site.write("a.json", BAD);
    for (words, code, said) in [
        ("ignore", 2, "--reason <TEXT>"),
        ("ignore --reason ' '", 2, "the reason is empty"),
        ("ignore --reason r --rule wrong-tpye", 2, "did you mean `wrong-type`?"),
        ("ignore --reason r --rule x", 2, "`fiq-lint rules` lists them"),
        ("ignore --reason r --pointer text", 2, "`text` is no JSON pointer"),
        ("ignore --reason r --pointer /txt", 1, "no such finding"),
        ("ignore --reason r nowhere.json", 3, "the ignore list stays as it is"),
        ("ignore --reason r -", 2, "standard input is no file"),
    ] {
        site.lint(code, words).has(&[said]);
    }
    assert_eq!(site.names("."), ["a.json"]);
}

#[test]
fn lines_that_are_alike_are_counted() {
    let site = Site::new();
    site.write("log.jsonl", format!("{WARNED}\n{GOOD}\n{WARNED}\n{WARNED}\n"));
    site.lint(0, "ignore --reason r");
    site.write("log.jsonl", format!("{GOOD}\n{WARNED}\n{WARNED}\n"));
    let left = site.lint(0, "check --format short");
    assert_eq!(left.told().len(), 1, "{}", left.out);
    left.has(&["2 findings are on the ignore list", "unused-ignore"]);
    site.write("log.jsonl", format!("{GOOD}\n{BAD}\n{WARNED}\n"));
    site.lint(0, "check --fix").has(&["fixed 1 finding in 1 file", "2 entries were struck"]);
    assert_eq!(site.read("log.jsonl"), format!("{GOOD}\n{FIXED}\n{WARNED}\n"));
}
