//! JSON values that stand in the document: the values of an `enum`.

use fiq_source::Text;

use crate::List;

/// A JSON value of the document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "encoded",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Literal {
    /// A number, as it is written.
    Number(Text),
    /// An object.
    Object(List<(Text, Literal)>),
    /// `null`
    #[cfg_attr(feature = "encoded", serde(untagged))]
    Null,
    /// `true` or `false`
    #[cfg_attr(feature = "encoded", serde(untagged))]
    Boolean(bool),
    /// A string.
    #[cfg_attr(feature = "encoded", serde(untagged))]
    String(Text),
    /// An array.
    #[cfg_attr(feature = "encoded", serde(untagged))]
    Array(List<Literal>),
}
