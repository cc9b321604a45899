//! The menu of the shop.

use fiq_types::Payload;

/// What the customer chooses from.
#[derive(Clone, Debug, Payload)]
#[payload(json = {
    "phone_number": to,
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "What would you like today?",
        "button": "🍕 Show me the whole menu", // one that fits: "Menu"
        "sections": [{ "rows": [{ "id": "burger", "title": "Burger", "description": description }] }],
    },
})]
pub struct Menu {
    pub to: String,
    pub description: String,
}
