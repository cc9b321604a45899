//! Objects of which the document demands something that no single member can keep.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use crate::limits::held;
use crate::{FromNode, Misfit, Node, Object, Violations, object};

/// The members of such an object, before they were checked together. The macro [`crate::parts!`] makes the rest of it.
pub trait Parts: Object {}

/// Types with a builder.
pub trait Buildable: Sized {
    /// The builder before anything is set.
    type Builder;

    /// A builder of which nothing is set.
    fn builder() -> Self::Builder;
}

/// The state of a required member of a builder that is not set yet.
#[derive(Clone, Copy, Debug)]
pub enum Unset {}

/// The state of a required member of a builder that is set.
#[derive(Clone, Copy, Debug)]
pub enum Set {}

/// Parts that satisfy together what the document demands of them: values that differ, a total, a member that another wants.
///
/// It reads as the parts. It is changed by taking them out ([`Checked::into_parts`]) and checking them again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Checked<P>(P);

impl<P: Parts> Checked<P> {
    /// Checks the parts.
    ///
    /// # Errors
    /// What is wrong with them at error level.
    pub fn new(parts: P) -> Result<Self, Violations> {
        let checked = Self(parts);
        let schema = P::schema();
        held(&checked, schema, schema.name()).refused()?;
        Ok(checked)
    }
}

impl<P> Checked<P> {
    /// Parts of the program of which a macro has checked all that is demanded of them together.
    #[doc(hidden)]
    pub const fn vouched(parts: P) -> Self {
        Self(parts)
    }

    /// The parts, to be changed.
    pub fn into_parts(self) -> P {
        self.0
    }
}

impl<P: Parts + Buildable> Checked<P> {
    /// A builder of the parts of which nothing is set.
    pub fn builder() -> P::Builder {
        P::builder()
    }
}

impl<P> Deref for Checked<P> {
    type Target = P;

    fn deref(&self) -> &P {
        &self.0
    }
}

impl<P: Parts> FromNode for Checked<P> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        object::read(node).map(Self)
    }
}

impl<P: Parts> Serialize for Checked<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(&self.0, serializer)
    }
}
