//! The text of an open document, its lines, and positions in it as clients count them.
//!
//! A copy shares the bytes until it is changed, so that whoever works on the old text is not disturbed, and many changes at once copy them
//! once. Lines end at `\n`, `\r\n` and `\r`. Columns of long lines are found without a look at the whole line: a table has the units before
//! each block of the text.
//!
//! Invariant: a position that is out of range means the nearest one that there is; no offset stands inside a character.

mod lines;
mod run;

use std::sync::{Arc, OnceLock};
use std::{fmt, ops};

use fiq_source::Span;
use gen_lsp_types::{Position, Range};
use serde::Deserialize;

use crate::encoding::Encoding;
use lines::Lines;
use run::Run;

/// The bytes of one entry of the table of units.
const BLOCK: usize = 1024;

/// A text at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    bytes: Arc<Vec<u8>>,
    lines: Lines,
    encoding: Encoding,
    /// For each block, the units before it; none where a unit is a byte.
    units: OnceLock<Option<Vec<u32>>>,
}

/// A change as clients say it: something in the place of a range; without a range, in the place of all of it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Change {
    pub(crate) range: Option<Range>,
    pub(crate) text: String,
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

    /// Makes changes, each in the text that the one before it made.
    pub(crate) fn change(&mut self, changes: Vec<Change>) -> Result<(), TooLarge> {
        let mut run = Run::default();
        for Change { range, text: new } in changes {
            let Some(range) = range else {
                (run, *self) = (Run::default(), Self::new(new, self.encoding)?);
                continue;
            };
            let span = if let Some(span) = run.place(self, range) {
                span
            } else {
                std::mem::take(&mut run).make(self)?;
                self.span(range)
            };
            run.push(self, range, span, new);
        }
        run.make(self)
    }

    /// Puts something in the place of what stands there.
    fn replace(&mut self, replaced: Span, new: &str) -> Result<(), TooLarge> {
        let (start, end) = (replaced.start() as usize, replaced.end() as usize);
        u32::try_from(self.bytes.len() - (end - start) + new.len()).map_err(|_| TooLarge)?;
        Arc::make_mut(&mut self.bytes).splice(start..end, new.bytes());
        self.lines.change(replaced, new.len() as u32, &self.bytes);
        self.units = OnceLock::new();
        Ok(())
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
        let start = self.lines.start(line);
        let character = if is_short(start, offset) {
            self.encoding.count(&self.bytes[start as usize..offset as usize])
        } else {
            self.units_before(offset) - self.units_before(start)
        };
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
        let (start, end) = (content.start(), content.end());
        let found = if is_short(start, end) {
            self.character_at(start as usize..end as usize, 0, position.character)
        } else {
            let wanted = self.units_before(start).saturating_add(position.character);
            if wanted >= self.units_before(end) { end } else { self.offset_of(wanted, start) }
        };
        self.boundary(found)
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
        self.character_at(at..self.bytes.len(), before, wanted)
    }

    /// The offset of the character there that has that many units before it, of which so many stand before the range; else its end.
    fn character_at(&self, range: ops::Range<usize>, mut before: u32, wanted: u32) -> u32 {
        for (index, &byte) in self.bytes[range.clone()].iter().enumerate() {
            before += self.encoding.width(byte);
            if before > wanted {
                return (range.start + index) as u32;
            }
        }
        range.end as u32
    }
}

/// Whether it costs less to count than to have a table made.
fn is_short(start: u32, end: u32) -> bool {
    ((end - start) as usize) < BLOCK
}

#[cfg(test)]
mod tests;
