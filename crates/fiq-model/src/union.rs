//! Unions whose variant is told by a tag.

use fiq_source::Text;

use crate::{List, SchemaId};

/// A choice between schemas by the value of one member.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// The member that tells the variant.
    pub tag: Text,
    /// The variants, in the order of the document; a schema that several values lead to stands several times.
    pub variants: List<Variant>,
    /// What in the document makes it a union.
    pub origin: UnionOrigin,
    /// Whether an object without the tag satisfies no variant. Documents forget to require it, and some leave it optional.
    pub tag_required: bool,
}

/// One variant of a [`Union`].
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The value of the tag.
    pub value: Text,
    /// What the whole value must satisfy then.
    pub schema: SchemaId,
}

/// What in the document makes a [`Union`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "encoded",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum UnionOrigin {
    /// A `discriminator` beside `oneOf` or `anyOf`.
    Discriminator,
    /// A `discriminator` on a schema that others extend with `allOf`.
    Children,
    /// A `oneOf` each of whose schemas requires the same member with a value of its own.
    Implicit,
}

impl Union {
    /// The variant that the tag's value `value` tells.
    pub fn variant(&self, value: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.value == value)
    }

    /// The values the tag may have, each once, in the order of the document.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.variants.iter().map(|variant| variant.value.as_ref())
    }
}
