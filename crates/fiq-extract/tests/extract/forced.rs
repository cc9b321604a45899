//! What someone says is a payload.

use fiq_extract::{Direction, Search};

use fiq_model::bundled;

use crate::model::told;

const FORCED: Search = Search::Forced(Direction::Request);

#[test]
fn payloads_inside_come_first() {
    let text = br#"{"body": {"message_type": "text", "text": "hi"}}"#;
    assert_eq!(
        told(text, FORCED),
        ["found /body | request text | `message_type` is \"text\", `text` is there"]
    );
}

#[test]
fn else_the_root_is_held_to_be_one() {
    assert_eq!(told(br#"{"a": 1}"#, FORCED), ["found  | request | it was asked for"]);
    assert_eq!(told(b"7", FORCED), ["found  | request | it was asked for"]);
    assert_eq!(told(br#"{"message_type": "text"}"#, FORCED), ["found  | request text | it was asked for"]);
}

#[test]
fn or_each_item_of_a_root_array() {
    let expected = ["found /0 | request | it was asked for", "found /1 | request | it was asked for"];
    assert_eq!(told(b"[1, []]", FORCED), expected);
    assert!(told(b"[]", FORCED).is_empty());
}

#[test]
fn a_response_is_the_one_it_has_most_in_common_with() {
    let forced = Search::Forced(Direction::Response);
    let text = br#"{"error": "Something new", "message": "x"}"#;
    assert_eq!(told(text, forced), ["found  | response 400 | it was asked for"]);
    assert_eq!(
        told(br#"{"success": true, "data": {}}"#, forced),
        ["found  | response 200 | it was asked for"]
    );
    let request = br#"{"phone_number": "+27123456789", "message_type": "text", "text": "hi"}"#;
    assert_eq!(told(request, forced), ["found  | response 200 | it was asked for"]);
}

#[test]
fn a_schema_or_an_operation_holds_the_root() {
    let text = br#"[{"message_type": "text", "text": "hi"}]"#;
    let request = bundled().operations[0].request.expect("the operation has a body");
    assert_eq!(told(text, Search::Schema(request)), ["found  | request | it was asked for"]);
    let operation = Search::Operation(0, Direction::Request);
    assert_eq!(told(text, operation), ["found  | request | it was asked for"]);
    assert!(told(text, Search::Operation(9, Direction::Request)).is_empty());
}
