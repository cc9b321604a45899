//! What would be fixed, as a difference that other programs apply.

use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;

use crate::site::{BAD, GOOD, Site};
use fiq_tests::{LIMIT, run};

const NAMES: [&[u8]; 7] = [
    b"p/a.json",
    b"p/two words/the menu.json",
    "p/größe/メニュー.json".as_bytes(),
    b"p/quo\"te's.json",
    b"p/back\\slash.json",
    b"p/new\nline\ttab.json",
    b"p/not-utf8-\xff.json",
];

fn site() -> Site {
    let site = Site::repository();
    for name in NAMES {
        site.write_bytes(name, BAD);
    }
    site.write("p/crlf.json", format!("\u{feff}{}\r\n", BAD.replace(',', ",\r\n\t")));
    site.write("p/control.json", BAD.replace('}', ",\"x\":\"\u{202e}\u{7f}\u{9b}\"}\n"));
    site.write(
        "p/log.jsonl",
        format!("{GOOD}\n{BAD}\n{GOOD}\n{GOOD}\n{GOOD}\n{GOOD}\n{GOOD}\n{GOOD}\n{BAD}"),
    );
    site.write("p/c.jsonc", format!("// fiq-lint: ignore too-long\n{BAD}\n"));
    site.commit();
    site
}

/// What the working tree has changed, whoever changed it.
fn changes(site: &Site) -> String {
    let changes = site.git(&["diff", "--text"]);
    site.git(&["checkout", "-q", "."]);
    changes
}

#[test]
fn git_and_patch_take_it_and_fixing_gives_the_same() {
    let site = site();
    let difference = site.lint(1, "check --diff");
    difference.has(&["--- a/p/a.json\n+++ b/p/a.json\n", "13 findings in 11 files would be fixed"]);
    assert_eq!(site.git(&["status", "--short"]), "", "nothing is written");
    let raw = run(&mut site.command(".", "check --diff"), LIMIT).stdout;
    let patch = site.write(".git/gate.patch", &raw);
    site.git(&["apply", ".git/gate.patch"]);
    let by_git = changes(&site);
    site.lint(0, "check --fix --config 'rules.unknown-field=\"off\"'");
    let by_fix = changes(&site);
    assert_eq!(by_git, by_fix);
    let mut command = Command::new("patch");
    let stdin = File::open(&patch).expect("the patch can be read");
    command.args(["-p1", "--quiet"]).stdin(stdin).current_dir(site.path("."));
    if command.output().is_ok_and(|output| output.status.success()) {
        assert_eq!(changes(&site), by_fix);
    } else {
        assert!(Command::new("patch").arg("--version").output().is_err(), "patch refuses");
        eprintln!("skipped in part: patch is not installed");
    }
}

#[test]
fn it_applies_in_the_folder_that_it_was_made_in() {
    let site = site();
    let whole = site.path("p");
    for words in ["check --diff", "check --diff .", &format!("check --diff {} ./a.json", whole.display())] {
        let raw = run(&mut site.command("p", words), LIMIT).stdout;
        site.write("p/x.patch", &raw);
        let said = site.try_git("p", &["apply", "x.patch"]);
        assert_eq!(said.code, Some(0), "{words}: {}", said.transcript());
        site.remove("p/x.patch");
        assert_eq!(site.git(&["diff", "--name-only"]).lines().count(), 11, "{words}");
        changes(&site);
    }
}

#[test]
fn lists_are_part_of_it() {
    let site = Site::repository();
    site.write("a.json", BAD);
    site.lint(0, "ignore --reason r");
    site.write("a.json", GOOD);
    site.commit();
    let said = site.lint(1, "check --diff");
    said.has(&["+++ b/fiq-lint.ignores.json"]).lacks(&["nothing would be fixed", "struck"]);
    site.write("x.patch", &said.out);
    site.git(&["apply", "x.patch"]);
    site.remove("x.patch");
    let by_git = changes(&site);
    site.lint(0, "check --fix");
    assert_eq!(changes(&site), by_git);
}

#[test]
fn nothing_to_fix_is_nothing_to_show() {
    let site = Site::new();
    site.write("a.json", GOOD);
    assert_eq!(site.lint(0, "check --diff").has(&["nothing would be fixed"]).out, "");
    site.write("a.json", GOOD.replace("\"x\"", "null"));
    let said = site.lint(1, "check --diff --report short=out.txt");
    assert_eq!(said.out, "", "{}", said.err);
    assert!(site.read("out.txt").contains("[wrong-type]"));
}

impl Site {
    fn write_bytes(&self, name: &[u8], content: &str) {
        let path = self.path(".").join(std::ffi::OsStr::from_bytes(name));
        std::fs::create_dir_all(path.parent().expect("it stands in a folder")).expect("a folder can be made");
        std::fs::write(path, content).expect("a file can be written");
    }
}
