//! Other formats than JSON text, by way of serde.

use serde_json::{Value, json};

use crate::sample::{Count, Order, Rating, Title};

fn order(title: &str) -> Value {
    json!({ "kind": "order", "id": "AB1", "title": title, "count": 1, "rating": 4.5, "payment": { "by": "cash" } })
}

#[test]
fn a_value_of_another_format_is_read_as_strictly() {
    let read: Order = serde_json::from_value(order("Burger")).expect("good");
    assert_eq!(read.title, "Burger");
    assert_eq!(serde_json::to_value(&read).expect("a value"), order("Burger"));
    let mut bad = order("A title that is really too long");
    bad["count"] = 0.into();
    let told = serde_json::from_value::<Order>(bad).expect_err("two faults").to_string();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 2, "{told}");
    assert!(lines[0].starts_with("error[out-of-range]: `count` is 0"), "{told}");
    assert!(lines[1].starts_with("error[too-long]: `title` has 31 characters"), "{told}");
}

#[test]
fn generated_types_stand_inside_other_types() {
    let read: Vec<(Title, Count, Option<Rating>)> =
        serde_json::from_str(r#"[["a", 1, null], ["b", 10, 5]]"#).expect("all keep their limits");
    assert_eq!(read.len(), 2);
    assert!(serde_json::from_str::<Vec<Title>>(r#"["a", ""]"#).is_err());
    assert!(
        serde_json::from_str::<Order>(r#"{"kind":"order","kind":"order"}"#)
            .is_err_and(|error| { error.to_string().contains("`kind` stands twice") })
    );
}

#[test]
fn what_json_has_no_word_for_is_refused() {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, F64Deserializer, U8Deserializer};
    let nan: F64Deserializer<Error> = f64::NAN.into_deserializer();
    let error = <Rating as serde::Deserialize>::deserialize(nan).expect_err("no number");
    assert_eq!(error.to_string(), "JSON has no number NaN");
    let small: U8Deserializer<Error> = 3_u8.into_deserializer();
    assert_eq!(<Count as serde::Deserialize>::deserialize(small), Ok(fiq_runtime::lit!(Count, 3)));
}
