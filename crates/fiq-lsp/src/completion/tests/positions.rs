//! At every position of texts, every item leaves the text as good as it was; where something is only begun, it makes it good.

use fiq_project::View;
use fiq_tree::Kind;

use super::super::base::faults;
use super::{able, chosen, items, with_snapshot};
use crate::client::Client;
use crate::snapshot::Snapshot;

const LIST: &str = r#"{
  "phone_number": "+27123456789",
  "message_type": "interactive",
  "interactive": {
    "type": "list",
    "body": "Pick \"one\" 😀",
    "button": "Menu",
    "sections": [
      { "title": "A", "rows": [{ "id": "1", "title": "One" }, { "id": "2", "title": "Two" }] }
    ]
  }
}
"#;
const BUTTONS: &str = r#"{"phone_number":"27","message_type":"interactive","interactive":{"type":"button","body":"😀","header_media":{"type":"image","url":"https://example.com/a.png"},"buttons":[{"title":"Yes"},{"id":"n","title":"No"}]}}"#;
const COMMENTS: &str = "// All.\n{\n\t\"phone_number\": \"27\", // who\n\t/* what */ \"message_type\": \"location\",\n\t\"location\": {\n\t\t\"latitude\": -33.9,\n\t\t\"longitude\": 18,\n\t},\n}\n";
const LINES: &str = "{\"phone_number\": \"27\", \"message_type\": \"text\", \"text\": \"😀\"}\n\n{\"phone_number\": \"27\", \"message_type\": \"reaction\", \"reaction\": {\"message_id\": \"wamid.x\", \"emoji\": \"👍\"}}\n";
const SEVERAL: &str = r#"[
  { "phone_number": "27", "message_type": "contacts", "contacts": [{ "name": { "formatted_name": "A", "first_name": "A" }, "phones": [] }] },
  { "phone_number": "27", "message_type": "document", "media_url": "https://example.com/a.pdf" }
]
"#;
const TOKENS: &str = "use fiq_types::payload;\n\nfn main() {\n    let body = \"x\";\n    let _ = payload!({\n        \"phone_number\": \"27\",\n        \"message_type\": \"text\",\n        \"text\": body,\n    });\n}\n";

fn plain() -> Client {
    Client::default()
}

/// The view of a text after something was done to it.
fn view(on: &Snapshot<'_, '_>, text: &str) -> View {
    let format = on.format.expect("it is looked at");
    on.held.inspector().view(&on.document.path, format, text.as_bytes().to_vec().into()).expect("it is read")
}

/// The keys that stand twice in an object.
fn doubled(view: &View) -> usize {
    let mut count = 0;
    for document in view.documents() {
        let values = document.tree().values(document.text(view));
        for object in values.filter(|value| value.kind() == Kind::Object) {
            let mut keys: Vec<String> = object.members().map(|member| member.key.written()).collect();
            keys.sort_unstable();
            count += keys.windows(2).filter(|pair| pair[0] == pair[1]).count();
        }
    }
    count
}

/// Applies every item at every position; how many there were.
fn try_all(client: &Client, name: &str, text: &str) -> usize {
    with_snapshot(client, name, text, |on| {
        let mut count = 0;
        let before = view(on, text);
        let positions = (0..=text.len()).filter(|at| text.is_char_boundary(*at));
        for at in positions {
            for item in items(on, at) {
                count += 1;
                let after = chosen(on, &item);
                let seen = view(on, &after);
                let marked = format!("{}|{}\n{item:?}\n{after}", &text[..at], &text[at..]);
                assert!(faults(&seen) <= faults(&before), "{name}: {marked}");
                assert!(doubled(&seen) <= doubled(&before), "{name}: {marked}");
            }
        }
        count
    })
}

#[test]
fn no_item_makes_a_text_worse() {
    for (name, text) in [
        ("a.json", LIST),
        ("a.json", BUTTONS),
        ("a.jsonc", COMMENTS),
        ("a.jsonl", LINES),
        ("a.json", SEVERAL),
        ("a.rs", TOKENS),
    ] {
        for client in [able(), plain()] {
            assert!(try_all(&client, name, text) > 100, "{text}");
            assert!(try_all(&client, name, &text.replace('\n', "\r\n")) > 100, "{text}");
        }
    }
}

#[test]
fn a_text_that_ends_anywhere_is_not_made_worse() {
    for text in [LIST, BUTTONS, SEVERAL, COMMENTS] {
        for end in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            with_snapshot(&able(), "a.jsonc", &text[..end], |on| {
                let before = faults(&view(on, &text[..end]));
                for item in items(on, end) {
                    let after = chosen(on, &item);
                    assert!(faults(&view(on, &after)) <= before, "{}|\n{item:?}\n{after}", &text[..end]);
                }
            });
        }
    }
}

/// Texts with `^` where a member may stand.
const GAPS: [(&str, &str); 7] = [
    (
        "a.json",
        "{\n  ^\n  \"phone_number\": \"27\",\n  ^\n  \"message_type\": \"image\"^,\n  ^\n  \"caption\": \"a\",\n  ^\n}\n",
    ),
    ("a.json", "{\n  \"phone_number\": \"27\"\n  ^\n  \"message_type\": \"image\"\n  ^\n}\n"),
    ("a.json", "{^\"phone_number\":\"27\",^\"message_type\":\"image\",^}"),
    (
        "a.jsonc",
        "{ // a\n  ^\n  \"phone_number\": \"27\", // b\n  ^\n  /* c */ \"message_type\": \"text\" // d\n  ^\n}\n",
    ),
    ("a.jsonl", "{\"phone_number\": \"27\", ^\"message_type\": \"text\", ^}\n{}\n"),
    (
        "a.json",
        "{\"phone_number\":\"27\",\"message_type\":\"interactive\",\"interactive\":{\"type\":\"list\",^\"sections\":[{^}],^}}",
    ),
    ("a.json", "[{\"phone_number\": \"27\", \"message_type\": \"location\", \"location\": {^}}]"),
];

