//! Holds the findings of a run against the ignore list and the baseline.
//!
//! A file may come in parts, as a stream of lines does. Equal findings then meet the entries that are left: first the one on the same
//! line, then one of a line that is past, then the one that is furthest ahead, so that the others can still be met.

use std::collections::{BTreeMap, BTreeSet};

use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings};
use rustc_hash::{FxHashMap, FxHashSet};

use super::baseline::{Baseline, Stale};
use super::ignores::{Ignores, Whereabouts};
use super::mark::{Mark, Number, Part};

/// Takes what is ignored, or was there before, out of the findings of a run.
#[derive(Debug)]
pub struct Silencer {
    ignores: Ignores,
    baseline: Baseline,
    /// By path.
    ignored: FxHashMap<String, File<Left>>,
    /// By path: findings of the baseline that were not met yet.
    known: FxHashMap<String, File<u64>>,
    renewed: Renewed,
}

/// How many findings were taken out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Silenced {
    /// By the ignore list.
    pub ignored: u64,
    /// By the baseline.
    pub in_baseline: u64,
}

/// How many entries have another value now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Renewed {
    /// Entries of the ignore list.
    pub ignored: u64,
    /// Findings of the baseline.
    pub in_baseline: u64,
}

/// What is left of the lists when all files were looked at.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The entries of the ignore list that silence nothing, as findings in its file. Of a file that was not looked at nothing is
    /// said, unless it is gone.
    pub unused: FileFindings,
    /// What the baseline has and is not found any more; of such files too.
    pub stale: Vec<Stale>,
    /// The ignore list without what is unused, and with the lines of today. It is not to be written where the file had errors:
    /// what could not be read is not in it.
    pub ignores: Ignores,
    /// The baseline without what is stale. The same holds of it.
    pub baseline: Baseline,
    /// What was renewed in both.
    pub renewed: Renewed,
}

/// Entries of the ignore list that are not used yet, by the number of their document.
type Left = BTreeSet<(Number, usize)>;

/// What a list has of one file.
#[derive(Clone, Debug, Default)]
struct File<T> {
    is_seen: bool,
    left: FxHashMap<Mark, T>,
}

impl std::ops::AddAssign for Silenced {
    fn add_assign(&mut self, other: Self) {
        self.ignored += other.ignored;
        self.in_baseline += other.in_baseline;
    }
}

impl Silencer {
    /// A run with these lists, either of which may be empty.
    pub fn new(ignores: Ignores, baseline: Baseline) -> Self {
        let mut of_ignores: FxHashMap<String, File<Left>> = FxHashMap::default();
        for (index, entry) in ignores.entries.iter().enumerate().filter(|(_, entry)| entry.has_known_rule) {
            let file = of_ignores.entry(entry.path.clone()).or_default();
            file.left.entry(entry.mark.clone()).or_default().insert((entry.number, index));
        }
        let of_file = |marks: &BTreeMap<Mark, u64>| File {
            is_seen: false,
            left: marks.iter().map(|(mark, count)| (mark.clone(), *count)).collect(),
        };
        let known = baseline.files.iter().map(|(path, marks)| (path.clone(), of_file(marks))).collect();
        Self { ignores, baseline, ignored: of_ignores, known, renewed: Renewed::default() }
    }

    /// Says that the file that findings call `path` was looked at, whether something was found or not.
    pub fn looked_at(&mut self, path: &str) {
        let (ignored, known) = (self.ignored_of(path), self.known_of(path));
        if let Some(file) = ignored.and_then(|path| self.ignored.get_mut(&path)) {
            file.is_seen = true;
        }
        if let Some(file) = known.and_then(|path| self.known.get_mut(&path)) {
            file.is_seen = true;
        }
    }

    /// Takes out of the findings of a file, or of a part of one, what is ignored and what was there before.
    pub fn silence(&mut self, found: &mut FileFindings) -> Silenced {
        if found.findings.is_empty() {
            return Silenced::default();
        }
        Silenced { ignored: self.take_ignored(found), in_baseline: self.take_known(found) }
    }

    /// Keeps a finding on its list that was taken out of those of the file at `path`, and whose value is another one now, since something
    /// inside of it was fixed. `before` is the hash that the value had.
    pub fn renew(&mut self, path: &str, document: &DocumentKind, found: &Diagnostic, before: u64) {
        let new = Mark::new(document, found);
        let old = Mark { value: before, ..new.clone() };
        if new == old {
            return;
        }
        let number = Part::of(document).1;
        if self.ignores.renew(&self.ignores.folder.relative(path), &old, number, &new) {
            self.renewed.ignored += 1;
        } else if self.baseline.renew(&self.baseline.folder.relative(path), &old, new) {
            self.renewed.in_baseline += 1;
        }
    }

    /// As [`Self::silence`], for a file that is looked at by itself and may be looked at again: nothing of the lists is used up.
    pub fn silence_alone(&self, found: &mut FileFindings) -> Silenced {
        if found.findings.is_empty() {
            return Silenced::default();
        }
        let own = self.ignored_of(&found.path).and_then(|path| self.ignored.get(&path)).cloned();
        let ignored = own.map_or(0, |mut file| {
            let places = places(found);
            let taken = taken(&mut file, &places);
            remove(found, taken.into_iter().map(|index| index.is_some()))
        });
        let own = self.known_of(&found.path).and_then(|path| self.known.get(&path)).cloned();
        Silenced { ignored, in_baseline: own.map_or(0, |mut file| take_known(&mut file, found)) }
    }

    /// What the ignore list calls a file, if it has any.
    fn ignored_of(&self, path: &str) -> Option<String> {
        (!self.ignored.is_empty()).then(|| self.ignores.folder.relative(path))
    }

