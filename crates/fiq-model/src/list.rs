//! A list that is either part of the program or owned.

use std::ops::Deref;

/// An immutable list: a constant in the bundled model, owned in one that is read at run time.
///
/// `Cow<'static, [T]>` cannot hold itself again, and a [`crate::Literal`] holds lists of literals.
pub enum List<T: 'static> {
    /// Part of the program.
    Static(&'static [T]),
    /// Read at run time.
    Owned(Vec<T>),
}

impl<T> List<T> {
    /// The list of nothing.
    pub const EMPTY: Self = Self::Static(&[]);
}

impl<T: Clone> List<T> {
    /// The items to change; those of the program are copied first.
    pub fn make_mut(&mut self) -> &mut [T] {
        if let Self::Static(items) = self {
            *self = Self::Owned(items.to_vec());
        }
        match self {
            Self::Static(_) => &mut [],
            Self::Owned(items) => items,
        }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Static(items) => items,
            Self::Owned(items) => items,
        }
    }
}

impl<T: Clone> Clone for List<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Static(items) => Self::Static(items),
            Self::Owned(items) => Self::Owned(items.clone()),
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for List<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self::Owned(items)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::Owned(items.into_iter().collect())
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
