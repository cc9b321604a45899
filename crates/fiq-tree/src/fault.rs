//! What is wrong with the syntax of a document: facts, to be worded by the rule `syntax`.

use fiq_source::Span;

use crate::NodeId;

/// One fault of the syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From the first byte that no valid text could have there; empty where the text ends too soon.
    pub span: Span,
    /// What is wrong.
    pub kind: FaultKind,
    /// The comma, the opener or whatever else explains the fault.
    pub related: Option<Span>,
    /// The nearest container; `None` outside of any.
    pub container: Option<NodeId>,
}

/// The kinds of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// A closing bracket after a comma; the comma is related.
    TrailingComma,
    /// A key or value where a comma must stand.
    MissingComma,
    /// The text ends inside a container or a string; the opener is related.
    Unclosed,
}
