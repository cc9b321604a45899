//! What the server says of its own accord: diagnostics, requests to the client, messages for people.

use gen_lsp_types::{
    LogMessageNotification, LogMessageParams, MessageType, Notification as _, PublishDiagnosticsNotification,
    PublishDiagnosticsParams, ShowMessageNotification, ShowMessageParams, Uri,
};
use lsp_server::{Message, Notification, Request, RequestId, Response};
use rustc_hash::FxHashMap;
use serde::Serialize;
use serde_json::{Value, json};

use super::Server;
use crate::settings::SECTION;

/// The requests that the client has not answered yet.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    next: i32,
    waiting: FxHashMap<RequestId, Awaited>,
}

/// What an answer of the client is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    Settings,
    Nothing,
}

impl Server<'_> {
    pub(super) fn send(&self, message: impl Into<Message>) {
        // A client that reads no more will send no more either, which ends the session.
        let _ = self.connection.sender.send(message.into());
    }

    pub(super) fn notify(&self, method: &str, params: impl Serialize) {
        self.send(Notification::new(method.to_owned(), params));
    }

    fn ask(&mut self, method: &str, params: impl Serialize, awaited: Awaited) {
        self.outgoing.next += 1;
        let id = RequestId::from(self.outgoing.next);
        self.outgoing.waiting.insert(id.clone(), awaited);
        self.send(Request::new(id, method.to_owned(), params));
    }

    /// Asks for something of which the answer does not matter.
    pub(super) fn request(&mut self, method: &str, params: impl Serialize) {
        self.ask(method, params, Awaited::Nothing);
    }

    /// Asks what the settings are.
    pub(super) fn ask_for_settings(&mut self) {
        self.ask("workspace/configuration", json!({"items": [{"section": SECTION}]}), Awaited::Settings);
    }

    pub(super) fn take_response(&mut self, response: Response) {
        let awaited = self.outgoing.waiting.remove(&response.id);
        if let (Some(Awaited::Settings), Ok(Value::Array(settings))) = (awaited, response.response_result)
            && let Some(settings) = settings.first()
        {
            self.settle(self.first_settings.with(settings));
        }
    }

    /// Publishes what is told about a document; of one that is closed, nothing.
    pub(super) fn publish(
        &self,
        uri: &Uri,
        version: Option<i32>,
        diagnostics: Vec<gen_lsp_types::Diagnostic>,
    ) {
        let params = PublishDiagnosticsParams { uri: uri.clone(), version, diagnostics };
        self.notify(PublishDiagnosticsNotification::METHOD.as_str(), params);
    }

    /// Tells people what keeps the server from its work.
    pub(super) fn complain(&self, message: &str) {
        let params =
            ShowMessageParams { kind: MessageType::Warning, message: format!("fiq-lint: {message}") };
        self.notify(ShowMessageNotification::METHOD.as_str(), params);
    }

    /// Tells those who look into the log.
    pub(super) fn log(&self, message: &str) {
        let params = LogMessageParams { kind: MessageType::Warning, message: message.to_owned() };
        self.notify(LogMessageNotification::METHOD.as_str(), params);
    }
}
