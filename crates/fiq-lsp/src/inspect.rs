//! Inspects a document: what a thread does with a snapshot as soon as there is one.

use std::sync::Arc;

use fiq_project::Inspection;
use fiq_source::FileFindings;

use crate::client::Client;
use crate::diagnostics;
use crate::document::Document;
use crate::ground::Ground;

/// What is told about a document.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The document.
    pub(crate) document: Arc<Document>,
    /// Its findings, but for those that are silenced.
    pub(crate) found: Arc<FileFindings>,
    /// All that was found, to go on from; none where it is not looked at for payloads.
    inspection: Option<Arc<Inspection>>,
    /// The same as the protocol has it.
    pub(crate) diagnostics: Arc<Vec<gen_lsp_types::Diagnostic>>,
}

/// Inspects a document: of what was told of it `before`, that is kept which no change has touched.
pub(crate) fn inspect(
    ground: &Ground<'_>,
    client: &Client,
    document: Arc<Document>,
    before: Option<&Told>,
) -> Told {
    let held = ground.held(&document.path);
    if let Some(found) = ground.faults_of_own(&held, &document.path, document.text.bytes()) {
        let diagnostics = Arc::new(diagnostics::of(&found, &document, client, ground));
        return Told { document, found: Arc::new(found), diagnostics, inspection: None };
    }
    let inspection = document.format(&held).map(|format| {
        let text = Arc::clone(document.text.bytes());
        let before = before.and_then(|told| told.inspection.as_deref());
        Arc::new(match before {
            Some(before) => held.reopen(before, text),
            None => held.open(&document.path, format, text),
        })
    });
    let mut found = inspection.as_deref().map(found_by).unwrap_or_default();
    ground.silence(&held, &mut found);
    let diagnostics = Arc::new(diagnostics::of(&found, &document, client, ground));
    Told { document, found: Arc::new(found), diagnostics, inspection }
}

fn found_by(inspection: &Inspection) -> FileFindings {
    inspection.found().map_or_else(
        |problem| FileFindings { problem: Some(problem.message.clone()), ..FileFindings::default() },
        Clone::clone,
    )
}
