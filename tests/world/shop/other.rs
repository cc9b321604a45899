//! A macro of the same name, told by the content.

fn requests(to: &str) {
    other::payload!({ "phone_number": to, "message_type": "text", "text": "Hi" });
    other::payload!({ "from": to, "message_type": "text", "text": "Hi" });
    other::payload!({ "size": 5 });
}
