//! What holds for any bytes.

use fiq_source::Span;
use fiq_syntax::json::{Dialect, Options, is_json, parse};
use fiq_syntax::placeholder::{Form, Placeholders, Unquoted};
use fiq_tree::{Kind, Tree, Value};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::IgnoredAny;

fn all_options() -> Vec<Options> {
    let template = Placeholders {
        unquoted: Unquoted::Value,
        forms: Form::ALL.into_iter().collect(),
        elided: vec!["w.".into()],
    };
    let mut all = Vec::new();
    for dialect in [Dialect::Json, Dialect::Jsonc] {
        for placeholders in [None, Some(Placeholders::default()), Some(template.clone())] {
            all.push(Options { dialect, placeholders });
        }
    }
    all
}

/// `serde_json`'s word on whether `text` is JSON; a lone surrogate, which the grammar allows, is none of its business.
fn serde_accepts(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_slice(text);
    reader.disable_recursion_limit();
    std::str::from_utf8(text).is_ok() && IgnoredAny::deserialize(&mut reader).is_ok() && reader.end().is_ok()
}

/// Text made of what JSON is made of, mostly broken.
fn near_json() -> impl Strategy<Value = Vec<u8>> {
    let parts: Vec<&'static [u8]> = vec![
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b",",
        b"\"",
        b"\"a\"",
        b"\"b\":",
        b"1",
        b"-0.5e3",
        b"01",
        b"true",
        b"nul",
        b" ",
        b"\n",
        b"\r\n",
        b"\\",
        b"\\u00e9",
        b"\\ud83d",
        b"'",
        b"'x'",
        b"//",
        b"/*",
        b"*/",
        b"#",
        b"{{",
        b"}}",
        b"{{n}}",
        b"${",
        b"<x>",
        b"...",
        b"$N",
        b"%s",
        b"w.",
        b"word",
        b"\xC3\xA9",
        b"\xE2\x80\x9C",
        b"\xFF",
        b"\0",
        b"\t",
        b"(",
        b")",
        b";",
        b"=",
        b"`",
        b"\xEF\xBB\xBF",
    ];
    prop::collection::vec(prop::sample::select(parts), 0..24).prop_map(|parts| parts.concat())
}

/// Valid JSON of every kind.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,12}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::vec((".{0,6}", inner), 0..6)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

fn check_spans(tree: &Tree, text: &[u8]) {
    let whole = Span::new(0, text.len() as u32);
    for fault in tree.faults() {
        check_span(fault.span, whole, text);
        fault.related.iter().for_each(|related| check_span(*related, whole, text));
    }
    assert!(tree.faults().is_sorted_by_key(|fault| fault.span.start()));
    if let Some(root) = tree.root(text) {
        check_span(root.span(), whole, text);
        let mut values = 0;
        for value in root.descendants() {
            values += 1;
            check_value(value, text);
        }
        assert_eq!(values, tree.values(text).count(), "the root holds everything");
    }
}

/// What the value holds stands inside it, in order.
fn check_value(value: Value, text: &[u8]) {
    let span = value.span();
    let mut last = span.start();
    let mut next = |part: Span| {
        check_span(part, span, text);
        assert!(last <= part.start(), "{part:?} comes after {last}");
        last = part.end();
    };
    for item in value.items() {
        next(item.span());
    }
    for member in value.members() {
        next(member.key.span());
        next(member.value.span());
    }
    if let Some(string) = value.string() {
        string.pieces().for_each(|piece| next(piece.span));
        let _ = (string.known(), string.char_count(), string.span_after(1));
    }
    let _ = (value.number(), value.boolean());
}

fn check_span(span: Span, outer: Span, text: &[u8]) {
    assert!(outer.contains(span), "{span:?} in {outer:?}");
    if let Ok(text) = std::str::from_utf8(text) {
        assert!(text.is_char_boundary(span.start() as usize), "{span:?}");
        assert!(text.is_char_boundary(span.end() as usize), "{span:?}");
    }
}

fn check_any(text: &[u8]) {
    for options in all_options() {
        check_spans(&parse(text, &options), text);
    }
    let faults = parse(text, &Options::default()).faults().len();
    assert_eq!(faults == 0, is_json(text), "{faults} faults");
    assert_eq!(is_json(text), serde_accepts(text));
}

/// The tree says what `serde_json` says.
fn check_same(value: Value, wanted: &serde_json::Value) {
    match wanted {
        serde_json::Value::Null => assert_eq!(value.kind(), Kind::Null),
        serde_json::Value::Bool(wanted) => assert_eq!(value.boolean(), Some(*wanted)),
        serde_json::Value::Number(wanted) => {
            // Read by the same reader, which may round.
            let number = value.number().and_then(|json| serde_json::from_str(json).ok());
            assert_eq!(number.as_ref(), Some(wanted));
        }
        serde_json::Value::String(wanted) => {
            let string = value.string().expect("a string");
            assert_eq!(string.known().as_deref(), Some(wanted.as_str()));
            assert_eq!(string.char_count(), wanted.chars().count() as u64);
        }
        serde_json::Value::Array(wanted) => {
            assert_eq!(value.items().count(), wanted.len());
            value.items().zip(wanted).for_each(|(item, wanted)| check_same(item, wanted));
        }
        serde_json::Value::Object(wanted) => {
            assert_eq!(value.members().count(), wanted.len());
            for member in value.members() {
                check_same(member.value, &wanted[&*member.key.known().expect("a known key")]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes(text in prop::collection::vec(any::<u8>(), 0..64)) {
        check_any(&text);
    }

    #[test]
    fn nearly_json(text in near_json()) {
        check_any(&text);
    }

    #[test]
    fn valid_json_is_read_as_it_is(value in json(), pretty in any::<bool>()) {
        let written = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = written.expect("a value can be written").into_bytes();
        let tree = parse(&text, &Options::default());
        prop_assert!(tree.faults().is_empty() && is_json(&text));
        let wanted: serde_json::Value = serde_json::from_slice(&text).expect("serde_json reads what it wrote");
        check_same(tree.root(&text).expect("a root"), &wanted);
    }

    #[test]
    fn escapes_are_read_as_they_are(content in ".{0,20}") {
        let escapes: Vec<String> = content.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
        let text = format!("\"{}\"", escapes.concat());
        let tree = parse(text.as_bytes(), &Options::default());
        let root = tree.root(text.as_bytes()).expect("a root");
        let string = root.string().expect("a string");
        prop_assert!(string == *content);
    }

    #[test]
    fn truncated_or_mutated(value in json(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut text = serde_json::to_vec_pretty(&value).expect("a value can be written");
        let at = at.index(text.len());
        check_any(&text[..at]);
        text[at] = byte;
        check_any(&text);
    }

    #[test]
    fn one_truncation_is_one_fault(value in json(), at in any::<prop::sample::Index>()) {
        let text = serde_json::to_vec(&serde_json::json!({ "root": value })).expect("a value can be written");
        let text = &text[..at.index(text.len())];
        prop_assert_eq!(parse(text, &Options::default()).faults().len(), 1, "{}", String::from_utf8_lossy(text));
    }
}
