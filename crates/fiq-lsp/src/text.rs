//! The text of an open document, its lines, and positions in it as clients count them.
//!
//! A change makes a new text, so that whoever works on the old one is not disturbed. Lines end at `\n`, `\r\n` and `\r`. Columns are
//! found without a look at the whole line: a table has the units before each block of the text.
//!
//! Invariant: a position that is out of range means the nearest one that there is; no offset stands inside a character.

mod lines;

use std::fmt;
use std::sync::{Arc, OnceLock};

use fiq_source::Span;
use gen_lsp_types::{Position, Range};

use crate::encoding::Encoding;
use lines::Lines;

/// The bytes of one entry of the table of units.
const BLOCK: usize = 1024;

/// A text at one moment.
#[derive(Debug)]
pub(crate) struct Text {
    bytes: Arc<Vec<u8>>,
    lines: Lines,
    encoding: Encoding,
    /// For each block, the units before it; none where a unit is a byte.
    units: OnceLock<Option<Vec<u32>>>,
}

/// A text of 4 GiB and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the document has 4 GiB or more")
    }
}

impl std::error::Error for TooLarge {}

impl Text {
    /// A whole text. That of a file may be no UTF-8: then each byte that begins no character has no column.
    pub(crate) fn new(text: impl Into<Vec<u8>>, encoding: Encoding) -> Result<Self, TooLarge> {
        let bytes = text.into();
        u32::try_from(bytes.len()).map_err(|_| TooLarge)?;
        let lines = Lines::of(&bytes);
        Ok(Self { bytes: Arc::new(bytes), lines, encoding, units: OnceLock::new() })
    }

    /// The text after a change; without a range all of it is replaced.
    pub(crate) fn changed(&self, range: Option<Range>, new: &str) -> Result<Self, TooLarge> {
        let replaced = range.map_or(Span::new(0, self.len()), |range| self.span(range));
        let (start, end) = (replaced.start() as usize, replaced.end() as usize);
        let mut bytes = Vec::with_capacity(self.bytes.len() - (end - start) + new.len());
        bytes.extend_from_slice(&self.bytes[..start]);
        bytes.extend_from_slice(new.as_bytes());
        bytes.extend_from_slice(&self.bytes[end..]);
        u32::try_from(bytes.len()).map_err(|_| TooLarge)?;
        let lines = self.lines.changed(replaced, new.len() as u32, &bytes);
        Ok(Self { bytes: Arc::new(bytes), lines, encoding: self.encoding, units: OnceLock::new() })
    }

    /// The bytes.
    pub(crate) fn bytes(&self) -> &Arc<Vec<u8>> {
        &self.bytes
    }

    /// The number of bytes.
    pub(crate) fn len(&self) -> u32 {
        self.bytes.len() as u32
    }

    /// The position of an offset.
    pub(crate) fn position(&self, offset: u32) -> Position {
        let offset = self.boundary(offset);
        let line = self.lines.at(offset);
        let character = self.units_before(offset) - self.units_before(self.lines.start(line));
        Position { line: line as u32, character }
    }

    /// The range of a span.
    pub(crate) fn range(&self, span: Span) -> Range {
        Range { start: self.position(span.start()), end: self.position(span.end()) }
    }

    /// The offset of a position.
    pub(crate) fn offset(&self, position: Position) -> u32 {
        let Some(content) = self.lines.content(position.line as usize, &self.bytes) else {
            return self.len();
        };
        let wanted = self.units_before(content.start()).saturating_add(position.character);
        if wanted >= self.units_before(content.end()) {
            return content.end();
        }
        self.offset_of(wanted, content.start())
    }

    /// The span of a range, also where its ends are given the wrong way round.
    pub(crate) fn span(&self, range: Range) -> Span {
        let (one, other) = (self.offset(range.start), self.offset(range.end));
        Span::new(one.min(other), one.max(other))
    }

    /// The greatest offset up to this one that is not inside a character.
    fn boundary(&self, offset: u32) -> u32 {
        let mut offset = offset.min(self.len());
        while self.bytes.get(offset as usize).is_some_and(|byte| byte & 0xC0 == 0x80) {
            offset -= 1;
        }
        offset
    }

    fn table(&self) -> Option<&[u32]> {
        let table = self.units.get_or_init(|| {
            if self.encoding == Encoding::Utf8 || self.bytes.is_ascii() {
                return None;
            }
            let mut before = 0;
            let blocks = self.bytes.chunks(BLOCK).map(|block| {
                let here = before;
                before += self.encoding.count(block);
                here
            });
            Some(blocks.collect())
        });
        table.as_deref()
    }

    fn units_before(&self, offset: u32) -> u32 {
        let Some(table) = self.table() else { return offset };
        let block = (offset as usize / BLOCK).min(table.len() - 1);
        table[block] + self.encoding.count(&self.bytes[block * BLOCK..offset as usize])
    }

    /// The offset, not before `from`, of the character with that many units before it.
    fn offset_of(&self, wanted: u32, from: u32) -> u32 {
        let Some(table) = self.table() else { return wanted };
        let block = table.partition_point(|&before| before <= wanted) - 1;
        let (mut at, mut before) = (block * BLOCK, table[block]);
        if at < from as usize {
            (at, before) = (from as usize, self.units_before(from));
        }
        let mut last = at;
        for (index, &byte) in self.bytes[at..].iter().enumerate() {
            let width = self.encoding.width(byte);
            if width > 0 {
                last = at + index;
                if before + width > wanted {
                    break;
                }
            }
            before += width;
        }
        last as u32
    }
}

#[cfg(test)]
mod tests;
