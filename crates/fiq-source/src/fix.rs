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
        /// The new value as JSON.
        with: String,
    },
    /// A member more, at the end of an object.
    Insert {
        /// The object, from brace to brace.
        object: Span,
        /// Its name, without quotes and escapes.
        key: String,
        /// Its value as JSON on one line.
        value: String,
    },
    /// A member less.
    Remove {
        /// From the key to the end of the value.
        member: Span,
    },
}

impl Change {
    /// The bytes that the change is about.
    pub const fn span(&self) -> Span {
        match self {
            Self::Rename { key: span, .. }
            | Self::Replace { value: span, .. }
            | Self::Insert { object: span, .. }
            | Self::Remove { member: span } => *span,
        }
    }

    fn span_mut(&mut self) -> &mut Span {
        match self {
            Self::Rename { key: span, .. }
            | Self::Replace { value: span, .. }
            | Self::Insert { object: span, .. }
            | Self::Remove { member: span } => span,
        }
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
    /// A fix of one change, which no writer has written yet.
    pub fn new(title: impl Into<String>, safety: Safety, change: Change) -> Self {
        Self { title: title.into(), safety, changes: vec![change], edits: Vec::new() }
    }

    pub(crate) fn move_spans(&mut self, to: impl Fn(Span) -> Span) {
        for change in &mut self.changes {
            *change.span_mut() = to(change.span());
        }
        for edit in &mut self.edits {
            edit.span = to(edit.span);
        }
    }
}
