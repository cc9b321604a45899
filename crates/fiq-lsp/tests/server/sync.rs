//! Changes of documents, in every encoding: after any number of them the server has the text that the client has.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::client::{Client, pulling, range};

const URI: &str = "file:///fixtures/menu.json";
pub(crate) const BAD: &str = r#"{"phone_number": "+27123456789", "message_type": "text"}"#;

fn client(encoding: &str) -> Client {
    let mut capabilities = pulling();
    capabilities["general"] = json!({"positionEncodings": [encoding]});
    let client = Client::new(capabilities);
    assert_eq!(client.capabilities["positionEncoding"], encoding);
    client
}

/// The length of a text in the units of an encoding.
fn units(text: &str, encoding: &str) -> usize {
    match encoding {
        "utf-8" => text.len(),
        "utf-16" => text.encode_utf16().count(),
        _ => text.chars().count(),
    }
}

/// The position of a byte.
fn position(text: &str, offset: usize, encoding: &str) -> Value {
    let before = &text[..offset];
    let bytes = before.as_bytes();
    let is_end =
        |at: usize| bytes[at] == b'\n' || (bytes[at] == b'\r' && text.as_bytes().get(at + 1) != Some(&b'\n'));
    let ends: Vec<usize> = (0..bytes.len()).filter(|&at| is_end(at)).collect();
    let start = ends.last().map_or(0, |end| end + 1);
    json!({"line": ends.len(), "character": units(&before[start..], encoding)})
}

/// Edits: where they begin, how much they take away, both as parts of 256, and what they put there.
fn edits() -> impl Strategy<Value = Vec<(u8, u8, &'static str)>> {
    let texts = [
        "",
        "a",
        "\"",
        "{",
        "}",
        "\r\n",
        "\n",
        "\r",
        "\u{1f600}",
        "\u{e4}",
        ",",
        "\"text\": 5,",
        "too long a title for this",
    ];
    prop::collection::vec(
        (any::<u8>(), prop_oneof![3 => Just(0), 1 => 0..40u8], prop::sample::select(texts.to_vec())),
        1..12,
    )
}

const START: &str = "[\r\n{\"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"\u{1f600} \u{e4}\"},\n \
    {\"phone_number\": 5, \"message_type\": \"image\"}]\n";

/// About a thousand edits in each encoding, against a copy that is opened with the text that they make.
#[test]
fn edits_leave_what_a_new_document_would_have() {
    let mut runner = TestRunner::deterministic();
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = client(encoding);
        for count in 0..150 {
            let (edited, copy) = (format!("file:///{count}/a.json"), format!("file:///{count}/b.json"));
            let mut text = START.to_owned();
            client.open(&edited, "json", &text);
            let edits = edits().new_tree(&mut runner).expect("nothing is refused").current();
            for (version, edit) in (2..).zip(edits) {
                let change = make(edit, &mut text, encoding);
                client.change(&edited, version, json!([change]));
            }
            client.open(&copy, "json", &text);
            let (edited, copy) = (client.pull(&edited), client.pull(&copy));
            assert_eq!(edited["items"], copy["items"], "{text:?}");
        }
        client.finish();
    }
}

/// Makes an edit in a text, and says it as a client does.
fn make((at, taken, new): (u8, u8, &str), text: &mut String, encoding: &str) -> Value {
    let boundary = |offset: usize| (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let start = boundary(usize::from(at) * text.len() / 255);
    let end = boundary((start + usize::from(taken)).min(text.len())).max(start);
    let (from, to) = (position(text, start, encoding), position(text, end, encoding));
    // The middle of a line's end has no position: it counts as before it.
    let is_inside = |at: usize| text[..at].ends_with('\r') && text[at..].starts_with('\n');
    let (start, end) = (start - usize::from(is_inside(start)), end - usize::from(is_inside(end)));
    text.replace_range(start..end, new);
    json!({"range": {"start": from, "end": to}, "text": new})
}

#[test]
fn many_changes_come_at_once_and_whole_texts_too() {
    let mut client = Client::that_pulls();
    client.open(URI, "json", "");
    let typed = |at: u32, text: &str| json!({"range": range(0, at, at), "text": text});
    client.change(URI, 2, json!([typed(0, "{}"), typed(1, "\"a\": 1"), {"text": BAD}, typed(0, " ")]));
    assert_eq!(client.rules(URI), ["missing-field"]);
    client.change(URI, 3, json!([]));
    assert_eq!(client.rules(URI), ["missing-field"]);
    client.change(URI, 4, json!([{"range": null, "text": "{}"}]));
    assert!(client.rules(URI).is_empty());
    client.finish();
}

#[test]
fn edits_out_of_range_are_made_at_the_nearest_place() {
    let mut client = Client::that_pulls();
    client.open(URI, "json", "[]");
    let range = json!({"start": {"line": 99, "character": 99}, "end": {"line": 0, "character": 1}});
    client.change(URI, 2, json!([{"range": range, "text": format!("{BAD}]")}]));
    assert_eq!(client.rules(URI), ["missing-field"]);
    let numberless =
        json!({"textDocument": {"uri": URI, "version": null}, "contentChanges": [{"text": "{}"}]});
    client.notify("textDocument/didChange", numberless);
    assert!(client.rules(URI).is_empty(), "a change without its number is one all the same");
    let odd = json!({"start": {"line": -1, "character": 0}, "end": {"line": 0, "character": 0}});
    client.change(URI, 3, json!([{"range": odd, "text": "x"}]));
    client.finish();
}

#[test]
fn half_written_documents_are_looked_at_all_the_same() {
    let mut client = Client::that_pulls();
    client.open(URI, "json", "");
    for (version, (end, _)) in (2..).zip(START.char_indices()) {
        client.change(URI, version, json!([{"text": START[..end]}]));
        client.pull(URI);
    }
    client.finish();
}
