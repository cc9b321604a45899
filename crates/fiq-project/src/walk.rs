//! The files below a folder, in the order of their names.
//!
//! Walked by `ignore`, which knows `.gitignore`. Links are not followed, so that nothing outside of the tree is read and no loop
//! is walked; what is neither a file nor a folder is never opened.

use std::path::{Path, PathBuf};

use fiq_extract::Format;
use ignore::{DirEntry, WalkBuilder};

use crate::Problem;

/// Folders in which version control keeps its own things.
const VERSION_CONTROL: [&str; 7] = [".git", ".hg", ".svn", ".jj", ".bzr", ".pijul", "_darcs"];

/// How folders are walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// What `.gitignore` and its kin name is left out.
    HonourIgnores,
    /// Every file.
    Everything,
}

impl Walk {
    /// The files below `folder` that can hold payloads, or what kept part of the tree from being read.
    pub fn files(
        self,
        folder: &Path,
    ) -> impl Iterator<Item = Result<(PathBuf, Format), Problem>> + Send + use<> {
        let honour = self == Self::HonourIgnores;
        let mut builder = WalkBuilder::new(folder);
        builder
            .hidden(false)
            .parents(honour)
            .ignore(honour)
            .git_ignore(honour)
            .git_global(honour)
            .git_exclude(honour)
            .require_git(false)
            .follow_links(false)
            // The paths of one folder differ in their last part alone.
            .sort_by_file_path(|left, right| left.as_os_str().cmp(right.as_os_str()))
            .filter_entry(|entry| !is_version_control(entry));
        builder.build().filter_map(|entry| match entry {
            Ok(entry) => host_format(&entry).map(|format| Ok((entry.into_path(), format))),
            Err(error) => Some(Err(Problem::of_walk(&error))),
        })
    }
}

/// The format of a regular file that can hold payloads.
fn host_format(entry: &DirEntry) -> Option<Format> {
    entry.file_type()?.is_file().then(|| Format::of_path(entry.path()))?
}

fn is_version_control(entry: &DirEntry) -> bool {
    let is_folder = entry.depth() > 0 && entry.file_type().is_some_and(|kind| kind.is_dir());
    is_folder && entry.file_name().to_str().is_some_and(|name| VERSION_CONTROL.contains(&name))
}
