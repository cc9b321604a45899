//! One mistake is one fault: each comma, colon, bracket and quote of a document is left out, and written twice.

use fiq_syntax::json::{Options, parse};

const DOCUMENT: &str = r#"{
  "phone_number": "+27123456789",
  "message_type": "interactive",
  "interactive": {
    "type": "list",
    "header": { "text": "Menu" },
    "body": "Pick one: a, b or c (see https://example.com/a)",
    "sections": [
      {
        "title": "Starters",
        "rows": [
          { "id": "r1", "title": "Soup", "price": 4.5 },
          { "id": "r2", "title": "Salad", "sold_out": false }
        ]
      },
      {
        "title": "Mains",
        "rows": [{ "id": "r3", "title": "Pie" }]
      }
    ]
  },
  "tags": ["x", "y", null, 12, []],
  "note": ""
}
"#;

fn check_all(text: &str) {
    let mut in_string = false;
    let mut wrong = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        let is_token = byte == b'"' || !in_string && b"{}[],:".contains(&byte);
        in_string ^= byte == b'"';
        if is_token {
            let without = [&text[..at], &text[at + 1..]].concat();
            let doubled = [&text[..=at], &text[at..]].concat();
            for mistaken in [without, doubled] {
                let tree = parse(mistaken.as_bytes(), &Options::default());
                if tree.faults().len() != 1 {
                    wrong.push(format!("{mistaken}\n{:?}", tree.faults()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} mistakes, of which the first is\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn in_lines() {
    check_all(DOCUMENT);
}

#[test]
fn on_one_line() {
    let value: serde_json::Value = serde_json::from_str(DOCUMENT).expect("the document is JSON");
    check_all(&value.to_string());
}
