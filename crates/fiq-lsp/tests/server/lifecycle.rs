//! From the first word to the last, and what comes at the wrong time.

use std::process::{Command, Stdio};

use fiq_lsp::End;
use serde_json::{Value, json};

use crate::client::{Client, pulling, range, rules};
use crate::sync::BAD;

#[test]
fn a_session_ends_in_order() {
    assert!(Client::new(json!({})).finish().is_empty());
}

#[test]
fn whoever_leaves_without_a_word_ends_it_too() {
    assert_eq!(Client::new(json!({})).hang_up(), End::Abrupt);
    let mut client = Client::new(json!({}));
    client.notify("exit", Value::Null);
    assert_eq!(client.end(), End::Abrupt);
    let mut client = Client::silent();
    client.notify("exit", Value::Null);
    assert_eq!(client.end(), End::Abrupt);
    let mut client = Client::new(json!({}));
    client.request("shutdown", Value::Null);
    assert_eq!(client.hang_up(), End::Orderly);
}

#[test]
fn requests_come_between_the_first_word_and_the_last() {
    let mut client = Client::silent();
    assert_eq!(client.refusal("textDocument/hover", json!({})), -32002);
    client.notify("textDocument/didOpen", json!({}));
    client.request("initialize", json!({"capabilities": {}}));
    assert_eq!(client.refusal("initialize", json!({"capabilities": {}})), -32600);
    client.request("shutdown", Value::Null);
    assert_eq!(client.refusal("textDocument/hover", json!({})), -32600);
    client.notify("exit", Value::Null);
    assert_eq!(client.end(), End::Orderly);
}

#[test]
fn what_is_not_known_is_refused_or_passed_over() {
    let mut client = Client::new(json!({}));
    assert_eq!(client.refusal("textDocument/nonsense", json!({})), -32601);
    assert_eq!(
        client.refusal("textDocument/codeAction", json!({"textDocument": {"uri": "file:///a.json"}})),
        -32602
    );
    assert_eq!(client.refusal("textDocument/codeAction", json!([])), -32602);
    client.open("file:///a.json", "json", "{}");
    client.published();
    assert_eq!(
        client.refusal("textDocument/codeAction", json!({"textDocument": {"uri": "file:///a.json"}})),
        -32602
    );
    client.notify("$/nonsense", json!({}));
    client.notify("textDocument/didOpen", json!({"textDocument": 5}));
    assert!(
        client.told("window/logMessage")["message"].as_str().is_some_and(|said| said.contains("didOpen"))
    );
    client.notify("textDocument/didChange", json!(null));
    client.told("window/logMessage");
    client.change("file:///never-opened.json", 2, json!([{"text": ""}]));
    assert!(
        client.told("window/logMessage")["message"].as_str().is_some_and(|said| said.contains("not open"))
    );
    client.notify("$/cancelRequest", json!({"id": 999}));
    client.notify("$/cancelRequest", json!({"id": {}}));
    assert!(client.finish().is_empty());
}

#[test]
fn what_is_cancelled_is_refused_and_not_answered_too() {
    let mut asked = Vec::new();
    let mut client = Client::that_said(|client| {
        client.begin("initialize", json!({"capabilities": pulling()}));
        client.open("file:///a.json", "json", "{}");
        let document = json!({"textDocument": {"uri": "file:///a.json"}});
        asked.push(client.begin("textDocument/diagnostic", document));
        asked.push(client.begin("workspace/diagnostic", json!({"previousResultIds": []})));
        for id in 2..=3 {
            client.notify("$/cancelRequest", json!({ "id": id }));
        }
        let shown = json!({"previousResultIds": [], "workDoneToken": "a"});
        asked.push(client.begin("workspace/diagnostic", shown));
        client.notify("window/workDoneProgress/cancel", json!({"token": "a"}));
    });
    let initialized = client.answer(&1.into()).expect("it is answered");
    assert!(initialized["capabilities"].is_object());
    for id in &asked {
        assert_eq!(client.answer(id).expect_err("it was cancelled").code, -32800);
    }
    assert!(client.finish().is_empty());
}

/// What was asked of an earlier state is refused, so that it is asked again; diagnostics are those of the newest.
#[test]
fn what_is_superseded_is_refused() {
    let mut client = Client::that_said(|client| {
        client.begin("initialize", json!({"capabilities": pulling()}));
        client.open("file:///a.json", "json", "{}");
        let document = json!({"uri": "file:///a.json"});
        let params =
            json!({"textDocument": document, "range": range(0, 0, 1), "context": {"diagnostics": []}});
        client.begin("textDocument/codeAction", params);
        client.begin("textDocument/diagnostic", json!({ "textDocument": document }));
        client.change("file:///a.json", 2, json!([{"text": BAD}]));
    });
    client.answer(&1.into()).expect("it is answered");
    assert_eq!(client.answer(&2.into()).expect_err("the document was changed").code, -32801);
    let told = client.answer(&3.into()).expect("it is answered");
    assert_eq!(rules(&told["items"]), ["missing-field"]);
    client.finish();
}

#[test]
fn diagnostics_are_offered_in_one_way() {
    let pulls = Client::new(pulling());
    assert_eq!(pulls.capabilities["diagnosticProvider"]["workspaceDiagnostics"], true);
    pulls.finish();
    let half = Client::new(json!({"textDocument": {"diagnostic": {}}}));
    assert_eq!(half.capabilities["diagnosticProvider"], Value::Null);
    half.finish();
}

/// The process that started the server is watched: where it is gone the server does not stay behind.
#[cfg(unix)]
#[test]
fn the_server_does_not_outlive_its_client() {
    let mut parent =
        Command::new("sleep").arg("600").stdout(Stdio::null()).spawn().expect("`sleep` can be run");
    let mut client = Client::with(json!({"processId": parent.id(), "capabilities": {}}));
    parent.kill().expect("it is ours");
    parent.wait().expect("it is ours");
    assert_eq!(client.end(), End::Abrupt);
}
