//! Holes are not judged, and what the program computes may be anything.

use fiq_types::{Payload, payload, try_payload};

#[derive(Payload)]
#[payload(json = {
    "phone_number": to, "message_type": "interactive",
    "interactive": { "type": "button", "body": "Shall we?", "buttons": [{ "id": "y", "title": title }, { "id": "n", "title": "No" }] },
})]
pub struct Question {
    to: String,
    title: fiq_types::ReplyButtonTitle,
}

macro_rules! greet {
    ($to:expr, $text:literal) => {
        payload!({ "phone_number": $to, "message_type": "text", "text": $text })
    };
}

fn check(to: &str) {
    assert_eq!(try_payload!({ "phone_number": to, "message_type": "text", "text": to.repeat(5_000) }), greet!(to, ""));
}
