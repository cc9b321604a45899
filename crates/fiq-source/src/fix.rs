//! The way out of a finding as a change that a program can make.
//!
//! A rule says a fix in terms of the tree, by the spans of its nodes. The writer of the host says the same as edits of the
//! host's text, with that host's quotes and escapes.

use crate::Span;

/// Whether a fix may be made without anybody looking at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It says what its writer meant, and loses nothing that was written.
    Safe,
    /// It guesses, leaves something to fill in, or takes away something that somebody wrote.
    Unsafe,
}

impl Safety {
    /// `safe` or `unsafe`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
        }
    }
}

/// One change of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another name for a member.
    Rename {
        /// The key, quotes included.
        key: Span,
        /// The new name, without quotes and escapes.
        to: String,
    },
    /// Another value in the place of one.
    Replace {
        /// The value.
        value: Span,
        /// The new value as JSON without white space.
        with: String,
    },
    /// A member more, at the end of an object.
    Insert {
        /// The object, from brace to brace.
        object: Span,
        /// Its name, without quotes and escapes.
        key: String,
        /// Its value as JSON without white space.
        value: String,
    },
    /// A member less.
    Remove {
        /// From the key to the end of the value.
        member: Span,
    },
    /// A member in another place: as it is written, at the end of another object.
    Move {
        /// From the key to the end of the value.
        member: Span,
        /// The object that it goes into, from brace to brace.
        object: Span,
    },
    /// Something between the values, such as a comma: the text itself.
    Text(Edit),
}

impl Change {
    fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        let (first, second) = match self {
            Self::Rename { key: span, .. }
            | Self::Replace { value: span, .. }
            | Self::Insert { object: span, .. }
            | Self::Remove { member: span }
            | Self::Text(Edit { span, .. }) => (span, None),
            Self::Move { member, object } => (member, Some(object)),
        };
        std::iter::once(first).chain(second)
    }
}

/// A stretch of text, and what is to stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go; empty where something is only added.
    pub span: Span,
    /// The text that comes.
    pub text: String,
}

impl Edit {
    /// Takes the bytes of `span` away.
    pub const fn remove(span: Span) -> Self {
        Self { span, text: String::new() }
    }

    /// Adds `text` at `offset`.
    pub fn insert(offset: u32, text: impl Into<String>) -> Self {
        Self { span: Span::empty(offset), text: text.into() }
    }

    /// `text` with all `edits`, which stand in its order and do not overlap.
    pub fn apply(edits: &[Self], text: &[u8]) -> Vec<u8> {
        let added: usize = edits.iter().map(|edit| edit.text.len()).sum();
        let mut out = Vec::with_capacity(text.len() + added);
        let mut at = 0;
        for edit in edits {
            out.extend_from_slice(Span::new(at, edit.span.start()).of(text));
            out.extend_from_slice(edit.text.as_bytes());
            at = edit.span.end();
        }
        out.extend_from_slice(&text[(at as usize).min(text.len())..]);
        out
    }
}

/// A way out of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is done, as an order: "rename it to `text`".
    pub title: String,
    /// Whether it may be made unseen.
    pub safety: Safety,
    /// What is done, in terms of the tree.
    pub changes: Vec<Change>,
    /// The same in the text of the host; empty until its writer has written it, and where no writer can.
    ///
    /// The edits stand in the order of the text and do not overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix that no writer has written yet.
    pub fn new(title: impl Into<String>, safety: Safety, changes: impl Into<Vec<Change>>) -> Self {
        Self { title: title.into(), safety, changes: changes.into(), edits: Vec::new() }
    }

    pub(crate) fn move_spans(&mut self, to: impl Fn(Span) -> Span) {
        for span in self.changes.iter_mut().flat_map(Change::spans_mut) {
            *span = to(*span);
        }
        for edit in &mut self.edits {
            edit.span = to(edit.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Edit;
    use crate::Span;

    #[test]
    fn edits_change_nothing_else() {
        let replaced = Edit { span: Span::new(2, 3), text: "xyz".to_owned() };
        let edits = [Edit::insert(0, "<"), replaced, Edit::remove(Span::new(4, 6))];
        assert_eq!(Edit::apply(&edits, b"abcdef"), b"<abxyzd");
        assert_eq!(Edit::apply(&[], b"abc"), b"abc");
    }
}
