//! An enum has a literal for each variant.

use fiq_types::Payload;

#[derive(Payload)]
pub enum Message {
    #[payload(json = { "phone_number": to, "message_type": "text" })]
    Greeting { to: String },
    /// Without the recipient it would not be recognised as a request elsewhere.
    #[payload(json = { "message_type": "image" })]
    Picture,
    #[payload(file = "farewell.json")]
    Farewell,
}
