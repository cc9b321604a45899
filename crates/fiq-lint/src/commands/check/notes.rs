//! What is said beside the report, so that what was not checked never looks like what passed.

use fiq_report::Summary;

use crate::terminal::say;

/// What a run met beside findings.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Files that were named, and hold no payload.
    pub(super) without_payload: Vec<String>,
    /// Files that were named, and are left out by their configuration.
    pub(super) excluded: u64,
    /// Files whose configuration cannot be used.
    pub(super) misconfigured: u64,
}

/// Paths beyond these are only counted.
const NAMED: usize = 3;

impl Notes {
    pub(super) fn tell(&self, summary: &Summary) {
        tell_near_misses(summary.near_misses);
        self.tell_without_payload(summary);
        tell(
            self.excluded,
            "was named and is left out by its configuration",
            "were named and are left out by their configuration",
        );
        tell(
            self.misconfigured,
            "was not checked: its configuration cannot be used",
            "were not checked: their configuration cannot be used",
        );
    }

    /// Names the files that were named and hold no payload, unless there is nothing else to tell or too many to read.
    fn tell_without_payload(&self, summary: &Summary) {
        match &*self.without_payload {
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
}

fn tell(files: u64, one: &str, many: &str) {
    match files {
        0 => {}
        1 => say(&format!("1 file {one}")),
        _ => say(&format!("{files} files {many}")),
    }
}

/// What looks like a payload and was not checked must not pass for checked.
fn tell_near_misses(count: u64) {
    match count {
        0 => {}
        1 => say("1 value looks like a payload and was not checked; `fiq-lint list` says why"),
        _ => {
            say(&format!("{count} values look like payloads and were not checked; `fiq-lint list` says why"));
        }
    }
}
