//! JSON lines: each line a document of its own, in constant memory. A fault in one line does not stop the others.

use std::io::{self, Read};

use fiq_extract::Format;
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings};
use fiq_syntax::{json, lines::Lines};

use super::{Inspector, annotate::annotate};
use crate::jobs::Flow;

/// Lines without a payload that are told once there is one, and how long they may be.
const HELD_BACK: usize = 100;
const LONGEST_HELD_BACK: usize = 1 << 16;

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
        // A file is one of payloads if a line of it is one. Then a line that is no JSON is a fault: half a line, or the mark of a conflict.
        let mut is_ours = false;
        let mut held_back = Vec::new();
        let mut lines = Lines::new(input);
        loop {
            let line = match lines.next_line() {
                Ok(Some(line)) => line,
                end => {
                    sink(found);
                    return end.map(drop);
                }
            };
            let mut diagnostics = Vec::new();
            let tally = self.text(Format::JsonLines, line.bytes, &mut diagnostics);
            found.payloads += tally.payloads;
            found.near_misses += tally.near_misses;
            let is_stray = tally.payloads == 0 && diagnostics.is_empty();
            if is_stray && self.prefilter.is_some() && !looks_whole(line.bytes) {
                self.stray(line.bytes, &mut diagnostics);
            }
            if tally.payloads > 0 && !is_ours {
                is_ours = true;
                found.findings.append(&mut held_back);
            }
            if diagnostics.is_empty() {
                continue;
            }
            let findings = Findings {
                document: DocumentKind::Line(line.number),
                text: line.bytes.to_vec().into(),
                first_byte: line.offset,
                first_line: u32::try_from(line.number).unwrap_or(u32::MAX),
                diagnostics,
            };
            if is_stray && !is_ours {
                if held_back.len() < HELD_BACK && line.bytes.len() < LONGEST_HELD_BACK {
                    held_back.push(findings);
                }
                continue;
            }
            found.findings.push(findings);
            if sink(std::mem::replace(&mut found, empty())) == Flow::Stop {
                return Ok(());
            }
        }
    }

    /// Says what is wrong with a line that holds no payload.
    fn stray(&self, text: &[u8], out: &mut Vec<Diagnostic>) {
        let tree = json::parse(text, self.reading.of(Format::JsonLines));
        fiq_check::syntax(&tree, text, out);
        annotate(&tree, text, out);
    }
}

/// Whether the line begins and ends as an object or an array does: what is broken inside of one that holds no payload is nobody's loss.
fn looks_whole(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii();
    matches!(line, [b'{', .., b'}'] | [b'[', .., b']'])
}
