//! Whether files are still those that were read.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use rustc_hash::FxHashMap;

/// When a file was written and how long it is; none where there is no file.
type Stamp = Option<(SystemTime, u64)>;

/// The files that something was read from.
#[derive(Debug, Default)]
pub(super) struct Stamps(Mutex<FxHashMap<PathBuf, Stamp>>);

impl Stamps {
    /// Notes a file that is read now.
    pub(super) fn note(&self, path: &Path) {
        let mut stamps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !stamps.contains_key(path) {
            stamps.insert(path.to_owned(), stamp(path));
        }
    }

    /// Whether one of them is another one now.
    pub(super) fn are_stale(&self) -> bool {
        let stamps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        stamps.iter().any(|(path, before)| stamp(path) != *before)
    }
}

fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}
