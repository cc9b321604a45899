//! The baseline: findings that were there when the project began to be checked, counted.

use std::collections::BTreeMap;
use std::path::Path;

use fiq_source::FileFindings;
use fiq_tree::Value;

use super::BAD_BASELINE;
use super::fields::{At, Faults, Fields};
use super::file::{self, File};
use super::folder::Folder;
use super::mark::Mark;
use super::written::{Written, put};
use crate::Problem;

const LIST: &str = "findings";
const MEMBERS: [&str; 6] = ["path", "document", "pointer", "rule", "value", "count"];

/// The baseline of a project.
#[derive(Clone, Debug)]
pub struct Baseline {
    pub(super) folder: Folder,
    /// By path.
    pub(super) files: BTreeMap<String, BTreeMap<Mark, u64>>,
}

/// A finding of the baseline that is not there any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Its file, as the baseline has it.
    pub path: String,
    /// Where it was in its document.
    pub pointer: String,
    /// The rule.
    pub rule: String,
    /// How many of its like are gone.
    pub count: u64,
}

impl Baseline {
    /// The file's usual name.
    pub const FILE_NAME: &str = "fiq-lint.baseline.json";

    /// An empty baseline, for a file at `path`.
    pub fn empty(path: &Path) -> Self {
        Self { folder: Folder::of(path), files: BTreeMap::new() }
    }

    /// Reads the file at `path`, and tells what is wrong in it. What is not wrong counts all the same.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub fn load(path: &Path) -> Result<(Self, FileFindings), Problem> {
        Ok(Self::parse(path, file::bytes(path)?))
    }

    /// As [`Self::load`], from the bytes of the file.
    pub fn parse(path: &Path, text: Vec<u8>) -> (Self, FileFindings) {
        let mut baseline = Self::empty(path);
        let (entries, faults) = File::of(path, text).entries(LIST, BAD_BASELINE, entry);
        for (path, mark, count) in entries {
            baseline.put(baseline.folder.plain(&path), mark, count);
        }
        (baseline, faults)
    }

    /// Adds every finding of a file, or of a part of one.
    pub fn add(&mut self, found: &FileFindings) {
        let path = self.folder.relative(&found.path);
        for (findings, diagnostic) in found.diagnostics() {
            self.put(path.clone(), Mark::new(&findings.document, diagnostic), 1);
        }
    }

    /// Adds all findings of another baseline of the same file.
    pub fn absorb(&mut self, other: Self) {
        for (path, marks) in other.files {
            for (mark, count) in marks {
                self.put(path.clone(), mark, count);
            }
        }
    }

    /// The number of findings.
    pub fn count(&self) -> u64 {
        self.files.values().flat_map(BTreeMap::values).sum()
    }

    /// The baseline as its file is to have it.
    pub fn text(&self) -> String {
        let mut written = Written::new(LIST);
        for (path, marks) in &self.files {
            for (mark, count) in marks {
                written.entry(path, mark, 0, |text| put(text, format_args!(", \"count\": {count}")));
            }
        }
        written.finish()
    }

    /// Gives one finding its new value, if there is one like it.
    pub(super) fn renew(&mut self, path: &str, old: &Mark, new: Mark) -> bool {
        let Some(marks) = self.files.get_mut(path) else { return false };
        let Some(count) = marks.get_mut(old) else { return false };
        *count -= 1;
        if *count == 0 {
            marks.remove(old);
        }
        *marks.entry(new).or_default() += 1;
        true
    }

    fn put(&mut self, path: String, mark: Mark, count: u64) {
        let counted = self.files.entry(path).or_default().entry(mark).or_default();
        *counted = counted.saturating_add(count);
    }
}

fn entry(at: At<'_>, value: Value<'_>, faults: &Faults) -> Option<(String, Mark, u64)> {
    let fields = Fields::of(value, &MEMBERS, at, faults)?;
    let finding = file::finding(&fields, faults);
    let count = fields.count("count", 1);
    let (path, mark, _) = finding?;
    Some((path, mark, count?))
}
