//! Literals among tokens.

fn send(to: &str, name: &str) {
    let _ = fiq_types::payload!({
        "phone_number": to, // the customer
        "message_type": "text",
        "text": r#"A "good" day"#,
        "priority": 5u8, /* ours */
    });
    let _ = fiq_types::payload!({ "phone_number": to, "message_type": "location", "location": { "latitude": 1.5, "longitude": longitude } });
    let _ = fiq_types::try_payload!({
        "phone_number": to,
        "message_type": "text",
        "text": 'é', "text": name,
    });
    let _ = fiq_types::payload!({ "phone_number": to, "message_type": "interactive", "interactive": {
        "type": "button",
        "buttons": [{ "id": "yes", "title": "5" }],
        "body": body
    } });
}
