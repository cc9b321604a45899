//! What a placeholder leaves open is never wrong, and what it suspends is listed.

use fiq_check::Checker;
use fiq_model::bundled;
use fiq_source::Pointer;

use crate::checking::{parse, report, request};

#[test]
fn placeholders_are_never_wrong() {
    for text in [
        r#"{"phone_number":"{{to}}","message_type":"{{kind}}"}"#,
        r#"{"phone_number":"<phone>","message_type":"image","media_url":"{{base}}/menu.png","caption":"{{caption}}"}"#,
        r#"{"phone_number":"+27123456789","message_type":"location","location":{"latitude":"{{lat}}","longitude":"{{lon}}"}}"#,
        r#"{"phone_number":"+27123456789","message_type":"contacts","contacts":["..."]}"#,
        r#"{"message_type":"text","...":"..."}"#,
        r#"{"phone_number":"+27123456789","message_type":"interactive","interactive":"{{menu}}"}"#,
    ] {
        let found = request(text);
        assert!(found.is_empty(), "{}", report(text, &found));
    }
}

#[test]
fn what_is_suspended_is_listed() {
    let text = r#"{"phone_number":"{{to}}","message_type":"text","text":"Hi {{name}}"}"#;
    let tree = parse(text);
    let root = tree.root(text.as_bytes()).expect("a value");
    let request = bundled().operations[0].request.expect("a body");
    let suspended = Checker::new(bundled()).suspended(request, root, &Pointer::root());
    let listed: Vec<String> = suspended.iter().map(ToString::to_string).collect();
    assert_eq!(listed, ["bad-format and wrong-type of `/phone_number`", "too-short of `/text`"]);
}

#[test]
fn an_unknown_value_satisfies_everything() {
    let text = r#"{"phone_number":"+27123456789","message_type":"text","text":{{text}}}"#;
    let tree = parse(text);
    let root = tree.root(text.as_bytes()).expect("a value");
    let request = bundled().operations[0].request.expect("a body");
    assert!(Checker::new(bundled()).satisfies(request, root));
}
