//! The code quality report of GitLab: a JSON array, written as the findings come.
//!
//! GitLab compares reports by fingerprint and drops the second finding with the same one, so that they are counted here.

use fiq_source::Severity;
use serde::Serialize;

use crate::Summary;
use crate::found::{Found, plain_path};
use crate::guarded::push_json;
use crate::sink::Sink;
use crate::unique::Unique;

/// The array, as far as it is written.
#[derive(Debug, Default)]
pub(crate) struct GitLab {
    met: Unique,
}

impl Sink for GitLab {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        out.extend_from_slice(if self.met.is_empty() { b"[\n" } else { b",\n" });
        let fingerprint = self.met.text(found.fingerprint());
        push_json(&IssueShape::new(found, fingerprint), out);
    }

    fn finish(&mut self, _: &Summary, out: &mut Vec<u8>) {
        out.extend_from_slice(if self.met.is_empty() { b"[]\n" } else { b"\n]\n" });
    }
}

#[derive(Serialize)]
struct IssueShape<'f> {
    description: String,
    check_name: &'f str,
    fingerprint: String,
    severity: &'static str,
    location: LocationShape<'f>,
}

impl<'f> IssueShape<'f> {
    fn new(found: &Found<'f>, fingerprint: String) -> Self {
        Self {
            description: found.words(),
            check_name: found.diagnostic.rule,
            fingerprint,
            severity: match found.diagnostic.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
            },
            location: LocationShape {
                path: plain_path(found.path),
                lines: LinesShape { begin: found.start().line, end: found.end().line },
            },
        }
    }
}

#[derive(Serialize)]
struct LocationShape<'f> {
    path: &'f str,
    lines: LinesShape,
}

#[derive(Serialize)]
struct LinesShape {
    begin: u32,
    end: u32,
}
