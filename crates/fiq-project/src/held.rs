//! What holds for one file, and its findings at the levels that its configuration gives them.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use fiq_extract::Format;
use fiq_source::{Diagnostic, FileFindings, Findings, Severity};

use crate::config::{Config, Demand, Level, Levels};
use crate::fix::{Fixed, Wish};
use crate::{Buffer, Flow, Inspected, Inspector, Listed, Problem, shown};

/// A configuration, and what inspects the files that it holds for.
#[derive(Clone, Debug)]
pub struct Held<'m> {
    config: Arc<Config>,
    inspector: Arc<Inspector<'m>>,
}

impl<'m> Held<'m> {
    pub(crate) const fn new(config: Arc<Config>, inspector: Arc<Inspector<'m>>) -> Self {
        Self { config, inspector }
    }

    /// The configuration.
    pub fn config(&self) -> &Arc<Config> {
        &self.config
    }

    /// Inspects the files that it holds for.
    pub fn inspector(&self) -> &Arc<Inspector<'m>> {
        &self.inspector
    }

    /// As [`Inspector::file`].
    pub fn file(&self, path: &Path, format: Format, buffer: &mut Buffer) -> Inspected {
        match self.inspector.file(path, format, buffer) {
            Inspected::Faulty(mut found) => {
                weigh_by(&self.config.levels(path), &mut found);
                Inspected::Faulty(found)
            }
            other => other,
        }
    }

    /// What is found in `bytes`, which are the file at `path`.
    pub fn bytes(&self, path: &Path, format: Format, bytes: &[u8]) -> Inspected {
        let mut all = FileFindings { path: shown(path), ..FileFindings::default() };
        let read = self.stream(path, format, bytes, &mut |part| {
            all.absorb(part);
            Flow::Go
        });
        match read {
            Ok(()) => Inspected::Faulty(all),
            Err(problem) => Inspected::Problem(problem),
        }
    }

    /// As [`Inspector::stream`].
    ///
    /// # Errors
    ///
    /// The problem that ended the reading.
    pub fn stream(
        &self,
        path: &Path,
        format: Format,
        input: impl Read,
        sink: &mut dyn FnMut(FileFindings) -> Flow,
    ) -> Result<(), Problem> {
        let levels = self.config.levels(path);
        self.inspector.stream(path, format, input, &mut |mut found| {
            weigh_by(&levels, &mut found);
            sink(found)
        })
    }

    /// As [`Inspector::list`].
    ///
    /// # Errors
    ///
    /// If the file cannot be read as what it is.
    pub fn list(&self, path: &Path, format: Format, bytes: &[u8]) -> Result<Vec<Listed>, Problem> {
        self.inspector.list(path, format, bytes)
    }

    /// As [`Inspector::fix`].
    ///
    /// # Errors
    ///
    /// If the file cannot be read as what it is.
    pub fn fix(&self, path: &Path, format: Format, bytes: &[u8], wish: Wish<'_>) -> Result<Fixed, Problem> {
        let levels = self.config.levels(path);
        let may_fix = |findings: &Findings, one: &Diagnostic| {
            levels.level(one.rule, demand(one)) != Level::Off && (wish.may_fix)(findings, one)
        };
        let mut fixed = self.inspector.fix(path, format, bytes, Wish { may_fix: &may_fix, ..wish })?;
        weigh_by(&levels, &mut fixed.left);
        Ok(fixed)
    }
}

/// Gives each finding the level that it has in its file, and takes out those that are off.
pub(crate) fn weigh(config: &Config, found: &mut FileFindings) {
    let path = Path::new(&found.path).to_owned();
    weigh_by(&config.levels(&path), found);
}

fn weigh_by(levels: &Levels<'_>, found: &mut FileFindings) {
    found.findings.iter_mut().for_each(|findings| weigh_all(levels, &mut findings.diagnostics));
}

/// Gives each of `diagnostics` its level, and takes out those that are off.
pub(crate) fn weigh_all(levels: &Levels<'_>, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.retain_mut(|one| {
        match levels.level(one.rule, demand(one)) {
            Level::Off => return false,
            Level::Warn => one.severity = Severity::Warning,
            Level::Error => one.severity = Severity::Error,
            Level::AsIs => {}
        }
        true
    });
}

fn demand(of: &Diagnostic) -> Demand {
    if of.is_upstream { Demand::Upstream } else { Demand::Own }
}
