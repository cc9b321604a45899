//! A project with many payloads and many old findings is taken up.

use std::fmt::Write;

use crate::site::{BAD, GOOD, Site, WARNED};

const FILES: usize = 9_000;
const LINES: usize = 1_000;

/// 10,000 payloads, of which 500 are bad: 300 files, and 200 lines of a log that are all alike.
fn project() -> Site {
    let site = Site::repository();
    for number in 0..FILES {
        let content = if number % 30 == 0 { BAD } else { GOOD };
        site.write(&format!("payloads/{}/{number}.json", number / 1_000), content);
    }
    let mut log = String::new();
    for number in 0..LINES {
        writeln!(log, "{}", if number % 5 == 0 { WARNED } else { GOOD }).expect("a string takes all");
    }
    site.write("payloads/log.jsonl", log);
    site
}

#[test]
fn a_large_project_is_taken_up() {
    let site = project();
    site.lint(0, "init").has(&["10000 payloads", "fiq-lint baseline create"]);
    site.lint(1, "check").has(&["300 errors, 200 warnings"]);
    site.lint(0, "baseline create").has(&["wrote fiq-lint.baseline.json: 500 findings"]);
    let clean = site.lint(0, "check");
    clean.has(&[
        "10,000 payloads in 9,001 files",
        "0 errors, 0 warnings",
        "500 findings are in the baseline",
    ]);
    let text = site.read("fiq-lint.baseline.json");
    site.lint(0, "baseline create");
    assert_eq!(site.read("fiq-lint.baseline.json"), text, "the same findings give the same text");

    site.write("payloads/new.json", BAD);
    assert_eq!(site.lint(1, "check --format short").told(), ["payloads/new.json:1:61 wrong-type"]);
    site.remove("payloads/new.json");

    let log = site.read("payloads/log.jsonl");
    site.write("payloads/log.jsonl", format!("{GOOD}\n\n{log}"));
    let moved = site.lint(0, "check --format short");
    assert_eq!(moved.told(), [""; 0]);
    site.lint(0, "baseline check").has(&["every finding of the baseline is still there"]);

    site.write("payloads/log.jsonl", format!("{WARNED}\n{log}"));
    let one_more = site.lint(0, "check --format short");
    assert_eq!(one_more.told().len(), 1, "201 alike, of which 200 are known: {}", one_more.out);
    site.write("payloads/log.jsonl", log);

    changed_and_put_right(&site);
}

fn changed_and_put_right(site: &Site) {
    site.write("payloads/0/0.json", BAD.replace("7}", "8}"));
    assert_eq!(site.lint(1, "check --format short").told(), ["payloads/0/0.json:1:61 wrong-type"]);
    site.write("payloads/0/0.json", GOOD);
    site.remove("payloads/0/30.json");
    site.lint(0, "check").has(&["498 findings are in the baseline", "2 findings of the baseline are gone"]);
    let stale = site.lint(1, "baseline check");
    stale.has(&[
        "payloads/0/0.json: wrong-type at /text is gone",
        "payloads/0/30.json",
        "`fiq-lint baseline prune`",
    ]);
    site.lint(0, "baseline prune").has(&["2 findings were struck"]);
    site.lint(0, "baseline check");
    site.lint(0, "baseline prune").has(&["every finding of the baseline is still there"]);
    site.lint(0, "check").has(&["498 findings are in the baseline"]).lacks(&["gone"]);
}

#[test]
fn a_part_of_a_project_is_taken_up_and_the_rest_stays() {
    let site = Site::new();
    site.write("fiq-lint.toml", "");
    site.write("a/x.json", BAD);
    site.write("b/x.json", BAD);
    site.lint(0, "baseline create a").has(&["1 finding"]);
    site.lint(1, "check --format short").has(&["b/x.json"]).lacks(&["a/x.json"]);
    // From anywhere it is the same file with the same paths.
    site.lint_in("b", 0, "baseline create").has(&["wrote ../fiq-lint.baseline.json: 2 findings"]);
    site.lint(0, "check").has(&["2 findings are in the baseline"]);
    site.lint_in("a", 0, "check").has(&["1 finding is in the baseline"]).lacks(&["gone"]);
    site.lint_in("a", 0, "check ../b").has(&["1 finding is in the baseline"]);
    site.lint_in("a", 0, "baseline prune");
    assert_eq!(site.read("fiq-lint.baseline.json").matches("\"path\"").count(), 2);
}

#[test]
fn nothing_is_taken_up_that_cannot_be_met_again() {
    let site = Site::new();
    site.write("x.json", BAD);
    site.lint(0, "baseline check").has(&["there is no baseline"]);
    site.lint_with("x.json", 2, "baseline create -")
        .has(&["standard input is no file that a list could name"]);
    site.lint(3, "baseline create x.json nowhere.json").has(&["nowhere.json", "the baseline stays as it is"]);
    site.lint(2, "baseline crate").has(&["a similar subcommand exists: 'create'"]);
    assert_eq!(site.names("."), ["x.json"]);
    site.write("x.json", GOOD);
    site.lint(0, "baseline create").has(&["nothing was found, so no baseline is needed"]);
    assert_eq!(site.names("."), ["x.json"]);
}
