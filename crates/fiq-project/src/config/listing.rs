//! What holds for a path, as TOML and as JSON, each value with where it comes from.

mod json;
mod toml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::effective::Config;
use super::origin::{Origin, Sourced};
use super::rules::rules;
use super::setting::{Kind, Setting, Table};
use super::settings::{DEFAULT, EXTEND, ROOT, SCHEMA_ADDRESS};
use super::value::{Settings, Value};
use crate::read::shown;

pub(super) use json::of_value;

/// The settings that hold for a path.
#[derive(Debug)]
pub struct Listing {
    /// The path; empty for the current folder.
    path: PathBuf,
    /// The files that the configuration was read from, the nearest first.
    files: Vec<String>,
    entries: Vec<Entry>,
}

/// One setting of it.
#[derive(Debug)]
struct Entry {
    setting: &'static Setting,
    content: Content,
    origin: Origin,
}

#[derive(Debug)]
enum Content {
    Nothing,
    Value(Value),
    /// A word for each rule.
    Levels(Vec<Levelled>),
    Tables(Vec<(Origin, Vec<Entry>)>),
}

/// A rule and the word for its level.
type Levelled = (&'static str, Sourced<&'static str>);

/// Which settings are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    All,
    Given,
}

impl Listing {
    /// What holds for a file: its overrides are applied, and of all contracts its own is there.
    pub fn of_file(config: &Config, file: &Path) -> Self {
        Self::new(config, file, &config.settings_for(file))
    }

    /// What a configuration says of the files of a folder.
    pub fn of_folder(config: &Config, folder: &Path) -> Self {
        Self::new(config, folder, config.settings())
    }

    fn new(config: &Config, path: &Path, settings: &Settings) -> Self {
        let files = config.files().iter().map(|file| file.path().to_owned()).collect();
        Self { path: path.to_owned(), files, entries: entries(ROOT, settings, Which::All) }
    }

    fn path(&self) -> String {
        if self.path.as_os_str().is_empty() { ".".to_owned() } else { shown(&self.path) }
    }
}

fn entries(table: &'static Table, settings: &Settings, which: Which) -> Vec<Entry> {
    let listed = table.settings.iter().filter(|setting| match which {
        Which::All => !matches!(setting.name, EXTEND | SCHEMA_ADDRESS),
        Which::Given => settings.get(setting.name).is_some(),
    });
    listed.map(|setting| entry(setting, settings.get(setting.name), which)).collect()
}

fn entry(setting: &'static Setting, given: Option<&Sourced<Value>>, which: Which) -> Entry {
    let origin = given.map_or(Origin::Default, |given| given.origin.clone());
    let value = given.map(|given| &given.value);
    let content = match (setting.kind, value) {
        (Kind::Tables(table, _), Some(Value::Tables(given))) => Content::Tables(tables(table, given)),
        (Kind::Tables(..), _) => Content::Tables(Vec::new()),
        (Kind::Rules(_), Some(Value::Rules(given))) => Content::Levels(levels(given, which)),
        (Kind::Rules(_), _) => Content::Levels(levels(&BTreeMap::new(), which)),
        (_, Some(value)) => Content::Value(value.clone()),
        (_, None) => Content::Nothing,
    };
    Entry { setting, content, origin }
}

fn tables(table: &'static Table, given: &[Sourced<Settings>]) -> Vec<(Origin, Vec<Entry>)> {
    let listed = given.iter().map(|given| (given.origin.clone(), entries(table, &given.value, Which::Given)));
    listed.collect()
}

fn levels(given: &BTreeMap<&'static str, Sourced<&'static str>>, which: Which) -> Vec<Levelled> {
    let level = |name| match given.get(name) {
        Some(level) => Some((name, level.clone())),
        None => (which == Which::All).then(|| (name, Sourced::default(DEFAULT))),
    };
    rules().filter_map(|(name, _)| level(name)).collect()
}
