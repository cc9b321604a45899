//! What a branch changed, and on which lines.

use crate::site::{BAD, FIXED, GOOD, Site};

fn menu(button: &str, title: &str) -> String {
    let rows = format!("\n        {{ \"id\": \"1\", \"title\": \"{title}\" }}\n      ");
    let text = r#"{
  "phone_number": "+27123456789",
  "message_type": "interactive",
  "interactive": {
    "type": "list",
    "body": "Choose",
    "button": "BUTTON",
    "sections": [
      {
      "title": "All",
      "rows": [ROWS]
      }
    ]
  }
}
"#;
    text.replace("BUTTON", button).replace("ROWS", &rows)
}

/// A branch that left `main` with old findings, while `main` went on.
fn site() -> Site {
    let site = Site::repository();
    site.write("old.json", BAD);
    site.write("menu.json", menu("Show me the whole menu", "Soup"));
    site.write("log.jsonl", format!("{BAD}\n{GOOD}\n"));
    site.commit();
    site.git(&["checkout", "-q", "-b", "work"]);
    site.git(&["checkout", "-q", "main"]);
    site.write("old.json", BAD.replace("7}", "8}"));
    site.commit();
    site.git(&["checkout", "-q", "work"]);
    site
}

#[test]
fn a_branch_is_judged_by_what_it_changed() {
    let site = site();
    site.lint(0, "check --since main")
        .has(&["no file was checked", "nothing is changed since main in the current folder"]);
    site.write("log.jsonl", format!("{BAD}\n{GOOD}\n{BAD}\n"));
    site.commit();
    site.write("menu.json", menu("Show me the whole menu", "A title that is far too long"));
    site.write("new.json", BAD);
    let files = site.lint(1, "check --since main --format short").told();
    let expected = ["log.jsonl:1:61", "log.jsonl:3:61", "menu.json:7:15", "menu.json:12:31", "new.json:1:61"];
    let places: Vec<&str> = files.iter().filter_map(|told| told.split(' ').next()).collect();
    assert_eq!(places, expected);
    let lines = site.lint(1, "check --since main --changed-lines --format short");
    let places: Vec<String> =
        lines.told().iter().filter_map(|told| Some(told.split_once(' ')?.0.to_owned())).collect();
    // The button stands in an object of which a line changed.
    assert_eq!(places, ["log.jsonl:3:61", "menu.json:7:15", "menu.json:12:31", "new.json:1:61"]);
    lines.has(&["1 finding is on lines that were not changed"]);
    // Without a revision: what is not committed.
    let lines = site.lint(1, "check --changed-lines --format short").told();
    assert_eq!(lines.len(), 3, "{lines:?}");
    site.lint(1, "check --changed-lines new.json").has(&["1 payload in 1 file"]);
    let fixed = site.lint(1, "check --changed-lines --since main --fix");
    fixed.has(&["fixed 2 findings in 2 files"]);
    assert_eq!(site.read("log.jsonl"), format!("{BAD}\n{GOOD}\n{FIXED}\n"));
}

#[test]
fn what_git_cannot_tell_is_said() {
    let site = Site::repository();
    site.write("a.json", GOOD);
    site.lint(2, "check --changed-lines").has(&["there is no commit yet", "`--staged` looks at"]);
    site.lint(2, "check --since main").has(&["there is no commit yet"]);
    site.commit();
    for revision in ["nope", "main..", "HEAD~9", "--all", "' '"] {
        let said = site.lint(2, &format!("check --since={revision}"));
        said.has(&["there is no revision", "help: name a branch, a tag or a commit"]);
    }
    site.git(&["checkout", "-q", "--orphan", "alone"]);
    site.write("b.json", GOOD);
    site.commit();
    site.lint(2, "check --since main").has(&["have no commit in common", "git fetch --unshallow"]);
    site.lint(3, "check --since HEAD nowhere").has(&["nowhere: is not there, and git does not know it"]);
    site.git(&["rm", "-q", "a.json"]);
    site.lint(0, "check --since HEAD a.json").has(&["no file was checked"]);
    Site::new().lint(2, "check --since main").has(&["the folder is in no git repository"]);
}

#[test]
fn a_file_that_was_only_renamed_has_no_changed_line() {
    let site = site();
    site.git(&["mv", "menu.json", "card.json"]);
    site.lint(0, "check --staged --changed-lines").has(&["1 finding is on lines that were not changed"]);
    site.lint(1, "check --staged").has(&["card.json:7:15"]);
}
