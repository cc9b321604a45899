//! For tests: a document in the hands of a client, and requests about it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_project::Models;
use serde_json::{Value, json};

use crate::client::Client;
use crate::document::Document;
use crate::encoding::Encoding;
use crate::ground::Ground;
use crate::inspect;
use crate::requests;
use crate::settings::Settings;
use crate::snapshot::Snapshot;
use crate::text::Text;

/// Marks the place of a cursor.
pub(crate) const CURSOR: char = '¦';

/// A document that is open.
#[derive(Debug)]
pub(crate) struct Scene {
    /// What the client can do.
    pub(crate) client: Client,
    /// What it set.
    pub(crate) settings: Settings,
    /// Its path, which tells the format.
    pub(crate) path: PathBuf,
    /// Where files are written.
    pub(crate) cache: Option<PathBuf>,
    text: String,
    cursors: Vec<usize>,
}

impl Scene {
    /// A document that is called `name`, in which each [`CURSOR`] is a place that is asked about.
    pub(crate) fn new(name: &str, marked: &str) -> Self {
        let mut cursors = Vec::new();
        let mut text = String::new();
        for c in marked.chars() {
            if c == CURSOR {
                cursors.push(text.len());
            } else {
                text.push(c);
            }
        }
        let path = Path::new(if cfg!(windows) { "C:\\scene" } else { "/scene" }).join(name);
        let (client, settings) = (Client::default(), Settings::default());
        Self { client, settings, path, cache: None, text, cursors }
    }

    /// The answer to a request about the document; `params` may have what each `position` is left out of.
    pub(crate) fn ask(&self, method: &str, mut params: Value) -> Value {
        self.with(|snapshot| {
            params["textDocument"] = json!({"uri": snapshot.document.uri});
            requests::answerer(method).expect("it is known")(snapshot, params).expect("it is answered")
        })
    }

    /// The answer to a request about the place of each cursor.
    pub(crate) fn ask_at_cursors(&self, method: &str) -> Vec<Value> {
        let at = |&offset: &usize| {
            let position = self.with(|snapshot| snapshot.document.text.position(offset as u32));
            self.ask(method, json!({"position": position, "positions": [position], "context": {"includeDeclaration": true}}))
        };
        self.cursors.iter().map(at).collect()
    }

    /// Works with the document once it was inspected.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&Snapshot<'_, '_>) -> R) -> R {
        let models = Models::default();
        let ground = Ground::new(&models, &self.settings, self.cache.as_deref());
        let text = Text::new(self.text.clone(), self.client.encoding).expect("it is small");
        let uri = crate::uri::of_path(&self.path);
        let document = Arc::new(Document::new(uri, "json", 1, Arc::new(text), Path::new("")));
        let told = inspect::inspect(&ground, &self.client, Arc::clone(&document), None);
        let held = ground.held(&document.path);
        let format = document.format(&held);
        work(&Snapshot {
            client: &self.client,
            settings: &self.settings,
            ground: &ground,
            document: &document,
            open: &[],
            held,
            format,
            found: &told.found,
        })
    }

    /// What stands in a range of the document, as an answer has it.
    pub(crate) fn text_of(&self, range: &Value) -> String {
        let range = serde_json::from_value(range.clone()).expect("it is a range");
        let span = self.with(|snapshot| snapshot.span(range));
        self.text[span.start() as usize..span.end() as usize].to_owned()
    }

    /// The same document at a client that counts columns in this unit.
    pub(crate) fn counted_in(mut self, encoding: Encoding) -> Self {
        self.client.encoding = encoding;
        self
    }
}
