//! How far long work is, for a client that shows it.

use std::sync::atomic::{AtomicU64, Ordering};

use crossbeam_channel::Sender;
use lsp_server::{Message, Notification};
use serde_json::{Value, json};

/// Steps between two words about them.
const STEPS: u64 = 500;

/// Work that a client gave a token for, or not.
#[derive(Debug)]
pub(crate) struct Progress<'s> {
    sender: &'s Sender<Message>,
    token: Option<Value>,
    steps: AtomicU64,
}

impl<'s> Progress<'s> {
    /// Begins.
    pub(crate) fn begin(sender: &'s Sender<Message>, token: Option<&Value>, title: &str) -> Self {
        let token = token.filter(|token| !token.is_null()).cloned();
        let progress = Self { sender, token, steps: AtomicU64::new(0) };
        progress.say(&json!({"kind": "begin", "title": title, "cancellable": true}));
        progress
    }

    /// One more file.
    pub(crate) fn step(&self) {
        let steps = self.steps.fetch_add(1, Ordering::Relaxed) + 1;
        if steps.is_multiple_of(STEPS) {
            self.say(&json!({"kind": "report", "message": format!("{steps} files")}));
        }
    }

    /// Ends.
    pub(crate) fn end(&self) {
        let steps = self.steps.load(Ordering::Relaxed);
        self.say(&json!({"kind": "end", "message": format!("{steps} files")}));
    }

    fn say(&self, value: &Value) {
        if let Some(token) = &self.token {
            let params = json!({"token": token, "value": value});
            let _ = self.sender.send(Notification::new("$/progress".to_owned(), params).into());
        }
    }
}
