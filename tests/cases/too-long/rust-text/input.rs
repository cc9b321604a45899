//! The same message as JSON text, in both kinds of string.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(text = "{
    \"phone_number\": \"+27123456789\", \"message_type\": \"interactive\",
    \"interactive\": { \"type\": \"button\", \"body\": \"OK?\\nReally?\", \"buttons\": [{ \"id\": \"y\", \"title\": \"Y\u{e9}s, I would like it!\" }] }
}")]
pub struct Escaped;

#[derive(Payload)]
#[payload(text = r#"{
    "phone_number": "+27123456789", "message_type": "interactive",
    "interactive": { "type": "button", "body": "OK?", "buttons": [{ "id": "y", "title": "Y\u00e9s, I would like it!" }] }
}"#)]
pub struct Raw;
