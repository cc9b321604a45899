//! A client that remembers everything that it is told.

use std::collections::VecDeque;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossbeam_channel::RecvTimeoutError;
use fiq_lsp::{End, serve};
use fiq_tests::Folder;
use lsp_server::{Connection, Message, Notification, Request, RequestId, Response, ResponseError};
use serde_json::{Value, json};

/// An answer takes this long only if there is none.
const PATIENCE: Duration = Duration::from_mins(1);

/// A session with a server.
pub(crate) struct Client {
    connection: Option<Connection>,
    server: Option<JoinHandle<End>>,
    next: i32,
    /// Notifications and requests of the server that nobody asked for yet.
    told: VecDeque<Message>,
    /// What the server offers.
    pub(crate) capabilities: Value,
}

impl Client {
    /// A client that says that it can do so.
    pub(crate) fn new(capabilities: Value) -> Self {
        Self::with(json!({ "capabilities": capabilities }))
    }

    /// A client that introduces itself so.
    pub(crate) fn with(initialize: Value) -> Self {
        let mut client = Self::silent();
        let result = client.request("initialize", initialize);
        client.capabilities = result["capabilities"].clone();
        client.notify("initialized", json!({}));
        client
    }

    /// A client with these folders open.
    pub(crate) fn in_folders(folders: &[&Folder], mut capabilities: Value) -> Self {
        let folders: Vec<Value> =
            folders.iter().map(|folder| json!({"uri": uri(folder, ""), "name": "a"})).collect();
        capabilities["workspace"]["workspaceFolders"] = json!(true);
        Self::with(json!({"capabilities": capabilities, "workspaceFolders": folders}))
    }

    /// A client that says nothing yet.
    pub(crate) fn silent() -> Self {
        Self::that_said(|_| ())
    }

    /// A client that has said something before the server hears of any of it.
    pub(crate) fn that_said(something: impl FnOnce(&mut Self)) -> Self {
        let (server, client) = Connection::memory();
        let (connection, told) = (Some(client), VecDeque::new());
        let mut client = Self { connection, server: None, next: 0, told, capabilities: Value::Null };
        something(&mut client);
        client.server = Some(thread::spawn(move || serve(&server, "0.0.0", None)));
        client
    }

    /// A client that asks for diagnostics.
    pub(crate) fn that_pulls() -> Self {
        Self::new(pulling())
    }

    fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("the session goes on")
    }

    pub(crate) fn send(&self, message: impl Into<Message>) {
        self.connection().sender.send(message.into()).expect("the server is there");
    }

    pub(crate) fn notify(&self, method: &str, params: Value) {
        self.send(Notification { method: method.to_owned(), params });
    }

    /// Sends a request, and does not wait.
    pub(crate) fn begin(&mut self, method: &str, params: Value) -> RequestId {
        self.next += 1;
        let id = RequestId::from(self.next);
        self.send(Request { id: id.clone(), method: method.to_owned(), params });
        id
    }

    /// The answer to a request.
    pub(crate) fn answer(&mut self, id: &RequestId) -> Result<Value, ResponseError> {
        loop {
            match self.receive() {
                Message::Response(response) if response.id == *id => return response.response_result,
                Message::Response(response) => panic!("nobody asked for {response:?}"),
                told => self.told.push_back(told),
            }
        }
    }

    /// What is answered to a request.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.begin(method, params);
        self.answer(&id).unwrap_or_else(|error| panic!("{method} is answered, and not: {error:?}"))
    }

    /// The code that a request is refused with.
    pub(crate) fn refusal(&mut self, method: &str, params: Value) -> i32 {
        let id = self.begin(method, params);
        self.answer(&id).expect_err("it is refused").code
    }

    fn receive(&self) -> Message {
        match self.connection().receiver.recv_timeout(PATIENCE) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => panic!("the server says nothing"),
            Err(RecvTimeoutError::Disconnected) => panic!("the server is gone"),
        }
    }

    /// The next notification or request of that method.
    pub(crate) fn told(&mut self, method: &str) -> Value {
        let mut old = std::mem::take(&mut self.told);
        loop {
            let message = old.pop_front().unwrap_or_else(|| self.receive());
            match message {
                Message::Notification(told) if told.method == method => {
                    self.told.append(&mut old);
                    return told.params;
                }
                Message::Request(asked) if asked.method == method => {
                    self.told.append(&mut old);
                    self.send(Response { id: asked.id, response_result: Ok(Value::Null) });
                    return asked.params;
                }
                other => self.told.push_back(other),
            }
        }
    }

    /// The next request of that method, which gets this answer.
    pub(crate) fn asked(&mut self, method: &str, answer: Value) -> Value {
        loop {
            match self.receive() {
                Message::Request(asked) if asked.method == method => {
                    self.send(Response { id: asked.id, response_result: Ok(answer) });
                    return asked.params;
                }
                other => self.told.push_back(other),
            }
        }
    }

    pub(crate) fn open(&self, uri: &str, language: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    pub(crate) fn change(&self, uri: &str, version: i32, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
    }

    pub(crate) fn close(&self, uri: &str) {
        self.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    /// What is published next.
    pub(crate) fn published(&mut self) -> Value {
        self.told("textDocument/publishDiagnostics")
    }

    /// What is told about a document, if it is asked for.
    pub(crate) fn pull(&mut self, uri: &str) -> Value {
        self.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}))
    }

    /// The rules that are broken in a document, if it is asked for.
    pub(crate) fn rules(&mut self, uri: &str) -> Vec<String> {
        rules(&self.pull(uri)["items"])
    }

    /// Ends the session in order; what was told and not asked for.
    pub(crate) fn finish(mut self) -> Vec<Message> {
        assert_eq!(self.request("shutdown", Value::Null), Value::Null);
        self.notify("exit", Value::Null);
        assert_eq!(self.end(), End::Orderly);
        let connection = self.connection.take().expect("it is only taken here");
        let mut told = std::mem::take(&mut self.told);
        told.extend(connection.receiver.try_iter());
        assert!(!told.iter().any(|message| matches!(message, Message::Response(_))), "{told:?}");
        told.into()
    }

    /// How the server ended.
    pub(crate) fn end(&mut self) -> End {
        let server = self.server.take().expect("the end is waited for once");
        server.join().expect("the server does not panic")
    }

    /// Leaves without a word.
    pub(crate) fn hang_up(mut self) -> End {
        self.connection = None;
        self.end()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        assert!(self.server.is_none() || thread::panicking(), "a session is ended in order");
    }
}

/// What a client can do that asks for diagnostics.
pub(crate) fn pulling() -> Value {
    json!({
        "textDocument": {"diagnostic": {}},
        "workspace": {"diagnostics": {"refreshSupport": true}},
    })
}

/// The rules of diagnostics, in their order.
pub(crate) fn rules(diagnostics: &Value) -> Vec<String> {
    let items = diagnostics.as_array().expect("diagnostics are a list");
    items.iter().map(|item| item["code"].as_str().expect("each has a rule").to_owned()).collect()
}

/// A range in one line.
pub(crate) fn range(line: u32, from: u32, to: u32) -> Value {
    json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}})
}

/// The address of a file in a folder.
pub(crate) fn uri(folder: &Folder, name: &str) -> String {
    format!("file://{}/{name}", folder.path().display())
}
