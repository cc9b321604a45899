//! What a finding is known by within its file.

use fiq_source::{Diagnostic, DocumentKind};

/// A finding's document, pointer, rule and value: equal for findings that cannot be told apart but by their lines.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) part: Part,
    pub(super) pointer: String,
    pub(super) rule: String,
    pub(super) value: u64,
}

/// A document, without the number that it has among its like.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Part {
    File,
    Line,
    Fence,
    String(String),
    Literal,
}

/// The number that a document has among its like: of a line from 1, else from 0, and 0 where there is no other like it.
pub(super) type Number = u64;

impl Mark {
    pub(super) fn new(document: &DocumentKind, diagnostic: &Diagnostic) -> Self {
        Self {
            part: Part::of(document).0,
            pointer: diagnostic.pointer.as_str().to_owned(),
            rule: diagnostic.rule.to_owned(),
            value: diagnostic.value_hash.unwrap_or_default(),
        }
    }
}

impl Part {
    pub(super) fn of(document: &DocumentKind) -> (Self, Number) {
        match document {
            DocumentKind::File => (Self::File, 0),
            DocumentKind::Line(number) => (Self::Line, *number),
            DocumentKind::Fence(index) => (Self::Fence, u64::from(*index)),
            DocumentKind::String(pointer) => (Self::String(pointer.as_str().to_owned()), 0),
            DocumentKind::Literal(index) => (Self::Literal, u64::from(*index)),
        }
    }

    /// As files write it.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Line => "line",
            Self::Fence => "fence",
            Self::String(_) => "string",
            Self::Literal => "literal",
        }
    }

    /// What its number is called.
    pub(super) const fn number_name(&self) -> Option<&'static str> {
        match self {
            Self::Line => Some("line"),
            Self::Fence | Self::Literal => Some("index"),
            Self::File | Self::String(_) => None,
        }
    }
}
