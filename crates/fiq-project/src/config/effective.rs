//! What holds for a file: all layers together, ready to be asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_syntax::placeholder::{Form, Forms};

use super::chain::Layer;
use super::contract::ContractSetting;
use super::file::ConfigFile;
use super::globs::Globs;
use super::ground::Ground;
use super::levels::Levels;
use super::merge::merge;
use super::origin::{Origin, Sourced};
use super::rules::rules;
use super::settings::{
    BASELINE, CONTRACT, DENY_WARNINGS, EXCLUDE, FILES, FORCE_EXCLUDE, IGNORES, INCLUDE, MAX_WARNINGS,
    OVERRIDE, REQUIRE_PAYLOADS, RULES, TEMPLATING, UPSTREAM,
};
use super::value::{Settings, Value};

/// The configuration of all files of a folder.
#[derive(Debug)]
pub struct Config {
    ground: Ground,
    folder: PathBuf,
    files: Vec<Arc<ConfigFile>>,
    settings: Settings,
    command_line: Vec<Settings>,
    contracts: Vec<ContractSetting>,
}

impl Config {
    /// Puts the settings of files together, the nearest first, and lays those of the command line over them. `folder`, from the root, is where
    /// the configuration stands.
    pub(super) fn new(ground: &Ground, folder: &Path, layers: &[Layer], command_line: &[Settings]) -> Self {
        let given = command_line.iter().chain(layers.iter().map(|layer| &layer.settings));
        let mut config = Self {
            ground: ground.clone(),
            folder: folder.to_owned(),
            files: layers.iter().map(|layer| Arc::clone(&layer.file)).collect(),
            settings: merge(given),
            command_line: command_line.to_vec(),
            contracts: Vec::new(),
        };
        for (name, beside) in BESIDE {
            config.look_beside(name, beside);
        }
        config.contracts = config.settings.tables(CONTRACT).iter().map(ContractSetting::new).collect();
        config
    }

    /// The files that it was read from, the nearest first; none where there is no configuration.
    pub fn files(&self) -> &[Arc<ConfigFile>] {
        &self.files
    }

    /// The folder that it stands in, as it is reached from the current folder.
    pub fn folder(&self) -> PathBuf {
        self.ground.near(&self.folder)
    }

    /// Everything that is set, defaults included.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is set for a file: its overrides are applied, and of all contracts its own is left.
    pub fn settings_for(&self, file: &Path) -> Settings {
        let mut settings = self.settings.clone();
        let levels = self.levels(file);
        if let Some(upstream) = levels.upstream() {
            settings.set(UPSTREAM, Sourced { value: Value::Word(upstream.value), origin: upstream.origin });
        }
        let given = rules().filter_map(|(name, _)| Some((name, levels.of_rule(name)?.clone())));
        let rules = Sourced { value: Value::Rules(given.collect()), origin: self.origin(RULES) };
        settings.set(RULES, rules);
        settings.take(OVERRIDE);
        let absolute = self.ground.absolute(file);
        let mut contracts = self.settings.tables(CONTRACT).iter();
        let own = contracts.find(|contract| matches(contract.value.globs(FILES), &absolute));
        let own: Vec<_> = own.into_iter().cloned().collect();
        settings.set(CONTRACT, Sourced { value: Value::Tables(own), origin: self.origin(CONTRACT) });
        settings
    }

    /// Whether a walk looks at this file, as far as `include` says; `None` where nothing is said, so that its name decides.
    pub fn is_included(&self, file: &Path) -> Option<bool> {
        let globs = self.settings.globs(INCLUDE)?;
        Some(globs.matches(&self.ground.absolute(file)))
    }

    /// Whether a walk leaves this file out.
    pub fn is_excluded(&self, file: &Path) -> bool {
        self.excluded().is_some_and(|globs| globs.matches(&self.ground.absolute(file)))
    }

    /// Whether a walk leaves out this folder and all that is in it.
    pub fn is_pruned(&self, folder: &Path) -> bool {
        self.excluded().is_some_and(|globs| {
            globs.matches_whole_folders() && globs.matches(&self.ground.absolute(folder))
        })
    }

