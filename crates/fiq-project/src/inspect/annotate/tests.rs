//! Places and hashes of findings that are made up: what a rule would find is not the matter here.

use fiq_source::{Diagnostic, Pointer, Span};
use fiq_syntax::json::{self, Dialect, Options};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Above, annotate};

/// A finding at the only place where `part` stands in `text`, once it is annotated.
fn at(text: &str, part: &str, pointer: &str) -> Diagnostic {
    let start = text.find(part).expect("the part stands in the text") as u32;
    let span = Span::new(start, start + part.len() as u32);
    annotated(text, vec![(span, pointer)]).remove(0)
}

fn annotated(text: &str, places: Vec<(Span, &str)>) -> Vec<Diagnostic> {
    let tree = json::parse(text.as_bytes(), &Options { dialect: Dialect::Jsonc, placeholders: None });
    let findings = places.into_iter();
    let finding = |(span, pointer)| Diagnostic::error("rule", span, Pointer::from(pointer), "");
    let mut findings: Vec<Diagnostic> = findings.map(finding).collect();
    findings.sort_by_key(|finding| finding.span);
    annotate(&tree, text.as_bytes(), Above::default(), &mut findings);
    findings
}

/// The hash of the whole of `text`.
fn hash(text: &str) -> u64 {
    annotated(text, vec![(Span::new(0, text.len() as u32), "")])[0].value_hash.expect("there is a value")
}

fn part(text: &str, span: Option<Span>) -> &str {
    span.map_or("none", |span| &text[span.start() as usize..span.end() as usize])
}

