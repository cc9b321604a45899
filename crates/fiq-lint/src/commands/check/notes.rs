//! What is said beside the report, so that what was not checked or not told never looks like what passed.

use fiq_project::Silenced;
use fiq_report::Summary;

use crate::{run::Notes, terminal::say};

/// Paths beyond these are only counted.
const NAMED: usize = 3;

/// What was found and is not told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Left {
    /// Findings that lists silence.
    pub(super) silenced: Silenced,
    /// Findings on lines that were not changed.
    pub(super) untouched: u64,
    /// Findings of the baseline that are gone.
    pub(super) stale: u64,
    /// Entries that were struck from ignore lists.
    pub(super) unlisted: u64,
}

/// Says what a run met beside findings, and what is not told of these.
pub(super) fn tell(notes: &Notes, left: &Left, summary: &Summary) {
    tell_left(left);
    let near =
        ("value looks like a payload and was not checked", "values look like payloads and were not checked");
    counted(summary.near_misses, near, "; `fiq-lint list` says why");
    without_payload(&notes.without_payload, summary);
    let excluded = ("file was named and is left out", "files were named and are left out");
    counted(notes.excluded, excluded, " by `exclude` in the configuration");
    let misconfigured = ("file was not checked", "files were not checked");
    counted(notes.misconfigured, misconfigured, ": the configuration cannot be used");
}

fn tell_left(left: &Left) {
    counted(left.silenced.ignored, ("finding is", "findings are"), " on the ignore list");
    counted(left.silenced.in_baseline, ("finding is", "findings are"), " in the baseline");
    counted(left.untouched, ("finding is", "findings are"), " on lines that were not changed");
    let stale = ("finding of the baseline is gone", "findings of the baseline are gone");
    counted(left.stale, stale, "; `fiq-lint baseline prune` strikes what is not needed any more");
    let unlisted = ("entry was struck", "entries were struck");
    counted(left.unlisted, unlisted, " from the ignore list, since no finding needs it any more");
}

fn counted(count: u64, (one, many): (&str, &str), rest: &str) {
    match count {
        0 => {}
        1 => say(&format!("1 {one}{rest}")),
        _ => say(&format!("{count} {many}{rest}")),
    }
}

/// Names the files that were named and hold no payload, unless there is nothing else to tell or too many to read.
fn without_payload(paths: &[String], summary: &Summary) {
    match paths {
        [] => {}
        _ if summary.files == 1 => {}
        paths if paths.len() <= NAMED => {
            for path in paths {
                say(&format!("{path}: holds no payload"));
            }
        }
        paths => say(&format!("{} of the files that were named hold no payload", paths.len())),
    }
}
