//! What is over a limit, of the wrong type, or none of the values: on the value.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(json = {
    "phone_number": 27123456789,
    "message_type": "interactive",
    "interactive": {
        "type": "button",
        "body": "Do you agree?",
        "buttons": [
            { "id": "yes", "title": "Yes, by all means, of course" },
            { "id": "no", "title": "No" },
            { "id": "maybe", "title": "Maybe" },
            { "id": "never", "title": "Never" },
            { "id": "later", "title": "Later" }
        ]
    }
})]
struct TooMuch;

#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27123456789",
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "Which?",
        "button": "🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕🍕",
        "sections": [
            { "rows": [{ "id": "a", "title": "A" }] },
            { "rows": [{ "id": "a", "title": "B" }] }
        ]
    }
})]
struct TwiceTheSame;

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "picture", "media_url": "menu.png" })]
struct NoSuchMessage;

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "image", "media_url": "menu.png" })]
struct NoUrl;

#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27123456789",
    "message_type": "location",
    "location": { "latitude": "-25.7", "longitude": null }
})]
struct NoNumbers;

fn main() {}
