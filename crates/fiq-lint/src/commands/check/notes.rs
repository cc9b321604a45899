//! What is said beside the report, so that what was not checked or not told never looks like what passed.

use fiq_project::Silenced;
use fiq_report::Summary;

use crate::{arguments::Check, commands::inputs::Selected, run::Notes, terminal::say};

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
    counted(summary.near_misses, near, "; `fiq-lint list --near-misses` says where and why");
    without_payload(&notes.without_payload, summary);
    let excluded = ("file was named and is left out", "files were named and are left out");
    counted(notes.excluded, excluded, " by `exclude` in the configuration");
    let misconfigured = ("file was not checked", "files were not checked");
    counted(notes.misconfigured, misconfigured, ": the configuration cannot be used");
}

/// Says why no file was looked at, where that is so: it must not look as if all were well.
pub(super) fn tell_of_nothing(check: &Check, selected: Option<&Selected>, notes: &Notes, summary: &Summary) {
    if summary.files + notes.excluded + notes.misconfigured > 0 {
        return;
    }
    let is_here = matches!(&*check.inputs.paths, [path] if path.as_os_str() == ".");
    let place = if is_here { "in the current folder" } else { "at or below what was named" };
    say(&match selected {
        None => {
            "no name fits a file that can hold payloads, or .gitignore or the configuration leaves all out"
                .to_owned()
        }
        Some(Selected { files: 0, what }) => format!("nothing is {what} {place}"),
        Some(Selected { files: 1, what }) => {
            format!("1 file is {what}, and its name or the configuration leaves it out")
        }
        Some(Selected { files, what }) => {
            format!("{files} files are {what}, and their names or the configuration leave all of them out")
        }
    });
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
