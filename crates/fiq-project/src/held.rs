//! What holds for one file, and its findings at the levels that its configuration gives them.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use fiq_extract::Format;
use fiq_source::{FileFindings, Severity};

use crate::config::{Config, Demand, Level};
use crate::{Buffer, Flow, Inspected, Inspector, Listed, Problem};

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

    /// As [`Inspector::file`].
    pub fn file(&self, path: &Path, format: Format, buffer: &mut Buffer) -> Inspected {
        match self.inspector.file(path, format, buffer) {
            Inspected::Faulty(mut found) => {
                self.weigh(path, &mut found);
                Inspected::Faulty(found)
            }
            other => other,
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
        self.inspector.stream(path, format, input, &mut |mut found| {
            self.weigh(path, &mut found);
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

    /// Gives each finding the level that it has in this file, and takes out those that are off.
    fn weigh(&self, path: &Path, found: &mut FileFindings) {
        let levels = self.config.levels(path);
        for diagnostics in found.findings.iter_mut().map(|findings| &mut findings.diagnostics) {
            diagnostics.retain_mut(|one| {
                let demand = if one.is_upstream { Demand::Upstream } else { Demand::Own };
                match levels.level(one.rule, demand) {
                    Level::Off => return false,
                    Level::Warn => one.severity = Severity::Warning,
                    Level::Error => one.severity = Severity::Error,
                    Level::AsIs => {}
                }
                true
            });
        }
    }
}
