//! What an editor keeps of a text that is open: its findings, and what is needed to find those of the text after the next edit without
//! looking at all of it again.
//!
//! An edit inside one part of a document, or in some lines of JSON lines, is all that is inspected; the other findings are moved.
//!
//! Invariant: [`Held::reopen`] gives what [`Held::open`] gives for the same text, and that is what [`Held::bytes`] gives.

mod change;
mod document;
mod lines;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_extract::Format;
use fiq_source::{Diagnostic, FileFindings};

use crate::held::weigh_all;
use crate::inspect::{Tally, faulty};
use crate::{Held, Problem, shown};
use document::{Document, Subject};
use lines::FileLines;

/// What was found in a text, kept from one edit of it to the next.
#[derive(Debug)]
pub struct Inspection {
    path: PathBuf,
    format: Format,
    text: Arc<Vec<u8>>,
    found: Result<FileFindings, Problem>,
    kept: Kept,
    inspected: u64,
}

/// What the next inspection can build on.
#[derive(Debug)]
enum Kept {
    Nothing,
    Document(Document),
    Lines(FileLines),
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

    /// How many bytes of the text were inspected: all of it, or what an edit touched.
    pub fn inspected(&self) -> u64 {
        self.inspected
    }
}

impl Held<'_> {
    /// Inspects `text`, which is that of the file at `path`.
    pub fn open(&self, path: &Path, format: Format, text: Arc<Vec<u8>>) -> Inspection {
        let room = Room { held: self, path, format, text };
        if room.text.len() >= u32::MAX as usize {
            let why = "is larger than 4 GiB, the most that one document may hold";
            return room.with(Err(Problem::of_path(path, why)), Kept::Nothing, 0);
        }
        match format {
            Format::Rust => room.code(),
            Format::JsonLines => room.lines(),
            Format::Json | Format::Jsonc => room.document(),
        }
    }

    /// Inspects `text`, which the text of `before` became by an edit: only what changed, wherever that is sure to be
    /// enough. `before` was made by what holds for the same file under the same configuration.
    pub fn reopen(&self, before: &Inspection, text: Arc<Vec<u8>>) -> Inspection {
        let Inspection { path, format, .. } = before;
        let room = Room { held: self, path, format: *format, text: Arc::clone(&text) };
        room.edited(before).unwrap_or_else(|| self.open(path, *format, text))
    }
}

/// A text that is inspected.
struct Room<'h, 'm> {
    held: &'h Held<'m>,
    path: &'h Path,
    format: Format,
    text: Arc<Vec<u8>>,
}

impl<'m> Room<'_, 'm> {
    fn with(self, found: Result<FileFindings, Problem>, kept: Kept, inspected: u64) -> Inspection {
        let Self { path, format, text, .. } = self;
        Inspection { path: path.to_owned(), format, text, found, kept, inspected }
    }

    fn code(self) -> Inspection {
        let mut found = self.held.inspector().code(self.path, Arc::clone(&self.text));
        if let Ok(found) = &mut found {
            for one in &mut found.findings {
                self.weigh(&mut one.diagnostics);
            }
        }
        let len = self.text.len() as u64;
        self.with(found, Kept::Nothing, len)
    }

    fn document(self) -> Inspection {
        let found = self.subject(&|all| self.weigh(all)).whole();
        self.with_document(found)
    }

    fn lines(self) -> Inspection {
        let found = lines::whole(self.held.inspector(), &self.text).unwrap_or_default();
        self.with_lines(found)
    }

    /// What an edit left of what was found before; `None` where all has to be inspected.
    fn edited(self, before: &Inspection) -> Option<Inspection> {
        let told = &before.found.as_ref().ok()?.findings;
        match &before.kept {
            Kept::Nothing => None,
            Kept::Document(document) => {
                let told = told.first().map(|findings| &*findings.diagnostics).unwrap_or_default();
                let found = self.subject(&|all| self.weigh(all)).edited(&before.text, document, told)?;
                Some(self.with_document(found))
            }
            Kept::Lines(lines) => {
                let texts = (&**before.text, &**self.text);
                let found = lines::edited(self.held.inspector(), texts, lines, told)?;
                Some(self.with_lines(found))
            }
        }
    }

    fn subject<'s>(&'s self, weigh: &'s dyn Fn(&mut Vec<Diagnostic>)) -> Subject<'s, 'm> {
        Subject { inspector: self.held.inspector(), format: self.format, text: &self.text, weigh }
    }

    fn weigh(&self, diagnostics: &mut Vec<Diagnostic>) {
        weigh_all(&self.held.config().levels(self.path), diagnostics);
    }

    fn with_document(self, found: document::Found) -> Inspection {
        let document::Found { tally, diagnostics, kept, inspected } = found;
        let found = faulty(self.path, tally, Arc::clone(&self.text), diagnostics);
        self.with(Ok(found), kept.map_or(Kept::Nothing, Kept::Document), inspected)
    }

    fn with_lines(self, found: lines::Found) -> Inspection {
        let lines::Found { mut findings, kept, inspected } = found;
        for one in &mut findings {
            self.weigh(&mut one.diagnostics);
        }
        let Tally { payloads, near_misses } = kept.tally();
        let path = shown(self.path);
        let found = FileFindings { path, findings, payloads, near_misses, problem: None };
        self.with(Ok(found), Kept::Lines(kept), inspected)
    }
}

#[cfg(test)]
mod tests;
