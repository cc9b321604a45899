//! Values of settings, as they were read.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::globs::Globs;
use super::origin::Sourced;

/// The value of a setting.
#[derive(Clone, Debug)]
pub enum Value {
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Count(u32),
    /// A string.
    Text(String),
    /// A path, as it leads there from the current folder.
    Path(PathBuf),
    /// A word of the table.
    Word(&'static str),
    /// Words of the table.
    Words(Vec<&'static str>),
    /// Globs.
    Globs(Arc<Globs>),
    /// Words by the names of rules.
    Rules(BTreeMap<&'static str, Sourced<&'static str>>),
    /// Tables.
    Tables(Vec<Sourced<Settings>>),
}

/// The settings of one table that are given, by their names.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    values: BTreeMap<&'static str, Sourced<Value>>,
}

impl Settings {
    /// The value of a setting, if it is given.
    pub fn get(&self, name: &str) -> Option<&Sourced<Value>> {
        self.values.get(name)
    }

    /// Every setting that is given, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Sourced<Value>)> {
        self.values.iter().map(|(name, value)| (*name, value))
    }

    pub(super) fn set(&mut self, name: &'static str, value: Sourced<Value>) {
        self.values.insert(name, value);
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Sourced<Value>> {
        self.values.remove(name)
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        matches!(self.get(name).map(|given| &given.value), Some(Value::Flag(true)))
    }

    pub(super) fn count(&self, name: &str) -> Option<u32> {
        match self.get(name)?.value {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    pub(super) fn word(&self, name: &str) -> Option<Sourced<&'static str>> {
        match self.get(name)? {
            Sourced { value: Value::Word(word), origin } => {
                Some(Sourced { value: *word, origin: origin.clone() })
            }
            _ => None,
        }
    }

    pub(super) fn words(&self, name: &str) -> &[&'static str] {
        match self.get(name).map(|given| &given.value) {
            Some(Value::Words(words)) => words,
            _ => &[],
        }
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match &self.get(name)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn path(&self, name: &str) -> Option<&PathBuf> {
        match &self.get(name)?.value {
            Value::Path(path) => Some(path),
            _ => None,
        }
    }

    pub(super) fn globs(&self, name: &str) -> Option<&Arc<Globs>> {
        match &self.get(name)?.value {
            Value::Globs(globs) => Some(globs),
            _ => None,
        }
    }

    pub(super) fn rules(&self, name: &str) -> Option<&BTreeMap<&'static str, Sourced<&'static str>>> {
        match &self.get(name)?.value {
            Value::Rules(rules) => Some(rules),
            _ => None,
        }
    }

    pub(super) fn tables(&self, name: &str) -> &[Sourced<Self>] {
        match self.get(name).map(|given| &given.value) {
            Some(Value::Tables(tables)) => tables,
            _ => &[],
        }
    }
}
