//! What is told about documents: by whom it is asked for, of which state, and what it says.

use serde_json::{Value, json};

use crate::client::{Client, range, rules};
use crate::sync::BAD;

const URI: &str = "file:///fixtures/menu.json";

#[test]
fn what_is_published_has_its_version_and_goes_when_the_document_closes() {
    let mut client = Client::new(json!({}));
    client.open(URI, "json", BAD);
    let told = client.published();
    assert_eq!((&told["uri"], &told["version"]), (&json!(URI), &json!(1)));
    assert_eq!(rules(&told["diagnostics"]), ["missing-field"]);
    client.change(URI, 2, json!([{"text": "{}"}]));
    let told = client.published();
    assert_eq!((&told["version"], &told["diagnostics"]), (&json!(2), &json!([])));
    client.close(URI);
    let told = client.published();
    assert_eq!((&told["version"], &told["diagnostics"]), (&Value::Null, &json!([])));
    assert!(client.finish().is_empty());
}

#[test]
fn what_is_pulled_is_not_published() {
    let mut client = Client::that_pulls();
    client.open(URI, "json", BAD);
    assert_eq!(client.rules(URI), ["missing-field"]);
    client.close(URI);
    assert_eq!(client.refusal("textDocument/diagnostic", json!({"textDocument": {"uri": URI}})), -32602);
    assert!(client.finish().is_empty());
}

#[test]
fn what_the_client_has_already_is_not_sent_again() {
    let mut client = Client::that_pulls();
    client.open(URI, "json", BAD);
    let first = client.pull(URI);
    let again = json!({"textDocument": {"uri": URI}, "previousResultId": first["resultId"]});
    let second = client.request("textDocument/diagnostic", again.clone());
    assert_eq!(second, json!({"kind": "unchanged", "resultId": first["resultId"]}));
    client.change(URI, 2, json!([{"text": BAD}]));
    assert_eq!(client.request("textDocument/diagnostic", again)["kind"], "full");
    client.finish();
}

/// Only the newest state is published of many that come at once, and versions never go back.
#[test]
fn of_many_states_the_newest_is_told() {
    let mut client = Client::new(json!({}));
    client.open(URI, "json", "{}");
    for (version, blanks) in (2..200).zip(1..) {
        client.change(URI, version, json!([{"text": format!("{BAD}{}", " ".repeat(blanks))}]));
    }
    let mut last = 0;
    while last < 199 {
        let version = client.published()["version"].as_i64().expect("it has a version");
        assert!(version > last);
        last = version;
    }
    assert!(client.finish().is_empty());
}

#[test]
fn the_very_characters_are_pointed_at_in_the_words_of_the_command_line() {
    let long = "\u{1f600}".repeat(3) + &"x".repeat(20);
    let text = format!(
        r#"{{"phone_number":"+27123456789","message_type":"interactive","interactive":{{"type":"list","body":"b","button":"{long}","sections":[{{"title":"s","rows":[{{"id":"1","title":"r"}}]}}]}}}}"#
    );
    let start = text[..text.find(&long).expect("it is there")].encode_utf16().count() as u32;
    let mut client =
        Client::new(json!({"textDocument": {"publishDiagnostics": {"relatedInformation": true}}}));
    client.open(URI, "json", &text);
    let told = client.published();
    let one = &told["diagnostics"][0];
    assert_eq!(one["code"], "too-long", "{told}");
    assert_eq!(one["range"], range(0, start + 23, start + 26));
    let said = "`interactive.button` has 23 characters, 3 over the limit of 20 (FlowIQ documents it)\nhelp: cut it to 20 characters or fewer";
    assert_eq!(one["message"], said);
    assert_eq!((&one["severity"], &one["source"]), (&json!(1), &json!("fiq-lint")));
    assert_eq!(one["relatedInformation"][0]["message"], "3 characters over");
    client.finish();
}

#[test]
fn every_format_is_read_that_the_command_line_reads() {
    let mut client = Client::that_pulls();
    let rust = format!("fn main() {{ let _ = fiq_types::payload!({BAD}); }}");
    let cases = [
        ("file:///a.json", "json", BAD.to_owned(), 0),
        ("file:///a.jsonc", "jsonc", format!("// a comment\n{BAD}"), 1),
        ("file:///a.jsonl", "jsonl", format!("{{}}\n{{}}\n{BAD}\n"), 2),
        ("file:///a.rs", "rust", rust, 0),
        ("untitled:Untitled-1", "json", BAD.to_owned(), 0),
        ("untitled:Untitled-2", "jsonl", format!("{{}}\n{BAD}"), 1),
        ("vscode-notebook-cell:/a#1", "json", BAD.to_owned(), 0),
    ];
    for (uri, language, text, line) in cases {
        client.open(uri, language, &text);
        let told = client.pull(uri);
        assert_eq!(rules(&told["items"]), ["missing-field"], "{uri}");
        assert_eq!(told["items"][0]["range"]["start"]["line"], line, "{uri}");
    }
    client.open("file:///a.txt", "plaintext", BAD);
    assert!(client.rules("file:///a.txt").is_empty());
    client.finish();
}

#[test]
fn a_comment_silences() {
    let mut client = Client::that_pulls();
    let uri = "file:///a.jsonc";
    client.open(uri, "jsonc", &format!("// fiq-lint: ignore missing-field -- a test\n{BAD}"));
    assert!(client.rules(uri).is_empty());
    client.change(uri, 2, json!([{"range": range(0, 0, 44), "text": ""}]));
    assert_eq!(client.rules(uri), ["missing-field"]);
    client.finish();
}

#[test]
fn what_cannot_be_read_is_said() {
    let mut client = Client::that_pulls();
    client.open("file:///a.rs", "rust", "payload!({\"a\": \"");
    let told = client.pull("file:///a.rs");
    let said = told["items"][0]["message"].as_str().expect("it says something");
    assert!(said.starts_with("this document "), "{said}");
    client.finish();
}
