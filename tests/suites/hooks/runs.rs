//! Runs of the hooks: what passes, what is refused, what is said.

use crate::repository::Repository;
use crate::site::{BAD, GOOD, Site};
use crate::tool::{Tool, without_waiting};

const HOOKS: [&str; 2] = ["fiq-lint", "fiq-lint-system"];
/// Names as people have them.
const NAMES: [&str; 4] =
    ["menu.json", "two words/the menu.json", "größe/メニュー.jsonl", "-dashed/it's.json5"];

#[test]
fn payloads_without_a_fault_pass_in_silence() {
    let Some(tool) = Tool::find() else { return };
    for hook in HOOKS {
        let site = Site::new(tool, hook, "");
        for name in NAMES {
            site.write(name, GOOD);
        }
        site.write("package.json", "{}");
        let said = site.run(&[]);
        let said = without_waiting(&said);
        assert!(said.ends_with("Passed\nexit: 0\n"), "{said}");
        assert_eq!(said.lines().count(), 2, "{said}");
    }
}

#[test]
fn every_fault_is_told_with_its_file() {
    let Some(tool) = Tool::find() else { return };
    for hook in HOOKS {
        let site = Site::new(tool, hook, "        args: [--format, short, --]\n");
        site.write("good.json", GOOD);
        for name in NAMES {
            site.write(name, BAD);
        }
        let said = site.run(&[]);
        assert_eq!(said.code, Some(1), "{}", said.transcript());
        for name in NAMES {
            let told = |line: &str| line.starts_with(&format!("{name}:1:1: error[missing-field]"));
            assert_eq!(
                said.text().lines().filter(|line| told(line)).count(),
                1,
                "{name}: {}",
                said.transcript()
            );
        }
        assert!(said.text().contains("- exit code: 1"), "{}", said.transcript());
        assert!(!said.text().contains("good.json:"), "{}", said.transcript());
    }
}

#[test]
fn a_commit_with_a_fault_is_refused() {
    let Some(tool) = Tool::find() else { return };
    let site = Site::new(tool, "fiq-lint", "");
    let said = site.pre_commit(&["install"]);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    site.write("menu.json", BAD);
    let said = site.commit();
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    let words = String::from_utf8_lossy(&said.stderr);
    assert!(words.contains("error[missing-field]: `text` is missing"), "{}", said.transcript());
    site.write("menu.json", GOOD);
    let said = site.commit();
    assert_eq!(said.code, Some(0), "{}", said.transcript());
}

/// What somebody tries before there is a configuration. The wheel is built anew for each try, so that one has to do for it.
#[test]
fn the_hooks_can_be_tried() {
    let Some(tool) = Tool::find() else { return };
    let repository = Repository::with_hooks(tool);
    let tries = [("fiq-lint-system", GOOD, 0), ("fiq-lint-system", BAD, 1), ("fiq-lint", BAD, 1)];
    for (hook, content, code) in tries {
        let site = Site::with_configuration(tool, "repos: []\n");
        site.write("two words/the menu.json", content);
        site.git(&["add", "--all"]);
        let said = site.try_repo(repository, hook);
        assert_eq!(said.code, Some(code), "{hook}: {}", said.transcript());
        let words = if code == 0 { "Passed" } else { "two words/the menu.json:1:1" };
        assert!(said.text().contains(words), "{hook}: {}", said.transcript());
    }
}

#[test]
fn files_without_payloads_are_no_business_of_the_hook() {
    let Some(tool) = Tool::find() else { return };
    let site = Site::new(tool, "fiq-lint-system", "        verbose: true\n");
    site.write("package.json", r#"{"name": "shop", "scripts": {}}"#);
    site.write("broken.json", "{ this is no JSON");
    site.write("empty.json", "");
    site.write("src/main.rs", "fn main() { unclosed(");
    let said = site.run(&[]);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert!(said.text().contains("no payload found in 4 files"), "{}", said.transcript());
}

#[test]
fn no_file_at_all_is_not_called_a_pass() {
    let Some(tool) = Tool::find() else { return };
    let site = Site::new(tool, "fiq-lint-system", "");
    site.write("notes.md", BAD);
    let said = site.run(&[]);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert!(said.text().contains("(no files to check)Skipped"), "{}", said.transcript());
}

#[test]
fn warnings_pass_and_wrong_arguments_do_not() {
    let Some(tool) = Tool::find() else { return };
    let misplaced = GOOD.replace('}', r#", "caption": "x"}"#);
    let site = Site::new(tool, "fiq-lint-system", "        verbose: true\n");
    site.write("a.json", &misplaced);
    let said = site.run(&[]);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert!(said.text().contains("warning[misplaced-field]"), "{}", said.transcript());
    let site = Site::new(tool, "fiq-lint-system", "        args: [--no-such-option]\n");
    site.write("a.json", GOOD);
    let said = site.run(&[]);
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    assert!(said.text().contains("- exit code: 2"), "{}", said.transcript());
}

/// One command holds so many bytes of names: pre-commit makes several calls of it, and each must stand for itself.
#[test]
fn several_calls_add_up() {
    let Some(tool) = Tool::find() else { return };
    let site = Site::new(tool, "fiq-lint-system", "        args: [--format, short]\n");
    let long = "a-long-name-of-a-folder-in-a-deep-tree-of-folders".repeat(2);
    for number in 0..2000 {
        site.write(&format!("{long}/{number:04}.json"), if number % 1999 == 0 { BAD } else { GOOD });
    }
    let said = site.run(&[]);
    assert_eq!(said.code, Some(1), "{}", said.transcript());
    let text = said.text();
    let summaries = text.lines().filter(|line| line.contains(" payloads in ")).count();
    assert!(summaries > 1, "all files went into one call: {text}");
    assert_eq!(text.lines().filter(|line| line.contains("error[missing-field]")).count(), 2, "{text}");
}
