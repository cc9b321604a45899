//! What is staged, with its content of the index.

use std::ffi::OsStr;
use std::fs;

use super::{Work, lines, open, staged};

#[test]
fn contents_are_those_of_the_index() {
    let work = Work::with(&[("a.json", "1\n"), ("b.json", "1\n"), ("gone.json", "1\n")]);
    work.write("a.json", "2\n");
    work.write("new/c.json", "staged\n");
    work.git(&["rm", "--quiet", "gone.json"]);
    work.git(&["add", "--all"]);
    work.write("a.json", "3\n");
    work.write("b.json", "3\n");
    work.write("new/c.json", "later\n");
    work.write("d.json", "untracked\n");
    assert_eq!(work.staged(), ["a.json: 2\n", "new/c.json: staged\n"]);
    fs::remove_file(work.path().join("a.json")).expect("the file can be removed");
    assert_eq!(work.staged()[0], "a.json: 2\n");
}

#[test]
fn a_first_commit_has_nothing_before_it() {
    let work = Work::new();
    assert!(work.staged().is_empty());
    work.write("a.json", "1\n2\n");
    work.git(&["add", "--all"]);
    assert_eq!(work.staged(), ["a.json: 1\n2\n"]);
    let changed = work.open("").staged_lines(&[]).expect("git answers");
    assert_eq!(lines(&changed, "a.json"), "1-2");
}

#[test]
fn an_intent_to_add_stages_nothing() {
    let work = Work::with(&[("a.json", "1\n")]);
    work.write("b.json", "1\n");
    work.git(&["add", "--intent-to-add", "b.json"]);
    assert!(work.staged().is_empty());
}

#[test]
fn renamed_files_are_known_by_their_new_name() {
    let text = "1\n2\n3\n4\n5\n6\n7\n8\n";
    let work = Work::with(&[("old.json", text)]);
    work.git(&["mv", "old.json", "new.json"]);
    work.write("new.json", &text.replace('3', "three"));
    work.git(&["add", "--all"]);
    assert_eq!(work.staged(), [format!("new.json: {}", text.replace('3', "three"))]);
    let changed = work.open("").staged_lines(&[]).expect("git answers");
    assert_eq!(lines(&changed, "new.json"), "3-3");
}

#[test]
fn lines_are_those_of_the_index() {
    let work = Work::with(&[("a b.json", "1\n2\n3\n4\n5\n6\n7\n8\n9\n")]);
    work.write("a b.json", "1\nnew\n2\n3\n5\n6\nseven\n8\n9\n");
    work.git(&["add", "--all"]);
    work.write("a b.json", "other\n");
    let changed = work.open("").staged_lines(&[]).expect("git answers");
    assert_eq!(lines(&changed, "a b.json"), "2-2 4-5 7-7");
    assert_eq!(lines(&changed, "other.json"), "");
}

#[test]
fn a_conflict_is_told() {
    let work = Work::with(&[("a.json", "1\n"), ("b.json", "1\n")]);
    work.git(&["checkout", "--quiet", "-b", "other"]);
    work.write("a.json", "2\n");
    work.commit();
    work.git(&["checkout", "--quiet", "main"]);
    work.write("a.json", "3\n");
    work.write("b.json", "3\n");
    work.commit();
    assert!(!work.tries(&["merge", "other"]));
    work.write("b.json", "4\n");
    work.git(&["add", "b.json"]);
    let told = "a.json has a conflict that is not resolved, and so nothing that could be committed";
    assert_eq!(work.staged(), ["b.json: 4\n", told]);
    assert_eq!(super::since(&work.open(""), "HEAD", &[]), ["a.json", "b.json"]);
}

