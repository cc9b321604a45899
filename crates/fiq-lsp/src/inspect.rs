//! Inspects a document: what a thread does with a snapshot as soon as there is one.

use std::sync::Arc;

use fiq_project::Inspected;
use fiq_source::FileFindings;

use crate::client::Client;
use crate::diagnostics;
use crate::document::Document;
use crate::ground::Ground;
use crate::text::Edit;

/// What is told about a document.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The document.
    pub(crate) document: Arc<Document>,
    /// Its findings.
    pub(crate) found: Arc<FileFindings>,
    /// The same as the protocol has it.
    pub(crate) diagnostics: Arc<Vec<gen_lsp_types::Diagnostic>>,
}

/// What was told of an earlier state, and what was changed since.
#[derive(Debug)]
pub(crate) struct Before {
    pub(crate) told: Told,
    pub(crate) edits: Vec<Edit>,
}

/// Inspects a document. Of what was told before, that is kept which no change has touched.
pub(crate) fn inspect(
    ground: &Ground<'_>,
    client: &Client,
    document: Arc<Document>,
    _before: Option<Before>,
) -> Told {
    let held = ground.held(&document.path);
    let mut found = FileFindings::default();
    if let Some(format) = ground.format(&document, &held) {
        found = match held.bytes(&document.path, format, document.text.bytes()) {
            Inspected::Faulty(found) => found,
            Inspected::Problem(problem) => {
                FileFindings { problem: Some(problem.message), ..FileFindings::default() }
            }
            Inspected::Clean(_) | Inspected::Stream(..) => FileFindings::default(),
        };
        ground.silence(&held, &mut found);
    }
    let diagnostics = diagnostics::of(&found, &document, client, ground);
    Told { document, found: Arc::new(found), diagnostics: Arc::new(diagnostics) }
}
