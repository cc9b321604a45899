//! Characters to bytes: the YAML reader counts the former.

use fiq_source::Span;

const BLOCK: usize = 64;

/// Where the characters of a text stand.
pub(super) struct Places<'a> {
    content: &'a str,
    bom: usize,
    /// The byte offsets of every so many characters; empty for ASCII.
    blocks: Vec<u32>,
}

impl<'a> Places<'a> {
    pub(super) fn new(content: &'a str, bom: usize) -> Self {
        let blocks = if content.is_ascii() {
            Vec::new()
        } else {
            content.char_indices().step_by(BLOCK).map(|(at, _)| at as u32).collect()
        };
        Self { content, bom, blocks }
    }

    /// The byte offset of the character number `index` (from 0), or of the end.
    pub(super) fn offset(&self, index: usize) -> u32 {
        if self.blocks.is_empty() {
            return (self.bom + index.min(self.content.len())) as u32;
        }
        let Some(&start) = self.blocks.get(index / BLOCK) else {
            return (self.bom + self.content.len()) as u32;
        };
        let block = &self.content[start as usize..];
        let within = block.char_indices().nth(index % BLOCK).map_or(block.len(), |(at, _)| at);
        (self.bom + start as usize + within) as u32
    }

    pub(super) fn span(&self, span: saphyr_parser::Span) -> Span {
        Span::new(self.offset(span.start.index()), self.offset(span.end.index()))
    }
}
