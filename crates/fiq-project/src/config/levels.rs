//! Which level a finding has: the rule's own, or another that was asked for.

use super::effective::Config;
use super::origin::Sourced;
use super::settings::{ERROR, OFF, RULES, UPSTREAM, WARN};
use super::value::Settings;

/// What becomes of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is not reported.
    Off,
    /// It is a warning.
    Warn,
    /// It is an error.
    Error,
    /// It stays what its rule says.
    AsIs,
}

/// Who demands what a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// The API itself, or nobody.
    Own,
    /// Somebody the API passes messages on to.
    Upstream,
}

/// The levels that hold in one file.
#[derive(Clone, Debug)]
pub struct Levels<'c> {
    config: &'c Config,
    /// The overrides that match the file, the one that wins first.
    overrides: Vec<&'c Settings>,
}

impl<'c> Levels<'c> {
    pub(super) fn new(config: &'c Config, overrides: Vec<&'c Settings>) -> Self {
        Self { config, overrides }
    }

    /// The level of a finding.
    pub fn level(&self, rule: &str, demand: Demand) -> Level {
        let of_rule = self.of_rule(rule).map_or(Level::AsIs, |given| Level::of(given.value));
        match demand {
            Demand::Own => of_rule,
            Demand::Upstream => {
                of_rule.lower(self.upstream().map_or(Level::Warn, |given| Level::of(given.value)))
            }
        }
    }

    /// The word for a rule's level, if one is given.
    pub fn of_rule(&self, rule: &str) -> Option<&'c Sourced<&'static str>> {
        self.layers().find_map(|settings| settings.rules(RULES)?.get(rule))
    }

    /// The word for the level of demands that are not the API's own.
    pub fn upstream(&self) -> Option<Sourced<&'static str>> {
        self.layers().find_map(|settings| settings.word(UPSTREAM))
    }

    /// Settings with levels, the one that wins first.
    fn layers(&self) -> impl Iterator<Item = &'c Settings> {
        let first = self.config.command_line();
        first.iter().chain(self.overrides.iter().copied()).chain([self.config.settings()])
    }
}

impl Level {
    fn of(word: &str) -> Self {
        match word {
            OFF => Self::Off,
            WARN => Self::Warn,
            ERROR => Self::Error,
            _ => Self::AsIs,
        }
    }

    /// The lower of two; one that is not given sets no bound.
    fn lower(self, other: Self) -> Self {
        match (self, other) {
            (Self::Off, _) | (_, Self::Off) => Self::Off,
            (Self::Warn, _) | (_, Self::Warn) => Self::Warn,
            (Self::AsIs, level) | (level, Self::AsIs) => level,
            (Self::Error, Self::Error) => Self::Error,
        }
    }
}
