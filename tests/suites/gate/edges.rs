//! Very many findings, readers that go away, and names that are no text.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::ffi::OsStrExt;
use std::process::Stdio;

use crate::site::{BAD, FIXED, Site};

#[test]
fn nothing_at_all() {
    let site = Site::new();
    let none = "no name fits a file that can hold payloads";
    site.lint(0, "check").has(&["no file was checked", none]);
    site.lint(0, "check --fix").has(&["no file was checked", none]);
    site.lint(0, "check --diff").has(&["no file was checked", none]);
    site.lint(1, "check --require-payloads").has(&["no payload was found"]);
    site.lint(0, "baseline create").has(&["no baseline is needed"]);
    site.lint(1, "ignore --reason r").has(&["nothing was put on the ignore list"]);
    site.lint(2, "check ''").has(&["a value is required"]);
}

#[test]
fn very_many_findings() {
    const COUNT: usize = 3_000;
    let site = Site::new();
    let mut log = String::new();
    for number in 0..COUNT {
        writeln!(log, "{}", BAD.replace("7}", &format!("{number}}}"))).expect("a string takes all");
    }
    site.write("log.jsonl", &log);
    site.lint(1, "check").has(&["3,000 payloads", "3,000 errors"]);
    site.lint(0, "baseline create").has(&["3000 findings"]);
    site.lint(0, "check").has(&["3000 findings are in the baseline"]);
    site.remove("fiq-lint.baseline.json");
    site.lint(0, "ignore --reason r").has(&["3000 findings are ignored"]);
    site.lint(0, "check").has(&["3000 findings are on the ignore list"]);
    site.remove("fiq-lint.ignores.json");
    site.lint(0, "check --fix").has(&["fixed 3000 findings in 1 file"]);
}

/// Reads one line of what the command prints and goes away.
fn read_one_line(site: &Site, words: &str) -> String {
    let mut command = site.command(".", words);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
    let mut line = String::new();
    let mut out = BufReader::new(child.stdout.take().expect("it is a pipe"));
    out.read_line(&mut line).expect("there is a line");
    drop(out);
    let said = child.wait_with_output().expect("it ends");
    let err = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said.status.code(), Some(1), "{words}: {err}");
    assert!(!err.contains("panicked") && !err.contains("Broken pipe"), "{words}: {err}");
    line
}

#[test]
fn a_reader_that_goes_away() {
    const COUNT: usize = 1_500;
    let site = Site::new();
    for number in 0..COUNT {
        site.write(
            &format!("p/{number:04}.json"),
            BAD.replace("+27", "27").replace("\"27123456789\"", "true"),
        );
    }
    for words in ["check --format short", "check", "check --format jsonl", "check --diff"] {
        assert_ne!(read_one_line(&site, words), "", "{words}");
    }
    // Fixing is not a matter of who listens.
    read_one_line(&site, "check --fix --format short");
    let left = (0..COUNT).filter(|number| site.read(&format!("p/{number:04}.json")).contains(":7}"));
    assert_eq!(left.count(), 0);
}

#[test]
fn names_that_are_no_text() {
    let site = Site::repository();
    let name = OsStr::from_bytes(b"n\xff.json");
    fs::write(site.path(".").join(name), BAD).expect("a file can be written");
    site.git(&["add", "."]);
    site.lint(1, "check --staged --format short").has(&["n\u{fffd}.json:1:61"]);
    site.lint(1, "check --format short").has(&["n\u{fffd}.json:1:61"]);
    site.lint(0, "ignore --reason r");
    site.lint(0, "check").has(&["1 finding is on the ignore list"]);
    site.remove("fiq-lint.ignores.json");
    site.lint(0, "check --fix").has(&["fixed 1 finding"]);
    assert_eq!(fs::read(site.path(".").join(name)).expect("it is there"), FIXED.as_bytes());
}
