//! A line as it is shown: long ones are cut around what is underlined, with `…` where something is left out.
//!
//! Only the bytes that are shown are looked at, so that a finding on a line of many megabytes costs what any other does.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::printable::{push_byte, push_source};

/// Lines of up to this many characters are shown whole.
const WHOLE: usize = 120;
/// Characters shown before and after what is underlined.
const AROUND: usize = 32;
/// Characters shown of what is underlined.
const UNDERLINED: usize = 64;
/// A gap of fewer bytes is not worth a mark.
const GAP: usize = 8;

const MARK: &str = "…";

/// A line, and where its labels are in the text that is shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) ranges: Vec<Range<usize>>,
    /// Whether something is left out.
    pub(super) is_cut: bool,
}

/// Shows `line` with `labels`, which are byte ranges of it.
pub(super) fn show(line: &[u8], labels: &[Range<usize>]) -> Shown {
    let mut cut = Cut::default();
    let mut end = 0;
    for part in parts(line, labels) {
        cut.leave_out(end..part.start);
        cut.add(line, part.clone());
        end = part.end;
    }
    cut.leave_out(end..line.len());
    cut.note(line.len());
    let ranges = labels.iter().map(|label| cut.range(label)).collect();
    Shown { text: cut.text, ranges, is_cut: cut.left_out }
}

/// What is shown so far, and which bytes of the line its characters are.
#[derive(Default)]
struct Cut {
    text: String,
    /// Offsets in the line and in the text, both ascending: the starts of characters and the ends of parts.
    offsets: Vec<(usize, usize)>,
    /// Whether something is left out.
    left_out: bool,
}

impl Cut {
    fn note(&mut self, offset: usize) {
        self.offsets.push((offset, self.text.len()));
    }

    fn leave_out(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.note(range.start);
            self.text.push_str(MARK);
            self.left_out = true;
        }
    }

    fn add(&mut self, line: &[u8], part: Range<usize>) {
        let mut at = part.start;
        for chunk in line[part].utf8_chunks() {
            for c in chunk.valid().chars() {
                self.note(at);
                push_source(c, &mut self.text);
                at += c.len_utf8();
            }
            for &byte in chunk.invalid() {
                self.note(at);
                push_byte(byte, &mut self.text);
                at += 1;
            }
        }
    }

    /// The text for the bytes of `label`; at least one column wide, unless it is empty at the end of the line.
    fn range(&self, label: &Range<usize>) -> Range<usize> {
        let before = self.offsets.partition_point(|(offset, _)| *offset <= label.start);
        let start = self.offsets[before.saturating_sub(1)].1;
        let from = self.offsets.partition_point(|(offset, _)| *offset < label.end);
        let end = self.offsets.get(from).map_or(self.text.len(), |(_, offset)| *offset);
        self.seen(start..end.max(start))
    }

    /// A combining mark has no column of its own: it is seen with the character it stands on.
    fn seen(&self, mut range: Range<usize>) -> Range<usize> {
        let is_seen = |text: &str| text.chars().any(|c| c == '\t' || c.width().unwrap_or(0) > 0);
        let next = self.text[range.end..].chars().next();
        if range.is_empty() && next.is_none_or(|c| is_seen(c.encode_utf8(&mut [0; 4]))) {
            return range;
        }
        while !is_seen(&self.text[range.clone()]) {
            match self.text[..range.start].chars().next_back() {
                Some(c) => range.start -= c.len_utf8(),
                None => return 0..self.text.len(),
            }
        }
        range
    }
}

/// The parts of the line to show, ascending and apart.
fn parts(line: &[u8], labels: &[Range<usize>]) -> Vec<Range<usize>> {
    if is_short(line) {
        return std::iter::once(0..line.len()).collect();
    }
    let mut parts: Vec<Range<usize>> = labels.iter().map(|label| around(line, label)).collect();
    if parts.is_empty() {
        parts.push(0..forward(line, 0, WHOLE));
    }
    parts.sort_unstable_by_key(|part| part.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.start <= last.end + GAP => last.end = last.end.max(part.end),
            _ => joined.push(part),
        }
    }
    joined
}

fn is_short(line: &[u8]) -> bool {
    line.len() <= WHOLE || line.len() <= 4 * WHOLE && starts(line) <= WHOLE
}

fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| is_start(**byte)).count()
}

fn is_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// The label with what stands around it; a long label is cut.
fn around(line: &[u8], label: &Range<usize>) -> Range<usize> {
    let start = back(line, label.start, AROUND);
    let underlined = forward(line, label.start, UNDERLINED);
    let end = if underlined < label.end { underlined } else { forward(line, label.end, AROUND) };
    let start = if start <= GAP { 0 } else { start };
    start..if line.len() - end <= GAP { line.len() } else { end }
}

/// The start of the character that is `count` characters before `from`.
fn back(line: &[u8], from: usize, count: usize) -> usize {
    let mut left = count;
    // Bytes that are no UTF-8 may go on without a start.
    for at in (from.saturating_sub(4 * count)..from).rev() {
        if is_start(line[at]) {
            left -= 1;
            if left == 0 {
                return at;
            }
        }
    }
    from.saturating_sub(4 * count)
}

/// The start of the character that is `count` characters after `from`, or the end of the line.
fn forward(line: &[u8], from: usize, count: usize) -> usize {
    let limit = line.len().min(from + 4 * count);
    let mut seen = 0;
    for (at, byte) in line.iter().enumerate().take(limit).skip(from) {
        if is_start(*byte) {
            if seen == count {
                return at;
            }
            seen += 1;
        }
    }
    limit
}
