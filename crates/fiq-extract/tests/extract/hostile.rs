//! Depth, breadth and number, each far beyond what anyone stores; a quadratic step anywhere would take minutes.

use fiq_extract::{Direction, Search};

use crate::model::search;

const PAYLOAD: &str = r#"{"message_type":"text","text":""}"#;
const DEPTH: usize = 100_000;

fn count(text: &str) -> (usize, usize) {
    search(text.as_bytes(), Search::Content, |found| (found.payloads.len(), found.near_misses.len()))
}

#[test]
fn many_payloads_deep_down() {
    let many = vec![PAYLOAD; 50_000].join(",");
    let text = format!("{}{many}{}", r#"{"a":["#.repeat(DEPTH / 2), "]}".repeat(DEPTH / 2));
    search(text.as_bytes(), Search::Content, |found| {
        assert_eq!(found.payloads.len(), 50_000);
        let last = found.pointer(found.payloads[49_999].place);
        assert!(last.as_str().starts_with("/a/0/a/0/") && last.as_str().ends_with("/a/49999"));
    });
}

#[test]
fn a_near_miss_at_every_depth() {
    let text =
        format!("{}{PAYLOAD}{}", r#"{"from":1,"message_type":"text","a":"#.repeat(DEPTH), "}".repeat(DEPTH));
    assert_eq!(count(&text), (1, DEPTH));
}

#[test]
fn half_a_million_keys() {
    let strangers =
        (0..500_000).fold(String::new(), |text, index| text + r#","k"# + &index.to_string() + r#"":0"#);
    let text = format!(r#"{{"message_type":"text","phone_number":""{strangers}}}"#);
    assert_eq!(count(&text), (0, 1));
    let stranger = r#","k":0"#.repeat(500_000);
    assert_eq!(count(&format!(r#"{{"message_type":"text","phone_number":""{stranger}}}"#)), (1, 0));
    let same = r#","message_type":"text""#.repeat(500_000);
    assert_eq!(count(&format!(r#"{{"phone_number":""{same}}}"#)), (1, 0));
}

#[test]
fn a_huge_array_of_others() {
    let row = r#"{"id":1,"phone_number":"","message_type":"text","created_at":""}"#;
    assert_eq!(count(&format!("[{}]", vec![row; 100_000].join(","))), (0, 100_000));
    let clue = r#"{"data":{"message_type":"text"}}"#;
    assert_eq!(count(&format!("[{}]", vec![clue; 100_000].join(","))).0, 0);
}

#[test]
fn a_key_of_many_megabytes() {
    let key = "message_type".repeat(1_000_000);
    assert_eq!(count(&format!(r#"{{"message_type":"text","text":"","{key}":1}}"#)), (1, 0));
}

#[test]
fn depth_alone() {
    let text = "[".repeat(DEPTH);
    let forced = Search::Forced(Direction::Request);
    search(text.as_bytes(), forced, |found| assert_eq!(found.payloads.len(), 1));
}
