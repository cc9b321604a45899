//! An edit of a text, as far as places are concerned.

use crate::Span;

/// A stretch of a text, and what stands there after an edit. Both begin at the same offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    old: Span,
    new: Span,
}

impl Replaced {
    /// `old_len` bytes from `start` on became `new_len` bytes.
    pub const fn new(start: u32, old_len: u32, new_len: u32) -> Self {
        Self { old: Span::new(start, start + old_len), new: Span::new(start, start + new_len) }
    }

    /// The stretch before the edit.
    pub const fn was(self) -> Span {
        self.old
    }

    /// The stretch after the edit.
    pub const fn now(self) -> Span {
        self.new
    }

    /// Where the byte at `offset` is after the edit, if it was not in the stretch.
    #[must_use]
    pub const fn offset(self, offset: u32) -> u32 {
        if offset < self.old.end() { offset } else { offset - self.old.end() + self.new.end() }
    }

    /// Where `span` is after the edit, if it was not in the stretch.
    #[must_use]
    pub const fn span(self, span: Span) -> Span {
        Span::new(self.offset(span.start()), self.offset(span.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::Replaced;
    use crate::Span;

    #[test]
    fn what_stands_behind_moves_along() {
        let longer = Replaced::new(4, 2, 5);
        assert_eq!((longer.was(), longer.now()), (Span::new(4, 6), Span::new(4, 9)));
        assert_eq!([0, 4, 6, 10].map(|at| longer.offset(at)), [0, 4, 9, 13]);
        let around = Replaced::new(4, 2, 0).span(Span::new(2, 8));
        assert_eq!(around, Span::new(2, 6));
        assert_eq!(Replaced::new(4, 0, 3).offset(4), 7);
    }
}
