//! What a type is planned for.

use fiq_model::SchemaId;
use fiq_source::Text;

/// Schemas that hold together for one value, and the tags that are already decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Subject {
    pub(super) roots: Vec<SchemaId>,
    pub(super) pins: Vec<Pin>,
}

/// A tag whose value is decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Pin {
    pub(super) tag: Text,
    pub(super) value: Text,
}

impl Subject {
    pub(super) fn of(id: SchemaId) -> Self {
        Self { roots: vec![id], pins: Vec::new() }
    }

    /// Several schemas together, each once.
    pub(super) fn all(roots: &[SchemaId]) -> Self {
        let mut once = Vec::new();
        for root in roots {
            if !once.contains(root) {
                once.push(*root);
            }
        }
        Self { roots: once, pins: Vec::new() }
    }

    /// The value that a tag was decided to have.
    pub(super) fn pinned(&self, tag: &str) -> Option<&Text> {
        self.pins.iter().find(|pin| pin.tag == tag).map(|pin| &pin.value)
    }
}