    /// What the baseline calls a file, if it has any.
    fn known_of(&self, path: &str) -> Option<String> {
        (!self.known.is_empty()).then(|| self.baseline.folder.relative(path))
    }

    fn take_ignored(&mut self, found: &mut FileFindings) -> u64 {
        let path = self.ignored_of(&found.path);
        let Some(file) = path.and_then(|path| self.ignored.get_mut(&path)) else { return 0 };
        let places = places(found);
        let taken = taken(file, &places);
        for ((_, number), index) in places.iter().zip(&taken) {
            if let Some(index) = index {
                self.ignores.entries[*index].number = *number;
            }
        }
        remove(found, taken.into_iter().map(|index| index.is_some()))
    }

    fn take_known(&mut self, found: &mut FileFindings) -> u64 {
        let path = self.known_of(&found.path);
        path.and_then(|path| self.known.get_mut(&path)).map_or(0, |file| take_known(file, found))
    }

    /// What the run leaves of the lists.
    pub fn settle(self) -> Settled {
        let Self { mut ignores, mut baseline, ignored, known, renewed } = self;
        let unused = unused(&ignores, &ignored);
        let told = ignores.tell_unused(&unused);
        let out: FxHashSet<usize> = unused.into_iter().map(|(index, _)| index).collect();
        let mut index = 0..;
        ignores.entries.retain(|_| index.next().is_some_and(|index| !out.contains(&index)));
        let stale = strike(&mut baseline, &known);
        Settled { unused: told, stale, ignores, baseline, renewed }
    }
}

/// The entries that silenced nothing, where that can be said.
fn unused(ignores: &Ignores, left: &FxHashMap<String, File<Left>>) -> Vec<(usize, Whereabouts)> {
    let mut unused = Vec::new();
    for (path, file) in left.iter().filter(|(_, file)| file.left.values().any(|left| !left.is_empty())) {
        let whereabouts = whereabouts(file.is_seen, || ignores.folder.lacks(path));
        if whereabouts != Whereabouts::Elsewhere {
            let left = file.left.values().flatten();
            unused.extend(left.map(|(_, index)| (*index, whereabouts)));
        }
    }
    unused
}

/// Strikes out of the baseline what was not met.
fn strike(baseline: &mut Baseline, known: &FxHashMap<String, File<u64>>) -> Vec<Stale> {
    let mut stale = Vec::new();
    let folder = &baseline.folder;
    for (path, marks) in &mut baseline.files {
        let Some(file) = known.get(path).filter(|file| file.left.values().any(|left| *left > 0)) else {
            continue;
        };
        if whereabouts(file.is_seen, || folder.lacks(path)) == Whereabouts::Elsewhere {
            continue;
        }
        marks.retain(|mark, counted| {
            let count = file.left.get(mark).copied().unwrap_or_default();
            if count > 0 {
                let (pointer, rule) = (mark.pointer.clone(), mark.rule.clone());
                stale.push(Stale { path: path.clone(), pointer, rule, count });
            }
            *counted -= count;
            *counted > 0
        });
    }
    baseline.files.retain(|_, marks| !marks.is_empty());
    stale
}

fn whereabouts(is_seen: bool, is_gone: impl FnOnce() -> bool) -> Whereabouts {
    if is_seen {
        Whereabouts::Seen
    } else if is_gone() {
        Whereabouts::Gone
    } else {
        Whereabouts::Elsewhere
    }
}

/// What each finding is known by, and the number of its document.
fn places(found: &FileFindings) -> Vec<(Mark, Number)> {
    let place =
        |findings: &Findings, one| (Mark::new(&findings.document, one), Part::of(&findings.document).1);
    found.diagnostics().map(|(findings, one)| place(findings, one)).collect()
}

/// The entry that silences each finding, if one does.
fn taken(file: &mut File<Left>, places: &[(Mark, Number)]) -> Vec<Option<usize>> {
    let mut taken: Vec<Option<usize>> =
        places.iter().map(|(mark, number)| take_on_line(file.left.get_mut(mark)?, *number)).collect();
    for ((mark, number), taken) in places.iter().zip(&mut taken) {
        if taken.is_none() {
            *taken = file.left.get_mut(mark).and_then(|left| take_nearby(left, *number));
        }
    }
    taken
}

/// Takes out what was there before; how much that was.
fn take_known(file: &mut File<u64>, found: &mut FileFindings) -> u64 {
    let met = found.diagnostics().map(|(findings, one)| {
        let left = file.left.get_mut(&Mark::new(&findings.document, one)).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    });
    let met: Vec<bool> = met.collect();
    remove(found, met.into_iter())
}

/// Takes the entry for a finding on this very line.
fn take_on_line(left: &mut Left, number: Number) -> Option<usize> {
    let entry = *left.range((number, 0)..=(number, usize::MAX)).next()?;
    left.remove(&entry).then_some(entry.1)
}

/// Takes the entry that serves best for a finding on a line without one.
fn take_nearby(left: &mut Left, number: Number) -> Option<usize> {
    let entry = *left.range(..(number, 0)).next().or_else(|| left.last())?;
    left.remove(&entry).then_some(entry.1)
}

/// Removes the diagnostics that are named, one after the other; how many they were.
fn remove(found: &mut FileFindings, mut is_out: impl Iterator<Item = bool>) -> u64 {
    let mut count = 0;
    for findings in &mut found.findings {
        findings.diagnostics.retain(|_| {
            let is_out = is_out.next() == Some(true);
            count += u64::from(is_out);
            !is_out
        });
    }
    found.findings.retain(|findings| !findings.diagnostics.is_empty());
    count
}
