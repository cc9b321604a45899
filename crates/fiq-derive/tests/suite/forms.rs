//! The forms of a message: tokens, a string, a file; and what a message without holes is.

use fiq_types::{Fixed, Payload, SendWhatsAppRequest, Typed, payload, try_payload};

/// What the types read of the same text.
fn read(text: &str) -> SendWhatsAppRequest {
    SendWhatsAppRequest::from_json(text).expect("the message is right")
}

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": "Tea for 2\n\u{1F375}" })]
struct Tokens;

#[derive(Payload)]
#[payload(
    text = r#"{ "phone_number": "+27123456789", "message_type": "text", "text": "Tea for 2\n\ud83c\udf75" }"#
)]
struct Raw;

#[derive(Payload)]
#[payload(text = "{ \"phone_number\": \"+27123456789\", \
    \"message_type\": \"text\", \"text\": \"Tea for 2\\n\u{1F375}\" }")]
struct Escaped;

#[derive(Payload)]
#[payload(file = "tests/files/payloads/tea.json")]
struct File;

#[test]
fn all_forms_are_the_same_message() {
    let message = read(File::JSON);
    assert_eq!(Tokens.to_request(), message);
    assert_eq!(Raw.to_request(), message);
    assert_eq!(Escaped.to_request(), message);
    assert_eq!(File.to_request(), message);
    assert_eq!(Tokens::JSON, File::JSON);
    assert_eq!(Raw::JSON, File::JSON);
    assert_eq!(
        Escaped::JSON,
        r#"{"phone_number":"+27123456789","message_type":"text","text":"Tea for 2\n🍵"}"#
    );
    assert_eq!(payload!(file = "tests/files/payloads/tea.json"), message);
}

#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27123456789",
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "Please select a support category:",
        "button": "View Options",
        "sections": [
            { "rows": [{ "id": "billing", "title": "Billing" }, { "id": "other", "title": "Anything else" }] },
        ],
    },
})]
struct Menu;

#[test]
fn a_message_without_holes_is_its_text() {
    assert_eq!(Menu.to_request(), read(Menu::JSON));
    assert_eq!(Menu.try_to_request(), Ok(read(Menu::JSON)));
}

const GREETING: SendWhatsAppRequest =
    payload!({ "phone_number": "+27123456789", "message_type": "text", "text": "Hello" });

const MENU: SendWhatsAppRequest = payload!({
    "phone_number": "+27123456789",
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "Which?",
        "button": "Menu",
        "sections": [{ "rows": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }] }]
    }
});

static LOCATION: SendWhatsAppRequest = payload!({
    "phone_number": "+27123456789",
    "message_type": "location",
    "location": { "latitude": -25.7479, "longitude": 0x1C, "name": "Shop" }
});

#[test]
fn a_message_is_a_constant_which_allocates_nothing() {
    assert_eq!(GREETING.to_json(), r#"{"message_type":"text","phone_number":"+27123456789","text":"Hello"}"#);
    assert!(MENU.to_json().ends_with(r#""rows":[{"id":"a","title":"A"},{"id":"b","title":"B"}]}]}}"#));
    assert!(LOCATION.to_json().contains(r#""latitude":-25.7479,"longitude":28"#), "{}", LOCATION.to_json());
}

const _: () = {
    #[derive(Payload)]
    #[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" })]
    struct InAConstant;
    assert!(!InAConstant::JSON.is_empty());
};

#[test]
fn one_off_messages_take_expressions() {
    let name = String::from("Ann");
    let message = payload!({
        "phone_number": "+27123456789",
        "message_type": "text",
        "text": format!("Hi {name}, {}", ["tea", "coffee"].join::<&str>(" or ")),
    });
    assert!(message.to_json().contains("Hi Ann, tea or coffee"));
    let title = |title: &str| {
        try_payload!({
            "phone_number": "+27123456789",
            "message_type": "interactive",
            "interactive": { "type": "button", "body": "Tea?", "buttons": [{ "id": "yes", "title": title }] }
        })
    };
    assert!(title("Yes").is_ok());
    let found = title("Yes, by all means, and soon").expect_err("27 characters are too many");
    assert_eq!((found[0].rule, &*found[0].pointer), ("too-long", "/interactive/buttons/0/title"));
}

#[test]
fn parts_of_a_message_are_written_too() {
    let row = payload!(schema = "ListRow", { "id": "tea", "title": "Tea" });
    assert_eq!(
        row,
        fiq_types::ListRow { id: "tea".into(), title: "Tea".try_into().unwrap(), description: None }
    );
}

/// What another macro passes on is read as if it stood there.
macro_rules! greeting {
    ($to:expr, $key:literal: $text:literal) => {
        payload!({ "phone_number": $to, "message_type": "text", $key: $text })
    };
}

macro_rules! place {
    ($north:literal, $east:literal) => {
        payload!(schema = "Location", { "latitude": $north, "longitude": $east })
    };
}

#[test]
fn macros_pass_messages_on() {
    let to = "+27123456789";
    assert_eq!(greeting!(to, "text": "Hello"), GREETING);
    assert_eq!(place!(33.5, -33.5).to_json(), r#"{"latitude":33.5,"longitude":-33.5}"#);
}