#[test]
fn paths_restrict_and_are_taken_as_they_are() {
    let work = Work::with(&[]);
    for name in ["sub/a.json", "sub/deep/b.json", "subway/c.json", "[ab].json", "a.json", "-x.json"] {
        work.write(name, "");
    }
    work.git(&["add", "--all"]);
    let paths = |inside: &str, paths: &[&str]| {
        staged(&work.open(inside), paths)
            .iter()
            .map(|file| file.trim_end_matches(": ").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(paths("", &["sub"]), ["sub/a.json", "sub/deep/b.json"]);
    assert_eq!(paths("", &["[ab].json", "-x.json"]), ["-x.json", "[ab].json"]);
    assert_eq!(paths("sub", &["."]), ["a.json", "deep/b.json"]);
    assert_eq!(paths("sub/deep", &[".."]), ["../a.json", "b.json"]);
    let all =
        ["../../-x.json", "../../[ab].json", "../../a.json", "../a.json", "b.json", "../../subway/c.json"];
    assert_eq!(paths("sub/deep", &[]), all);
    assert_eq!(paths("", &["none.json"]), ["none.json is not there, and git does not know it"]);
}

#[test]
fn links_and_submodules_are_passed_over() {
    let inner = Work::with(&[("inner.json", "1\n")]);
    let work = Work::with(&[("a.json", "1\n")]);
    let from = inner.path().to_str().expect("the folder has a plain name");
    work.git(&["submodule", "--quiet", "add", from, "module"]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("a.json", work.path().join("link.json")).expect("a link can be made");
    work.git(&["add", "--all"]);
    assert_eq!(work.staged().iter().filter(|file| !file.starts_with(".gitmodules")).count(), 0);
    work.write("module/inner.json", "2\n");
    work.write("module/other.json", "2\n");
    assert_eq!(super::since(&work.open(""), "HEAD", &[]), [".gitmodules"]);
    assert_eq!(super::since(&work.open("module"), "HEAD", &[]), ["inner.json", "other.json"]);
}

#[test]
fn a_linked_working_tree_has_its_own_index() {
    let work = Work::with(&[("a.json", "1\n"), ("sub/b.json", "1\n")]);
    work.git(&["worktree", "add", "--quiet", "linked"]);
    work.write("linked/sub/b.json", "2\n");
    work.git(&["-C", "linked", "add", "--all"]);
    assert_eq!(staged(&work.open("linked/sub"), &[]), ["b.json: 2\n"]);
    assert!(work.staged().is_empty());
}

#[test]
fn a_hook_sees_the_index_that_is_committed() {
    let work = Work::with(&[("a.json", "1\n"), ("b.json", "1\n")]);
    work.write("a.json", "2\n");
    let index = work.path().join(".git/other-index");
    fs::copy(work.path().join(".git/index"), &index).expect("the index can be copied");
    work.git(&["add", "--all"]);
    let more = [("GIT_INDEX_FILE", index.as_os_str()), ("GIT_DIR", OsStr::new(".git"))];
    let hook = open(work.path(), &more).expect("there is a repository");
    assert!(staged(&hook, &[]).is_empty());
    assert_eq!(work.staged(), ["a.json: 2\n"]);
}

#[test]
fn a_sparse_working_tree_has_its_whole_index() {
    let work = Work::with(&[("in/a.json", "1\n"), ("out/b.json", "1\n")]);
    work.git(&["sparse-checkout", "set", "--cone", "in"]);
    assert!(!work.path().join("out/b.json").exists());
    assert!(work.staged().is_empty() && super::since(&work.open(""), "HEAD", &[]).is_empty());
    work.git(&["reset", "--quiet", "--soft", "HEAD"]);
    work.write("in/a.json", "2\n");
    assert_eq!(super::since(&work.open(""), "HEAD", &[]), ["in/a.json"]);
}

#[test]
fn a_lost_content_is_told() {
    let work = Work::new();
    work.write("a.json", "lost\n");
    work.git(&["add", "--all"]);
    let repository = work.open("");
    let files = repository.staged(&[]).expect("git answers").files;
    fs::remove_dir_all(work.path().join(".git/objects")).expect("the objects can be removed");
    fs::create_dir(work.path().join(".git/objects")).expect("a folder can be made");
    let mut blobs = repository.blobs().expect("git can be run");
    for _ in 0..2 {
        let told = blobs.read(&files[0]).expect_err("the content is lost");
        assert_eq!(told.message, "is staged, and its content is not in the repository");
    }
}
