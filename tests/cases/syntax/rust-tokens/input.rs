//! What is no JSON among the tokens.

fn send(to: &str, text: &str) {
    let message = fiq_types::payload!({
        "phone_number": to,
        message_type: "text"
        "text" => text.trim_matches(|c| c == ' '),
        "context_message_id": ...
    });
    assert_eq!(fiq_types::try_payload!({ "phone_number": to, "message_type": 't', "text": "Hi" } , ), message);
}
