//! What some files are held to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_extract::Direction;

use super::globs::Globs;
use super::origin::{Origin, Sourced};
use super::settings::{AS, FILES, OPERATION, REQUEST, SCHEMA, SPEC};
use super::value::Settings;

/// A further API document, or another part of the bundled one, and the files that are held to it.
#[derive(Clone, Debug)]
pub struct ContractSetting {
    settings: Settings,
    origin: Origin,
}

impl ContractSetting {
    pub(super) fn new(table: &Sourced<Settings>) -> Self {
        Self { settings: table.value.clone(), origin: table.origin.clone() }
    }

    /// The API document, as it is reached from the current folder; `None` for the bundled one.
    pub fn spec(&self) -> Option<&Path> {
        self.settings.path(SPEC).map(PathBuf::as_path)
    }

    /// The schema that every document is held to.
    pub fn schema(&self) -> Option<&str> {
        self.settings.text(SCHEMA)
    }

    /// The operation whose body every document is held to.
    pub fn operation(&self) -> Option<&str> {
        self.settings.text(OPERATION)
    }

    /// Which bodies are meant.
    pub fn direction(&self) -> Option<Direction> {
        let word = self.settings.word(AS)?.value;
        Some(if word == REQUEST { Direction::Request } else { Direction::Response })
    }

    /// Where the document is named, or else the contract.
    pub fn spec_origin(&self) -> &Origin {
        self.origin_of(&[SPEC])
    }

    /// Where the schema or the operation is named, or else the contract.
    pub fn target_origin(&self) -> &Origin {
        self.origin_of(&[SCHEMA, OPERATION, AS])
    }

    /// Whether two contracts ask for the same, whatever the files.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let asked = |one: &Self| {
            (
                one.spec().map(Path::to_owned),
                one.schema().map(str::to_owned),
                one.operation().map(str::to_owned),
                one.direction(),
            )
        };
        asked(self) == asked(other)
    }

    fn origin_of(&self, names: &[&str]) -> &Origin {
        names.iter().find_map(|name| self.settings.get(name)).map_or(&self.origin, |given| &given.origin)
    }

    pub(super) fn files(&self) -> Option<&Arc<Globs>> {
        self.settings.globs(FILES)
    }
}
