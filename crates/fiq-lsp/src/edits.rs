//! Changes of documents as the protocol has them.

use std::collections::HashMap;

use fiq_source::Edit;
use gen_lsp_types::{
    DocumentChange, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextDocumentIdentifier,
    TextEdit, WorkspaceEdit,
};

use crate::client::Client;
use crate::document::Document;

/// Edits of a document, by ranges.
pub(crate) fn of_document(document: &Document, edits: &[Edit]) -> Vec<TextEdit> {
    let edit = |edit: &Edit| TextEdit { range: document.text.range(edit.span), new_text: edit.text.clone() };
    edits.iter().map(edit).collect()
}

/// A change of one document, held to the version that it was made for where the client takes that.
pub(crate) fn workspace_edit(client: &Client, document: &Document, edits: Vec<TextEdit>) -> WorkspaceEdit {
    if !client.document_changes {
        let changes = HashMap::from([(document.uri.clone(), edits)]);
        return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let text_document = OptionalVersionedTextDocumentIdentifier {
        version: Some(document.version),
        text_document_identifier: TextDocumentIdentifier { uri: document.uri.clone() },
    };
    let edits = edits.into_iter().map(Into::into).collect();
    let change = DocumentChange::from(TextDocumentEdit { text_document, edits });
    WorkspaceEdit { document_changes: Some(vec![change]), ..WorkspaceEdit::default() }
}
