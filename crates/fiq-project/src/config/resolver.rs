//! From a file to its configuration: the nearest folder upwards that has one.
//!
//! What was found is kept for each folder, so that a walk asks the file system once a folder and a file costs one look-up.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use fiq_source::FileFindings;
use rustc_hash::FxHashMap;

use super::cargo::CARGO;
use super::chain::{self, Layer};
use super::command_line::CommandLine;
use super::effective::Config;
use super::fault::ConfigFault;
use super::ground::Ground;
use super::value::Settings;
use crate::Problem;

/// Where configurations come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// From the nearest folder of each file that has one.
    #[default]
    Discover,
    /// From this file, for all files.
    File(PathBuf),
    /// From nowhere.
    None,
}

/// The names that are looked for, the one that wins first.
pub const NAMES: [&str; 3] = ["fiq-lint.toml", ".fiq-lint.toml", CARGO];

/// What is known of a folder.
type Found = Result<Arc<Config>, Arc<ConfigFault>>;

/// Finds the configurations of files, from several threads.
#[derive(Debug)]
pub struct Resolver {
    ground: Ground,
    command_line: Vec<Settings>,
    /// What holds where no configuration is found, or for all files if none is looked for.
    otherwise: Found,
    discover: bool,
    /// By the folder as files name it, letter by letter: that is cheaper to compare than a path, part by part.
    given: RwLock<FxHashMap<OsString, Found>>,
    /// By the folder from the root. It is locked while files are read, so that none is read twice.
    folders: Mutex<HashMap<PathBuf, Found>>,
}

impl Resolver {
    /// Makes ready.
    ///
    /// # Errors
    ///
    /// What is wrong on the command line, or in the file that was named.
    pub fn new(source: &Source, command_line: &CommandLine) -> Result<Self, Arc<ConfigFault>> {
        let ground = Ground::here();
        let command_line = command_line.read(&ground)?;
        let otherwise = match source {
            Source::File(path) => named(path, &ground, &command_line)?,
            _ => Config::new(&ground, ground.folder(), &[], &command_line),
        };
        Ok(Self {
            ground,
            command_line,
            otherwise: Ok(Arc::new(otherwise)),
            discover: *source == Source::Discover,
            given: RwLock::default(),
            folders: Mutex::default(),
        })
    }

    /// The configuration of a file, which need not exist.
    ///
    /// # Errors
    ///
    /// What is wrong with it; the same value for each file that it would hold for.
    pub fn for_file(&self, file: &Path) -> Found {
        self.for_folder(file.parent().unwrap_or(file))
    }

    /// The configuration of the files in a folder; that of the current folder, the empty path, holds for a run as a whole.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn for_folder(&self, folder: &Path) -> Found {
        if !self.discover {
            return self.otherwise.clone();
        }
        if let Some(found) = self.given.read().unwrap_or_else(PoisonError::into_inner).get(folder.as_os_str())
        {
            return found.clone();
        }
        let found = self.discover(&self.ground.absolute(folder));
        let mut given = self.given.write().unwrap_or_else(PoisonError::into_inner);
        given.entry(folder.into()).or_insert(found).clone()
    }

    /// Looks in the folder and in those around it, and keeps for each what was found.
    fn discover(&self, folder: &Path) -> Found {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let mut passed = Vec::new();
        let mut found = None;
        for folder in folder.ancestors() {
            found = folders.get(folder).cloned().or_else(|| self.look_in(folder));
            passed.push(folder.to_owned());
            if found.is_some() {
                break;
            }
        }
        let found = found.unwrap_or_else(|| self.otherwise.clone());
        folders.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        found
    }

    fn look_in(&self, folder: &Path) -> Option<Found> {
        NAMES.iter().map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_ok()).find_map(
            |path| match chain::load(&path, &self.ground) {
                Ok(None) => None,
                Ok(Some(layers)) => Some(Ok(Arc::new(self.config(folder, &layers)))),
                Err(fault) => Some(Err(Arc::new(fault))),
            },
        )
    }

    /// The configuration in a file, if `text` stood in it; `None` if it is a `Cargo.toml` without settings.
    ///
    /// # Errors
    ///
    /// What is wrong in it. What is wrong in one that it extends is told where it names it.
    pub fn read(&self, file: &Path, text: Arc<Vec<u8>>) -> Option<Result<Config, FileFindings>> {
        let path = self.ground.absolute(file);
        let folder = path.parent().unwrap_or(&path);
        let layers = chain::load_text(&path, text, &self.ground)?;
        Some(layers.map(|layers| self.config(folder, &layers)))
    }

    /// The path from the root.
    pub fn whole(&self, path: &Path) -> PathBuf {
        self.ground.absolute(path)
    }

    fn config(&self, folder: &Path, layers: &[Layer]) -> Config {
        Config::new(&self.ground, folder, layers, &self.command_line)
    }
}

/// The configuration in a file that was named.
fn named(path: &Path, ground: &Ground, command_line: &[Settings]) -> Result<Config, ConfigFault> {
    let absolute = ground.absolute(path);
    let layers = chain::load(&absolute, ground)?;
    let layers = layers.ok_or_else(|| Problem::of_path(path, "has no settings of fiq-lint"))?;
    let folder = absolute.parent().unwrap_or(&absolute);
    Ok(Config::new(ground, folder, &layers, command_line))
}
