//! In a program `{{phone}}` is no placeholder: it is sent as it stands.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(text = r#"{ "phone_number": "{{phone}}", "message_type": "text", "text": "Hello" }"#)]
pub struct Text;

#[derive(Payload)]
#[payload(json = { "phone_number": "{{phone}}", "message_type": "text", "text": "Hello" })]
pub struct Tokens;
