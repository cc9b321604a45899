//! Lists of limited length.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;

use serde::{Serialize, Serializer};

use crate::limits::admit;
use crate::literal::{self, Message};
use crate::{FromNode, Limits, Misfit, Node, Violations};

/// Items that keep the limits `M` together: a number of them, and where the document demands it that no two are equal.
///
/// It reads as a slice. It is changed by taking the items out ([`List::into_vec`]) and making a list of them again.
pub struct List<T: 'static, M> {
    items: Items<T>,
    limits: PhantomData<fn() -> M>,
}

/// `Cow<'static, [T]>` cannot hold itself again, and an item may hold lists of its own kind.
enum Items<T: 'static> {
    Static(&'static [T]),
    Owned(Vec<T>),
}

impl<T, M> List<T, M> {
    const fn new(items: Items<T>) -> Self {
        Self { items, limits: PhantomData }
    }

    /// The items.
    pub fn as_slice(&self) -> &[T] {
        match &self.items {
            Items::Static(items) => items,
            Items::Owned(items) => items,
        }
    }
}

impl<T, M> List<T, M> {
    /// Items of the program of which a macro has checked all that is demanded.
    #[doc(hidden)]
    pub const fn vouched(items: &'static [T]) -> Self {
        Self::new(Items::Static(items))
    }

    /// As [`List::vouched`], of items that the running program makes.
    #[doc(hidden)]
    pub fn vouched_of<const N: usize>(items: [T; N]) -> Self {
        Self::new(Items::Owned(Vec::from(items)))
    }
}

impl<T: Clone, M> List<T, M> {
    /// The items, owned.
    pub fn into_vec(self) -> Vec<T> {
        match self.items {
            Items::Static(items) => items.to_vec(),
            Items::Owned(items) => items,
        }
    }
}

impl<T, M: Limits> List<T, M> {
    /// A list of the program, for constants.
    ///
    /// # Panics
    /// Where the number of items is out of its limits; in a constant that is an error of the compiler.
    #[track_caller]
    pub const fn literal(items: &'static [T]) -> Self {
        literal::complete::<M>();
        let count = items.len() as u64;
        if !M::LENGTH.takes(count) {
            Message::length(M::NAME, M::LENGTH, count, "item", "list").panic();
        }
        Self::new(Items::Static(items))
    }
}

impl<T: Serialize, M: Limits> TryFrom<Vec<T>> for List<T, M> {
    type Error = Violations;

    fn try_from(items: Vec<T>) -> Result<Self, Violations> {
        admit::<M, _>(&items, M::LENGTH.takes(items.len() as u64))?;
        Ok(Self::new(Items::Owned(items)))
    }
}

impl<T: Serialize, M: Limits, const N: usize> TryFrom<[T; N]> for List<T, M> {
    type Error = Violations;

    fn try_from(items: [T; N]) -> Result<Self, Violations> {
        Self::try_from(Vec::from(items))
    }
}

impl<T: Clone, M> From<List<T, M>> for Vec<T> {
    fn from(list: List<T, M>) -> Self {
        list.into_vec()
    }
}

impl<T: FromNode, M> FromNode for List<T, M> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        Vec::from_node(node).map(|items| Self::new(Items::Owned(items)))
    }
}

impl<T: Serialize, M> Serialize for List<T, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().serialize(serializer)
    }
}

impl<T, M> Deref for List<T, M> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T: Clone, M> IntoIterator for List<T, M> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<'l, T, M> IntoIterator for &'l List<T, M> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.as_slice().iter()
    }
}

impl<T: Clone, M> Clone for List<T, M> {
    fn clone(&self) -> Self {
        Self::new(match &self.items {
            Items::Static(items) => Items::Static(items),
            Items::Owned(items) => Items::Owned(items.clone()),
        })
    }
}

impl<T: fmt::Debug, M> fmt::Debug for List<T, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().fmt(f)
    }
}

impl<T: PartialEq, M> PartialEq for List<T, M> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Eq, M> Eq for List<T, M> {}

impl<T: PartialEq, M> PartialEq<[T]> for List<T, M> {
    fn eq(&self, other: &[T]) -> bool {
        self.as_slice() == other
    }
}

impl<T: Hash, M> Hash for List<T, M> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}
