//! What is wrong in the files of the linter's own, as an editor has them: configurations, the ignore list, the baseline.
//!
//! Invariant: what is told is told of the text that was given, whatever stands in the file.

use std::path::Path;
use std::sync::Arc;

use fiq_source::FileFindings;

use crate::held::{Held, weigh};
use crate::session::fault_of;
use crate::silence::faults_of_lists;
use crate::{Baseline, Ignores, Session};

/// Reads a list, and tells what is wrong in it.
type Read = fn(&Path, Vec<u8>) -> FileFindings;

impl Held<'_> {
    /// What is wrong in a list that its configuration names, if `text` stood in it; `None` for any other file. A list with nothing in it
    /// is one that is yet to be written.
    pub fn faults_of_list(&self, path: &Path, text: &[u8]) -> Option<FileFindings> {
        let read: Read = if self.config().is_ignores(path) {
            |path, text| Ignores::parse(path, text).1
        } else if self.config().is_baseline(path) {
            |path, text| Baseline::parse(path, text).1
        } else {
            return None;
        };
        if text.trim_ascii().is_empty() {
            return Some(FileFindings::default());
        }
        let mut found = read(path, text.to_vec());
        weigh(self.config(), &mut found);
        Some(found)
    }
}

impl Session<'_> {
    /// What is wrong in the configuration at `path`, if `text` stood in it, and with what it leads to: configurations that it extends,
    /// API documents, lists. `None` for a `Cargo.toml` without settings.
    pub fn faults_of_configuration(&self, path: &Path, text: Arc<Vec<u8>>) -> Option<FileFindings> {
        let config = match self.resolver().read(path, text)? {
            Ok(config) => config,
            Err(found) => return Some(found),
        };
        let own = config.files().first()?;
        let faults = config.contracts().iter().filter_map(fault_of).flat_map(|fault| fault.files);
        let findings = faults.filter(|fault| fault.path == own.path()).flat_map(|fault| fault.findings);
        let of_contracts = findings.flat_map(|findings| findings.diagnostics);
        Some(own.findings(of_contracts.chain(faults_of_lists(&config, own)).collect()))
    }
}
