//! Members that may be absent.

use crate::{FromNode, Misfit, Node};

/// A member that may be absent and may be `null`, which are two things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Presence<T> {
    /// There is no such member.
    #[default]
    Absent,
    /// The member is `null`.
    Null,
    /// The member has a value.
    Value(T),
}

impl<T> Presence<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The same of a reference.
    pub const fn as_ref(&self) -> Presence<&T> {
        match self {
            Self::Absent => Presence::Absent,
            Self::Null => Presence::Null,
            Self::Value(value) => Presence::Value(value),
        }
    }
}

impl<T> From<T> for Presence<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// What a member that may be absent is in Rust: an `Option` or a [`Presence`].
pub trait Optional: Sized {
    /// The type of the member's value.
    type Value;

    /// What a builder takes for it.
    type Given;

    /// The member as a builder was given it.
    fn given(given: Self::Given) -> Self;

    /// The member is absent.
    const ABSENT: Self;

    /// The member is there.
    ///
    /// # Errors
    /// Where it does not fit the type.
    fn read(member: Node<'_>) -> Result<Self, Misfit>
    where
        Self::Value: FromNode;

    /// What is to be written.
    fn presence(&self) -> Presence<&Self::Value>;
}

impl<T> Optional for Option<T> {
    type Value = T;
    type Given = T;

    fn given(given: T) -> Self {
        Some(given)
    }

    const ABSENT: Self = None;

    fn read(member: Node<'_>) -> Result<Self, Misfit>
    where
        T: FromNode,
    {
        match member.read() {
            // Servers write null for what they have no value for.
            Err(_) if member.is_lenient() && member.is_null() => Ok(None),
            read => read.map(Some),
        }
    }

    fn presence(&self) -> Presence<&T> {
        self.as_ref().map_or(Presence::Absent, Presence::Value)
    }
}

impl<T> Optional for Presence<T> {
    type Value = T;
    type Given = Self;

    fn given(given: Self) -> Self {
        given
    }

    const ABSENT: Self = Self::Absent;

    fn read(member: Node<'_>) -> Result<Self, Misfit>
    where
        T: FromNode,
    {
        if member.is_null() { Ok(Self::Null) } else { member.read().map(Self::Value) }
    }

    fn presence(&self) -> Presence<&T> {
        self.as_ref()
    }
}