/// The text with something typed in one gap, and made good everywhere else.
fn typed(text: &str, gap: usize, typed: &str) -> (String, usize) {
    let parts: Vec<&str> = text.split('^').collect();
    let before = parts[..=gap].concat();
    let after = parts[gap + 1..].concat();
    ([&*before, typed, &*after].concat(), before.len() + typed.len())
}

/// What may have been typed there.
const BEGUN: [&str; 7] = ["", "\"", "\"me", "me", "\"\"", "\"me\"", "\"text\": "];

#[test]
fn a_member_that_is_begun_becomes_whole() {
    for (name, text) in GAPS {
        for gap in 0..text.matches('^').count() {
            for begun in BEGUN {
                whole(&able(), name, text, gap, begun);
                whole(&plain(), name, text, gap, begun);
            }
        }
    }
}

/// Texts with `^` where a value is missing.
const HOLES: [(&str, &str); 5] = [
    ("a.json", "{\"phone_number\":\"27\",\"message_type\":^,\"text\":\"a\"}"),
    ("a.json", "{\n  \"phone_number\": \"27\",\n  \"message_type\": ^\n  \"text\": \"a\"\n}\n"),
    ("a.json", "{\n  \"phone_number\": \"27\"\n  \"message_type\":^\n}\n"),
    ("a.jsonl", "{}\r\n{\"phone_number\": \"27\", \"message_type\": ^}\r\n{}\n"),
    (
        "a.rs",
        "fn main() {\n    let _ = payload!({ \"phone_number\": \"27\", \"message_type\": ^, \"text\": \"a\" });\n}\n",
    ),
];

#[test]
fn a_value_that_is_begun_becomes_whole() {
    for (name, text) in HOLES {
        // An open quote swallows the rest of a program.
        let is_code = name == "a.rs";
        for begun in ["", "\"", "\"te", "te", "\"\""]
            .into_iter()
            .filter(|begun| !is_code || !matches!(*begun, "\"" | "\"te"))
        {
            for client in [able(), plain()] {
                let (broken, at) = typed(text, 0, begun);
                let at = at - usize::from(begun == "\"\"");
                with_snapshot(&client, name, &broken, |on| {
                    let items = items(on, at);
                    let marked = format!("{}|{}", &broken[..at], &broken[at..]);
                    assert_eq!(items.len(), 9, "{marked}");
                    for item in items {
                        let whole = chosen(on, &item);
                        assert_eq!(faults(&view(on, &whole)), 0, "{marked}\n{item:?}\n{whole}");
                    }
                });
            }
        }
    }
}

/// A document that is looked at in part, with a text before it and one after it.
fn long(before: &str, here: &str, after: &str) -> (String, usize) {
    let copies = vec![LIST.trim(); 600].join(",\n");
    let start = [before, &copies, ",\n"].concat();
    ([&*start, here, ",\n", &copies, after].concat(), start.len())
}

#[test]
fn long_documents_are_completed_as_short_ones_are() {
    let labels = |on: &Snapshot<'_, '_>, at| items(on, at).into_iter().map(|item| item.label).collect();
    for (before, after) in [("[\n", "\n]\n"), ("{\"a\": [1], \"messages\": [", "]}")] {
        let (text, start) = long(before, LIST.trim(), after);
        with_snapshot(&able(), "a.json", &text, |on| {
            for at in (0..LIST.trim().len()).filter(|at| LIST.is_char_boundary(*at)).step_by(7) {
                let short: Vec<String> = with_snapshot(&able(), "a.json", LIST, |on| labels(on, at));
                // Before the first bracket an item may stand.
                let long: Vec<String> = labels(on, start + at);
                assert!(long == short || at == 0, "{at}: {long:?} {short:?}");
            }
            let inside = start + LIST.find("\"body\"").expect("it has one");
            let after = chosen(on, &items(on, inside)[0]);
            assert_eq!(faults(&view(on, &after)), 0);
        });
    }
}

#[test]
fn what_is_begun_in_a_long_document_becomes_whole() {
    for (_, text) in GAPS.into_iter().filter(|(name, text)| *name == "a.json" && text.starts_with("{^")) {
        for begun in BEGUN {
            let (broken, at) = typed(text, 1, begun);
            let (long, start) = long("[\n", &broken, "\n]\n");
            with_snapshot(&able(), "a.json", &long, |on| {
                let items = items(on, start + at);
                assert!(!items.is_empty() || begun.ends_with(": "), "{begun}");
                for item in items {
                    let after = chosen(on, &item);
                    let before = faults(&view(on, &text.replace('^', "")));
                    assert!(faults(&view(on, &after)) <= before, "{begun} {item:?}");
                }
            });
        }
    }
}

/// Every item makes the text as good as it is with nothing typed.
fn whole(client: &Client, name: &str, text: &str, gap: usize, begun: &str) {
    let (broken, at) = typed(text, gap, begun);
    with_snapshot(client, name, &broken, |on| {
        let before = faults(&view(on, &text.replace('^', "")));
        let items = items(on, at);
        let marked = format!("{}|{}", &broken[..at], &broken[at..]);
        assert!(!items.is_empty() || begun.ends_with(": "), "{marked}");
        for item in items {
            let whole = chosen(on, &item);
            let seen = view(on, &whole);
            assert!(faults(&seen) <= before, "{marked}\n{item:?}\n{whole}");
            assert_eq!(doubled(&seen), 0, "{marked}\n{item:?}\n{whole}");
        }
    });
}
