//! JSON lines: each line a document of its own, in constant memory. A fault in one line does not stop the others.

use std::io::{self, Read};

use fiq_extract::Format;
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings};
use fiq_syntax::{
    json,
    lines::{Line, Lines},
};

use super::{
    Inspector, Tally,
    annotate::{Above, annotate},
};
use crate::jobs::Flow;

/// Lines without a payload that are told once there is one, and how long they may be.
const HELD_BACK: usize = 100;
const LONGEST_HELD_BACK: usize = 1 << 16;

/// What one line holds.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) tally: Tally,
    diagnostics: Vec<Diagnostic>,
    /// It holds no payload, and looks like none: it is told only in a file of payloads.
    is_stray: bool,
}

/// Which lines of a file are told. A file is one of payloads if a line of it is one. Then a line that is no JSON is a fault: half a
/// line, or the mark of a conflict.
#[derive(Debug, Default)]
pub(crate) struct Teller {
    is_ours: bool,
    held_back: Vec<Findings>,
}

impl Teller {
    /// A teller for lines behind one that is a payload.
    pub(crate) fn behind_payload() -> Self {
        Self { is_ours: true, held_back: Vec::new() }
    }

    /// The findings to be told after this line.
    pub(crate) fn take(&mut self, line: Line<'_>, judged: Judged, out: &mut Vec<Findings>) {
        if judged.tally.payloads > 0 && !self.is_ours {
            self.is_ours = true;
            out.append(&mut self.held_back);
        }
        if judged.diagnostics.is_empty() {
            return;
        }
        let findings = Findings {
            document: DocumentKind::Line(line.number),
            text: line.bytes.to_vec().into(),
            first_byte: line.offset,
            first_line: u32::try_from(line.number).unwrap_or(u32::MAX),
            diagnostics: judged.diagnostics,
        };
        if !judged.is_stray || self.is_ours {
            out.push(findings);
        } else if self.held_back.len() < HELD_BACK && line.bytes.len() < LONGEST_HELD_BACK {
            self.held_back.push(findings);
        }
    }
}

impl Inspector<'_> {
    /// Hands every line with findings on at once, since whoever writes the stream may take their time. What was counted since
    /// the line before goes along.
    pub(super) fn lines(
        &self,
        path: &str,
        input: impl Read,
        sink: &mut dyn FnMut(FileFindings) -> Flow,
    ) -> io::Result<()> {
        let empty = || FileFindings { path: path.to_owned(), ..FileFindings::default() };
        let mut found = empty();
        let mut teller = Teller::default();
        let mut lines = Lines::new(input);
        loop {
            let line = match lines.next_line() {
                Ok(Some(line)) => line,
                end => {
                    sink(found);
                    return end.map(drop);
                }
            };
            let judged = self.line(line.bytes);
            found.payloads += judged.tally.payloads;
            found.near_misses += judged.tally.near_misses;
            teller.take(line, judged, &mut found.findings);
            if !found.findings.is_empty() && sink(std::mem::replace(&mut found, empty())) == Flow::Stop {
                return Ok(());
            }
        }
    }

    /// What a line holds.
    pub(crate) fn line(&self, text: &[u8]) -> Judged {
        let mut diagnostics = Vec::new();
        let tally = self.text(Format::JsonLines, text, &mut diagnostics);
        let is_stray = tally.payloads == 0 && diagnostics.is_empty();
        if is_stray && self.prefilter.is_some() && !looks_whole(text) {
            self.stray(text, &mut diagnostics);
        }
        Judged { tally, diagnostics, is_stray }
    }

    /// Says what is wrong with a line that holds no payload.
    fn stray(&self, text: &[u8], out: &mut Vec<Diagnostic>) {
        let tree = json::parse(text, self.reading.of(Format::JsonLines));
        fiq_check::syntax(&tree, text, out);
        annotate(&tree, text, Above::default(), out);
    }
}

/// Whether the line begins and ends as an object or an array does: what is broken inside of one that holds no payload is nobody's loss.
fn looks_whole(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii();
    matches!(line, [b'{', .., b'}'] | [b'[', .., b']'])
}
