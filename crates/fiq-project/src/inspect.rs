//! The way of one file from bytes to findings: prefilter, fast path, tree, recognition, rules.

mod annotate;
pub(crate) mod document;
pub(crate) mod lines;
mod listing;
mod literals;
pub(crate) mod parts;
mod view;

use std::{
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use fiq_check::{Checker, InvalidPattern};
use fiq_extract::{Direction, Format, Found, Prefilter, Recogniser, Search};
use fiq_model::Model;
use fiq_scan::{Scanner, Verdict};
use fiq_source::{Diagnostic, FileFindings, Findings};
use fiq_syntax::{
    json::{self, Dialect},
    placeholder::{Forms, Placeholders},
};

pub use listing::{Listed, ListedPayload, Passed};
pub use view::{Near, Seen, View, Viewed};

use crate::{
    Contract, Problem,
    jobs::Flow,
    read::{self, Buffer},
};

/// Inspects files, one after the other or from several threads.
#[derive(Debug)]
pub struct Inspector<'m> {
    search: Search,
    recogniser: Recogniser<'m>,
    checker: Checker<'m>,
    /// `None` where every document is looked at.
    prefilter: Option<Prefilter>,
    scanner: Option<Scanner>,
    reading: Reading,
    /// Whether the API is that of the bundled document, which literals in source code are held to.
    is_bundled: bool,
}

/// How documents are read, by dialect.
#[derive(Debug)]
struct Reading {
    json: json::Options,
    jsonc: json::Options,
}

/// What became of a file.
#[derive(Debug)]
pub enum Inspected {
    /// Nothing is wrong in it.
    Clean(Tally),
    /// Something is wrong in it.
    Faulty(FileFindings),
    /// It is a stream of lines, to be given to [`Inspector::stream`].
    Stream(PathBuf, Format),
    /// It could not be read.
    Problem(Problem),
}

/// What was found in a text beside its findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Payloads.
    pub payloads: u64,
    /// Values that look like payloads and were passed over.
    pub near_misses: u64,
}

impl Tally {
    fn of(found: &Found<'_, '_>) -> Self {
        Self { payloads: found.payloads.len() as u64, near_misses: found.near_misses.len() as u64 }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.payloads += other.payloads;
        self.near_misses += other.near_misses;
    }
}

impl<'m> Inspector<'m> {
    /// Makes ready what all files need.
    pub fn new(contract: Contract<'m>) -> Self {
        let Contract { model, search, forms } = contract;
        let by_content = matches!(search, Search::Content | Search::Only(_));
        Self {
            search,
            recogniser: Recogniser::new(model),
            checker: Checker::new(model),
            prefilter: by_content.then(|| Prefilter::new(model)),
            scanner: scanner(contract),
            reading: Reading::new(model, forms),
            is_bundled: std::ptr::eq(model, fiq_model::bundled()),
        }
    }

    /// The same without the fast path.
    #[cfg(test)]
    pub(crate) fn slow(contract: Contract<'m>) -> Self {
        Self { scanner: None, ..Self::new(contract) }
    }

