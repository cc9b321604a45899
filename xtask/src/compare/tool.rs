//! The generators that are compared: what they take, how they run, and the manifest of a crate that holds what they wrote.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::definitions;
use super::measured::{Run, run};
use crate::once::once;
use crate::{Outcome, process, workspace};

/// A generator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tool {
    /// `fiq-codegen`
    Ours,
    /// `fiq-codegen` without operations, which is what typify is to be held against.
    Schemas,
    /// Schemas alone, without operations.
    Typify,
    /// Schemas with typify, and a client.
    Progenitor,
}

/// What is compared with the peers.
pub(super) const ALL: &[Tool] = &[Tool::Ours, Tool::Schemas, Tool::Typify, Tool::Progenitor];

impl Tool {
    /// What it is called in the table.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Schemas => "schemas",
            Self::Typify => "typify",
            Self::Progenitor => "progenitor",
        }
    }

    /// Whether it is ours.
    pub(super) const fn is_ours(self) -> bool {
        matches!(self, Self::Ours | Self::Schemas)
    }

    /// Which of ours does the same: typify knows schemas alone.
    pub(super) const fn counterpart(self) -> Self {
        match self {
            Self::Typify => Self::Schemas,
            _ => Self::Ours,
        }
    }

    /// The package that is installed, and its version.
    const fn package(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Ours | Self::Schemas => None,
            Self::Typify => Some(("cargo-typify", "0.8.0")),
            Self::Progenitor => Some(("cargo-progenitor", "0.15.1")),
        }
    }

    /// The manifest of the crate that holds what it wrote.
    pub(super) fn manifest(self) -> String {
        match self {
            Self::Ours | Self::Schemas => {
                let runtime = workspace::root().join("crates/fiq-runtime");
                include_str!("ours.toml").replace("RUNTIME", &runtime.display().to_string())
            }
            Self::Typify => include_str!("typify.toml").to_owned(),
            Self::Progenitor => include_str!("progenitor.toml").to_owned(),
        }
    }

    /// Installs it below `home`, if it is not there.
    pub(super) fn install(self, home: &Path) -> Outcome {
        let Some((package, version)) = self.package() else { return Ok(()) };
        once(&home.join("peers"), &format!("{package}-{version}"), |folder| {
            eprintln!("installing {package} {version}");
            let arguments = ["install", "--quiet", "--locked", package, "--version", version, "--root"];
            process::run(process::cargo(&arguments).arg(folder).arg("--target-dir").arg(home.join("install")))
        })
        .map(drop)
    }

    /// Generates from `document` into `folder`, and gives the path of the source beside what the run came to.
    pub(super) fn generate(self, home: &Path, document: &Path, folder: &Path) -> Outcome<(PathBuf, Run)> {
        let mut source = folder.join(self.name()).with_extension("rs");
        let mut command = Command::new(self.program(home)?);
        match self {
            Self::Ours => command.args(["compare", "--generate"]).args([document, &source]),
            Self::Schemas => {
                command.args(["compare", "--without-operations", "--generate"]).args([document, &source])
            }
            Self::Typify => {
                let schema = folder.join("typify.json");
                definitions::write(document, &schema)?;
                command.arg("typify").arg(schema).arg("--output").arg(&source)
            }
            Self::Progenitor => {
                let package = folder.join("progenitor");
                source = package.join("src/lib.rs");
                let named = ["--name", "progenitor-output", "--version", "0.0.0"];
                command.args(["progenitor", "--input"]).arg(document).arg("--output").arg(package).args(named)
            }
        };
        let log = folder.join(self.name()).with_extension("log");
        Ok((source, run(&mut command, &log)?))
    }

    fn program(self, home: &Path) -> Outcome<PathBuf> {
        match self.package() {
            None => env::current_exe().map_err(|error| format!("xtask does not find itself: {error}")),
            Some((package, version)) => Ok(home.join(format!("peers/{package}-{version}/bin")).join(package)),
        }
    }
}
