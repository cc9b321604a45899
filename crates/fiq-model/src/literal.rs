//! JSON values that stand in the document: the values of an `enum`.

use fiq_source::Text;

use crate::List;

/// A JSON value of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as it is written.
    Number(Text),
    /// A string.
    String(Text),
    /// An array.
    Array(List<Literal>),
    /// An object.
    Object(List<(Text, Literal)>),
}
