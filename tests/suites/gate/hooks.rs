//! Commits through a hook that runs the binary.

use std::fs;

use fiq_tests::write_program;

use crate::site::{BAD, GOOD, Site};

const HOOK: &str = "#!/bin/sh\nexec fiq-lint check --staged --format short\n";

fn site() -> Site {
    let site = Site::repository();
    site.write("a.json", GOOD);
    site.write("b.json", GOOD);
    site.commit();
    write_program(&site.path(".git/hooks/pre-commit"), HOOK);
    site
}

/// The findings that a commit is refused for; none if it is made.
fn commit(site: &Site, inside: &str, words: &[&str]) -> Vec<String> {
    let words: Vec<&str> = ["commit", "-q", "-m", "a step"].iter().chain(words).copied().collect();
    let said = site.try_git(inside, &words);
    let text = said.transcript();
    let told: Vec<String> =
        text.lines().filter_map(|line| Some(line.split_once(": error[")?.0.to_owned())).collect();
    assert_eq!(said.code, Some(i32::from(!told.is_empty())), "{text}");
    told
}

#[test]
fn a_commit_is_judged_by_what_it_would_hold() {
    let site = site();
    site.write("a.json", BAD);
    site.git(&["add", "a.json"]);
    site.write("a.json", GOOD);
    assert_eq!(commit(&site, ".", &[]), ["a.json:1:61"]);
    // `-a` takes the working tree, a path that file alone: git has a further index for each.
    assert_eq!(commit(&site, ".", &["-a", "--allow-empty"]), [""; 0]);
    site.write("a.json", BAD);
    site.write("b.json", format!("{GOOD}\n"));
    assert_eq!(commit(&site, ".", &["b.json"]), [""; 0]);
    assert_eq!(commit(&site, ".", &["-a"]), ["a.json:1:61"]);
    assert_eq!(commit(&site, ".", &["a.json"]), ["a.json:1:61"]);
    fs::create_dir(site.path("sub")).expect("a folder can be made");
    assert_eq!(commit(&site, "sub", &["-a"]), ["a.json:1:61"]);
    assert_eq!(commit(&site, ".", &["-a", "--no-verify"]), [""; 0]);
    assert_eq!(commit(&site, ".", &["--amend"]), [""; 0], "against the commit that is there");
}

#[test]
fn linked_working_trees_have_an_index_of_their_own() {
    let site = site();
    site.git(&["worktree", "add", "-q", "linked", "-b", "side"]);
    site.write("linked/a.json", BAD);
    let said = site.try_git("linked", &["add", "a.json"]);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert_eq!(commit(&site, "linked", &[]), ["a.json:1:61"]);
    assert_eq!(site.lint_in("linked", 1, "check --staged --format short").told(), ["a.json:1:61 wrong-type"]);
    site.lint(0, "check --staged").has(&["nothing is staged"]);
}

#[test]
fn a_submodule_is_a_repository_of_its_own() {
    let (inner, site) = (site(), site());
    let address = inner.path(".");
    let address = address.to_str().expect("the path is UTF-8");
    site.git(&["-c", "protocol.file.allow=always", "submodule", "add", "-q", address, "module"]);
    assert_eq!(commit(&site, ".", &[]), [""; 0], "the submodule itself is no payload");
    write_program(&site.path(".git/modules/module/hooks/pre-commit"), HOOK);
    site.write("module/a.json", BAD);
    let said = site.try_git("module", &["add", "a.json"]);
    assert_eq!(said.code, Some(0), "{}", said.transcript());
    assert_eq!(commit(&site, "module", &[]), ["a.json:1:61"]);
    site.lint(0, "check --staged").has(&["nothing is staged"]);
}
