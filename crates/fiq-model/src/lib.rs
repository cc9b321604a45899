//! The resolved model of an OpenAPI document: shapes, limits, requirements, unions by tag, and who says so.
//!
//! There are no references left in it, only ids; cycles are ids that lead back. The bundled document's model is a constant of
//! the program, a document read at run time owns its model; both are the same types.
//!
//! Invariant: immutable; knows no OpenAPI syntax, no files, no regular expression engine.

mod authority;
#[rustfmt::skip]
mod bundled;
mod constant;
#[cfg(feature = "encoded")]
pub mod encoded;
mod facets;
mod keyword;
mod likeness;
mod link;
mod list;
mod literal;
mod named_format;
mod operation;
mod path;
mod prefix;
mod schema;
mod subset;
mod union;

pub use authority::{Authority, AuthorityId, Source};
pub use facets::{Common, Facet, Facets, Tagged};
pub use keyword::Keyword;
pub use likeness::{Likeness, is_slip, likeness, nearest, nearest_first};
pub use list::List;
pub use literal::Literal;
pub use named_format::NamedFormat;
pub use operation::{Clue, Location, Operation, Parameter, Recognition, Response, Style};
pub use path::{Path, Step};
pub use prefix::literal_prefix;
pub use schema::{
    Additional, Answer, ArrayLimits, Bound, Format, FormatTest, Misplaced, NumberLimits, ObjectLimits,
    Property, RequiredWhen, Schema, SchemaId, StringLimits, Total, Types,
};
pub use subset::Subset;
pub use union::{Union, UnionOrigin, Variant};

use fiq_source::Text;

/// Everything that can be held against a payload.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title of the document.
    pub title: Text,
    /// The version that the document gives itself.
    pub version: Text,
    /// The server that operations are sent to, if the document names one.
    pub server: Option<Text>,
    /// Who demands things; a [`Source`] refers to them by number.
    pub authorities: List<Authority>,
    /// The schemas; a [`SchemaId`] is an index.
    pub schemas: List<Schema>,
    /// The operations, in the order of the document.
    pub operations: List<Operation>,
}

/// The model of the bundled document. It is a constant: there is nothing to load.
pub fn bundled() -> &'static Model {
    &bundled::MODEL
}

impl Model {
    /// The schema at `id`, which must come from this model.
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.index()]
    }

    /// The authority at `id`, which must come from this model.
    pub fn authority(&self, id: AuthorityId) -> &Authority {
        &self.authorities[id.index()]
    }

    /// The schema with the component name `name`.
    pub fn schema_named(&self, name: &str) -> Option<SchemaId> {
        let index = self.schemas.iter().position(|schema| schema.name.as_deref() == Some(name))?;
        Some(SchemaId::new(index as u32))
    }
}
