//! Names that look like something else, settings that get in the way, and git that refuses or is not there.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use fiq_tests::{Folder, write_program};

use super::super::GitError;
use super::{Work, lines, open};

#[cfg(unix)]
#[test]
fn names_are_bytes() {
    use std::os::unix::ffi::OsStrExt;

    let names: [&[u8]; 7] = [
        b"plain.json",
        b" a  b\t.json",
        b"a\n+++ b/plain.json\n@@ -1 +1 @@.json",
        b"\"quoted\\\".json",
        "é🍕.json".as_bytes(),
        b"\xFF\xFE.json",
        b"R100.json",
    ];
    let paths: Vec<&Path> = names.iter().map(|name| Path::new(OsStr::from_bytes(name))).collect();
    let work = Work::new();
    for path in &paths {
        work.write(path, "1\n2\n3\n");
    }
    work.commit();
    for path in &paths {
        work.write(path, "1\n+++ b/plain.json\n3\n");
    }
    work.git(&["add", "--all"]);
    let repository = work.open("");
    let changed = repository.staged_lines(&[]).expect("git answers");
    let mut staged: Vec<PathBuf> =
        repository.staged(&[]).expect("git answers").files.into_iter().map(|file| file.path).collect();
    let mut expected: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    assert_eq!(repository.since("HEAD", &[]).expect("git answers").files, sorted(&mut expected));
    assert_eq!(sorted(&mut staged), expected);
    for path in &paths {
        assert_eq!(changed.of(path), &super::Changed::Lines(vec![2..=2]), "{path:?}");
        let only = repository.staged(&[path.to_path_buf()]).expect("git answers").files;
        assert_eq!(only.len(), 1, "{path:?}");
    }
}

#[cfg(unix)]
fn sorted(paths: &mut [PathBuf]) -> &[PathBuf] {
    paths.sort();
    paths
}

#[test]
fn settings_do_not_get_in_the_way() {
    let work = Work::with(&[("sub/a.json", "1\n2\n3\n4\n5\n"), ("b.json", "1\n")]);
    for (name, value) in [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.external", "false"),
        ("diff.relative", "true"),
        ("diff.interHunkContext", "9"),
        ("diff.context", "5"),
        ("diff.renames", "copies"),
        ("color.ui", "always"),
        ("core.quotePath", "false"),
        ("status.showUntrackedFiles", "no"),
        ("core.abbrev", "4"),
    ] {
        work.git(&["config", name, value]);
    }
    work.write(".gitattributes", "*.json -diff\n");
    work.write("sub/a.json", "one\n2\nthree\n4\n5\n");
    work.write("b.json", "2\n");
    work.git(&["add", "--all"]);
    let more = [("GIT_DIFF_OPTS", "-u9"), ("GIT_EXTERNAL_DIFF", "false"), ("GIT_ICASE_PATHSPECS", "1")];
    let more = more.map(|(name, value)| (name, OsStr::new(value)));
    let repository = open(&work.path().join("sub"), &more).expect("there is a repository");
    let changed = repository.staged_lines(&[]).expect("git answers");
    assert_eq!([lines(&changed, "a.json"), lines(&changed, "../b.json")], ["1-1 3-3", "1-1"]);
    assert_eq!(repository.staged(&[]).expect("git answers").files.len(), 3);
}

#[test]
fn where_there_is_no_repository_that_is_told() {
    let folder = Folder::new("no-git");
    let ceiling = folder.path().parent().expect("it is in a folder").as_os_str();
    assert_eq!(
        open(folder.path(), &[("GIT_CEILING_DIRECTORIES", ceiling)]).err(),
        Some(GitError::NoRepository)
    );
    let work = Work::with(&[]);
    assert_eq!(open(&work.path().join(".git"), &[]).err(), Some(GitError::NoWorkTree));
    work.git(&["init", "--quiet", "--bare", "bare"]);
    assert_eq!(open(&work.path().join("bare"), &[]).err(), Some(GitError::NoWorkTree));
    let outside = work.open("").staged(&[PathBuf::from("/")]).expect_err("it is outside");
    assert!(outside.to_string().contains("'/' is outside repository"), "{outside}");
}

#[test]
fn a_repository_of_somebody_else_is_not_read() {
    let work = Work::with(&[]);
    let refused = open(work.path(), &[("GIT_TEST_ASSUME_DIFFERENT_OWNER", OsStr::new("1"))]).err();
    let Some(GitError::Untrusted(said)) = &refused else { panic!("{refused:?}") };
    assert!(said.contains("dubious ownership"), "{said}");
}

#[test]
fn where_there_is_no_git_that_is_told() {
    let folder = Folder::new("no-git");
    let path = [("PATH", folder.path().as_os_str())];
    assert_eq!(open(folder.path(), &path).err(), Some(GitError::NoGit));
}

#[cfg(unix)]
#[test]
fn an_old_git_is_told() {
    let folder = Folder::new("old-git");
    let script = "#!/bin/sh\ncase \"$*\" in *version) echo git version 1.6.0;; *) exit 129;; esac\n";
    write_program(&folder.path().join("git"), script);
    let path = [("PATH", folder.path().as_os_str())];
    let error = open(folder.path(), &path).expect_err("it is too old");
    assert_eq!(error.to_string(), "git version 1.6.0 is too old");
}
