//! Fields that are missing, misspelt, unknown, in the wrong message, or there twice.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(json = { "message_type": "text" })]
struct Missing;

#[derive(Payload)]
#[payload(json = { "phone_numbr": "+27123456789", "message_type": "text", "Text": "Hello" })]
struct Misspelt;

#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27123456789",
    "message_type": "audio",
    "media_url": "https://example.com/hello.mp3",
    "caption": "Hello",
    "priority": "high"
})]
struct NotHeld;

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": "a", "text": "b" })]
struct Twice;

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": { "body": "Hello" } })]
struct AnotherApi;

fn main() {}