    /// Holds payloads to the API.
    pub fn checker(&self) -> &Checker<'m> {
        &self.checker
    }

    /// The patterns of the API document that are no regular expressions, and so are not checked. All are compiled for that.
    pub fn invalid_patterns(&self) -> Vec<InvalidPattern> {
        self.checker.invalid_patterns()
    }

    /// Inspects the file at `path`; `buffer` is room to read it into.
    pub fn file(&self, path: &Path, format: Format, buffer: &mut Buffer) -> Inspected {
        if format == Format::JsonLines {
            return Inspected::Stream(path.to_owned(), format);
        }
        self.read_and_inspect(path, format, buffer).unwrap_or_else(Inspected::Problem)
    }

    fn read_and_inspect(
        &self,
        path: &Path,
        format: Format,
        buffer: &mut Buffer,
    ) -> Result<Inspected, Problem> {
        let file = buffer.read(path)?;
        if format == Format::Rust {
            buffer.read_rest(file, path)?;
            return self.inspect_literals(path, buffer);
        }
        let mut verdict = self.scan(buffer.text());
        if let Verdict::Clean { payloads } = verdict {
            return Ok(Inspected::Clean(Tally { payloads, near_misses: 0 }));
        }
        if buffer.read_rest(file, path)? {
            verdict = self.scan(buffer.text());
        }
        let mut diagnostics = Vec::new();
        let tally = self.settle(verdict, format, buffer.text(), &mut diagnostics);
        if diagnostics.is_empty() {
            return Ok(Inspected::Clean(tally));
        }
        Ok(Inspected::Faulty(faulty(path, tally, buffer.keep(), diagnostics)))
    }

    fn inspect_literals(&self, path: &Path, buffer: &mut Buffer) -> Result<Inspected, Problem> {
        let judged = self.literals(path, buffer.text())?;
        if judged.is_clean() {
            return Ok(Inspected::Clean(judged.tally));
        }
        Ok(Inspected::Faulty(judged.findings(path, buffer.keep())))
    }

    /// What a text holds; adds its findings.
    fn text(&self, format: Format, text: &[u8], out: &mut Vec<Diagnostic>) -> Tally {
        self.settle(self.scan(text), format, text, out)
    }

    /// Inspects a stream as if it were the file `path`. JSON lines are read in room for one block and the longest line; the
    /// findings of a line go to `sink` as soon as they are made.
    ///
    /// # Errors
    ///
    /// The problem that ended the reading, after the findings of what could be read.
    pub fn stream(
        &self,
        path: &Path,
        format: Format,
        mut input: impl Read,
        sink: &mut dyn FnMut(FileFindings) -> Flow,
    ) -> Result<(), Problem> {
        let shown = read::shown(path);
        let failed = |error| Problem::of_io(path, &error);
        if format == Format::JsonLines {
            return self.lines(&shown, input, sink).map_err(failed);
        }
        let mut text = Vec::new();
        input.read_to_end(&mut text).map_err(failed)?;
        if format == Format::Rust {
            sink(self.literals(path, &text)?.findings(path, text));
            return Ok(());
        }
        let mut diagnostics = Vec::new();
        let tally = self.text(format, &text, &mut diagnostics);
        sink(faulty(path, tally, text, diagnostics));
        Ok(())
    }

    /// What is to be said about one document by itself, a line or a whole file.
    pub(crate) fn document(&self, path: &Path, format: Format, text: &[u8]) -> FileFindings {
        let mut diagnostics = Vec::new();
        let tally = self.text(format, text, &mut diagnostics);
        faulty(path, tally, text.to_vec(), diagnostics)
    }

    /// What is to be said about the literals of the file at `path`.
    pub(crate) fn code(&self, path: &Path, text: Arc<Vec<u8>>) -> Result<FileFindings, Problem> {
        Ok(self.literals(path, &text)?.findings(path, text))
    }

    /// Whether the text may hold a payload at all.
    fn may_hold(&self, text: &[u8]) -> bool {
        self.prefilter.as_ref().is_none_or(|prefilter| prefilter.may_hold(text))
    }
}

/// The findings of a file that is one document.
pub(crate) fn faulty(
    path: &Path,
    tally: Tally,
    text: impl Into<Arc<Vec<u8>>>,
    diagnostics: Vec<Diagnostic>,
) -> FileFindings {
    let findings = vec![Findings::of_file(text, diagnostics)];
    let Tally { payloads, near_misses } = tally;
    FileFindings { path: read::shown(path), findings, payloads, near_misses, problem: None }
}

impl Reading {
    fn new(model: &Model, forms: Forms) -> Self {
        let placeholders =
            Placeholders { forms, elided: model.literal_prefixes(), ..Placeholders::default() };
        let options = |dialect| json::Options { dialect, placeholders: Some(placeholders.clone()) };
        Self { json: options(Dialect::Json), jsonc: options(Dialect::Jsonc) }
    }

    fn of(&self, format: Format) -> &json::Options {
        match format.dialect() {
            Dialect::Json => &self.json,
            Dialect::Jsonc => &self.jsonc,
        }
    }
}

/// The fast path for what is searched, if it has one: requests of the one operation that can be recognised, or one schema.
fn scanner(contract: Contract<'_>) -> Option<Scanner> {
    let Contract { model, search, .. } = contract;
    match search {
        Search::Schema(schema) => Some(Scanner::of_schema(model, schema)),
        Search::Operation(index, Direction::Request) => {
            model.operations[index].request.map(|schema| Scanner::of_schema(model, schema))
        }
        Search::Operation(..) | Search::Only(Direction::Response) | Search::Forced(Direction::Response) => {
            None
        }
        Search::Content | Search::Only(Direction::Request) | Search::Forced(Direction::Request) => {
            let mut told = model.operations.iter().filter(|operation| operation.recognition.is_some());
            let operation = told.next()?;
            told.next().is_none().then(|| Scanner::of_requests(model, operation))?
        }
    }
}