    /// Whether `exclude` leaves out files that are named, too.
    pub fn force_exclude(&self) -> bool {
        self.settings.flag(FORCE_EXCLUDE)
    }

    /// Whether a run fails that finds no payload.
    pub fn require_payloads(&self) -> bool {
        self.settings.flag(REQUIRE_PAYLOADS)
    }

    /// Whether a run fails that has warnings.
    pub fn deny_warnings(&self) -> bool {
        self.settings.flag(DENY_WARNINGS)
    }

    /// The most warnings that a run may have and not fail.
    pub fn max_warnings(&self) -> Option<u32> {
        self.settings.count(MAX_WARNINGS)
    }

    /// The findings that were there before, as the file is reached from the current folder.
    pub fn baseline(&self) -> Option<&Path> {
        self.settings.path(BASELINE).map(PathBuf::as_path)
    }

    /// The findings that are ignored, as the file is reached from the current folder.
    pub fn ignores(&self) -> Option<&Path> {
        self.settings.path(IGNORES).map(PathBuf::as_path)
    }

    /// Whether the file is one of the two lists, and so no input that nobody named.
    pub fn is_list(&self, file: &Path) -> bool {
        self.is_baseline(file) || self.is_ignores(file)
    }

    /// Whether the file is the one of the findings that were there before.
    pub fn is_baseline(&self, file: &Path) -> bool {
        self.baseline().is_some_and(|list| self.are_same(list, file))
    }

    /// Whether the file is the one of the findings that are ignored.
    pub fn is_ignores(&self, file: &Path) -> bool {
        self.ignores().is_some_and(|list| self.are_same(list, file))
    }

    fn are_same(&self, known: &Path, file: &Path) -> bool {
        // Names are compared first: this is asked of every file.
        known.file_name() == file.file_name() && self.ground.absolute(known) == self.ground.absolute(file)
    }

    /// Where the value of a setting of the first level comes from.
    pub fn origin(&self, name: &str) -> Origin {
        self.settings.get(name).map_or(Origin::Default, |given| given.origin.clone())
    }

    /// The forms of placeholders that count.
    pub fn placeholders(&self) -> Forms {
        let words = self.settings.words(TEMPLATING);
        Form::ALL.into_iter().filter(|form| words.contains(&form.name())).collect()
    }

    /// The levels that hold in a file.
    pub fn levels(&self, file: &Path) -> Levels<'_> {
        let overrides = self.settings.tables(OVERRIDE);
        if overrides.is_empty() {
            return Levels::new(self, Vec::new());
        }
        let absolute = self.ground.absolute(file);
        let matching = overrides.iter().rev().map(|table| &table.value);
        Levels::new(self, matching.filter(|table| matches(table.globs(FILES), &absolute)).collect())
    }

    /// What a file is held to; `None` for the bundled document.
    pub fn contract_for(&self, file: &Path) -> Option<&ContractSetting> {
        if self.contracts.is_empty() {
            return None;
        }
        let absolute = self.ground.absolute(file);
        self.contracts.iter().find(|contract| matches(contract.files(), &absolute))
    }

    /// What files are held to, beside the bundled document.
    pub fn contracts(&self) -> &[ContractSetting] {
        &self.contracts
    }

    /// What the command line says, the last argument first.
    pub(super) fn command_line(&self) -> &[Settings] {
        &self.command_line
    }

    fn excluded(&self) -> Option<&Arc<Globs>> {
        self.settings.globs(EXCLUDE)
    }

    /// Takes the file beside the configuration, if it is there and nothing else is said.
    fn look_beside(&mut self, name: &'static str, beside: &str) {
        let path = self.ground.near(&self.folder.join(beside));
        if self.settings.get(name).is_none() && path.is_file() {
            self.settings.set(name, Sourced::default(Value::Path(path)));
        }
    }
}

/// Files that are looked for beside a configuration.
const BESIDE: [(&str, &str); 2] = [(BASELINE, "fiq-lint.baseline.json"), (IGNORES, "fiq-lint.ignores.json")];

fn matches(globs: Option<&Arc<Globs>>, absolute: &Path) -> bool {
    globs.is_some_and(|globs| globs.matches(absolute))
}
