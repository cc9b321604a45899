//! Many changes at once, made in one pass.
//!
//! A formatter's edits come by the thousand. Most clients say them from the end of the text to its beginning, some line by line onwards:
//! then each can be found in the text as it was before all of them.
//!
//! Invariant: the text is the same as if the changes were made one after the other.

use fiq_source::Span;
use gen_lsp_types::{Position, Range};

use super::{Text, TooLarge, lines};

/// Changes that are made in one pass, in the order in which they were said.
#[derive(Debug, Default)]
pub(super) struct Run {
    changes: Vec<(Span, String)>,
    order: Option<Order>,
    next: Next,
    /// By how many lines the text grew.
    grown: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Backwards,
    Onwards,
}

/// Where the next change may stand, as positions are after the ones before it.
#[derive(Clone, Copy, Debug, Default)]
struct Next {
    /// It ends here or before.
    up_to: Option<Position>,
    /// It begins in a later line.
    after: Option<u32>,
}

impl Run {
    /// Where a change stands in the text as it was before all of them; none where it is not in order with them.
    pub(super) fn place(&mut self, text: &Text, range: Range) -> Option<Span> {
        if self.changes.is_empty() {
            return Some(text.span(range));
        }
        let (first, last) = (range.start.min(range.end), range.start.max(range.end));
        if self.order != Some(Order::Onwards) && self.next.up_to.is_some_and(|position| last <= position) {
            self.order = Some(Order::Backwards);
            return Some(text.span(range));
        }
        if self.order != Some(Order::Backwards) && self.next.after.is_some_and(|line| first.line > line) {
            self.order = Some(Order::Onwards);
            let before = |position: Position| {
                let line = i64::from(position.line) - self.grown;
                Some(Position { line: line.try_into().ok()?, ..position })
            };
            return Some(text.span(Range { start: before(first)?, end: before(last)? }));
        }
        None
    }

    /// Adds a change that stands there. Where a line end may become one with its neighbour, none is in order after it.
    pub(super) fn push(&mut self, text: &Text, range: Range, span: Span, new: String) {
        let first = range.start.min(range.end);
        let may_join = text.bytes()[..span.start() as usize].ends_with(b"\r") || new.ends_with('\r');
        let is_there = self.order == Some(Order::Onwards) || text.position(span.start()) == first;
        let added = lines::ends(new.as_bytes(), 0).count() as i64;
        let (start, end) = (text.lines.at(span.start()) as i64, text.lines.at(span.end()) as i64);
        let last = start + self.grown + added;
        self.grown += added - (end - start);
        self.next = Next {
            up_to: (is_there && !may_join).then_some(first),
            after: last.try_into().ok().filter(|_| !may_join),
        };
        self.changes.push((span, new));
    }

    /// Makes the changes.
    pub(super) fn make(mut self, text: &mut Text) -> Result<(), TooLarge> {
        match &*self.changes {
            [] => return Ok(()),
            [(span, new)] => return text.replace(*span, new),
            _ => {}
        }
        if self.order == Some(Order::Backwards) {
            self.changes.reverse();
        }
        let old = text.bytes();
        let mut bytes = Vec::with_capacity(old.len());
        let mut end = 0;
        for (span, new) in &self.changes {
            bytes.extend_from_slice(&old[end..span.start() as usize]);
            bytes.extend_from_slice(new.as_bytes());
            end = span.end() as usize;
        }
        bytes.extend_from_slice(&old[end..]);
        *text = Text::new(bytes, text.encoding)?;
        Ok(())
    }
}
