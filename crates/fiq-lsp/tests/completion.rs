//! Completion as a client asks for it.

use std::thread;
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

/// An answer takes this long only if there is none.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is answered to requests about a document at positions, with the context of each.
fn answers(capabilities: &Value, uri: &str, text: &str, asked: &[(Value, Value)]) -> Vec<Value> {
    let (server, client) = Connection::memory();
    let serving = thread::spawn(move || fiq_lsp::serve(&server, "0", None));
    let send = |message: Message| client.sender.send(message).expect("the server is there");
    let request = |id: usize, method: &str, params: Value| {
        send(Message::Request(Request { id: RequestId::from(id as i32), method: method.to_owned(), params }));
        loop {
            match client.receiver.recv_timeout(PATIENCE).expect("the server says something") {
                Message::Response(response) if response.id == RequestId::from(id as i32) => {
                    let response = serde_json::to_value(response).expect("it is JSON");
                    assert!(response.get("error").is_none_or(Value::is_null), "{response}");
                    return response["result"].clone();
                }
                _ => {}
            }
        }
    };
    let notify = |method: &str, params: Value| {
        send(Message::Notification(Notification { method: method.to_owned(), params }));
    };
    let told = request(0, "initialize", json!({"processId": null, "capabilities": capabilities}));
    assert_eq!(told["capabilities"]["completionProvider"]["triggerCharacters"], json!(["\"", ":"]));
    notify("initialized", json!({}));
    let document = json!({"uri": uri, "languageId": "json", "version": 1, "text": text});
    notify("textDocument/didOpen", json!({ "textDocument": document }));
    let mut answers = Vec::new();
    for (position, context) in asked {
        let params = json!({"textDocument": {"uri": uri}, "position": position, "context": context});
        answers.push(request(answers.len() + 1, "textDocument/completion", params));
    }
    request(asked.len() + 1, "shutdown", Value::Null);
    notify("exit", Value::Null);
    serving.join().expect("the server goes in peace");
    answers
}

fn at(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn invoked() -> Value {
    json!({"triggerKind": 1})
}

fn typed(character: &str) -> Value {
    json!({"triggerKind": 2, "triggerCharacter": character})
}

#[test]
fn a_client_gets_what_it_can_show() {
    let text = "{\"phone_number\": \"😀\", \"me\", \"text\": \"a\"}";
    let item = json!({
        "snippetSupport": true, "documentationFormat": ["markdown"], "preselectSupport": true,
        "insertTextModeSupport": {"valueSet": [1, 2]}
    });
    let able = json!({"textDocument": {"completion": {"completionItem": item}}});
    let answers = answers(&able, "untitled:One", text, &[(at(0, 25), invoked())]);
    let first = &answers[0]["items"][0];
    assert_eq!(answers[0]["isIncomplete"], false);
    assert_eq!(first["label"], "message_type");
    assert_eq!(first["filterText"], "\"message_type\"");
    assert_eq!(first["preselect"], true);
    assert_eq!(first["insertTextFormat"], 2);
    assert_eq!(first["documentation"]["kind"], "markdown");
    let values = "text,image,video,audio,document,location,contacts,interactive,reaction";
    assert_eq!(first["textEdit"]["newText"], format!("\"message_type\": \"${{1|{values}|}}\""));
    assert_eq!(first["textEdit"]["range"], json!({"start": at(0, 23), "end": at(0, 27)}));
}

#[test]
fn a_client_without_snippets_gets_plain_text() {
    let text = "{\n  \"phone_number\": \"27\",\n  \"message_type\": \"location\"\n  \n}\n";
    let answers = answers(&json!({}), "file:///nowhere/a.json", text, &[(at(3, 2), invoked())]);
    let first = &answers[0]["items"][0];
    assert_eq!(first["label"], "location");
    assert!(first.get("insertTextFormat").is_none() && first.get("insertTextMode").is_none(), "{first}");
    let inserted = "\"location\": {\n  \"latitude\": 0,\n  \"longitude\": 0\n}";
    assert_eq!(first["textEdit"]["newText"], inserted, "the client indents it");
    assert!(first["documentation"].is_string());
    let comma = json!([{"newText": ",", "range": {"start": at(2, 28), "end": at(2, 28)}}]);
    assert_eq!(first["additionalTextEdits"], comma);
}

#[test]
fn nothing_pops_up_in_text_for_people() {
    let text = "{\"phone_number\": \"\", \"message_type\": \"text\", \"text\": \"To: \"}";
    let asked = [
        (at(0, 18), typed("\"")),
        (at(0, 43), typed("\"")),
        (at(0, 57), typed(":")),
        (at(0, 57), invoked()),
        (at(0, 38), typed("\"")),
    ];
    let answers = answers(&json!({}), "file:///nowhere/a.json", text, &asked);
    let counts = answers.iter().map(|answer| answer["items"].as_array().map_or(0, Vec::len));
    assert_eq!(counts.collect::<Vec<_>>(), [0, 0, 0, 0, 9]);
}

#[test]
fn odd_places_are_answered() {
    let asked = [(at(0, 0), invoked()), (at(9, 9), invoked()), (at(0, 9), Value::Null)];
    for uri in ["file:///nowhere/package.json", "file:///nowhere/a.txt", "file:///nowhere/a.rs"] {
        answers(&json!({}), uri, "{\"name\": \"x\"}", &asked);
    }
}
