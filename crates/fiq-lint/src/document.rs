//! An API document that the arguments name, and what there is to say about it.

use std::fs;
use std::path::Path;

use fiq_check::InvalidPattern;
use fiq_project::Problem;
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings};
use fiq_spec::Loaded;

use crate::exit::Failure;
use crate::terminal;

/// A document as it was read.
#[derive(Debug)]
pub(crate) struct Document {
    /// The path as the user gave it.
    pub(crate) shown: String,
    /// Its text.
    pub(crate) text: Vec<u8>,
    /// What it says, or why nobody can tell.
    pub(crate) loaded: Result<Loaded, Vec<Diagnostic>>,
}

impl Document {
    /// Reads the document at `path`.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let shown = path.to_string_lossy().into_owned();
        let text = fs::read(path)
            .map_err(|error| Failure::new(format!("{shown}: {}", Problem::of_io(path, &error).message)))?;
        let loaded = fiq_spec::load(&text, &shown);
        Ok(Self { shown, text, loaded })
    }
}

/// What was found in a document, as a report shows it.
pub(crate) fn about(shown: String, text: Vec<u8>, diagnostics: Vec<Diagnostic>) -> FileFindings {
    let document = DocumentKind::File;
    let findings = vec![Findings { document, text: text.into(), first_byte: 0, first_line: 1, diagnostics }];
    FileFindings { path: shown, findings, ..FileFindings::default() }
}

/// Tells the patterns of a document that are none.
pub(crate) fn tell_invalid_patterns(shown: &str, patterns: Vec<InvalidPattern>) {
    for InvalidPattern { schema, pattern, reason } in patterns {
        terminal::say(&format!(
            "warning: {shown}: `{pattern}` at {schema} is no pattern, and is not checked: {reason}"
        ));
    }
}
