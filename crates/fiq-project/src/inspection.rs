//! What an editor keeps of a text that is open: its findings, and what is needed to find those of the text after the next edit without
//! looking at all of it again.
//!
//! Invariant: [`Held::reopen`] gives what [`Held::open`] gives for the same text, and that is what [`Held::bytes`] gives.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_extract::Format;
use fiq_source::FileFindings;

use crate::{Held, Inspected, Problem};

/// What was found in a text, kept from one edit of it to the next.
#[derive(Clone, Debug)]
pub struct Inspection {
    path: PathBuf,
    format: Format,
    text: Arc<Vec<u8>>,
    found: Result<FileFindings, Problem>,
}

impl Inspection {
    /// The text that was inspected.
    pub fn text(&self) -> &Arc<Vec<u8>> {
        &self.text
    }

    /// The findings of the text.
    ///
    /// # Errors
    ///
    /// The problem that kept the text from being read as what it is.
    pub fn found(&self) -> Result<&FileFindings, &Problem> {
        self.found.as_ref()
    }
}

impl Held<'_> {
    /// Inspects `text`, which is that of the file at `path`.
    pub fn open(&self, path: &Path, format: Format, text: Arc<Vec<u8>>) -> Inspection {
        let found = match self.bytes(path, format, &text) {
            Inspected::Faulty(found) => Ok(found),
            Inspected::Problem(problem) => Err(problem),
            Inspected::Clean(_) | Inspected::Stream(..) => Ok(FileFindings::default()),
        };
        Inspection { path: path.to_owned(), format, text, found }
    }

    /// Inspects `text`, which the text of `before` became by an edit: only what changed, wherever that is sure to be
    /// enough. `before` was made by what holds for the same file under the same configuration.
    pub fn reopen(&self, before: &Inspection, text: Arc<Vec<u8>>) -> Inspection {
        self.open(&before.path, before.format, text)
    }
}
