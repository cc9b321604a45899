//! For tests: whatever is asked about half-written documents is answered, and all answers are places of the document.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::requests;
use crate::scene::Scene;
use crate::snapshot::Snapshot;

const AT_PLACES: [&str; 6] = [
    "textDocument/hover",
    "textDocument/definition",
    "textDocument/typeDefinition",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/selectionRange",
];

const OF_ALL: [&str; 4] = [
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/documentLink",
    "textDocument/inlayHint",
];

const LIST: &str = r#"{"phone_number": "+27123456789", "message_type": "interactive", "interactive": {"type": "list",
  "header": {"type": "image", "url": "https://example.com/é.png"}, // 😀
  "body": "Wählen {{name}}", "button": "See all 😀 we have", "sections": [
    {"title": "Food", "rows": [{"id": "1", "title": "a"}, {"id": "1", "title": "\u00e9 {{x}}"}]}]}}"#;

/// The documents that are damaged, by their names.
fn documents() -> [(&'static str, String); 4] {
    let text = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "Hi 😀"}"#;
    [
        ("a.jsonc", LIST.to_owned()),
        ("a.json", LIST.replace('\n', "\r\n")),
        ("a.jsonl", format!("{text}\n{{}}\r\n{text}\n")),
        (
            "a.rs",
            format!(
                "fn f() {{ payload!({text}); }} #[derive(Payload)] #[payload(text = {text:?})] struct A;"
            ),
        ),
    ]
}

/// The place, what is taken away there and what is put there.
fn damage() -> impl Strategy<Value = (prop::sample::Index, usize, &'static str)> {
    let put = prop::sample::select(vec![
        "", "{", "}", "[", "]", "\"", ",", ":", "\\", "\n", "'", "/", "{{", "😀", "1",
    ]);
    (any::<prop::sample::Index>(), 0..12usize, put)
}

fn damaged(text: &str, damages: &[(prop::sample::Index, usize, &str)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (place, length, put) in damages {
        let start = place.index(chars.len() + 1);
        let end = (start + length).min(chars.len());
        chars.splice(start..end, put.chars());
    }
    chars.into_iter().collect()
}

fn ask(snapshot: &Snapshot<'_, '_>, method: &str, mut params: Value) -> Value {
    params["textDocument"] = json!({"uri": snapshot.document.uri});
    params["context"] = json!({"includeDeclaration": true});
    requests::answerer(method).expect("it is known")(snapshot, params).expect("it is answered")
}

/// Every range of an answer is one of the document, and has what is said to be in it.
fn hold(snapshot: &Snapshot<'_, '_>, answer: &Value) {
    if let Some(range) = answer.get("range") {
        let parsed: gen_lsp_types::Range = serde_json::from_value(range.clone()).expect("it is a range");
        assert_eq!(snapshot.range(snapshot.span(parsed)), parsed, "{answer}");
        for (inner, outer) in
            [(answer.get("selectionRange"), Some(range)), (Some(range), answer.pointer("/parent/range"))]
        {
            if let (Some(inner), Some(outer)) = (inner, outer) {
                assert!(holds(snapshot, outer, inner), "{answer}");
            }
        }
    }
    assert_ne!(answer.get("name"), Some(&json!("")));
    match answer {
        Value::Array(items) => items.iter().for_each(|item| hold(snapshot, item)),
        Value::Object(members) => members.values().for_each(|member| hold(snapshot, member)),
        _ => {}
    }
}

fn holds(snapshot: &Snapshot<'_, '_>, outer: &Value, inner: &Value) -> bool {
    let span = |range: &Value| snapshot.span(serde_json::from_value(range.clone()).expect("it is a range"));
    span(outer).contains(span(inner))
}

fn ask_everything(name: &str, text: &str) {
    let mut scene = Scene::new(name, text);
    scene.client.nested_symbols = true;
    scene.client.markdown = true;
    scene.with(|snapshot| {
        let end = snapshot.document.text.position(snapshot.document.text.len());
        let all = json!({"range": {"start": {"line": 0, "character": 0}, "end": end}});
        for method in OF_ALL {
            hold(snapshot, &ask(snapshot, method, all.clone()));
        }
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let position = snapshot.document.text.position(offset as u32);
            if snapshot.offset(position) != offset as u32 {
                continue;
            }
            for method in AT_PLACES {
                hold(
                    snapshot,
                    &ask(snapshot, method, json!({"position": position, "positions": [position]})),
                );
            }
        }
    });
}

#[test]
fn whole_documents_are_answered_about() {
    for (name, text) in documents() {
        ask_everything(name, &text);
    }
}

#[test]
fn documents_that_are_being_written_are_answered_about() {
    let (name, text) = &documents()[0];
    for (end, _) in text.char_indices().step_by(17) {
        ask_everything(name, &text[..end]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn damaged_documents_are_answered_about(
        which in 0..4usize, damages in prop::collection::vec(damage(), 1..4)
    ) {
        let (name, text) = &documents()[which];
        ask_everything(name, &damaged(text, &damages));
    }
}
