//! The files below a folder, in the order of their names.
//!
//! Walked by `ignore`, which knows `.gitignore`. Links are not followed, so that nothing outside of the tree is read and no loop
//! is walked; what is neither a file nor a folder is never opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use fiq_extract::Format;
use ignore::{DirEntry, WalkBuilder};

use crate::Problem;
use crate::config::Resolver;

/// Folders in which version control keeps its own things.
const VERSION_CONTROL: [&str; 7] = [".git", ".hg", ".svn", ".jj", ".bzr", ".pijul", "_darcs"];

/// Which files of version control count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// What `.gitignore` and its kin name is left out.
    LeftOut,
    /// Every file counts.
    TakenIn,
}

/// How folders are walked.
#[derive(Clone, Debug)]
pub struct Walk {
    /// What becomes of files that version control ignores.
    pub ignored: Ignored,
    /// Finds the configurations, which say what else is left out.
    pub resolver: Arc<Resolver>,
    /// Once this is set, the walk comes to its end, wherever it is.
    pub interrupt: Option<Arc<AtomicBool>>,
}

impl Walk {
    /// The files below `folder` that can hold payloads, or what kept part of the tree from being read.
    pub fn files(
        &self,
        folder: &Path,
    ) -> impl Iterator<Item = Result<(PathBuf, Format), Problem>> + Send + use<> {
        let honour = self.ignored == Ignored::LeftOut;
        let (pruning, choosing) = (Arc::clone(&self.resolver), Arc::clone(&self.resolver));
        let interrupt = self.interrupt.clone();
        let goes_on = move || interrupt.as_ref().is_none_or(|interrupt| !interrupt.load(Ordering::Relaxed));
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
            .filter_entry(move |entry| {
                goes_on() && !is_version_control(entry) && !is_pruned(entry, &pruning)
            });
        builder.build().filter_map(move |entry| match entry {
            Ok(entry) => chosen(&entry, &choosing).map(|format| Ok((entry.into_path(), format))),
            Err(error) => Some(Err(Problem::of_walk(&error))),
        })
    }
}

/// The format of a regular file that can hold payloads, and that its configuration does not leave out. What that is where the
/// configuration is broken is told when the file is inspected.
fn chosen(entry: &DirEntry, resolver: &Resolver) -> Option<Format> {
    entry.file_type()?.is_file().then(|| format_of(entry.path(), resolver))?
}

/// The format of a file that nobody named, unless its name or its configuration leaves it out.
pub(crate) fn format_of(path: &Path, resolver: &Resolver) -> Option<Format> {
    let by_name = Format::of_path(path);
    let Ok(config) = resolver.for_file(path) else { return by_name };
    if config.is_list(path) || config.is_excluded(path) {
        return None;
    }
    match config.is_included(path) {
        Some(false) => None,
        Some(true) => by_name.or(Some(Format::Json)),
        None => by_name,
    }
}

/// Whether a configuration leaves out the folder as a whole: the one of the folder around it.
fn is_pruned(entry: &DirEntry, resolver: &Resolver) -> bool {
    let is_folder = entry.depth() > 0 && entry.file_type().is_some_and(|kind| kind.is_dir());
    is_folder && resolver.for_file(entry.path()).is_ok_and(|config| config.is_pruned(entry.path()))
}

fn is_version_control(entry: &DirEntry) -> bool {
    let is_folder = entry.depth() > 0 && entry.file_type().is_some_and(|kind| kind.is_dir());
    is_folder && entry.file_name().to_str().is_some_and(|name| VERSION_CONTROL.contains(&name))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::{Ignored, Walk};
    use crate::config::{CommandLine, Resolver, Source};

    #[test]
    fn a_walk_can_be_interrupted() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for name in ["a", "b", "c"] {
            std::fs::create_dir(folder.path().join(name)).expect("it can be made");
            std::fs::write(folder.path().join(name).join("x.json"), "{}").expect("it can be written");
        }
        let resolver = Resolver::new(&Source::None, &CommandLine::default()).expect("nothing is read");
        let interrupt = Arc::new(AtomicBool::new(false));
        let (resolver, flag) = (Arc::new(resolver), Some(Arc::clone(&interrupt)));
        let walk = Walk { ignored: Ignored::LeftOut, resolver, interrupt: flag };
        assert_eq!(walk.files(folder.path()).count(), 3);
        let mut files = walk.files(folder.path());
        assert!(files.next().is_some());
        interrupt.store(true, Ordering::Relaxed);
        assert!(files.next().is_none());
    }
}
