//! What can be wrong in a configuration.

use std::path::Path;

use fiq_source::{Diagnostic, FileFindings, Pointer};

use super::file::ConfigFile;
use super::origin::Origin;
use crate::Problem;

/// A configuration that cannot be used: what is wrong in its files and in the arguments.
#[derive(Clone, Debug)]
pub struct ConfigFault {
    /// The files with their findings; one that could not be read has a problem instead.
    pub files: Vec<FileFindings>,
}

macro_rules! faults {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal,)*) => {
        $($(#[doc = $doc])* pub(crate) const $name: &str = $text;)*

        /// The names of the findings about a configuration, and what each means.
        pub const FAULTS: &[(&str, &str)] = &[$(($text, concat!($($doc),*)),)*];
    };
}

faults! {
    /// The text is not TOML.
    SYNTAX = "config-syntax",
    /// A configuration that is extended, or a list that is named, cannot be read.
    UNREADABLE = "config-unreadable",
    /// A configuration extends itself.
    CYCLE = "config-cycle",
    /// The settings stand twice in one file.
    STANDS_TWICE = "config-stands-twice",
    /// A key that is no setting.
    UNKNOWN_KEY = "config-unknown-key",
    /// A setting that is required is absent.
    MISSING_KEY = "config-missing-key",
    /// A setting that another one excludes.
    CONFLICTING_KEY = "config-conflicting-key",
    /// A value of the wrong type.
    WRONG_TYPE = "config-wrong-type",
    /// A value that the setting does not know.
    UNKNOWN_VALUE = "config-unknown-value",
    /// A value out of bounds, or with nothing in it.
    BAD_VALUE = "config-bad-value",
    /// A rule that does not exist.
    UNKNOWN_RULE = "config-unknown-rule",
    /// A glob that cannot be read.
    BAD_GLOB = "config-bad-glob",
    /// A contract that cannot be used: its document cannot be read, or has no such schema or operation.
    BAD_CONTRACT = "config-bad-contract",
}

impl ConfigFault {
    /// What is wrong with a contract, at the place of a setting of it. Nobody gave what has no place: then it is a problem of `path`.
    pub fn contract(origin: &Origin, path: &Path, message: impl Into<String>, help: Option<String>) -> Self {
        let message = message.into();
        let Origin::Given(file, span) = origin else {
            return Self::from(Problem::of_path(path, message));
        };
        let mut diagnostic = Diagnostic::error(BAD_CONTRACT, *span, Pointer::root(), message);
        diagnostic.help = help;
        Self::in_file(file, vec![diagnostic])
    }

    pub(super) fn in_file(file: &ConfigFile, diagnostics: Vec<Diagnostic>) -> Self {
        Self { files: vec![file.findings(diagnostics)] }
    }
}

impl From<Problem> for ConfigFault {
    fn from(problem: Problem) -> Self {
        let path = problem.path.unwrap_or_default();
        Self { files: vec![FileFindings { path, problem: Some(problem.message), ..FileFindings::default() }] }
    }
}
