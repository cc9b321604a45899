//! The lists of what is not told: what is wrong in them, and what becomes of them when files are fixed.

use fiq_project::SettledPair;
use fiq_source::FileFindings;

use super::{fixer::Fixer, notes::Left};
use crate::exit::Exit;

/// What a list with these faults comes to: what it says of other findings cannot be trusted if a part of it cannot be read.
pub(super) fn exit(faults: &FileFindings) -> Exit {
    if faults.is_broken() { Exit::Usage } else { Exit::Clean }
}

/// Writes the ignore list without the entries that silence nothing, and both lists with the values that findings have now; what is
/// still to be told of them.
pub(super) fn fix<'p>(fixer: &mut Fixer, pair: &'p SettledPair, left: &mut Left) -> Option<&'p FileFindings> {
    let SettledPair { ignores, baseline, settled } = pair;
    let unused = settled.unused.diagnostics().count() as u64;
    if let Some(path) = baseline.as_deref().filter(|_| settled.renewed.in_baseline > 0)
        && fixer.put_list(path, &settled.baseline.text())
    {
        // What is gone is not in that text either.
        left.stale -= if fixer.writes() { stale(pair) } else { 0 };
    }
    if let Some(path) = ignores.as_deref().filter(|_| unused + settled.renewed.ignored > 0)
        && fixer.put_list(path, &settled.ignores.text())
        && fixer.writes()
    {
        left.unlisted += unused;
        return None;
    }
    Some(&settled.unused)
}

/// The findings of the baseline that are gone.
pub(super) fn stale(pair: &SettledPair) -> u64 {
    pair.settled.stale.iter().map(|stale| stale.count).sum()
}
