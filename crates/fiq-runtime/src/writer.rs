//! The members of an object that is being written.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::{Constant, Map, Optional, Presence};

/// Writes the members of one object, each name once.
///
/// The first error is kept until the end, and nothing is written after it: generated code, of which there is much, need not look
/// at each member's result.
pub struct Writer<S: Serializer> {
    map: S::SerializeMap,
    /// The names that were offered, whether or not there was a value: the rest has none of them.
    offered: Vec<&'static str>,
    state: Result<(), S::Error>,
}

impl<S: Serializer> Writer<S> {
    pub(crate) fn new(serializer: S) -> Result<Self, S::Error> {
        Ok(Self { map: serializer.serialize_map(None)?, offered: Vec::new(), state: Ok(()) })
    }

    /// A member that is always there.
    pub fn required<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.offered.push(name);
        self.entry(name, value);
    }

    /// A member that may be absent.
    pub fn optional<O: Optional>(&mut self, name: &'static str, value: &O)
    where
        O::Value: Serialize,
    {
        match value.presence() {
            Presence::Absent => self.offered.push(name),
            Presence::Null => self.required(name, &()),
            Presence::Value(value) => self.required(name, value),
        }
    }

    /// A member that can have one value only.
    pub fn constant(&mut self, name: &'static str, value: impl Into<Constant>) {
        self.required(name, &value.into());
    }

    /// The other members; those whose names were offered before are left out.
    pub fn rest<T: Serialize>(&mut self, rest: &Map<T>) {
        for (name, value) in rest {
            if !self.offered.contains(&name.as_str()) {
                self.entry(name, value);
            }
        }
    }

    fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.state.is_ok() {
            self.state = self.map.serialize_entry(name, value);
        }
    }

    pub(crate) fn end(self) -> Result<S::Ok, S::Error> {
        self.state?;
        self.map.end()
    }
}

impl<S: Serializer> fmt::Debug for Writer<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("offered", &self.offered).finish_non_exhaustive()
    }
}
