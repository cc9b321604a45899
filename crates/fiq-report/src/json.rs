//! The machine formats: one object with all findings, written as they come, or an object for each finding on its own line.

pub(crate) mod shape;

use std::io::Write;

use crate::Summary;
use crate::found::Found;
use crate::guarded::push_json;
use crate::sink::Sink;
use shape::{DiagnosticShape, ProblemShape, SummaryShape};

/// One object, as far as it is written.
#[derive(Debug, Default)]
pub(crate) struct Json {
    started: bool,
}

impl Sink for Json {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        let before: &[u8] = if self.started { b",\n" } else { b"{\"version\":1,\"diagnostics\":[\n" };
        self.started = true;
        out.extend_from_slice(before);
        push_json(&DiagnosticShape::new(found), out);
    }

    fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        let end: &[u8] = if self.started { b"\n]" } else { b"{\"version\":1,\"diagnostics\":[]" };
        out.extend_from_slice(end);
        if !summary.problems.is_empty() {
            out.extend_from_slice(b",\"problems\":");
            push_json(&summary.problems.iter().map(ProblemShape::new).collect::<Vec<_>>(), out);
        }
        out.extend_from_slice(b",\"summary\":");
        push_json(&SummaryShape::new(summary), out);
        out.extend_from_slice(b"}\n");
    }
}

/// An object a line.
#[derive(Debug)]
pub(crate) struct JsonLines;

impl Sink for JsonLines {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        push_json(&DiagnosticShape::new(found), out);
        writeln!(out).expect("writing to a Vec cannot fail");
    }
}
