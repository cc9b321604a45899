//! What was changed, as git tells it: what the index holds for the next commit, what differs from a revision, and which lines.
//!
//! The `git` program is asked, with the environment that it would have itself, so that a hook sees the index that is being
//! committed. Nothing is written, and nobody is asked for a password.
//!
//! Invariant: names of files are bytes from end to end; none is taken for an option, a pattern or a line.

mod error;
mod git;
mod lines;
mod patch;
mod raw;
mod since;
mod staged;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

pub use error::GitError;
pub use lines::{Changed, ChangedLines};
pub use since::Since;
pub use staged::{Blobs, Staged, StagedFile};

use git::{Git, path_of};

use crate::Problem;

/// What all kinds of difference are asked with, whatever is configured.
const DIFF: [&str; 11] = [
    "diff",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--ignore-submodules=all",
    "--find-renames",
    "--text",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--inter-hunk-context=0",
];

/// The current commit.
const HEAD: &str = "HEAD";

/// A repository, seen from a folder in its working tree. Paths come out relative to that folder.
#[derive(Debug)]
pub struct Repository {
    git: Git,
    /// The folder as the repository calls it: empty, or with a slash at its end.
    prefix: Vec<u8>,
}

impl Repository {
    /// The repository around `folder`.
    ///
    /// # Errors
    ///
    /// If there is none with a working tree, if git does not trust it, or if there is no git.
    pub fn open(folder: &Path) -> Result<Self, GitError> {
        Self::open_with(folder, &[])
    }

    /// As [`Self::open`], with variables added to the environment of git.
    fn open_with(folder: &Path, env: &[(&str, &OsStr)]) -> Result<Self, GitError> {
        let git = Git::new(folder, env);
        let said = git.run(&["rev-parse", "--is-inside-work-tree", "--show-prefix"], &[])?;
        let prefix = said.strip_prefix(b"true\n").ok_or(GitError::NoWorkTree)?;
        let prefix = prefix.strip_suffix(b"\n").unwrap_or(prefix).to_vec();
        Ok(Self { git, prefix })
    }

    /// Asks for a difference between what `from` says; `paths` are those of the user, and none of them means all.
    fn diff(&self, options: &[&str], from: &[&str], paths: &[PathBuf]) -> Result<Vec<u8>, GitError> {
        let arguments: Vec<&str> = DIFF.iter().chain(options).chain(from).copied().collect();
        self.git.run(&arguments, paths)
    }

    /// The lines that the difference has on its new side.
    fn lines(&self, from: &[&str], paths: &[PathBuf]) -> Result<ChangedLines, GitError> {
        let patch = self.diff(&["--patch", "--unified=0"], from, paths)?;
        let files = patch::files(&patch).into_iter().map(|(name, hunks)| (self.outside(&name), hunks));
        Ok(ChangedLines::new(files))
    }

    /// Those of `paths` that are neither in the working tree, nor in the index, nor in the commit `tree`.
    fn missing(&self, paths: &[PathBuf], tree: &str) -> Result<Vec<Problem>, GitError> {
        let mut missing = Vec::new();
        let is_there = |path: &Path| self.git.folder().join(path).symlink_metadata().is_ok();
        for path in paths.iter().filter(|path| !is_there(path)) {
            let path = std::slice::from_ref(path);
            let of_tree = format!("--with-tree={tree}");
            let (said, names) = self.git.try_run(&["ls-files", &of_tree], path)?;
            // Before the first commit there is no tree.
            let names = if said.is_some() { self.git.run(&["ls-files"], path)? } else { names };
            if names.is_empty() {
                missing.push(Problem::of_path(&path[0], "is not there, and git does not know it"));
            }
        }
        Ok(missing)
    }

    /// A name of the repository as the user would write it.
    fn outside(&self, name: &[u8]) -> PathBuf {
        let mut folders: Vec<&[u8]> = self.prefix.split(|&byte| byte == b'/').collect();
        folders.pop();
        let mut rest = name;
        let mut same = 0;
        for folder in &folders {
            match rest.strip_prefix(*folder).and_then(|inside| inside.strip_prefix(b"/")) {
                Some(inside) => rest = inside,
                None => break,
            }
            same += 1;
        }
        let up = b"../".repeat(folders.len() - same);
        path_of([up.as_slice(), rest].concat())
    }
}

#[cfg(test)]
mod tests;
