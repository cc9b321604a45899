//! A client that looks around in documents: what it asks over a connection, and what it is answered.

use std::path::Path;
use std::thread::{self, JoinHandle};
use std::time::Duration;
use std::{fs, iter};

use fiq_lsp::{End, serve};
use lsp_server::{Connection, Message, Notification, Request, Response};
use serde_json::{Value, json};

/// An answer takes this long only if there is none.
const PATIENCE: Duration = Duration::from_mins(1);
const TEXT: &str = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "Hi", "x": 1}"#;

/// A session with a server.
struct Session {
    connection: Connection,
    server: JoinHandle<End>,
    count: i32,
    notifications: Vec<Notification>,
    offered: Value,
}

impl Session {
    fn new(capabilities: &Value) -> Self {
        let (server, connection) = Connection::memory();
        let server = thread::spawn(move || {
            let cache = tempfile::tempdir().expect("a folder can be made");
            serve(&server, "0.0.0", Some(cache.path()))
        });
        let mut session =
            Self { connection, server, count: 0, notifications: Vec::new(), offered: Value::Null };
        session.offered =
            session.ask("initialize", json!({ "capabilities": capabilities }))["capabilities"].clone();
        session.tell("initialized", json!({}));
        session
    }

    fn tell(&self, method: &str, params: Value) {
        let notification = Notification { method: method.to_owned(), params };
        self.connection.sender.send(notification.into()).expect("the server is there");
    }

    fn open(&self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "json", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.count += 1;
        let request = Request { id: self.count.into(), method: method.to_owned(), params };
        self.connection.sender.send(request.into()).expect("the server is there");
        loop {
            match self.connection.receiver.recv_timeout(PATIENCE).expect("the server says something") {
                Message::Response(Response { response_result, .. }) => {
                    return response_result.expect("it is answered");
                }
                Message::Notification(notification) => self.notifications.push(notification),
                Message::Request(request) => panic!("nobody can answer {}", request.method),
            }
        }
    }

    fn finish(mut self) -> Vec<Notification> {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert_eq!(self.server.join().expect("the server does not panic"), End::Orderly);
        let rest = iter::from_fn(|| self.connection.receiver.try_recv().ok());
        let rest = rest.filter_map(|message| match message {
            Message::Notification(notification) => Some(notification),
            _ => None,
        });
        self.notifications.into_iter().chain(rest.collect::<Vec<_>>()).collect()
    }
}

fn uri_of(path: &Path) -> String {
    let text = path.to_str().expect("it is UTF-8").replace('\\', "/");
    format!("file://{}{text}", if text.starts_with('/') { "" } else { "/" })
}

fn at(uri: &str, line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}

#[test]
fn what_is_offered_is_answered() {
    let mut session = Session::new(&json!({"textDocument": {"hover": {"contentFormat": ["markdown"]}}}));
    let uri = "untitled:Untitled-1";
    session.open(uri, TEXT);
    let requests = [
        ("hoverProvider", "hover"),
        ("definitionProvider", "definition"),
        ("typeDefinitionProvider", "typeDefinition"),
        ("referencesProvider", "references"),
        ("documentHighlightProvider", "documentHighlight"),
        ("documentSymbolProvider", "documentSymbol"),
        ("documentLinkProvider", "documentLink"),
        ("foldingRangeProvider", "foldingRange"),
        ("selectionRangeProvider", "selectionRange"),
        ("inlayHintProvider", "inlayHint"),
    ];
    for (offered, request) in requests {
        assert!(!session.offered[offered].is_null(), "{offered}");
        let mut params = at(uri, 0, 66);
        params["context"] = json!({"includeDeclaration": true});
        params["positions"] = json!([params["position"]]);
        params["range"] = json!({"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}});
        session.ask(&format!("textDocument/{request}"), params);
    }
    let hover = session.ask("textDocument/hover", at(uri, 0, 66));
    assert_eq!(hover["contents"]["kind"], "markdown");
    assert_eq!(hover["range"]["start"], json!({"line": 0, "character": 65}));
    session.finish();
}

#[test]
fn definitions_lead_into_the_document_that_a_configuration_names() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = |name: &str, content: &str| {
        fs::write(folder.path().join(name), content).expect("it can be written");
    };
    file("fiq-lint.toml", "[[contract]]\nfiles = [\"*.json\"]\nspec = \"api/é.yaml\"\nschema = \"Order\"\n");
    fs::create_dir(folder.path().join("api")).expect("a folder can be made");
    let yaml = "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Order:\n      \
                type: object\n      properties:\n        item: {type: string, maxLength: 3}\n";
    file("api/é.yaml", yaml);
    let uri = uri_of(&folder.path().join("a.json"));
    let mut session = Session::new(&json!({}));
    session.open(&uri, r#"{"item": "long"}"#);
    let found = session.ask("textDocument/definition", at(&uri, 0, 3));
    let place = |line: u32, start: u32, end: u32| json!({"start": {"line": line, "character": start}, "end": {"line": line, "character": end}});
    assert!(found[0]["uri"].as_str().expect("it is a text").ends_with("/api/%C3%A9.yaml"), "{found}");
    assert_eq!(found[0]["range"], place(8, 8, 12));
    let broken = session.ask("textDocument/definition", at(&uri, 0, 10));
    assert_eq!(broken[0]["range"], place(8, 29, 38));
    let schema = session.ask("textDocument/typeDefinition", at(&uri, 0, 0));
    assert_eq!(schema[0]["range"], place(5, 4, 9));
    session.finish();
}

#[test]
fn findings_have_the_address_of_their_rule() {
    let diagnostics = json!({"codeDescriptionSupport": true});
    let mut session = Session::new(&json!({"textDocument": {"publishDiagnostics": diagnostics}}));
    session.open("file:///a.json", TEXT);
    session.ask("textDocument/hover", at("file:///a.json", 0, 0));
    let told = session.finish();
    let published = told.iter().find(|one| one.method == "textDocument/publishDiagnostics");
    let diagnostic = &published.expect("it is published").params["diagnostics"][0];
    let href = diagnostic["codeDescription"]["href"].as_str().expect("it has an address");
    assert!(href.starts_with("file://") && href.ends_with("/rules.md#unknown-field"), "{href}");
}
