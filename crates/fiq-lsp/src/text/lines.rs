//! Where the lines of a text begin.

use fiq_source::Span;

/// The offsets of the lines, of which there is one at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lines(Vec<u32>);

impl Lines {
    /// The lines of a whole text.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut starts = vec![0];
        starts.extend(ends(bytes, 0));
        Self(starts)
    }

    /// Makes them the lines of `bytes`, in which so many bytes stand where others were. Only the lines that this touches are looked for
    /// again.
    pub(super) fn change(&mut self, replaced: Span, with: u32, bytes: &[u8]) {
        // A line end before the edit may be half of one now, so that the line before is looked at too.
        let first = self.at(replaced.start()).saturating_sub(1);
        let rest = self.0.partition_point(|&start| start <= replaced.end());
        for start in &mut self.0[rest..] {
            *start = *start - replaced.len() + with;
        }
        let from = self.0[first];
        let to = self.0.get(rest).map_or(bytes.len() as u32, |&start| start);
        let is_last = rest == self.0.len();
        let found = ends(&bytes[from as usize..to as usize], from).filter(|&end| end < to || is_last);
        self.0.splice(first + 1..rest, found);
    }

    /// The number of the line that an offset stands in, from 0.
    pub(super) fn at(&self, offset: u32) -> usize {
        self.0.partition_point(|&start| start <= offset) - 1
    }

    /// Where a line begins that there is.
    pub(super) fn start(&self, line: usize) -> u32 {
        self.0[line]
    }

    /// What stands in a line, without its end; none where there is no such line.
    pub(super) fn content(&self, line: usize, bytes: &[u8]) -> Option<Span> {
        let start = *self.0.get(line)?;
        let mut end = self.0.get(line + 1).map_or(bytes.len(), |&end| end as usize);
        if self.0.len() > line + 1 {
            end -= if bytes[..end].ends_with(b"\r\n") { 2 } else { 1 };
        }
        Some(Span::new(start, end as u32))
    }
}

/// The offsets after the line ends of `bytes`, which stand at `base`.
pub(super) fn ends(bytes: &[u8], base: u32) -> impl Iterator<Item = u32> {
    let found = memchr::memchr2_iter(b'\n', b'\r', bytes);
    let is_end = |&at: &usize| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
    found.filter(is_end).map(move |at| base + at as u32 + 1)
}
