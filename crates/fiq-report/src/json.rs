//! The machine formats: one object with all findings, written as they come, or an object for each finding on its own line.

mod guarded;
mod shape;

use std::io::Write;

use fiq_source::{Diagnostic, Findings, Places};

use crate::Summary;
use guarded::Guarded;
use shape::{DiagnosticShape, ProblemShape, SummaryShape};

/// The array of findings, as far as it is written.
#[derive(Debug, Default)]
pub(crate) struct Array {
    started: bool,
}

impl Array {
    pub(crate) fn diagnostic(
        &mut self,
        path: &str,
        findings: &Findings,
        places: &Places<'_>,
        diagnostic: &Diagnostic,
        out: &mut Vec<u8>,
    ) {
        let before: &[u8] = if self.started { b",\n" } else { b"{\"version\":1,\"diagnostics\":[\n" };
        self.started = true;
        out.extend_from_slice(before);
        put(&DiagnosticShape::new(path, findings, places, diagnostic), out);
    }

    pub(crate) fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        let end: &[u8] = if self.started { b"\n]" } else { b"{\"version\":1,\"diagnostics\":[]" };
        out.extend_from_slice(end);
        if !summary.problems.is_empty() {
            out.extend_from_slice(b",\"problems\":");
            put(&summary.problems.iter().map(ProblemShape::new).collect::<Vec<_>>(), out);
        }
        out.extend_from_slice(b",\"summary\":");
        put(&SummaryShape::new(summary), out);
        out.extend_from_slice(b"}\n");
    }
}

pub(crate) fn line(
    path: &str,
    findings: &Findings,
    places: &Places<'_>,
    diagnostic: &Diagnostic,
    out: &mut Vec<u8>,
) {
    put(&DiagnosticShape::new(path, findings, places, diagnostic), out);
    writeln!(out).expect("writing to a Vec cannot fail");
}

fn put(shape: &impl serde::Serialize, out: &mut Vec<u8>) {
    let mut serializer = serde_json::Serializer::with_formatter(out, Guarded);
    shape.serialize(&mut serializer).expect("the shapes have string keys and a Vec takes everything");
}
