//! JSON texts in string literals.

use fiq_types::Payload;

#[derive(Payload)]
pub enum Message {
    #[payload(text = "{\"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"Caf\u{e9}\"}")]
    Escaped,
    #[payload(text = r#"{
        "phone_number": "27123456789",
        "message_type": "image",
        "media_url": "https://example.com/a.png"
    }"#)]
    Raw,
    /// A placeholder would be sent as it is.
    #[payload(text = "{\n  \"phone_number\": \"+27123456789\",\n  \"message_type\": \"text\"\n}")]
    Missing,
    #[payload(text = "{\n  \"phone_number\": \"+27123456789\",\n  \"interactive\": {\n    \"body\": \"x\", \"buttons\": [],\n    \"type\": \"button\"},\n  \"message_type\": \"interactive\"\n}")]
    Untold,
    #[payload(text = "{\"phone_number\": \"+27123456789\", \
        \"message_type\": \"text\", \"text\": \"a\"}")]
    Continued,
    #[payload(text = r"{ 'phone_number': 5 }")]
    Narrow,
}
