//! Reading what a server sends.

use fiq_runtime::Typed;

use crate::sample::{Answer, Contact, Event, Order, State};

fn rules<T>(read: &fiq_runtime::Read<T>) -> Vec<(&str, &str)> {
    read.findings.iter().map(|one| (one.rule, one.pointer.as_str())).collect()
}

#[test]
fn limits_values_formats_and_members_are_findings() {
    let text = r#"{"state":"lost","total":-1,"at":"yesterday","events":[{"to":[1,null],"type":"moved"},
        {"type":"sent","size":2},{"type":"failed","why":"no"}],"seen":true}"#;
    let read = Answer::receive(text).expect("a value can be made");
    let expected = [
        ("unknown-variant", "/state"),
        ("out-of-range", "/total"),
        ("bad-format", "/at"),
        ("unknown-field", "/events/0/to"),
        ("unknown-variant", "/events/0/type"),
        ("too-many-items", "/events"),
        ("unknown-field", "/seen"),
    ];
    assert_eq!(rules(&read), expected);
    let answer = read.value;
    assert!(matches!(&answer.state, State::Unknown(value) if value.as_str() == Some("lost")));
    assert_eq!(answer.state.to_string(), "lost");
    let events = answer.events.as_deref().expect("three");
    assert!(matches!(&events[0], Event::Unknown(value) if value.as_json()["to"][0] == 1));
    assert!(matches!(&events[2], Event::Failed(failed) if failed.why == "no"));
    assert_eq!(answer.extra["seen"], true);
    let blank = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(blank(&answer.to_json()), blank(text).replace("-1", "-1.0"));
}

#[test]
fn limited_types_hold_what_was_received() {
    let text = r#"{"kind":"order","id":"x","title":"A title that is really too long","count":99,"payment":{"by":"cash"}}"#;
    let read = Order::receive(text).expect("limits are no obstacle");
    assert_eq!(rules(&read).len(), 3);
    assert_eq!(read.value.title.chars().count(), 31);
    assert_eq!(read.value.violations().errors().count(), 3);
}

#[test]
fn what_no_value_can_be_made_of_is_an_error_and_so_is_the_rest_then() {
    let cases = [
        (r#"{"total":-1}"#, vec![("missing-field", ""), ("out-of-range", "/total")]),
        (r#"{"state":"lost","total":"1"}"#, vec![("unknown-variant", "/state"), ("wrong-type", "/total")]),
        (r#"{"state":"open","total":1,}"#, vec![("syntax", "")]),
        (r#"{"state":"open","totl":1}"#, vec![("misspelt-field", "/totl")]),
        (
            r#"{"state":"open","total":1,"events":[{"type":"sent","size":3000000000}]}"#,
            vec![("out-of-range", "/events/0/size")],
        ),
    ];
    for (text, expected) in cases {
        let told = Answer::receive(text).expect_err(text);
        let told: Vec<_> = told.iter().map(|one| (one.rule, one.pointer.as_str())).collect();
        assert_eq!(told, expected, "{text}");
    }
    let text = r#"{"kind":"order","id":"AB1","title":"x","colour":"blue","count":1,"payment":{"by":"cash"}}"#;
    let told = Order::receive(text).expect_err("a closed enum has no place for it");
    assert_eq!((told.len(), told[0].rule), (1, "unknown-variant"));
}

#[test]
fn null_for_an_optional_member_is_its_absence() {
    let read = Answer::receive(r#"{"state":"open","total":1,"at":null}"#).expect("as many servers write");
    assert_eq!(read.value.at, None);
    assert_eq!(rules(&read), [("wrong-type", "/at")]);
}

#[test]
fn of_a_choice_without_a_tag_the_most_alike_is_taken() {
    let contact = |text: &str| {
        let start = r#"{"kind":"order","id":"AB1","title":"x","count":1,"payment":{"by":"cash"}"#;
        Order::receive(format!(r#"{start},"contact":{text}}}"#)).map(|read| read.value.contact)
    };
    assert!(matches!(contact(r#"{"phone":"12345678901234567890"}"#), Ok(Some(Contact::Phone(_)))));
    assert!(matches!(contact(r#"{"street":"a","phone":"b"}"#), Ok(Some(_))));
    assert!(matches!(contact(r#"{"street":"a","town":null}"#), Ok(Some(Contact::Address(_)))));
    assert!(contact("7").is_err());
    assert!(contact(r#"{"town":"a"}"#).is_err());
}

#[test]
fn of_a_key_that_stands_twice_the_last_counts() {
    let read = Answer::receive(r#"{"state":"open","total":1,"total":2,"x":1,"x":2}"#).expect("lenient");
    assert_eq!((read.value.total, &read.value.extra["x"]), (2.0, &2.into()));
    assert_eq!(rules(&read).iter().filter(|(rule, _)| *rule == "duplicate-key").count(), 2);
    let told = Answer::from_json(r#"{"state":"open","total":1,"total":2}"#).expect_err("strict");
    assert_eq!(told[0].rule, "duplicate-key");
}
