//! The open documents: what the client says of them, and what is told about them.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use fiq_project::config;
use gen_lsp_types::{DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams};
use serde_json::Value;

use super::{Done, Place, Server};
use crate::document::Document;
use crate::inspect::{self, Told};
use crate::text::{Change, Text};
use crate::uri;
use crate::workspace::result_id;

/// The open documents.
#[derive(Debug, Default)]
pub(super) struct Documents {
    /// By their addresses.
    open: BTreeMap<String, Open>,
    /// How often one was opened, or something was told.
    count: u64,
}

/// An open document.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) document: Arc<Document>,
    /// What was told last, perhaps of an earlier state.
    told: Option<Told>,
    /// Which opening of a document it is: one that is closed and opened again is another one.
    opening: u64,
    /// Whether a thread inspects it now.
    is_inspected: bool,
    /// What the client knows by what was told last; nothing else goes by the same.
    pub(super) result: String,
}

impl Documents {
    /// An open document.
    pub(super) fn get(&self, uri: &str) -> Option<&Open> {
        self.open.get(uri)
    }

    /// All of them as they are now.
    pub(super) fn all(&self) -> Vec<Arc<Document>> {
        self.open.values().map(|open| Arc::clone(&open.document)).collect()
    }

    /// What is told about all of them; none until all were inspected.
    pub(super) fn all_told(&self) -> Option<Vec<(Told, String)>> {
        self.open.values().map(|open| Some((open.told()?.clone(), open.result.clone()))).collect()
    }

    /// Whether something was told of any on this ground.
    pub(super) fn are_told(&self) -> bool {
        self.open.values().any(|open| open.told.is_some())
    }

    /// What was told holds no more.
    pub(super) fn forget_what_was_told(&mut self) {
        for open in self.open.values_mut() {
            (open.told, open.is_inspected) = (None, false);
        }
    }
}

impl Open {
    fn new(document: Document, opening: u64) -> Self {
        Self { document: Arc::new(document), told: None, opening, is_inspected: false, result: String::new() }
    }

    /// What is told about it as it is now; none until it was inspected.
    pub(super) fn told(&self) -> Option<&Told> {
        self.told.as_ref().filter(|told| Arc::ptr_eq(&told.document, &self.document))
    }
}

/// Why something that a client says of a document is passed over.
pub(super) type Refused = Box<dyn std::error::Error>;

impl Server<'_> {
    pub(super) fn open(&mut self, params: Value) -> Result<(), Refused> {
        let DidOpenTextDocumentParams { text_document: opened } = serde_json::from_value(params)?;
        let text = Arc::new(Text::new(opened.text, self.client.encoding)?);
        let folder = self.client.folders.first().cloned().unwrap_or_default();
        let language = opened.language_id.to_string();
        let document = Document::new(opened.uri, &language, opened.version, text, &folder);
        self.documents.count += 1;
        let open = Open::new(document, self.documents.count);
        self.documents.open.insert(open.document.uri.0.clone(), open);
        self.may_ground_be_stale = true;
        Ok(())
    }

    pub(super) fn change(&mut self, mut params: Value) -> Result<(), Refused> {
        let changes = params.get_mut("contentChanges").map(Value::take).unwrap_or_default();
        let changes: Vec<Change> = serde_json::from_value(changes)?;
        let uri = params.pointer("/textDocument/uri").and_then(Value::as_str).unwrap_or_default();
        let open = self.documents.open.get_mut(uri).ok_or("the document is not open")?;
        // A change without its number is a change all the same: what comes after it builds on it.
        let version = params.pointer("/textDocument/version").and_then(Value::as_i64);
        let version = version.and_then(|version| version.try_into().ok()).unwrap_or(open.document.version);
        let mut text = Text::clone(&open.document.text);
        text.change(changes)?;
        open.document = Arc::new(open.document.changed(version, Arc::new(text)));
        Ok(())
    }

    pub(super) fn close(&mut self, params: Value) -> Result<(), Refused> {
        let DidCloseTextDocumentParams { text_document: closed } = serde_json::from_value(params)?;
        self.documents.open.remove(&closed.uri.0).ok_or("the document is not open")?;
        if !self.client.pulls {
            self.publish(&closed.uri, None, Vec::new());
        }
        Ok(())
    }

    /// A saved file may be one that configurations stand in, also where the client watches none.
    pub(super) fn save(&mut self, params: Value) -> Result<(), Refused> {
        let DidSaveTextDocumentParams { text_document: saved, .. } = serde_json::from_value(params)?;
        let path = uri::to_path(&saved.uri);
        let name = path.as_deref().and_then(Path::file_name).and_then(OsStr::to_str);
        self.is_ground_stale |= name.is_some_and(|name| config::NAMES.contains(&name));
        self.may_ground_be_stale = true;
        Ok(())
    }
}

impl Server<'_> {
    /// Has every document inspected that is another one than what was told of it, once the thread is done that is at it.
    pub(super) fn inspect_what_changed(&mut self, place: &Place<'_, '_, '_>) {
        for open in self.documents.open.values_mut() {
            if open.is_inspected || open.told().is_some() {
                continue;
            }
            open.is_inspected = true;
            let (ground, client) = (place.ground, Arc::clone(&self.client));
            let (document, before) = (Arc::clone(&open.document), open.told.clone());
            let opening = open.opening;
            let inspect = move || inspect::inspect(ground, &client, document, before.as_ref());
            place.work.leave(move || Done::Told(opening, inspect()));
        }
    }

    /// Takes what was worked out about a document, and publishes it unless the document is another one by now.
    pub(super) fn tell(&mut self, opening: u64, told: Told) {
        self.send_what_is_due(None);
        let open = self.documents.open.get_mut(&told.document.uri.0);
        let Some(open) = open.filter(|open| open.opening == opening) else { return };
        open.is_inspected = false;
        self.documents.count += 1;
        open.result = result_id('d', self.documents.count);
        open.told = Some(told);
        if let Some(told) = open.told().filter(|_| !self.client.pulls).cloned() {
            let (uri, version) = (&told.document.uri, told.document.version);
            self.publish(uri, Some(version), told.diagnostics.to_vec());
        }
    }
}
