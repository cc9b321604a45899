//! JSON lines that are edited: each line is a document, and those that are not touched stand as they were judged.

use fiq_source::{DocumentKind, Findings};
use fiq_syntax::lines::Line;

use super::change;
use crate::inspect::lines::Teller;
use crate::inspect::{Inspector, Tally};

/// What is kept of the lines of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct FileLines {
    lines: Vec<FileLine>,
}

/// A line, which may be blank.
#[derive(Clone, Copy, Debug, Default)]
struct FileLine {
    start: u32,
    payloads: u32,
    near_misses: u32,
}

/// What was found in lines.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) findings: Vec<Findings>,
    pub(super) kept: FileLines,
    /// The bytes that were inspected.
    pub(super) inspected: u64,
}

impl FileLines {
    /// What all lines hold.
    pub(super) fn tally(&self) -> Tally {
        let mut all = Tally::default();
        for line in &self.lines {
            all += Tally { payloads: line.payloads.into(), near_misses: line.near_misses.into() };
        }
        all
    }

    /// The number of the line, from 0, that `offset` is in.
    fn line_at(&self, offset: u32) -> usize {
        self.lines.partition_point(|line| line.start <= offset).saturating_sub(1)
    }

    fn start(&self, index: usize) -> Option<u32> {
        self.lines.get(index).map(|line| line.start)
    }
}

/// Inspects all lines of `text`; `None` for one of 4 GiB or more.
pub(super) fn whole(inspector: &Inspector<'_>, text: &[u8]) -> Option<Found> {
    u32::try_from(text.len()).ok()?;
    let mut found = Found::default();
    judge(inspector, text, (0, text.len()), &mut Teller::default(), &mut found);
    Some(found)
}

/// Inspects the lines that an edit touched in `old_text`, of which `before` was kept and `told` was found. `None` where that is not
/// sure to be enough: what is told of the lines before the first payload hangs on all of them.
pub(super) fn edited(
    inspector: &Inspector<'_>,
    (old_text, text): (&[u8], &[u8]),
    before: &FileLines,
    told: &[Findings],
) -> Option<Found> {
    let change = change::between(old_text, text)?;
    let (first, last) = (before.line_at(change.was().start()), before.line_at(change.was().end()));
    before.lines[..first].iter().any(|line| line.payloads > 0).then_some(())?;
    let start = before.start(first)? as usize;
    let end = before.start(last + 1).map_or(text.len(), |next| change.offset(next) as usize);

    let (ahead, rest) = told.split_at(told.partition_point(|one| number(one) <= first as u64));
    let behind = &rest[rest.partition_point(|one| number(one) <= last as u64 + 1)..];
    let mut found = Found { findings: ahead.to_vec(), ..Found::default() };
    found.kept.lines.extend(&before.lines[..first]);
    judge(inspector, text, (start, end), &mut Teller::behind_payload(), &mut found);
    let lines = found.kept.lines.len() as u64;
    let rest = before.lines.get(last + 1..).unwrap_or_default();
    let moved = rest.iter().map(|line| FileLine { start: change.offset(line.start), ..*line });
    found.kept.lines.extend(moved);
    found.findings.extend(behind.iter().map(|one| {
        let number = number(one) - (last as u64 + 1) + lines;
        Findings {
            document: DocumentKind::Line(number),
            first_byte: u32::try_from(one.first_byte).map_or(one.first_byte, |at| change.offset(at).into()),
            first_line: u32::try_from(number).unwrap_or(u32::MAX),
            ..one.clone()
        }
    }));
    Some(found)
}

/// Inspects the lines from `start`, where one begins, to `end`, where one ends, and adds them to those in `found`.
fn judge(
    inspector: &Inspector<'_>,
    text: &[u8],
    (start, end): (usize, usize),
    teller: &mut Teller,
    found: &mut Found,
) {
    let mut at = start;
    for content in text[start..end].split_inclusive(|&byte| byte == b'\n') {
        let bytes = content.strip_suffix(b"\n").unwrap_or(content);
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let mut line = FileLine { start: at as u32, ..FileLine::default() };
        if !bytes.trim_ascii().is_empty() {
            let judged = inspector.line(bytes);
            line.payloads = judged.tally.payloads as u32;
            line.near_misses = judged.tally.near_misses as u32;
            let number = found.kept.lines.len() as u64 + 1;
            teller.take(Line { bytes, number, offset: at as u64 }, judged, &mut found.findings);
        }
        found.kept.lines.push(line);
        found.inspected += content.len() as u64;
        at += content.len();
    }
}

fn number(findings: &Findings) -> u64 {
    match findings.document {
        DocumentKind::Line(number) => number,
        _ => 0,
    }
}
