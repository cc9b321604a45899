//! Everything that is documented about one value, gathered once for all values of which the same schemas hold.
//!
//! Schemas that hold together are looked at side by side: a member that one of them knows is not unknown to the other, and its
//! value is held against what all of them say about it.

mod build;
mod reach;

use std::sync::Arc;

use fiq_model::{Facet, Keyword};
use rustc_hash::{FxHashMap, FxHashSet};

pub(crate) use build::severity;
pub(crate) use reach::{names_of, types_of};

/// A union by tag that holds for a value, and what the tag told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Told {
    /// The schema that has the union.
    pub(crate) owner: Facet,
    /// The index of the variant, also where the tag differs from its value by case or separators alone; none where the tag is absent,
    /// unknown or not one of the values.
    pub(crate) variant: Option<usize>,
}

/// A choice without a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Choice {
    /// The schema that has it.
    pub(crate) owner: Facet,
    /// `anyOf` or `oneOf`.
    pub(crate) keyword: Keyword,
}

/// The schemas that hold whatever the value is, and the choices among them that the value decides.
#[derive(Debug)]
pub(crate) struct Outline<'m> {
    pub(crate) unions: Vec<Facet>,
    pub(crate) choices: Vec<Choice>,
    /// The shape, where there is nothing to decide.
    pub(crate) decided: Option<Arc<Shape<'m>>>,
}

/// What a [`Shape`] is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ShapeKey {
    /// The schemas at the outset, then what the value decided.
    pub(crate) roots: Vec<Facet>,
    /// For each of the last roots, the union that led to it.
    pub(crate) told: Vec<Told>,
}

/// A member that must be there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Requirement<'m> {
    pub(crate) name: &'m str,
    /// The schema that demands it.
    pub(crate) facet: Facet,
    /// `required`, or `discriminator` for a tag.
    pub(crate) keyword: Keyword,
    /// The union whose tag led to the demand, by its index.
    pub(crate) told: Option<usize>,
}

/// Everything that is documented about a value.
#[derive(Debug, Default)]
pub(crate) struct Shape<'m> {
    /// The schemas that hold, each once.
    pub(crate) facets: Vec<Facet>,
    /// For each member, what its value is held against.
    pub(crate) members: FxHashMap<&'m str, Vec<Facet>>,
    /// What a member without an entry of its own is held against.
    pub(crate) rest: Vec<Facet>,
    /// The names that are documented here.
    pub(crate) documented: FxHashSet<&'m str>,
    /// The names that are documented for another variant only, and the union that says so.
    pub(crate) elsewhere: FxHashMap<&'m str, usize>,
    /// Whether members that are not documented are expected.
    pub(crate) is_free: bool,
    /// The schemas that forbid members that they do not list themselves.
    pub(crate) forbidding: Vec<Facet>,
    /// The members that must be there, each once.
    pub(crate) required: Vec<Requirement<'m>>,
    /// What the items of an array are held against.
    pub(crate) items: Vec<Facet>,
}
