//! What differs from a revision: the files of the working tree that are not what they were where the current branch left it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::raw::{self, Kind};
use super::{ChangedLines, GitError, HEAD, Repository};
use crate::Problem;

/// What differs from a revision.
#[derive(Clone, Debug)]
pub struct Since {
    /// The regular files that were added or changed, those that git does not know yet included, in the order of their paths.
    pub files: Vec<PathBuf>,
    /// Paths that were named and lead nowhere.
    pub problems: Vec<Problem>,
    /// The commit that they were compared with.
    base: String,
    /// The files of which all counts as changed.
    whole: Vec<PathBuf>,
}

impl Repository {
    /// The files at or below `paths`, or anywhere where there are none, that differ between the working tree and the last commit
    /// that `revision` and the current commit have in common.
    ///
    /// # Errors
    ///
    /// If there is no such revision or commit, and what git gives.
    pub fn since(&self, revision: &str, paths: &[PathBuf]) -> Result<Since, GitError> {
        let base = self.base(revision)?;
        let raw = self.diff(&["--raw", "-z", "--no-abbrev"], &[&base], paths)?;
        let mut files = BTreeSet::new();
        let mut whole = self.untracked(paths)?;
        for entry in raw::entries(&raw) {
            let path = self.outside(entry.name);
            match entry.kind {
                Kind::Other => continue,
                Kind::Unmerged => whole.push(path.clone()),
                Kind::File => {}
            }
            files.insert(path);
        }
        files.extend(whole.iter().cloned());
        // A sparse working tree lacks files, and what is a link there is not followed.
        let files = files.into_iter().filter(|path| self.is_file(path)).collect();
        let problems = self.missing(paths, &base)?;
        Ok(Since { files, problems, base, whole })
    }

    /// The changed lines of those files; `paths` as they were given.
    ///
    /// # Errors
    ///
    /// What git gives.
    pub fn lines_since(&self, since: &Since, paths: &[PathBuf]) -> Result<ChangedLines, GitError> {
        let mut lines = self.lines(&[&since.base], paths)?;
        since.whole.iter().cloned().for_each(|path| lines.add_whole(path));
        Ok(lines)
    }

    fn base(&self, revision: &str) -> Result<String, GitError> {
        let none = |said: String| GitError::NoRevision { revision: revision.to_owned(), said };
        if revision.starts_with('-') {
            return Err(none("no revision begins with `-`".to_owned()));
        }
        let (said, printed) = self.git.try_run(&["merge-base", revision, HEAD], &[])?;
        match said {
            None => Ok(String::from_utf8_lossy(&printed).trim().to_owned()),
            Some(said) if said.is_empty() => Err(GitError::NothingInCommon(revision.to_owned())),
            Some(_) if !self.has_commit()? => Err(GitError::NoCommit),
            Some(said) => Err(match GitError::said(&said) {
                GitError::Failed(said) => none(said),
                other => other,
            }),
        }
    }

    fn has_commit(&self) -> Result<bool, GitError> {
        let (said, _) = self.git.try_run(&["rev-parse", "--verify", "--quiet", HEAD], &[])?;
        Ok(said.is_none())
    }

    /// What git does not know and is not told to ignore.
    fn untracked(&self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, GitError> {
        let list = ["ls-files", "--others", "--exclude-standard", "--full-name", "-z"];
        let up: PathBuf = self.prefix.split(|&byte| byte == b'/').skip(1).map(|_| "..").collect();
        let is_at_top = self.prefix.is_empty();
        let paths = if paths.is_empty() && !is_at_top { &[up] } else { paths };
        let names = self.git.run(&list, paths)?;
        // A repository in the working tree is named as a folder.
        let names = names.split(|&byte| byte == 0).filter(|name| !name.is_empty() && !name.ends_with(b"/"));
        Ok(names.map(|name| self.outside(name)).collect())
    }

    fn is_file(&self, path: &Path) -> bool {
        self.git.folder().join(path).symlink_metadata().is_ok_and(|found| found.is_file())
    }
}
