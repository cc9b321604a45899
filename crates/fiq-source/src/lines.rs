//! Offsets to lines and columns.
//!
//! A line ends at `\n`, `\r\n` or a lone `\r`, as editors count. Code points are counted at every kilobyte once, so that a
//! position on a line of many megabytes costs no more than one on a short line.

use crate::Span;

/// A place as people count: both figures from 1, the column in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode code points.
    pub column: u32,
}

const BLOCK: usize = 1024;

/// Where the lines of one text start.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// Code points before each block of [`BLOCK`] bytes.
    code_points: Vec<u32>,
    len: u32,
}

impl LineIndex {
    /// Reads `text` once. Bytes that are not UTF-8 count as one code point each unless they continue one.
    pub fn new(text: &[u8]) -> Self {
        let ends_line = |&at: &usize| text[at] == b'\n' || text.get(at + 1) != Some(&b'\n');
        let ends = memchr::memchr2_iter(b'\n', b'\r', text).filter(ends_line);
        let starts = std::iter::once(0).chain(ends.map(|at| at as u32 + 1)).collect();
        let code_points = text
            .chunks(BLOCK)
            .scan(0, |total, block| {
                let before = *total;
                *total += count_code_points(block);
                Some(before)
            })
            .collect();
        Self { starts, code_points, len: text.len() as u32 }
    }

    /// The position of `offset` in the `text` the index was made from.
    pub fn position(&self, text: &[u8], offset: u32) -> Position {
        let offset = offset.min(self.len);
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        let column = self.code_points_before(text, offset) - self.code_points_before(text, self.starts[line]);
        Position { line: line as u32 + 1, column: column + 1 }
    }

    /// The span of `line` (from 1) without its line end; `None` past the last line.
    pub fn line_span(&self, text: &[u8], line: u32) -> Option<Span> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.starts.get(index)?;
        let mut end = self.starts.get(index + 1).copied().unwrap_or(self.len);
        while end > start && matches!(text.get(end as usize - 1), Some(b'\n' | b'\r')) {
            end -= 1;
        }
        Some(Span::new(start, end))
    }

    /// The number of lines; a text that ends in a line end has an empty last line.
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    fn code_points_before(&self, text: &[u8], offset: u32) -> u32 {
        let block = offset as usize / BLOCK;
        let Some(&before) = self.code_points.get(block) else {
            return self.code_points.last().map_or(0, |last| {
                last + count_code_points(&text[(self.code_points.len() - 1) * BLOCK..offset as usize])
            });
        };
        before + count_code_points(&text[block * BLOCK..offset as usize])
    }
}

fn count_code_points(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, Position};

    fn at(text: &str, offset: u32) -> (u32, u32) {
        let Position { line, column } = LineIndex::new(text.as_bytes()).position(text.as_bytes(), offset);
        (line, column)
    }

    #[test]
    fn every_line_end_counts_once() {
        let text = "a\nb\r\nc\rd";
        assert_eq!(at(text, 2), (2, 1));
        assert_eq!(at(text, 5), (3, 1));
        assert_eq!(at(text, 7), (4, 1));
        assert_eq!(at(text, 8), (4, 2));
    }

    #[test]
    fn columns_are_code_points_also_past_a_block() {
        let text = "é".repeat(3000);
        assert_eq!(at(&text, 6000), (1, 3001));
        assert_eq!(at(&text, 2048), (1, 1025));
    }

    #[test]
    fn a_line_without_its_end() {
        let text = b"one\r\ntwo\n";
        let index = LineIndex::new(text);
        assert_eq!(index.line_span(text, 1).map(|span| span.of(text)), Some(&b"one"[..]));
        assert_eq!(index.line_span(text, 3).map(|span| span.of(text)), Some(&b""[..]));
        assert_eq!(index.line_span(text, 4), None);
    }
}
