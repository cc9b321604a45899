//! What was found in a file and is not told, so that it is not fixed either, and stays on its list when something inside of it was fixed.

use std::collections::HashMap;

use fiq_project::Silencer;
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Pointer};

/// What a finding is known by while its file changes.
type Mark = (DocumentKind, &'static str, Pointer);

/// Findings that are not told.
#[derive(Debug)]
pub(super) struct Untold {
    /// With the hashes of their values. All findings at first.
    marks: HashMap<Mark, Option<u64>>,
    /// Those of them that lists silence.
    silenced: HashMap<Mark, u64>,
}

impl Untold {
    /// All findings of a file, of which nothing is told yet.
    pub(super) fn all(found: &FileFindings) -> Self {
        let marks = found.diagnostics().map(|(findings, one)| (mark(findings, one), one.value_hash));
        Self { marks: marks.collect(), silenced: HashMap::new() }
    }

    /// Notes that lists silence all that `left` has no more.
    pub(super) fn silenced_but(&mut self, left: &FileFindings) {
        let hashes = self.marks.iter().filter_map(|(mark, hash)| Some((mark.clone(), (*hash)?)));
        self.silenced = hashes.collect();
        for (findings, one) in left.diagnostics() {
            self.silenced.remove(&mark(findings, one));
        }
    }

    /// Notes that the findings in `found` are told.
    pub(super) fn told(&mut self, found: &FileFindings) {
        for (findings, one) in found.diagnostics() {
            self.marks.remove(&mark(findings, one));
        }
    }

    /// Whether the finding is not told.
    pub(super) fn has(&self, findings: &Findings, one: &Diagnostic) -> bool {
        self.marks.contains_key(&mark(findings, one))
    }

    /// Keeps on their lists what is still found in the fixed file and is silenced.
    pub(super) fn renew(&self, left: &FileFindings, silencer: &mut Silencer) {
        for (findings, one) in left.diagnostics() {
            if let Some(hash) = self.silenced.get(&mark(findings, one)) {
                silencer.renew(&left.path, &findings.document, one, *hash);
            }
        }
    }

    /// Takes what is not told out of the findings of the fixed file.
    pub(super) fn take_out_of(&self, mut found: FileFindings) -> FileFindings {
        for findings in &mut found.findings {
            let document = findings.document.clone();
            let is_told = |one: &Diagnostic| {
                !self.marks.contains_key(&(document.clone(), one.rule, one.pointer.clone()))
            };
            findings.diagnostics.retain(is_told);
        }
        found
    }
}

fn mark(findings: &Findings, one: &Diagnostic) -> Mark {
    (findings.document.clone(), one.rule, one.pointer.clone())
}
