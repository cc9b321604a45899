//! The text of a configuration: a file, or an argument of the command line.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use fiq_source::{Diagnostic, FileFindings, Findings, LineIndex, Span};

use super::ground::Ground;
use crate::Problem;
use crate::read::{self, Kind, shown};

/// No configuration is longer.
const MOST_BYTES: u64 = 4 << 20;

/// A text that settings are read from.
pub struct ConfigFile {
    path: String,
    folder: PathBuf,
    text: Arc<Vec<u8>>,
    medium: Medium,
    lines: OnceLock<LineIndex>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Medium {
    File,
    Argument,
}

impl ConfigFile {
    /// Reads the file at the path, which begins at the root.
    pub(super) fn read(path: &Path, ground: &Ground) -> Result<Self, Problem> {
        let near = ground.near(path);
        if read::kind(&near)? != Kind::File {
            return Err(Problem::of_path(&near, "is a folder, and no configuration"));
        }
        let failed = |error| Problem::of_io(&near, &error);
        if fs::metadata(&near).map_err(failed)?.len() > MOST_BYTES {
            return Err(Problem::of_path(
                &near,
                "is larger than 4 MiB, the most that a configuration may hold",
            ));
        }
        let text = fs::read(&near).map_err(failed)?;
        Ok(Self::held(path, Arc::new(text), ground))
    }

    /// The file at the path, which begins at the root, with this text in it.
    pub(super) fn held(path: &Path, text: Arc<Vec<u8>>, ground: &Ground) -> Self {
        let folder = path.parent().unwrap_or(path).to_owned();
        Self::new(shown(&ground.near(path)), folder, text, Medium::File)
    }

    /// What stands in an argument; its paths lead from `folder`.
    pub(super) fn argument(shown: String, folder: &Path, text: String) -> Self {
        Self::new(shown, folder.to_owned(), Arc::new(text.into_bytes()), Medium::Argument)
    }

    fn new(path: String, folder: PathBuf, text: Arc<Vec<u8>>, medium: Medium) -> Self {
        Self { path, folder, text, medium, lines: OnceLock::new() }
    }

    /// The path as people read it, or the argument.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The folder that its paths and globs begin at, from the root.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether it is an argument of the command line.
    pub fn is_argument(&self) -> bool {
        self.medium == Medium::Argument
    }

    /// The line, from 1, on which the span begins.
    pub fn line(&self, span: Span) -> u32 {
        let lines = self.lines.get_or_init(|| LineIndex::new(&self.text));
        lines.position(&self.text, span.start()).line
    }

    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// What is wrong in it, as a report shows it.
    pub(crate) fn findings(&self, mut diagnostics: Vec<Diagnostic>) -> FileFindings {
        diagnostics.sort_by_key(|diagnostic| diagnostic.span);
        let findings = Findings::of_file(Arc::clone(&self.text), diagnostics);
        FileFindings { path: self.path.clone(), findings: vec![findings], ..FileFindings::default() }
    }
}

impl fmt::Debug for ConfigFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ConfigFile").field(&self.path).finish()
    }
}
