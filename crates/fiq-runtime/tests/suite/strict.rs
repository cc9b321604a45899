//! Reading what must satisfy its schema.

use fiq_runtime::{Figure, Presence, Severity, Typed, Violation};

use crate::sample::{Card, Colour, Order, Payment};

const GOOD: &str = r#"{
  "kind": "order", "id": "AB12", "title": "Burger", "note": null, "colour": "green", "rating": 4.5,
  "count": 3, "tags": ["a", "b"], "payment": { "by": "card", "number": "4111" },
  "contact": { "street": "Long Street" }, "basket": { "rows": [{ "id": "1" }, { "id": "2", "title": "Two" }] }
}"#;

#[test]
fn a_good_text_becomes_a_value_and_the_same_text_again() {
    let order = Order::from_json(GOOD).expect("good");
    assert_eq!(order.title, "Burger");
    assert_eq!(order.note, Presence::Null);
    assert_eq!(order.colour, Some(Colour::Green));
    assert_eq!(order.rating.map(fiq_runtime::Number::get), Some(4.5));
    assert_eq!(order.count, 3);
    assert!(matches!(&order.payment, Payment::Card(Card { number }) if number == "4111"));
    assert_eq!(order.basket.as_ref().map(|basket| basket.rows.len()), Some(2));
    let blank = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(blank(&order.to_json()), blank(GOOD));
    assert_eq!(Order::from_json(order.to_json()), Ok(order));
}

#[test]
fn all_errors_are_told_at_once_each_with_its_place() {
    let text = "{\n  \"kind\": \"order\",\n  \"id\": \"ab\",\n  \"title\": \"A title that is really too long\",\n  \
                \"count\": 11,\n  \"payment\": { \"by\": \"card\", \"number\": 7 },\n  \"extra\": 1\n}";
    let told = Order::from_json(text).expect_err("bad");
    let brief = |one: &Violation| {
        let place = one.place.expect("read from text");
        (one.rule, one.pointer.clone(), place.line, place.column)
    };
    let expected = [
        ("pattern-mismatch", "/id", 3, 9),
        ("too-long", "/title", 4, 12),
        ("out-of-range", "/count", 5, 12),
        ("wrong-type", "/payment/number", 6, 40),
        ("unknown-field", "/extra", 7, 3),
    ];
    let told: Vec<_> = told.iter().map(brief).collect();
    assert_eq!(told, expected.map(|(rule, pointer, line, column)| (rule, pointer.to_owned(), line, column)));
}

#[test]
fn a_violation_has_all_that_a_finding_has() {
    let told = Order::from_json(GOOD.replace("Burger", "A title that is really too long")).expect_err("long");
    let [one] = &told[..] else { panic!("{told}") };
    assert_eq!((one.rule, one.severity, one.pointer.as_str()), ("too-long", Severity::Error, "/title"));
    assert_eq!((&one.limit, &one.actual), (&Some(Figure::Count(24)), &Some(Figure::Count(31))));
    assert_eq!((one.authority.as_deref(), one.source.as_deref()), (Some("Shop"), Some("orders")));
    assert_eq!(one.demand.as_deref(), Some("/components/schemas/Title/maxLength"));
    assert_eq!(one.help.as_deref(), Some("cut it to 24 characters or fewer"));
    assert_eq!(
        told.to_string(),
        "2:43: error[too-long]: `title` has 31 characters, 7 over the limit of 24 (Shop documents it)"
    );
}

#[test]
fn the_words_are_those_of_the_linter() {
    let texts = [
        r#"{"kind":"order","id":"AB1","title":"","count":1.5,"payment":{"by":"cheque"}}"#,
        r#"{"kind":"odder","id":"AB1","titel":"x","count":1,"payment":{"by":"cash"},"contact":{}}"#,
        r#"{"id":"AB1","id":"AB1","title":"x","count":1,"payment":{},}"#,
        "[1, 2",
        "",
        "null",
    ];
    for text in texts {
        let read = Order::from_json(text).expect_err(text);
        let words: Vec<&str> = read.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(words, crate::words::of_linter("Order", text), "{text}");
    }
}

#[test]
fn warnings_do_not_refuse_and_are_told_who_asks() {
    let text =
        GOOD.replace("Burger", "A longer title").replace(r#""by": "card","#, r#""by": "card", "bank": 1,"#);
    let read = Order::read(&text).expect("warnings alone");
    let rules: Vec<&str> = read.findings.iter().map(|one| one.rule).collect();
    assert_eq!(rules, ["too-long", "unknown-field"]);
    assert!(read.findings.errors().next().is_none());
    assert_eq!(read.findings.warnings().count(), 2);
    let told = read.value.demand_upstream().expect_err("the carrier refuses it");
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].authority.as_deref(), Some("Carrier"));
    assert_eq!(read.value.violations(), told);
    assert_eq!(Order::from_json(GOOD).expect("good").demand_upstream(), Ok(()));
}

#[test]
fn a_lone_value_is_called_by_its_type() {
    let told = crate::sample::Title::from_json("\"A title that is really too long\"").expect_err("long");
    assert!(told[0].message.starts_with("`Title` has 31 characters"), "{told}");
    assert_eq!((told[0].pointer.as_str(), told[0].place.map(|place| place.column)), ("", Some(1)));
}

#[test]
fn numbers_that_no_type_holds_are_out_of_range() {
    for (text, holder) in
        [("1e999", "a 64-bit floating-point number"), ("-1e400", "a 64-bit floating-point number")]
    {
        let text = format!(r#"{{"state":"open","total":0,"wide":[{text}]}}"#);
        let told = crate::sample::Answer::from_json(&text).expect_err("too great");
        assert_eq!((told[0].rule, told[0].pointer.as_str()), ("out-of-range", "/wide/0"));
        assert!(told[0].message.contains(holder), "{told}");
        assert_eq!(told[0].place.map(|place| place.column), Some(35));
    }
    for text in ["3.0", "3e0", "300e-2"] {
        assert_eq!(crate::sample::Count::from_json(text).map(fiq_runtime::Integer::get), Ok(3));
    }
}
