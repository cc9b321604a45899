//! The table of `tests/cases`: what is a payload, what comes near, what is neither, and the reason told.

use std::path::PathBuf;

use fiq_extract::{Prefilter, Search};
use fiq_model::bundled;
use fiq_syntax::json;
use fiq_tree::Value;

use crate::model::told;

#[test]
fn every_case_is_told_as_it_says() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for file in std::fs::read_dir(folder).expect("the cases are there") {
        let text = std::fs::read(file.expect("readable").path()).expect("readable");
        let tree = json::parse(&text, &json::Options::default());
        assert!(tree.faults().is_empty(), "the cases are JSON");
        tree.root(&text).expect("a list of cases").items().for_each(holds);
    }
}

fn holds(case: Value<'_>) {
    let name = text(case, "case");
    let json = case.get("json").expect("a case has a text");
    let actual = told(json.span().of(json.text()), Search::Content);
    assert_eq!(actual, expected(case), "{name}");
    let found = actual.iter().any(|line| line.starts_with("found"));
    let may_hold = Prefilter::new(bundled()).may_hold(json.span().of(json.text()));
    assert!(may_hold || !found, "{name}: passes the prefilter");
}

fn expected(case: Value<'_>) -> Vec<String> {
    let of = |name: &str| case.get(name).into_iter().flat_map(Value::items);
    let found = of("found")
        .map(|one| format!("found {} | {} | {}", text(one, "at"), text(one, "is"), text(one, "why")));
    let near = of("near").map(|one| format!("near {} | {}", text(one, "at"), text(one, "why")));
    found.chain(near).collect()
}

fn text(of: Value<'_>, name: &str) -> String {
    of.get(name).and_then(Value::string).expect("a string").written()
}

#[test]
fn what_could_not_be_read_is_unknown_and_not_foreign() {
    let unclosed = br#"{"phone_number": "+27123456789", "message_type": "text""#;
    assert_eq!(
        told(unclosed, Search::Content),
        ["found  | request text | `message_type` is \"text\", `phone_number` is there"]
    );
    let quoted = br#"{"phone_number": "+27123456789", "message_type": 'text', "text": "hi"}"#;
    assert_eq!(
        told(quoted, Search::Content),
        [
            "found  | request | `message_type` is not known, `phone_number` and `text` are there and nothing is foreign"
        ]
    );
}

#[test]
fn what_an_open_object_lacks_may_be_there() {
    let open = br#"{"message_type": "text", "caption": "hi""#;
    assert_eq!(told(open, Search::Content), ["found  | request text | `message_type` is \"text\""]);
}
