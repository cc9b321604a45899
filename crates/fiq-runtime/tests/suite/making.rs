//! Making values in the program.

use fiq_runtime::{FromNode, Integer, Json, List, Number, Presence, Serialize, Text, Typed, lit};

use crate::sample::{
    Basket, BasketParts, Card, Cash, Colour, Contact, Count, Event, Filter, Order, OrderId, Payment, Rating,
    Row, Rows, State, Tags, Title, limits,
};

const TITLE: Title = Title::literal("Burger");
static ROWS: [Row; 1] = [Row { id: Text::literal("1"), title: Some(TITLE) }];
const LIST: Rows = Rows::literal(&ROWS);

#[test]
fn literals_are_values() {
    assert_eq!(lit!(Title, "Burger"), TITLE);
    assert_eq!(lit!(Title, "🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕").chars().count(), 24);
    assert_eq!(lit!(Text, "of any length").as_str(), "of any length");
    assert_eq!(lit!(Rating, 5.0), 5.0);
    assert_eq!(lit!(Number, -0.5), -0.5);
    assert_eq!(lit!(Count, 10), 10);
    assert_eq!(LIST[0].title.as_deref(), Some("Burger"));
}

#[test]
fn what_breaks_a_limit_is_refused_in_the_words_of_the_linter() {
    let told = Title::try_from("A title that is really too long").expect_err("long");
    let expected = "error[too-long]: `Title` has 31 characters, 7 over the limit of 24 (Shop documents it)";
    assert_eq!(told.to_string(), expected);
    assert!(told[0].place.is_none());
    assert_eq!(Title::try_from(String::new()).expect_err("empty")[0].rule, "too-short");
    assert_eq!(OrderId::try_from("12").expect_err("no letters")[0].rule, "pattern-mismatch");
    assert_eq!("AB12".parse::<OrderId>().as_deref(), Ok("AB12"));
    assert_eq!(Rating::try_from(0.0).expect_err("excluded")[0].rule, "out-of-range");
    assert_eq!(Rating::try_from(5.0).map(Number::get), Ok(5.0));
    assert_eq!(Rating::try_from(f64::NAN).expect_err("no number")[0].rule, "out-of-range");
    assert_eq!(Number::<fiq_runtime::Unlimited>::try_from(f64::INFINITY).expect_err("no number").len(), 1);
    assert_eq!(Count::try_from(11).expect_err("over")[0].rule, "out-of-range");
    assert_eq!(Count::try_from(i64::MIN).expect_err("under")[0].rule, "out-of-range");
}

