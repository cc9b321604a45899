//! The server at its standard input: what is no message is answered and passed over, and the exit code says how it ended.

use std::io::Write;
use std::process::Stdio;
use std::thread;

use fiq_tests::fiq_lint;
use serde_json::{Value, json};

/// Frames a message.
fn framed(message: &str) -> Vec<u8> {
    format!("Content-Length: {}\r\n\r\n{message}", message.len()).into_bytes()
}

fn request(id: i32, method: &str) -> Vec<u8> {
    framed(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": {"capabilities": {}}}).to_string())
}

fn notification(method: &str, params: &Value) -> Vec<u8> {
    framed(&json!({"jsonrpc": "2.0", "method": method, "params": params}).to_string())
}

/// What the server says to an input, and its exit code.
fn said_to(input: &[Vec<u8>]) -> (Vec<Value>, Option<i32>) {
    let mut command = fiq_lint();
    command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut server = command.spawn().expect("the binary can be run");
    let (mut stdin, input) = (server.stdin.take().expect("it is piped"), input.concat());
    let writing = thread::spawn(move || {
        // It may have ended before it read all.
        let _ = stdin.write_all(&input);
    });
    let output = server.wait_with_output().expect("it ends");
    writing.join().expect("the writer does not panic");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (messages(&output.stdout), output.status.code())
}

fn messages(mut output: &[u8]) -> Vec<Value> {
    let mut messages = Vec::new();
    while !output.is_empty() {
        let end = output.windows(4).position(|four| four == b"\r\n\r\n").expect("a header ends");
        let header = std::str::from_utf8(&output[..end]).expect("a header is ASCII");
        let length: usize =
            header.strip_prefix("Content-Length: ").and_then(|text| text.parse().ok()).expect("a length");
        let body = &output[end + 4..end + 4 + length];
        messages.push(serde_json::from_slice(body).expect("a message is JSON"));
        output = &output[end + 4 + length..];
    }
    messages
}

#[test]
fn a_session_goes_on_whatever_comes() {
    let bad = json!({"textDocument": {"uri": "file:///a.json", "languageId": "json", "version": 1,
        "text": r#"{"phone_number": "+27123456789", "message_type": "text"}"#}});
    let input = [
        b"HTTP/1.1 200 OK\r\nServer: nobody\r\n\r\n".to_vec(),
        request(1, "initialize"),
        framed("{\"jsonrpc\": \"2.0\", \"id\": 5, \"method\": "),
        framed("\u{0}\u{1}"),
        b"Content-Length: many\r\n\r\n\n\n".to_vec(),
        framed(&"[".repeat(100_000)),
        framed("{\"id\": 6, \"method\": 7}"),
        notification("initialized", &json!({})),
        notification("textDocument/didOpen", &bad),
        notification("textDocument/didChange", &json!({"textDocument": {}, "contentChanges": 5})),
        request(2, "shutdown"),
        notification("exit", &Value::Null),
    ];
    let (said, code) = said_to(&input);
    assert_eq!(code, Some(0), "{said:#?}");
    let mut codes: Vec<Option<i64>> = said.iter().map(|message| message["error"]["code"].as_i64()).collect();
    codes.retain(Option::is_some);
    assert_eq!(codes, [Some(-32700), Some(-32700), Some(-32700), Some(-32600)]);
    assert!(said.iter().any(|message| message["id"] == 1 && message["result"]["capabilities"].is_object()));
    assert!(said.iter().any(|message| message["id"] == 2 && message["result"].is_null()));
    assert!(said.iter().any(|message| message["method"] == "window/logMessage"));
}

/// A client may wait for the end without reading what it was told last.
#[test]
fn the_end_waits_for_no_reader() {
    let long = " ".repeat(1 << 20);
    let input = [
        request(1, "initialize"),
        request(2, &format!("an unknown one{long}")),
        request(3, "shutdown"),
        notification("exit", &Value::Null),
    ];
    let mut command = fiq_lint();
    let mut server = command
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary can be run");
    let unread = server.stdout.take().expect("it is piped");
    server.stdin.take().expect("it is piped").write_all(&input.concat()).expect("it reads all");
    assert_eq!(server.wait().expect("it ends").code(), Some(0));
    drop(unread);
}

#[test]
fn the_exit_code_says_how_it_ended() {
    let begun = || request(1, "initialize");
    let cases = [
        (vec![], 1),
        (vec![begun()], 1),
        (vec![notification("exit", &Value::Null)], 1),
        (vec![begun(), notification("exit", &Value::Null)], 1),
        (vec![begun(), request(2, "shutdown")], 0),
        (vec![begun(), request(2, "shutdown"), notification("exit", &Value::Null)], 0),
        (vec![begun(), request(2, "shutdown"), b"Content-Length: 100\r\n\r\n{".to_vec()], 0),
    ];
    for (input, code) in cases {
        let (said, ended) = said_to(&input);
        assert_eq!(ended, Some(code), "{said:#?}");
    }
}
