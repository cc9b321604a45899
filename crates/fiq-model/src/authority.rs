//! Who demands something, and where that is written.

use fiq_source::{Severity, Text};

/// Someone whose demands the document carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// The name that diagnostics use.
    pub name: Text,
    /// What a broken demand of theirs weighs.
    pub severity: Severity,
    /// Whether it is another system that the API hands the payload on to. What its demands weigh is for the user to say.
    pub upstream: bool,
    /// The verb of the sentence "NAME ... this".
    pub says: Text,
    /// The address that page names are relative to.
    pub pages: Option<Text>,
}

/// The number of an authority in its model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AuthorityId(u16);

impl AuthorityId {
    /// The authority at `index`.
    pub const fn new(index: u16) -> Self {
        Self(index)
    }

    /// The index into [`crate::Model::authorities`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Where a demand is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Whose demand it is.
    pub authority: AuthorityId,
    /// The page that states it.
    pub page: Option<Text>,
}
