//! The real git in folders of its own, and the same environment for what is tested.

mod hostile;
mod since;
mod staged;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fiq_tests::Folder;

use super::{Changed, ChangedLines, Repository};
use crate::shown;

const ENV: [(&str, &str); 10] = [
    ("GIT_CONFIG_GLOBAL", "/dev/null"),
    ("GIT_CONFIG_NOSYSTEM", "1"),
    ("GIT_AUTHOR_NAME", "A"),
    ("GIT_AUTHOR_EMAIL", "a@example.com"),
    ("GIT_COMMITTER_NAME", "A"),
    ("GIT_COMMITTER_EMAIL", "a@example.com"),
    ("GIT_CONFIG_COUNT", "2"),
    ("GIT_CONFIG_KEY_0", "protocol.file.allow"),
    ("GIT_CONFIG_VALUE_0", "always"),
    ("GIT_CONFIG_KEY_1", "init.defaultBranch"),
];

/// A repository to work in.
struct Work {
    folder: Folder,
}

impl Work {
    /// An empty one, without any commit.
    fn new() -> Self {
        let work = Self { folder: Folder::new("git") };
        work.git(&["init", "--quiet"]);
        work
    }

    /// One with a commit that holds these files.
    fn with(files: &[(&str, &str)]) -> Self {
        let work = Self::new();
        for (name, content) in files {
            work.write(name, content);
        }
        work.commit();
        work
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, name: impl AsRef<Path>, content: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }

    fn git(&self, arguments: &[&str]) {
        assert!(self.tries(arguments), "git {arguments:?}");
    }

    /// Whether git succeeds.
    fn tries(&self, arguments: &[&str]) -> bool {
        let mut command = Command::new("git");
        command.current_dir(self.path()).args(arguments).envs(ENV).env("GIT_CONFIG_VALUE_1", "main");
        command.output().expect("git can be run").status.success()
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "x"]);
    }

    /// What is tested, in a folder of the repository.
    fn open(&self, inside: &str) -> Repository {
        open(&self.path().join(inside), &[]).expect("there is a repository")
    }

    /// The staged files and what is said of others.
    fn staged(&self) -> Vec<String> {
        staged(&self.open(""), &[])
    }
}

fn open(folder: &Path, more: &[(&str, &OsStr)]) -> Result<Repository, super::GitError> {
    let mut env: Vec<(&str, &OsStr)> = ENV.iter().map(|(name, value)| (*name, OsStr::new(*value))).collect();
    env.push(("GIT_CONFIG_VALUE_1", OsStr::new("main")));
    env.extend(more);
    Repository::open_with(folder, &env)
}

/// Each staged file as `PATH: CONTENT`, and each problem as `PATH MESSAGE`.
fn staged(repository: &Repository, paths: &[&str]) -> Vec<String> {
    let staged = repository.staged(&paths_of(paths)).expect("git answers");
    let mut blobs = repository.blobs().expect("git can be run");
    let files = staged.files.iter().map(|file| {
        let content = blobs.read(file).expect("the content is there");
        format!("{}: {}", shown(&file.path), String::from_utf8_lossy(&content))
    });
    let files: Vec<String> = files.collect();
    let problems = staged.problems.iter();
    let problems = problems.map(|one| format!("{} {}", one.path.as_deref().unwrap_or_default(), one.message));
    files.into_iter().chain(problems).collect()
}

/// The files that differ from a revision.
fn since(repository: &Repository, revision: &str, paths: &[&str]) -> Vec<String> {
    let since = repository.since(revision, &paths_of(paths)).expect("git answers");
    since.files.iter().map(|path| shown(path)).collect()
}

fn paths_of(paths: &[&str]) -> Vec<PathBuf> {
    paths.iter().map(PathBuf::from).collect()
}

/// The changed lines of a file: `1-2 5-5`, or `all`.
fn lines(lines: &ChangedLines, path: &str) -> String {
    match lines.of(Path::new(path)) {
        Changed::Whole => "all".to_owned(),
        Changed::Lines(ranges) => {
            let ranges = ranges.iter().map(|range| format!("{}-{}", range.start(), range.end()));
            ranges.collect::<Vec<_>>().join(" ")
        }
    }
}
