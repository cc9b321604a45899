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
    /// The comma, the opener or whatever else explains the fault; each kind says what.
    pub related: Option<Span>,
    /// The nearest container; `None` outside of any.
    pub container: Option<NodeId>,
}

/// The kinds of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FaultKind {
    /// A closing bracket after a comma; the comma is related.
    TrailingComma,
    /// A key or value where a comma must stand; the empty place for the comma is related.
    MissingComma,
    /// A comma where a key or an item must stand.
    ExtraComma,
    /// A value where a colon must stand; the empty place for the colon is related.
    MissingColon,
    /// A key without a value: the token before which it lacks; the empty place for the value is related.
    MissingValue,
    /// A value or a colon in an object where a key must stand.
    MissingKey,
    /// The text (or the line of a string) ends inside a container, a string or a comment; the opener is related.
    Unclosed,
    /// A bracket of the wrong kind, which closes all the same; the opener is related.
    MismatchedCloser,
    /// What can only stand outside of this container, which is still open; its opener is related.
    MissingCloser,
    /// What follows a string shows that its object or array has no opening bracket, the empty place of which is related.
    MissingOpener,
    /// A bracket that opens nothing.
    ExtraOpener,
    /// A bracket that closes nothing.
    ExtraCloser,
    /// A key without quotes.
    UnquotedKey,
    /// A string or a key in quotes that are not `"`.
    WrongQuotes,
    /// A backslash and something that makes no escape; the span is the first byte that is wrong, the escape is related.
    BadEscape,
    /// A control character that must be escaped; the opening quote is related. The first of a string stands for all.
    ControlCharacter,
    /// What looks like a number and is none: `01`, `+1`, `.5`, `1.`, `NaN`, `0x1F`; the whole of it is related.
    BadNumber,
    /// A word that is not `true`, `false` or `null`; the whole of it is related.
    BadLiteral,
    /// Something that JSON has no use for.
    UnexpectedToken,
    /// More text after the root value.
    TextAfterDocument,
    /// A comment where the dialect has none.
    Comment,
    /// A text without any value.
    EmptyDocument,
    /// Bytes that are not UTF-8: the first of the document stands for all.
    InvalidUtf8,
    /// UTF-16 text.
    Utf16,
    /// A placeholder outside of a string, in a text that no host fills in; the whole of it is related.
    UnquotedPlaceholder,
    /// `...` outside of a string, in a text that no host fills in.
    Ellipsis,
    /// A text of 4 GiB or more, which is not read.
    TooLarge,
}
