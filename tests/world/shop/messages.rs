//! The messages of a shop.

use fiq_types::{Payload, payload};

#[derive(Payload)]
pub enum Message {
    #[payload(json = { "phone_number": to, "message_type": "text", "text": text })]
    Note { to: String, text: String },
    #[payload(text = "{ \"phone_number\": \"+27123456789\", \"message_type\": \"text\", \"text\": \"\" }")]
    Empty,
}

#[derive(Payload)]
#[payload(spec = "orders.yaml", schema = "Order", json = { "id": id })]
pub struct Order {
    id: u32,
}

macro_rules! note {
    ($to:expr, $($more:tt)*) => {
        payload!({ "phone_number": $to, $($more)* })
    };
}

fn send(to: &str) {
    queue(payload!({ "phone_number": to, "message_type": "reaction", "reaction": { "emoji": "👍" } }));
}
