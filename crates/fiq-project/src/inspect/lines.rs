//! JSON lines: each line a document of its own, in constant memory. A fault in one line does not stop the others.

use std::io::{self, Read};

use fiq_extract::Format;
use fiq_source::{DocumentKind, FileFindings, Findings};
use fiq_syntax::lines::Lines;

use super::Inspector;
use crate::jobs::Flow;

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
            if diagnostics.is_empty() {
                continue;
            }
            found.findings.push(Findings {
                document: DocumentKind::Line(line.number),
                text: line.bytes.to_vec().into(),
                first_byte: line.offset,
                first_line: u32::try_from(line.number).unwrap_or(u32::MAX),
                diagnostics,
            });
            if sink(std::mem::replace(&mut found, empty())) == Flow::Stop {
                return Ok(());
            }
        }
    }
}
