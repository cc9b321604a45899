//! The Reviewdog Diagnostic Format: one object, written as the findings come, or an object for each finding on its own line.
//!
//! Columns are bytes here, from 1, and ends stand behind what they end.

mod shape;

use std::io::Write;
use std::sync::Arc;

use crate::found::Found;
use crate::guarded::{json, push_json};
use crate::sink::Sink;
use crate::{About, Summary};
use shape::{DiagnosticShape, SourceShape};

/// One object, as far as it is written.
#[derive(Debug)]
pub(crate) struct RdJson {
    about: Arc<About>,
    started: bool,
}

impl RdJson {
    pub(crate) fn new(about: Arc<About>) -> Self {
        Self { about, started: false }
    }

    fn begin(&mut self, out: &mut Vec<u8>) {
        let source = json(&SourceShape::new(&self.about));
        write!(out, "{{\"source\":{source},\"diagnostics\":[").expect("writing to a Vec cannot fail");
        self.started = true;
    }
}

impl Sink for RdJson {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        if self.started {
            out.extend_from_slice(b",\n");
        } else {
            self.begin(out);
            out.push(b'\n');
        }
        push_json(&DiagnosticShape::new(found, &self.about), out);
    }

    fn finish(&mut self, _: &Summary, out: &mut Vec<u8>) {
        if self.started {
            out.push(b'\n');
        } else {
            self.begin(out);
        }
        out.extend_from_slice(b"]}\n");
    }
}

/// An object a line.
#[derive(Debug)]
pub(crate) struct RdJsonLines {
    about: Arc<About>,
}

impl RdJsonLines {
    pub(crate) fn new(about: Arc<About>) -> Self {
        Self { about }
    }
}

impl Sink for RdJsonLines {
    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        push_json(&DiagnosticShape::new(found, &self.about).with_source(&self.about), out);
        out.push(b'\n');
    }
}
