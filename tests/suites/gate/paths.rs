//! Lists of paths, and paths that are named more than once.

use std::fs;

use crate::site::{BAD, GOOD, Site};

fn site() -> Site {
    let site = Site::new();
    site.write("a.json", BAD);
    site.write("two words.json", GOOD);
    site.write("@x/b.json", BAD);
    site
}

#[test]
fn lists_of_paths_are_read() {
    let site = site();
    for (name, content) in [
        ("lines", "a.json\ntwo words.json\n"),
        ("crlf", "a.json\r\n\r\ntwo words.json"),
        ("nul", "a.json\0two words.json\0"),
        ("dots", "./a.json\na.json\n./two words.json\n"),
    ] {
        site.write(name, content);
        site.lint(1, &format!("check @{name}")).has(&["2 payloads in 2 files"]);
        site.lint_with(name, 1, "check @-").has(&["2 payloads in 2 files"]);
    }
    site.lint(1, "check @lines @nul a.json").has(&["2 payloads in 2 files"]);
    site.write("none", "");
    site.lint(0, "check @none").has(&["no file was checked"]);
    site.write("gone", "nowhere.json\n");
    site.lint(3, "check @gone").has(&["problem: nowhere.json"]);
    site.lint(2, "check @missing")
        .has(&["missing: the list of paths cannot be read", "is written `./@missing`"]);
}

#[test]
fn a_folder_may_be_named_like_a_list() {
    let site = site();
    site.lint(2, "check @x").has(&["a path that begins with `@` is written `./@x`"]);
    site.lint(1, "check ./@x").has(&["1 payload in 1 file"]);
    fs::create_dir(site.path("x")).expect("a folder can be made");
    site.lint(2, "check @x").has(&["x: the list of paths cannot be read: is a directory", "`./@x`"]);
}

#[test]
fn no_file_is_looked_at_twice() {
    let site = site();
    let whole = site.path("a.json");
    for words in [
        "check a.json a.json",
        "check a.json ./a.json",
        "check . a.json ./@x",
        &format!("check a.json {}", whole.display()),
    ] {
        let said = site.lint(1, words);
        assert_eq!(said.out.matches("─ a.json:1:61").count(), 1, "{words}: {}", said.out);
    }
    site.lint(0, "check --fix a.json ./a.json").has(&["fixed 1 finding in 1 file"]);
}
