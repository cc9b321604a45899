//! The roll of an object: each member with what it is to the documents, and what is missing.
//!
//! A member that nobody knows and that looks like a known one which is absent is that one misspelt: both are said in one finding,
//! and its value is held against what is said of the known one.

mod rename;

pub(crate) use rename::fits;

use std::borrow::Cow;

use fiq_tree::{Member, Value};
use rustc_hash::FxHashMap;

use crate::judge::Judge;
use crate::shape::{Requirement, Shape, Told};

/// What a member is to the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing<'m> {
    /// Its key cannot be known.
    Unread,
    /// Documented, by this name.
    Known(&'m str),
    /// Documented for another variant only; the union is given by its index.
    Misplaced(usize),
    /// A documented name, misspelt.
    Misspelt(&'m str),
    /// Documented nowhere, with a documented name that looks like it.
    Unknown(Option<&'m str>),
    /// Not documented, and nothing is wrong with that.
    Free,
}

/// A member and its standing.
#[derive(Debug)]
pub(crate) struct Entry<'m, 't> {
    pub(crate) member: Member<'t>,
    pub(crate) key: Option<Cow<'t, str>>,
    pub(crate) standing: Standing<'m>,
    /// The entry that has the same key and stands earlier.
    pub(crate) first: Option<usize>,
    /// Whether a misspelt key may have been meant for another name, or its name by another key.
    pub(crate) is_contested: bool,
}

impl<'m> Entry<'m, '_> {
    /// The documented name that the member stands for.
    pub(crate) fn name(&self) -> Option<&'m str> {
        match self.standing {
            Standing::Known(name) | Standing::Misspelt(name) => Some(name),
            _ => None,
        }
    }
}

/// The members of one object.
#[derive(Debug)]
pub(crate) struct Roll<'m, 't> {
    pub(crate) entries: Vec<Entry<'m, 't>>,
    /// The members that must be there, are not, and are not misspelt either.
    pub(crate) missing: Vec<Requirement<'m>>,
}

impl<'m, 't> Roll<'m, 't> {
    pub(crate) fn new(object: Value<'t>, shape: &Shape<'m>, told: &[Told], judge: &Judge<'_, 'm>) -> Self {
        let mut entries = Vec::new();
        let mut first: FxHashMap<Cow<'t, str>, usize> = FxHashMap::default();
        for member in object.members() {
            let key = member.key.known();
            let earlier = key.as_ref().and_then(|key| first.get(key).copied());
            if let (Some(key), None) = (&key, earlier) {
                first.insert(key.clone(), entries.len());
            }
            let standing = standing(key.as_deref(), shape);
            entries.push(Entry { member, key, standing, first: earlier, is_contested: false });
        }
        let is_absent = |name: &str| !first.contains_key(name);
        let absent: Vec<&'m str> = shape.documented.iter().copied().filter(|name| is_absent(name)).collect();
        rename::rename(&mut entries, &absent, object.is_open(), shape, told, judge);
        let misspelt = |name| entries.iter().any(|entry| entry.standing == Standing::Misspelt(name));
        let required = shape.required.iter().filter(|_| !object.is_open());
        let missing = required.filter(|one| is_absent(one.name) && !misspelt(one.name)).copied().collect();
        Self { entries, missing }
    }

    /// Whether the object has a member of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.key.as_deref() == Some(name))
    }

    /// The number of different keys.
    pub(crate) fn count(&self) -> u64 {
        self.entries.iter().filter(|entry| entry.first.is_none()).count() as u64
    }
}

fn standing<'m>(key: Option<&str>, shape: &Shape<'m>) -> Standing<'m> {
    let Some(key) = key else { return Standing::Unread };
    if let Some(name) = shape.documented.get(key) {
        return Standing::Known(name);
    }
    if let Some(&told) = shape.elsewhere.get(key) {
        return Standing::Misplaced(told);
    }
    if shape.is_free { Standing::Free } else { Standing::Unknown(None) }
}
