//! The ignore lists of a run: what is wrong in them, and what is not needed any more.

use std::fs;

use fiq_project::{Problem, SettledPair, fix::replace_file};
use fiq_source::{FileFindings, Severity};

use crate::exit::{Exit, Failure};

/// What a list with these faults comes to: what it says of other findings cannot be trusted if a part of it cannot be read.
pub(super) fn exit(faults: &FileFindings) -> Exit {
    let is_broken = faults.problem.is_some() || faults.count(Severity::Error) > 0;
    if is_broken { Exit::Usage } else { Exit::Clean }
}

/// Writes the ignore list without the entries that silence nothing; how many they were.
pub(super) fn strike_unused(pair: &SettledPair) -> Result<u64, Failure> {
    let unused = pair.settled.unused.diagnostics().count() as u64;
    let Some(path) = pair.ignores.as_deref().filter(|_| unused > 0) else { return Ok(0) };
    let failed = |problem: Problem| Failure::new(format!("{}: {}", path.display(), problem.message));
    let old = fs::read(path).map_err(|error| failed(Problem::of_io(path, &error)))?;
    replace_file(path, &old, pair.settled.ignores.text().as_bytes()).map_err(failed)?;
    Ok(unused)
}
