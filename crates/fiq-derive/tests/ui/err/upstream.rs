//! What only WhatsApp demands is an error where that is asked for.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(deny(upstream), json = {
    "phone_number": "27",
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "",
        "button": "Menu",
        "sections": [
            { "rows": [{ "id": "a", "title": "A" }] },
            { "rows": [{ "id": "b", "title": "B" }] }
        ]
    }
})]
struct Denied;

#[derive(Payload)]
#[payload(json = { "phone_number": "27", "message_type": "text", "text": "" })]
struct Allowed;

fn main() {
    let _ = Allowed.to_request();
}
