//! YAML texts and the trees they become: each input under `yaml/` has its tree beside it.
//!
//! `UPDATE_EXPECT=1` writes the trees anew. JSON is YAML: `serde_json` is the oracle for that part.

#![cfg(feature = "yaml")]

#[path = "support/dump.rs"]
mod dump;

use std::fs;
use std::path::{Path, PathBuf};

use fiq_syntax::yaml::{MOST_COPIES, parse};
use fiq_tree::{FaultKind, Value};
use proptest::prelude::*;

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/yaml");
    let files = fs::read_dir(folder).expect("the folder of cases is there");
    let paths = files.map(|file| file.expect("a case").path());
    for input in paths.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        let text = fs::read(&input).expect("the input can be read");
        let dump = dump::dump(&parse(&text), &text);
        let expected = PathBuf::from(format!("{}.tree", input.display()));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &dump).expect("the expected tree can be written");
        }
        let wanted = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(dump, wanted, "{} (UPDATE_EXPECT=1 takes what is now)", input.display());
    }
}

fn faults(text: &[u8]) -> Vec<FaultKind> {
    parse(text).faults().iter().map(|fault| fault.kind).collect()
}

#[test]
fn a_billion_laughs() {
    let lol = |name: char, of: char| format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 10].join(", "));
    let levels = ["a: &a [x, x]\n".to_owned()]
        .into_iter()
        .chain("abcdefgh".chars().zip("bcdefghi".chars()).map(|(of, name)| lol(name, of)));
    let text = levels.collect::<Vec<_>>().concat();
    let tree = parse(text.as_bytes());
    assert!(tree.len() < MOST_COPIES + 1000);
    assert!(tree.faults().iter().all(|fault| fault.kind == FaultKind::BadAlias));
    assert!(!tree.faults().is_empty());
}

#[test]
fn not_yaml() {
    assert_eq!(faults(b""), [FaultKind::EmptyDocument]);
    assert_eq!(faults(b"a: \xFF"), [FaultKind::InvalidUtf8]);
    assert_eq!(faults(b"\xFF\xFEa\0"), [FaultKind::Utf16]);
    assert_eq!(faults(b"a: &a [*a]"), [FaultKind::BadAlias]);
    assert_eq!(faults(b"a: [1"), [FaultKind::Yaml]);
}

#[test]
fn deep() {
    let n = 20_000;
    for text in ["[".repeat(n), "{a: ".repeat(n), "- ".repeat(n), "a:\n".repeat(n), "? ".repeat(n)] {
        parse(text.as_bytes());
    }
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        any::<f32>().prop_map(|number| f64::from(number).into()),
        "[ -~é€\n\t😀]{0,12}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::vec(("[ -~é]{0,6}", inner), 0..6)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

fn check_same(value: Value, wanted: &serde_json::Value) {
    match wanted {
        serde_json::Value::Number(wanted) => {
            let number = value.number().and_then(|json| json.parse::<f64>().ok());
            assert_eq!(number, wanted.as_f64());
        }
        serde_json::Value::String(wanted) => {
            let string = value.string().expect("a string");
            assert_eq!(string.known().as_deref(), Some(wanted.as_str()));
        }
        serde_json::Value::Array(wanted) => {
            assert_eq!(value.items().count(), wanted.len());
            value.items().zip(wanted).for_each(|(item, wanted)| check_same(item, wanted));
        }
        serde_json::Value::Object(wanted) => {
            assert_eq!(value.members().count(), wanted.len());
            value
                .members()
                .for_each(|member| check_same(member.value, &wanted[&*member.key.known().expect("known")]));
        }
        serde_json::Value::Null => assert_eq!(value.kind().as_str(), "null"),
        serde_json::Value::Bool(wanted) => assert_eq!(value.boolean(), Some(*wanted)),
    }
}

proptest! {
    #[test]
    fn json_is_yaml(value in json(), pretty in any::<bool>()) {
        let written = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = written.expect("a value can be written");
        let tree = parse(text.as_bytes());
        prop_assert!(tree.faults().is_empty(), "{text}\n{:?}", tree.faults());
        check_same(tree.root(text.as_bytes()).expect("a root"), &value);
    }

    #[test]
    fn any_text(text in "[-a&*!|>'\"{}\\[\\]:,?# \n<é\\\\x0.]{0,30}") {
        let tree = parse(text.as_bytes());
        let shown = dump::dump(&tree, text.as_bytes());
        for fault in tree.faults() {
            prop_assert!(fault.span.end() as usize <= text.len(), "{shown}");
        }
        for value in tree.values(text.as_bytes()) {
            prop_assert!(text.is_char_boundary(value.span().start() as usize), "{shown}");
            prop_assert!(text.is_char_boundary(value.span().end() as usize), "{shown}");
        }
    }
}
