//! What a builder holds for a member before it builds.

use crate::Optional;

/// The place of a member in a builder.
#[derive(Debug)]
pub struct Slot<T>(Option<T>);

impl<T> Slot<T> {
    /// Nothing is set yet.
    pub const EMPTY: Self = Self(None);

    /// A member that was set.
    pub fn of(value: T) -> Self {
        Self(Some(value))
    }

    /// The value of a required member.
    pub fn required(self) -> T {
        self.0.expect("the builder's type says that it is set")
    }
}

impl<O: Optional> Slot<O> {
    /// A member that may be absent, and was set.
    pub fn given(value: O::Given) -> Self {
        Self(Some(O::given(value)))
    }

    /// The value of a member that may be absent.
    pub fn optional(self) -> O {
        self.0.unwrap_or(O::ABSENT)
    }
}
