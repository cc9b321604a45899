//! Integers of limited range.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Serialize, Serializer};

use crate::limits::admit;
use crate::literal::{self, Message};
use crate::{FromNode, Limits, Misfit, Node, Violations};

/// An integer that keeps the limits `M`.
pub struct Integer<M> {
    number: i64,
    limits: PhantomData<fn() -> M>,
}

impl<M> Integer<M> {
    const fn new(number: i64) -> Self {
        Self { number, limits: PhantomData }
    }

    /// The number.
    pub const fn get(self) -> i64 {
        self.number
    }
}

impl<M> Integer<M> {
    /// An integer of the program of which a macro has checked all that is demanded.
    #[doc(hidden)]
    pub const fn vouched(number: i64) -> Self {
        Self::new(number)
    }
}

impl<M: Limits> Integer<M> {
    /// An integer of the program, for constants: [`lit!`](crate::lit) makes one in place.
    ///
    /// # Panics
    /// Where the integer does not keep the limits; in a constant that is an error of the compiler.
    #[track_caller]
    pub const fn literal(number: i64) -> Self {
        literal::complete::<M>();
        if !M::RANGE.takes_integer(number) {
            Message::integer(M::NAME, M::RANGE, number).panic();
        }
        Self::new(number)
    }
}

impl<M: Limits> TryFrom<i64> for Integer<M> {
    type Error = Violations;

    fn try_from(number: i64) -> Result<Self, Violations> {
        admit::<M, _>(&number, M::RANGE.takes_integer(number))?;
        Ok(Self::new(number))
    }
}

impl<M> From<Integer<M>> for i64 {
    fn from(number: Integer<M>) -> Self {
        number.number
    }
}

impl<M> FromNode for Integer<M> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        i64::from_node(node).map(Self::new)
    }
}

impl<M> Serialize for Integer<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.number)
    }
}

impl<M> Clone for Integer<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for Integer<M> {}

impl<M> fmt::Debug for Integer<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.number, f)
    }
}

impl<M> fmt::Display for Integer<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.number, f)
    }
}

impl<M> PartialEq for Integer<M> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<M> Eq for Integer<M> {}

impl<M> PartialEq<i64> for Integer<M> {
    fn eq(&self, other: &i64) -> bool {
        self.number == *other
    }
}

impl<M> PartialOrd for Integer<M> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<M> Ord for Integer<M> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}

impl<M> Hash for Integer<M> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
