//! What is said beside the report, so that what was not checked never looks like what passed.

use fiq_report::Summary;

use crate::{run::Notes, terminal::say};

/// Paths beyond these are only counted.
const NAMED: usize = 3;

/// Says what a run met beside findings.
pub(super) fn tell(notes: &Notes, summary: &Summary) {
    let near =
        ("value looks like a payload and was not checked", "values look like payloads and were not checked");
    counted(summary.near_misses, near, "; `fiq-lint list` says why");
    without_payload(&notes.without_payload, summary);
    let excluded = ("file was named and is left out", "files were named and are left out");
    counted(notes.excluded, excluded, " by `exclude` in the configuration");
    let misconfigured = ("file was not checked", "files were not checked");
    counted(notes.misconfigured, misconfigured, ": the configuration cannot be used");
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
