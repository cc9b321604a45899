//! The members of an object that is being read.

use std::borrow::Cow;
use std::collections::HashMap;

use fiq_tree::{Kind, Value};

use crate::misfit::Fault;
use crate::node::{FromNode, Node};
use crate::{Constant, Map, Misfit, Optional};

/// The members of an object, by name. Of a key that stands twice the last counts.
#[derive(Debug)]
pub struct Members<'t> {
    object: Node<'t>,
    /// The members of a large object; a small one is searched.
    index: Option<HashMap<Cow<'t, str>, Value<'t>>>,
}

/// Objects with more members are indexed.
const LARGE: usize = 48;

impl<'t> Members<'t> {
    /// The members of `object`.
    ///
    /// # Errors
    /// Where it is no object.
    pub(crate) fn new(object: Node<'t>) -> Result<Self, Misfit> {
        let value = object.value();
        if value.kind() != Kind::Object {
            return Err(object.fault(Fault::Type("an object")));
        }
        let index = value.members().nth(LARGE).is_some().then(|| {
            value.members().filter_map(|member| Some((member.key.known()?, member.value))).collect()
        });
        Ok(Self { object, index })
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// Where it is absent, or does not fit the type.
    pub fn required<T: FromNode>(&self, name: &'static str) -> Result<T, Misfit> {
        match self.get(name) {
            Some(member) => member.read(),
            None => Err(self.object.fault(Fault::Missing(name))),
        }
    }

    /// A member that may be absent: an `Option`, or a [`crate::Presence`] where it may be `null` too.
    ///
    /// # Errors
    /// Where it does not fit the type.
    pub fn optional<O: Optional>(&self, name: &'static str) -> Result<O, Misfit>
    where
        O::Value: FromNode,
    {
        self.get(name).map_or_else(|| Ok(O::ABSENT), O::read)
    }

    /// A member that can have one value only; it may be absent where its schema does not require it. Of what a server sends
    /// another value passes, since the type stands for one variant only.
    ///
    /// # Errors
    /// Where it has another value.
    pub fn constant(&self, name: &'static str, value: impl Into<Constant>) -> Result<(), Misfit> {
        let value = value.into();
        match self.get(name) {
            Some(member) if !member.is_lenient() && !value.is(member.value()) => Err(member.misfit()),
            _ => Ok(()),
        }
    }

    /// All members but those of these names.
    ///
    /// # Errors
    /// Where one of them does not fit the type.
    pub fn rest<T: FromNode>(&self, known: &[&str]) -> Result<Map<T>, Misfit> {
        let mut rest = Map::new();
        for member in self.object.value().members() {
            let Some(key) = member.key.known() else { continue };
            if !known.contains(&&*key) {
                rest.insert(key.into_owned(), self.object.below(member.value).read()?);
            }
        }
        Ok(rest)
    }

    fn get(&self, name: &str) -> Option<Node<'t>> {
        let value = if let Some(index) = &self.index {
            index.get(name).copied()
        } else {
            let named = self.object.value().members().filter(|member| member.key == *name);
            named.last().map(|member| member.value)
        };
        value.map(|value| self.object.below(value))
    }
}
