//! Mistakes in the attribute itself.

use fiq_types::Payload;

#[derive(Payload)]
struct Nothing;

#[derive(Payload)]
#[payload]
struct Bare;

#[derive(Payload)]
#[payload = "menu.json"]
struct NameValue;

#[derive(Payload)]
#[payload()]
struct Empty;

#[derive(Payload)]
#[payload(jsn = { "a": 1 }, fil = "x")]
struct Misspelt;

#[derive(Payload)]
#[payload(colour = "red")]
struct Unknown;

#[derive(Payload)]
#[payload(json)]
struct NoValue;

#[derive(Payload)]
#[payload(json = )]
struct EmptyValue;

#[derive(Payload)]
#[payload({ "phone_number": "+27123456789" })]
struct NoSetting;

#[derive(Payload)]
#[payload(file = menu)]
struct NoString;

#[derive(Payload)]
#[payload(types = "crate::api", spec = "shop.yaml", schema = "Order", json = {})]
struct NoPath;

#[derive(Payload)]
#[payload(deny(warnings), json = {})]
struct Denied;

#[derive(Payload)]
#[payload(types = crate::api, json = {})]
struct TypesAlone;

#[derive(Payload)]
#[payload(text = "{}", json = {})]
struct TwoMessages;

#[derive(Payload)]
#[payload(schema = "TextMessage", schema = "TextMessage", json = {})]
struct GivenTwice;

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" })]
enum OnEnum {
    #[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }, deny(upstream))]
    DenyOnVariant,
    Without,
}

#[derive(Payload)]
#[payload(json = {})]
union Union {
    a: u8,
}

fn main() {}
