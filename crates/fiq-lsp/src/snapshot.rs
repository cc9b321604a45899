//! What a request is answered from: a document that was inspected, and everything that holds for it.

use std::sync::Arc;

use fiq_extract::Format;
use fiq_project::{Held, View};
use fiq_source::{Diagnostic, FileFindings, Findings, Span};
use gen_lsp_types::{Position, Range};

use crate::client::Client;
use crate::document::Document;
use crate::ground::Ground;
use crate::settings::Settings;

/// A document at one moment, and what was found in it.
#[derive(Debug)]
pub(crate) struct Snapshot<'s, 'm> {
    /// What the client can do.
    pub(crate) client: &'s Client,
    /// What the client set.
    pub(crate) settings: &'s Settings,
    /// What everything stands on.
    pub(crate) ground: &'s Ground<'m>,
    /// The document.
    pub(crate) document: &'s Document,
    /// All documents that are open.
    pub(crate) open: &'s [Arc<Document>],
    /// What holds for it.
    pub(crate) held: Held<'m>,
    /// The format that it is read in; none where it is not looked at.
    pub(crate) format: Option<Format>,
    /// What is told about it.
    pub(crate) found: &'s FileFindings,
}

impl Snapshot<'_, '_> {
    /// Its payloads; none where it is not looked at or cannot be read.
    pub(crate) fn view(&self) -> Option<&Arc<View>> {
        self.document.view(&self.held, self.format?)
    }

    /// The offset of a position of the document.
    pub(crate) fn offset(&self, position: Position) -> u32 {
        self.document.text.offset(position)
    }

    /// The span of a range of the document.
    pub(crate) fn span(&self, range: Range) -> Span {
        self.document.text.span(range)
    }

    /// The range of a span of the document.
    pub(crate) fn range(&self, span: Span) -> Range {
        self.document.text.range(span)
    }

    /// What is told about the document whose place touches a span: each finding with the span to look at, in the document.
    pub(crate) fn found_at(&self, span: Span) -> impl Iterator<Item = (&Findings, &Diagnostic, Span)> {
        let all =
            self.found.diagnostics().map(|(findings, one)| (findings, one, in_file(findings, one.span)));
        all.filter(move |(_, _, place)| place.start() <= span.end() && span.start() <= place.end())
    }
}

/// A span of a document of a file, as bytes of the file.
pub(crate) fn in_file(findings: &Findings, span: Span) -> Span {
    span.shifted(u32::try_from(findings.first_byte).unwrap_or(u32::MAX))
}
