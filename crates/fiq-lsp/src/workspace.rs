//! The diagnostics of all files below the folders that are open, also of those that no editor shows.
//!
//! What was worked out for a file is kept with its time and length, so that asking again costs a look at each file. A client that asks
//! again and again, with nothing new to be told, is answered the later the longer such a look takes.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crossbeam_channel::Sender;
use fiq_extract::Format;
use fiq_project::{Flow, Ignored, Input, Walk, gather, run};
use gen_lsp_types::Uri;
use lsp_server::Message;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use crate::client::Client;
use crate::document::Document;
use crate::ground::Ground;
use crate::inspect::{self, Told};
use crate::progress::Progress;
use crate::requests::Answer;
use crate::text::Text;
use crate::uri;

/// Reports that are sent together where they are sent as they come.
const TOGETHER: usize = 256;
/// A look that tells nothing new may take so much of the time: a twentieth.
const REST: u32 = 19;
/// Nobody waits longer than this to hear of a file that somebody else changed.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// Two threads keep a disk busy, and leave the others to the person at the keyboard.
const THREADS: usize = 2;

/// What a client knows a result by. It says the process too: a client may remember what another one told.
pub(crate) fn result_id(kind: char, number: u64) -> String {
    format!("{kind}{number}.{}", std::process::id())
}

/// What was worked out for files.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    files: Mutex<FxHashMap<PathBuf, Arc<Report>>>,
    count: AtomicU64,
}

/// What is told about a file at one moment.
#[derive(Debug)]
struct Report {
    stamp: Option<(SystemTime, u64)>,
    /// What the client knows it by.
    id: String,
    diagnostics: Vec<gen_lsp_types::Diagnostic>,
}

/// What is needed to answer.
pub(crate) struct Survey<'g, 'm> {
    pub(crate) ground: &'g Ground<'m>,
    pub(crate) client: Arc<Client>,
    pub(crate) kept: Arc<Kept>,
    /// What is told about open documents, and the number of that.
    pub(crate) open: Vec<(Told, String)>,
    /// What the client sent.
    pub(crate) params: Value,
    pub(crate) is_cancelled: Arc<AtomicBool>,
    /// Where parts of the answer go that are sent as they come.
    pub(crate) sender: Sender<Message>,
}

/// An answer, and how long to wait with it.
#[derive(Debug)]
pub(crate) struct Surveyed {
    pub(crate) answer: Answer,
    /// Until when it can wait, since it tells nothing new.
    pub(crate) until: Option<Instant>,
}

impl Survey<'_, '_> {
    /// Looks at all files; none if it was interrupted, and nobody waits for it any more.
    pub(crate) fn make(self) -> Option<Surveyed> {
        let begun = Instant::now();
        let progress = Progress::begin(&self.sender, self.params.get("workDoneToken"), "Checking payloads");
        let mut reports = Reports::new(&self.sender, &self.params);
        let open: HashSet<&Path> = self.open.iter().map(|(told, _)| &*told.document.path).collect();
        for (told, result) in &self.open {
            reports.add(&told.document.uri, Some(told.document.version), result, &told.diagnostics);
        }
        let (resolver, interrupt) =
            (Arc::clone(self.ground.resolver()), Some(Arc::clone(&self.is_cancelled)));
        let walk = Walk { ignored: Ignored::LeftOut, resolver, interrupt };
        let inputs = gather(self.client.folders.clone(), walk);
        run(
            THREADS,
            inputs,
            || (),
            |(), input| self.look(input, &open),
            |report| {
                if let Some((uri, report)) = report {
                    reports.add(&uri, None, &report.id, &report.diagnostics);
                    progress.step();
                }
                if self.is_cancelled.load(Ordering::Relaxed) { Flow::Stop } else { Flow::Go }
            },
        );
        progress.end();
        if self.is_cancelled.load(Ordering::Relaxed) {
            return None;
        }
        let is_news = reports.is_news();
        let wait = begun.elapsed().saturating_mul(REST).min(LONGEST_WAIT);
        Some(Surveyed { answer: Ok(reports.finish()), until: (!is_news).then(|| Instant::now() + wait) })
    }

