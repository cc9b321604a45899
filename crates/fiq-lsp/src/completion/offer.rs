//! What can be written at a place, before it is put into words of the protocol.

use fiq_check::Sketch;

/// Something that can be written.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// What it is called.
    pub(super) label: String,
    pub(super) kind: Kind,
    /// Its type and limits in a line.
    pub(super) detail: Option<String>,
    /// What is documented about it; empty where nothing is.
    pub(super) documentation: String,
    pub(super) body: Body,
    pub(super) is_required: bool,
    pub(super) is_deprecated: bool,
}

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A member.
    Member,
    /// One of few values.
    Choice,
    /// A value.
    Value,
    /// Several members, or a value of several parts.
    Snippet,
}

/// What is written.
#[derive(Clone, Debug)]
pub(super) enum Body {
    /// The key of a value that is there.
    Key(String),
    /// Members of an object.
    Members(Vec<(String, Sketch)>),
    /// A value.
    Value(Sketch),
}

impl Offer {
    pub(super) fn new(label: impl Into<String>, kind: Kind, body: Body) -> Self {
        Self {
            label: label.into(),
            kind,
            detail: None,
            documentation: String::new(),
            body,
            is_required: false,
            is_deprecated: false,
        }
    }
}
