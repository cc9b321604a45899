//! Holes that name no field, do not fit, or stand where none may.

use fiq_types::{Payload, PhoneNumber, payload, try_payload};

#[derive(Payload)]
#[payload(json = { "phone_number": two, "message_type": "text", "text": Hello })]
struct NoSuchField {
    to: PhoneNumber,
}

#[derive(Payload)]
#[payload(json = { "phone_number": to.number(), "message_type": "text", "text": format!("Hi {to}") })]
struct Expressions {
    to: PhoneNumber,
}

#[derive(Payload)]
#[payload(json = { "phone_number": to, "message_type": kind, "text": "Hello" })]
struct Tag {
    to: PhoneNumber,
    kind: String,
}

#[derive(Payload)]
#[payload(json = message)]
struct Whole {
    message: String,
}

#[derive(Payload)]
#[payload(json = { "phone_number": to, "message_type": "text", "text": text })]
struct Misfits {
    to: u64,
    text: Vec<u8>,
}

#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27123456789",
    "message_type": "interactive",
    "interactive": { "type": "button", "body": body, "buttons": [{ "title": "Yes" }] }
})]
struct Limited {
    body: String,
}

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": text })]
struct NotOptional {
    text: Option<String>,
}

#[derive(Payload)]
#[payload(deny(upstream), json = { "phone_number": to, "message_type": "text", "text": "Hello" })]
struct Denied {
    to: PhoneNumber,
}

fn main() {
    Denied { to: "27".into() }.to_request();
    let body = String::new();
    Limited { body: body.clone() }.to_request();
    payload!({
        "phone_number": "+27123456789",
        "message_type": "interactive",
        "interactive": { "type": "button", "body": body, "buttons": [{ "title": "Yes" }] }
    });
    payload!({
        "phone_number": "+27123456789",
        "message_type": "interactive",
        "interactive": { "type": "button", "body": "Yes?", "buttons": [{ "id": body, "title": "A" }, { "title": "B" }] }
    });
    let _ = try_payload!({ "phone_number": 5_u8 + 1, "message_type": "text", "text": "Hello" });
}
