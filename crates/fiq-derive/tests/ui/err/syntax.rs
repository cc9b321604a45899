//! Tokens that are no JSON.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(json = { phone_number: "+27123456789", "message_type" => "text", "text" "Hello" })]
struct Keys;

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789" "message_type": "text",, "text": })]
struct Commas;

#[derive(Payload)]
#[payload(json = { "phone_number": '+', "message_type": b"text", "text": ... })]
struct Values;

#[derive(Payload)]
#[payload(json = { 5: "+27123456789", "message_type": "text", "text": "Hello" } { })]
struct More;

#[derive(Payload)]
#[payload(text = "{ \"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"a\tb\" }")]
struct Escaped;

#[derive(Payload)]
#[payload(text = r#"
{
  "phone_number": "+27123456789",
  "message_type": "text",
  "text": "Hello",
}
"#)]
struct Raw;

#[derive(Payload)]
#[payload(text = "")]
struct Empty;

fn main() {}
