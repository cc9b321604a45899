//! Depth is bounded by memory, and time is about linear.

use std::time::{Duration, Instant};

use crate::checking::{against, request};

/// Far more than a linear pass needs, far less than a quadratic one.
const LIMIT: Duration = Duration::from_mins(1);

/// A build without optimisation is given a part of it.
const SCALE: usize = if cfg!(debug_assertions) { 10 } else { 1 };

fn within_the_limit<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    assert!(start.elapsed() < LIMIT, "it took {:?}", start.elapsed());
    result
}

#[test]
fn a_hundred_thousand_levels() {
    let depth = 100_000;
    let schema = r##"{"type": "object", "properties": {"a": {"$ref": "#"}}}"##;
    let text = format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
    let found = within_the_limit(|| against(schema, &text));
    assert_eq!(found.len(), 1);
    let schema = r##"{"anyOf": [{"type": "array", "items": {"$ref": "#"}}, {"type": "array", "items": {"type": "number"}}]}"##;
    let text = format!("{}true{}", "[".repeat(depth), "]".repeat(depth));
    let found = within_the_limit(|| against(schema, &text));
    assert_eq!(found.len(), 1);
    let unknown = format!(
        r#"{{"phone_number":"+27123456789","message_type":"text","text":"hi","extra":{}{}}}"#,
        "[".repeat(depth),
        "]".repeat(depth)
    );
    assert_eq!(within_the_limit(|| request(&unknown)).len(), 1);
}

#[test]
fn half_a_million_keys() {
    let keys: String = (0..500_000 / SCALE)
        .flat_map(|index| [",\"k".to_owned(), index.to_string(), "\":0".to_owned()])
        .collect();
    let text = format!(r#"{{"phone_number":"+27123456789","message_type":"text","text":"hi"{keys}}}"#);
    assert_eq!(within_the_limit(|| request(&text)).len(), 500_000 / SCALE);
    let keys = r#","k":0"#.repeat(500_000 / SCALE);
    let text = format!(r#"{{"phone_number":"+27123456789","message_type":"text","text":"hi"{keys}}}"#);
    assert_eq!(within_the_limit(|| request(&text)).len(), 500_000 / SCALE);
}

#[test]
fn two_hundred_thousand_findings() {
    let items = vec![r#"{"name":{}}"#; 200_000 / SCALE].join(",");
    let text = format!(r#"{{"phone_number":"+27123456789","message_type":"contacts","contacts":[{items}]}}"#);
    assert!(within_the_limit(|| request(&text)).len() > 200_000 / SCALE);
    let schema = r#"{"type": "array", "uniqueItems": true}"#;
    let items = vec!["[1,{\"a\":2}]"; 200_000 / SCALE].join(",");
    assert_eq!(within_the_limit(|| against(schema, &format!("[{items}]"))).len(), 200_000 / SCALE - 1);
}

#[test]
fn numbers_and_strings_of_any_size() {
    let schema = r#"{"type": "number", "multipleOf": 7, "maximum": 1e300}"#;
    assert_eq!(within_the_limit(|| against(schema, "1e999999999")).len(), 2);
    assert_eq!(within_the_limit(|| against(schema, &"7".repeat(1_000_000))).len(), 1);
    let text = format!(
        r#"{{"phone_number":"+27123456789","message_type":"text","text":"{}"}}"#,
        "\\u00e9".repeat(1_000_000)
    );
    let found = within_the_limit(|| request(&text));
    assert_eq!(found.len(), 1);
    assert!(found[0].message.len() < 200, "{}", found[0].message);
}

#[test]
fn findings_at_every_level() {
    let depth = 100_000;
    let text = format!("{}1{}", r#"{"a":1,"a":"#.repeat(depth), "}".repeat(depth));
    let found = within_the_limit(|| against("{}", &text));
    assert_eq!(found.len(), depth);
    let text = "[,".repeat(depth);
    assert!(within_the_limit(|| against("{}", &text)).len() >= depth);
    let schema = r##"{"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["b"]}"##;
    let text = format!("{}{{}}{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
    assert_eq!(within_the_limit(|| against(schema, &text)).len(), depth + 1);
    let long = format!(r#"{{"{}":[{}1]}}"#, "k".repeat(1 << 20), "{\"a\":0,\"a\":0},".repeat(10_000));
    assert_eq!(within_the_limit(|| against("{}", &long)).len(), 10_000);
}

#[test]
fn choices_inside_choices() {
    let schema = r##"{"oneOf": [
        {"type": "object", "required": ["a"], "properties": {"a": {"$ref": "#"}}},
        {"type": "object", "required": ["b"], "properties": {"a": {"$ref": "#"}, "b": {"type": "string"}}}
    ]}"##;
    let depth = 20_000;
    let text = format!("{}{{}}{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
    assert!(!within_the_limit(|| against(schema, &text)).is_empty());
}