#[test]
fn a_span_is_about_the_smallest_value_around_it() {
    let text = r#"{"a": [{"b": "text"}, {"c": [1, 2, 3, 4]}], "d": {}}"#;
    let cases = [
        ("\"text\"", "/a/0/b", r#""b": "text""#, "\"text\"", r#"{"b": "text"}"#),
        ("ext", "/a/0/b", r#""b": "text""#, "\"text\"", r#"{"b": "text"}"#),
        ("{\"b", "/a/0", r#"{"b": "text"}"#, r#"{"b": "text"}"#, r#"{"b": "text"}"#),
        ("2", "/a/1/c/1", "2", "2", r#"{"c": [1, 2, 3, 4]}"#),
        ("3, 4", "/a/1/c", r#""c": [1, 2, 3, 4]"#, "[1, 2, 3, 4]", r#"{"c": [1, 2, 3, 4]}"#),
        ("4", "/a/1/c", r#""c": [1, 2, 3, 4]"#, "[1, 2, 3, 4]", r#"{"c": [1, 2, 3, 4]}"#),
        ("{}", "/d", "\"d\": {}", "{}", "{}"),
    ];
    for (at_part, pointer, subject, hashed, object) in cases {
        let found = at(text, at_part, pointer);
        assert_eq!(part(text, found.subject), subject, "{at_part}");
        assert_eq!(part(text, found.object), object, "{at_part}");
        assert_eq!(found.value_hash, Some(hash(hashed)), "{at_part}");
    }
}

#[test]
fn a_key_is_about_its_member() {
    let key = |text| at(text, "\"b\"", "/b").value_hash;
    let text = r#"{"a": 1, "b": [true]}"#;
    assert_eq!(part(text, at(text, "\"b\"", "/b").subject), "\"b\": [true]");
    assert_eq!(key(text), key(r#"{"b" :[ true ], "c": 0}"#));
    assert_ne!(key(text), key(r#"{"b": [false]}"#));
    assert_ne!(key(text), Some(hash("[true]")));
    assert_ne!(key(r#"{"b": 1}"#), at(r#"{"c": 1}"#, "\"c\"", "/c").value_hash);
}

#[test]
fn what_is_in_no_object_has_none_around_it() {
    assert_eq!(at("[1, 2]", "2", "/1").object, None);
    let outside = at("{} // x", "// x", "");
    assert_eq!((outside.object, outside.value_hash), (None, Some(hash("{}"))));
    assert_eq!(annotated("", vec![(Span::empty(0), "")])[0].value_hash, None);
}

#[test]
fn the_end_of_what_is_not_closed_is_in_it() {
    let text = r#"{"a": [{"b": 1"#;
    let end = Span::empty(text.len() as u32);
    let found = annotated(text, vec![(end, "/a/0")]);
    assert_eq!(part(text, found[0].object), r#"{"b": 1"#);
}

#[test]
fn deep_and_wide_documents_take_no_time() {
    let depth = 300_000;
    let text = "[".repeat(depth) + &"]".repeat(depth);
    let spans = (0..depth as u32).map(|start| (Span::new(start, start + 1), "")).collect();
    assert_eq!(annotated(&text, spans).len(), depth);
    let text = format!("{{{}}}", "\"k\":1,".repeat(depth));
    let spans = (0..depth as u32).map(|index| (Span::new(1 + index * 6, 4 + index * 6), "/k")).collect();
    assert!(annotated(&text, spans).iter().all(|found| found.subject.is_some_and(|span| span.len() == 5)));
}

#[test]
fn hashes_are_those_that_stand_in_repositories() {
    let known =
        [("null", "7ccc53e8f1e7dfc5"), (r#"{"a": [1.0, "\u00e9", false], "b": true}"#, "007a61721041a71a")];
    for (text, expected) in known {
        assert_eq!(format!("{:016x}", hash(text)), expected, "{text}");
    }
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i16>().prop_map(Value::from),
        "[a\"é🍕\\\\/]{0,4}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map("[abé]{0,2}", inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The value in another layout: members backwards, every character escaped, white space and comments in between.
fn rewritten(value: &Value) -> String {
    let between = |parts: Vec<String>| parts.join(" /* , */ ,\n\t");
    match value {
        Value::Array(items) => format!("[ {} ]", between(items.iter().map(rewritten).collect())),
        Value::Object(members) => {
            let members =
                members.iter().rev().map(|(key, value)| format!("{} :\n{}", escaped(key), rewritten(value)));
            format!("{{\n{}}}", between(members.collect()))
        }
        Value::String(text) => escaped(text),
        scalar => scalar.to_string(),
    }
}

fn escaped(text: &str) -> String {
    let units: Vec<String> = text.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
    format!("\"{}\"", units.concat())
}

/// All values one small change away.
fn changed(value: &Value) -> Vec<Value> {
    let mut all = vec![json!([value]), json!({ "": value })];
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let with = |change: Value| {
                    let mut items = items.clone();
                    items[index] = change;
                    Value::from(items)
                };
                all.extend(changed(item).into_iter().map(with));
            }
            all.push(items.iter().cloned().chain([Value::Null]).collect());
        }
        Value::Object(members) => {
            for (key, member) in members {
                let with = |change: Value| {
                    let mut members = members.clone();
                    members.insert(key.clone(), change);
                    Value::Object(members)
                };
                all.extend(changed(member).into_iter().map(with));
            }
            let mut renamed = members.clone();
            if let Some((key, member)) = members.iter().next() {
                renamed.remove(key);
                renamed.insert(format!("{key}x"), member.clone());
                all.push(Value::Object(renamed));
            }
        }
        Value::String(text) => all.push(Value::from(format!("{text}x"))),
        Value::Number(number) => {
            all.extend([json!(number.to_string()), json!(number.as_i64().map(|n| n + 1))]);
        }
        Value::Bool(is_true) => all.push(json!(!is_true)),
        Value::Null => all.push(json!("null")),
    }
    all
}

proptest! {
    #[test]
    fn layout_changes_no_hash_and_content_does(value in values()) {
        let plain = value.to_string();
        let own = hash(&plain);
        prop_assert_eq!(own, hash(&rewritten(&value)));
        for other in changed(&value) {
            prop_assert_ne!(own, hash(&other.to_string()), "{} {}", value, other);
        }
    }
}
