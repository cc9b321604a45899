//! A value of a text that is being read, and how types are made of it.

use std::borrow::Cow;

use fiq_tree::{Kind, Value};

use crate::deep;
use crate::document::Mode;
use crate::misfit::Fault;
use crate::{Misfit, Schema, Unrecognised};

/// The depth to which texts are read. A value in which more objects and arrays stand inside one another is refused, since all
/// that is done with it later (dropping, comparing, printing) goes down by recursion.
pub const MAX_DEPTH: u16 = 512;

/// What can be made of a JSON value.
pub trait FromNode: Sized {
    /// Makes it, of a value that was held against its schema already.
    ///
    /// # Errors
    /// Where no value of the type can be made.
    fn from_node(node: Node<'_>) -> Result<Self, Misfit>;
}

/// A JSON value that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Node<'t> {
    value: Value<'t>,
    depth: u16,
    mode: Mode,
}

impl<'t> Node<'t> {
    pub(crate) const fn root(value: Value<'t>, mode: Mode) -> Self {
        Self { value, depth: 0, mode }
    }

    /// Reads a value of a type.
    ///
    /// # Errors
    /// Where no value of the type can be made, or it is nested deeper than [`MAX_DEPTH`].
    pub fn read<T: FromNode>(self) -> Result<T, Misfit> {
        if !matches!(self.value.kind(), Kind::Array | Kind::Object) {
            return T::from_node(self);
        }
        if self.depth > MAX_DEPTH {
            return Err(self.fault(Fault::Depth));
        }
        deep(|| T::from_node(self))
    }

    /// The string in the member called `name`, if this is an object and has such a one.
    pub fn tag(self, name: &str) -> Option<Cow<'t, str>> {
        let named = self.value.members().filter(|member| member.key == *name).last();
        named?.value.string()?.known()
    }

    /// The first of the branches whose schema the value satisfies. Where it satisfies none and is read leniently, the one that
    /// it looks most like.
    pub fn branch(self, branches: &[Schema]) -> Option<usize> {
        let satisfies = |branch: &Schema| branch.checker().satisfies(branch.id(), self.value);
        let first = branches.iter().position(satisfies);
        first.or_else(|| if self.is_lenient() { self.nearest(branches) } else { None })
    }

    /// What is said where the value is none of those that its type has.
    pub fn misfit(self) -> Misfit {
        self.fault(Fault::Value)
    }

    /// The value as it is: what a type that is open to new values takes it for.
    ///
    /// # Errors
    /// Where it holds a number that is too great for any type, or is nested too deep.
    pub fn unrecognised(self) -> Result<Unrecognised, Misfit> {
        self.read().map(Unrecognised::new)
    }

    /// Whether the text is read leniently, as [`crate::Typed::receive`] does.
    pub fn is_lenient(self) -> bool {
        self.mode == Mode::Lenient
    }

    /// Whether the value is `null`.
    pub fn is_null(self) -> bool {
        self.value.kind() == Kind::Null
    }

    pub(crate) const fn value(self) -> Value<'t> {
        self.value
    }

    /// A member or an item of this value.
    pub(crate) const fn below(self, value: Value<'t>) -> Self {
        Self { value, depth: self.depth + 1, mode: self.mode }
    }

    pub(crate) fn fault(self, fault: Fault) -> Misfit {
        Misfit::new(self.value, fault)
    }

    fn nearest(self, branches: &[Schema]) -> Option<usize> {
        let likely = branches.iter().enumerate().filter_map(|(index, branch)| {
            let likeness = crate::union::likeness(*branch, self.value)?;
            Some((likeness, std::cmp::Reverse(index)))
        });
        likely.max().map(|(_, std::cmp::Reverse(index))| index)
    }
}
