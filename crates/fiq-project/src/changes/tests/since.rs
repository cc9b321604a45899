//! What differs from a revision.

use super::super::GitError;
use super::{Work, lines, since};

/// A repository with a branch that left `main`, on which something was committed since.
fn branched() -> Work {
    let work = Work::with(&[("a.json", "1\n2\n3\n"), ("b.json", "1\n"), ("main.json", "1\n")]);
    work.git(&["checkout", "--quiet", "-b", "work"]);
    work.write("b.json", "2\n");
    work.commit();
    work.git(&["checkout", "--quiet", "main"]);
    work.write("main.json", "2\n");
    work.commit();
    work.git(&["checkout", "--quiet", "work"]);
    work
}

#[test]
fn the_working_tree_is_compared_with_where_the_branch_began() {
    let work = branched();
    assert_eq!(since(&work.open(""), "main", &[]), ["b.json"]);
    work.write("a.json", "1\ntwo\n3\n");
    work.write("sub/new.json", "1\n");
    work.write("ignored.json", "1\n");
    work.write(".gitignore", "ignored.json\n");
    assert_eq!(since(&work.open(""), "main", &[]), [".gitignore", "a.json", "b.json", "sub/new.json"]);
    assert_eq!(
        since(&work.open("sub"), "main", &[]),
        ["../.gitignore", "../a.json", "../b.json", "new.json"]
    );
    assert_eq!(since(&work.open("sub"), "main", &["."]), ["new.json"]);
    let repository = work.open("");
    let since = repository.since("main", &[]).expect("git answers");
    let changed = repository.lines_since(&since, &[]).expect("git answers");
    let told = ["a.json", "b.json", "sub/new.json", "main.json"].map(|path| lines(&changed, path));
    assert_eq!(told, ["2-2", "1-1", "all", ""]);
}

#[test]
fn what_is_gone_or_only_looks_changed_is_left_out() {
    let work = Work::with(&[("a.json", "1\n"), ("b.json", "1\n"), ("c.json", "1\n")]);
    std::fs::remove_file(work.path().join("a.json")).expect("the file can be removed");
    work.git(&["rm", "--quiet", "--cached", "c.json"]);
    let later = std::time::SystemTime::now() + std::time::Duration::from_mins(1);
    let file = std::fs::File::options().append(true).open(work.path().join("b.json")).expect("it is there");
    file.set_modified(later).expect("a time can be set");
    assert_eq!(since(&work.open(""), "HEAD", &[]), ["c.json"]);
}

#[test]
fn a_repository_inside_is_passed_over() {
    let work = Work::with(&[("a.json", "1\n")]);
    work.write("inner/b.json", "1\n");
    work.git(&["init", "--quiet", "inner"]);
    assert_eq!(since(&work.open(""), "HEAD", &[]), [""; 0]);
}

#[test]
fn revisions_that_are_none_are_told() {
    let work = branched();
    let repository = work.open("");
    let error = |revision: &str| repository.since(revision, &[]).expect_err("it is no revision").to_string();
    assert_eq!(error("nosuch"), "there is no revision `nosuch`: Not a valid object name nosuch");
    assert_eq!(error("--all"), "there is no revision `--all`: no revision begins with `-`");
    assert_eq!(error("main..work"), "there is no revision `main..work`: Not a valid object name main..work");
    assert!(error("main:a.json").starts_with("there is no revision `main:a.json`: "));
    assert!(error("").starts_with("there is no revision ``: "));
    work.git(&["checkout", "--quiet", "--orphan", "alone"]);
    assert_eq!(repository.since("main", &[]).expect_err("there is no commit"), GitError::NoCommit);
    work.commit();
    let error = repository.since("main", &[]).expect_err("nothing is in common");
    assert_eq!(error, GitError::NothingInCommon("main".to_owned()));
}
