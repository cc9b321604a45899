//! Unions whose variant is told by a tag: by a discriminator, by children of a schema with one, or by one-value enums.
//!
//! A union needs to know all schemas (the children of one may stand anywhere), so that discriminators are noted while schemas
//! are read and resolved when all of them are.

mod branches;
mod children;
mod discriminator;
mod implicit;

pub(crate) use branches::schema_mut;

use fiq_model::{Facet, Literal, Model, SchemaId};
use fiq_source::Text;

use crate::part::Part;

/// A discriminator whose schemas may still have to be read.
#[derive(Debug)]
pub(crate) struct Pending<'t> {
    /// The schema that has it.
    owner: SchemaId,
    /// The discriminator itself, for findings.
    place: Part<'t>,
    tag: Text,
    /// The entries of `mapping`, in the order of the document.
    mapping: Vec<(Text, SchemaId)>,
    choice: Choice,
}

/// Between what a discriminator chooses.
#[derive(Debug)]
enum Choice {
    /// The schemas of `oneOf`.
    OneOf(Vec<Branch>),
    /// The schemas of `anyOf`.
    AnyOf(Vec<Branch>),
    /// The schemas that extend the owner by `allOf`.
    Children,
}

/// A schema that a discriminator may choose.
#[derive(Clone, Debug)]
struct Branch {
    schema: SchemaId,
    /// The component's name, by which it is chosen where nothing else is said.
    name: Option<Text>,
}

/// The strings that the member `tag` of `schema` is limited to; `None` where it is not.
fn pinned(model: &Model, schema: SchemaId, tag: &str) -> Option<Vec<Text>> {
    let shape = model.shape(schema);
    let (_, schemas) = shape.properties.iter().find(|(name, _)| name == tag)?;
    let roots: Vec<Facet> = schemas.iter().map(|&schema| Facet { schema, advice: false }).collect();
    let facets = model.facets(&roots, |_| None);
    let mut pinned: Option<Vec<Text>> = None;
    for values in facets.documented().filter_map(|id| model.schema(id).values.as_ref()) {
        let strings = values.iter().map(|value| match value {
            Literal::String(text) => Some(text.clone()),
            _ => None,
        });
        let Some(strings) = strings.collect::<Option<Vec<Text>>>() else { continue };
        match &mut pinned {
            Some(pinned) => pinned.retain(|value| strings.contains(value)),
            None => pinned = Some(strings),
        }
    }
    pinned
}