#[test]
fn lists_are_held_to_their_limits() {
    let row = |id: &str| Row { id: id.to_owned().into(), title: None };
    assert_eq!(
        Rows::try_from(vec![row("1"), row("2"), row("3")]).expect_err("three")[0].rule,
        "too-many-items"
    );
    assert_eq!(Rows::try_from(vec![]).expect_err("none")[0].rule, "too-few-items");
    assert_eq!(Rows::try_from([row("1")]).map(|rows| rows.len()), Ok(1));
    let told = Tags::try_from([Text::from("a"), Text::from("b"), Text::from("a")]).expect_err("twice");
    assert_eq!((told[0].rule, told[0].pointer.as_str()), ("duplicate-item", "/2"));
    let mut tags = Tags::try_from([Text::from("a")]).expect("one").into_vec();
    tags.push("b".into());
    assert_eq!(Tags::try_from(tags).expect("two").to_json(), r#"["a","b"]"#);
}

#[test]
fn parts_are_checked_together() {
    let row = |id: &'static str| Row { id: id.into(), title: None };
    let parts = |ids: [&'static str; 2]| BasketParts { rows: ids.map(row).try_into().expect("two rows") };
    let basket: Basket = parts(["1", "2"]).checked().expect("they differ");
    assert_eq!(basket.rows[1].id, "2");
    let told = parts(["1", "1"]).checked().expect_err("the same");
    assert_eq!((told[0].rule, told[0].pointer.as_str()), ("duplicate-id", "/rows/1/id"));
    let mut changed = basket.into_parts();
    changed.rows = [row("3")].try_into().expect("one row");
    assert_eq!(Basket::new(changed).expect("one alone").to_json(), r#"{"rows":[{"id":"3"}]}"#);
    let told = Basket::from_json(r#"{"rows":[{"id":"1"},{"id":"1"}]}"#).expect_err("the same");
    assert_eq!(told[0].rule, "duplicate-id");
}

#[test]
fn json_satisfies_its_schema() {
    assert!(Filter::try_from(serde_json::json!({ "a": 1 })).is_ok());
    assert!(Filter::try_from(serde_json::json!({})).is_err());
    assert!(Json::<limits::Filter>::try_from(serde_json::json!({ "never": 1 })).is_err());
}

#[test]
fn choices_are_read_from_text() {
    assert_eq!("red".parse(), Ok(Colour::Red));
    assert_eq!(Colour::try_from("green"), Ok(Colour::Green));
    assert_eq!((Colour::Red.as_str(), format!("{:>6}", Colour::Green)), ("red", " green".to_owned()));
    let told = Colour::try_from("grean").expect_err("none of them");
    assert_eq!(told[0].rule, "unknown-variant");
    assert!(told[0].help.as_deref().is_some_and(|help| help.contains("`green`")), "{told:?}");
    assert!("lost".parse::<State>().is_err());
}

#[test]
fn a_member_that_may_be_null_has_three_states() {
    let mut order = Order {
        id: "AB1".parse().expect("matches"),
        title: lit!(Title, "x"),
        note: Presence::Absent,
        colour: None,
        rating: None,
        count: lit!(Count, 1),
        tags: None,
        payment: Payment::Cash(Cash {}),
        contact: None,
        basket: None,
    };
    let start = r#"{"kind":"order","id":"AB1","title":"x","#;
    let end = r#""count":1,"payment":{"by":"cash"}}"#;
    let states = [
        (Presence::Absent, ""),
        (Presence::Null, "\"note\":null,"),
        (Presence::Value("soon".try_into().expect("short")), "\"note\":\"soon\","),
    ];
    for (state, middle) in states {
        order.note = state;
        let text = order.to_json();
        assert_eq!(text, format!("{start}{middle}{end}"));
        assert_eq!(Order::from_json(&text).as_ref(), Ok(&order));
    }
    assert!(order.violations().is_empty());
}

#[test]
fn extras_never_repeat_a_member() {
    let mut answer = crate::sample::Answer::from_json(r#"{"state":"open","total":1}"#).expect("good");
    answer.extra.insert("state".to_owned(), "done".into());
    answer.extra.insert("at".to_owned(), 1.into());
    answer.extra.insert("more".to_owned(), 1.into());
    assert_eq!(answer.to_json(), r#"{"state":"open","total":1.0,"more":1}"#);
}

#[test]
fn whole_numbers_are_written_without_a_fraction() {
    for (number, text) in
        [(5.0, "5"), (-0.5, "-0.5"), (1e300, "1e+300"), (-0.0, "-0.0"), (9e15, "9000000000000000")]
    {
        let written =
            serde_json::to_string(&Number::<fiq_runtime::Unlimited>::try_from(number).expect("finite"));
        assert_eq!(written.expect("a number"), text);
    }
}

fn is_ordinary<T: FromNode + Serialize + Send + Sync + 'static>() {}

#[test]
fn types_cross_threads_and_look_like_their_contents() {
    is_ordinary::<Order>();
    is_ordinary::<Event>();
    is_ordinary::<Contact>();
    is_ordinary::<Basket>();
    is_ordinary::<Filter>();
    is_ordinary::<List<Title, limits::Rows>>();
    is_ordinary::<Integer<limits::Count>>();
    assert_eq!(format!("{TITLE:?} {TITLE:>8} {:?}", lit!(Count, 3)), "\"Burger\"   Burger 3");
    let card = Card { number: "4111".try_into().expect("short") };
    assert_eq!(format!("{card:?}"), r#"Card { number: "4111" }"#);
}