    /// What is told about a file that is not open.
    fn look(&self, input: Input, open: &HashSet<&Path>) -> Option<(Uri, Arc<Report>)> {
        let (Input::Named(path, format) | Input::Met(path, format)) = input else { return None };
        if self.is_cancelled.load(Ordering::Relaxed) || open.contains(&*path) {
            return None;
        }
        let uri = uri::of_path(&path);
        let metadata = fs::metadata(&path).ok()?;
        let stamp = metadata.modified().ok().map(|time| (time, metadata.len()));
        if let Some(kept) = self.kept.get(&path).filter(|kept| kept.stamp == stamp && stamp.is_some()) {
            return Some((uri, kept));
        }
        let diagnostics = self.inspect(&uri, &path, format)?;
        Some((uri, self.kept.keep(path, stamp, diagnostics)))
    }

    fn inspect(&self, uri: &Uri, path: &Path, format: Format) -> Option<Vec<gen_lsp_types::Diagnostic>> {
        let text = Text::new(fs::read(path).ok()?, self.client.encoding).ok()?;
        let document = Document::of_file(uri.clone(), path.to_owned(), format, Arc::new(text));
        let told = inspect::inspect(self.ground, &self.client, Arc::new(document), None);
        Some(told.diagnostics.to_vec())
    }
}

impl Kept {
    /// What was worked out holds no more.
    pub(crate) fn forget(&self) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn get(&self, path: &Path) -> Option<Arc<Report>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    fn keep(
        &self,
        path: PathBuf,
        stamp: Option<(SystemTime, u64)>,
        diagnostics: Vec<gen_lsp_types::Diagnostic>,
    ) -> Arc<Report> {
        let id = result_id('f', self.count.fetch_add(1, Ordering::Relaxed));
        let report = Arc::new(Report { stamp, id, diagnostics });
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path, Arc::clone(&report));
        report
    }
}

/// The reports of an answer.
struct Reports<'s> {
    sender: &'s Sender<Message>,
    /// What the client knows, by address, and was not met yet.
    known: HashMap<String, String>,
    token: Option<Value>,
    items: Vec<Value>,
    is_news: bool,
}

impl<'s> Reports<'s> {
    fn new(sender: &'s Sender<Message>, params: &Value) -> Self {
        let known = params.get("previousResultIds").and_then(Value::as_array).into_iter().flatten();
        let text = |one: &Value, name: &str| one.get(name).and_then(Value::as_str).map(str::to_owned);
        let known: HashMap<String, String> =
            known.filter_map(|one| Some((text(one, "uri")?, text(one, "value")?))).collect();
        let token = params.get("partialResultToken").filter(|token| !token.is_null()).cloned();
        let is_news = known.is_empty();
        Self { sender, known, token, items: Vec::new(), is_news }
    }

    /// Adds what is told about a file, unless that is nothing and never was anything.
    fn add(&mut self, uri: &Uri, version: Option<i32>, id: &str, diagnostics: &[gen_lsp_types::Diagnostic]) {
        let known = self.known.remove(&uri.0);
        if known.as_deref() == Some(id) {
            self.push(json!({"kind": "unchanged", "uri": uri, "version": version, "resultId": id}));
        } else if known.is_some() || !diagnostics.is_empty() {
            self.is_news = true;
            self.push(
                json!({"kind": "full", "uri": uri, "version": version, "resultId": id, "items": diagnostics}),
            );
        }
    }

    fn push(&mut self, report: Value) {
        self.items.push(report);
        if self.items.len() >= TOGETHER {
            self.send();
        }
    }

    /// Sends what is there, if it is to be sent as it comes.
    fn send(&mut self) {
        if let Some(token) = self.token.as_ref().filter(|_| !self.items.is_empty()) {
            let params = json!({"token": token, "value": {"items": std::mem::take(&mut self.items)}});
            let notification = lsp_server::Notification::new("$/progress".to_owned(), params);
            let _ = self.sender.send(notification.into());
        }
    }

    fn is_news(&self) -> bool {
        self.is_news || !self.known.is_empty()
    }

    /// The answer, with nothing in it where all was sent as it came: the two are never mixed. Of files that are gone, nothing is told any
    /// more.
    fn finish(mut self) -> Value {
        for uri in std::mem::take(&mut self.known).into_keys() {
            self.push(json!({"kind": "full", "uri": uri, "version": null, "items": []}));
        }
        self.send();
        json!({ "items": self.items })
    }
}
