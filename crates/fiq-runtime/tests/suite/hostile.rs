//! Texts that mean harm: deep, wide, repeated.

use std::time::{Duration, Instant};

use fiq_runtime::{MAX_DEPTH, Typed};

use crate::sample::{Answer, Tree};

fn nested(depth: usize) -> String {
    format!("{}{}{}", r#"{"children":["#.repeat(depth), r#"{"children":[]}"#, "]}".repeat(depth))
}

#[test]
fn a_deep_text_is_refused_and_a_less_deep_one_survives_all_that_is_done_with_it() {
    let deepest = usize::from(MAX_DEPTH) / 2 - 1;
    let tree = Tree::from_json(nested(deepest)).expect("not too deep");
    assert_eq!(tree.to_json(), nested(deepest));
    assert_eq!(tree.clone(), tree);
    assert!(format!("{tree:?}").len() > deepest);
    assert!(tree.violations().is_empty());
    for depth in [deepest + 1, 1000, 200_000] {
        let told = Tree::from_json(nested(depth)).expect_err("too deep");
        assert_eq!((told.len(), told[0].rule), (1, "too-deep"));
        assert_eq!(Tree::receive(nested(depth)).expect_err("too deep"), told);
    }
    drop(tree);
}

#[test]
fn what_no_type_looks_at_may_be_deep() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let told = Tree::from_json(format!(r#"{{"children":[],"value":{deep}}}"#)).expect_err("too deep");
    assert_eq!(told[0].rule, "too-deep");
    assert!(Tree::from_json(format!(r#"{{"children":[],"other":{deep}}}"#)).is_ok());
}

#[test]
fn a_deep_value_of_another_format_is_refused() {
    let mut value = serde_json::json!({ "children": [] });
    for _ in 0..600 {
        value = serde_json::json!({ "children": [value] });
    }
    let told = serde_json::from_value::<Tree>(value).expect_err("too deep").to_string();
    assert!(told.contains("nested deeper than 512 levels"), "{told}");
}

#[test]
fn wide_objects_take_linear_time() {
    let members = (0..100_000).fold(String::new(), |text, n| text + &format!(r#","key{n}":{n}"#));
    let start = Instant::now();
    let text = format!(r#"{{"state":"open","total":1{members}}}"#);
    let read = Answer::receive(&text).expect("wide");
    assert_eq!(read.value.extra.len(), 100_000);
    let same = format!(r#"{{"state":"open"{}}}"#, r#","total":1"#.repeat(50_000));
    assert!(Answer::receive(&same).is_ok());
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}
