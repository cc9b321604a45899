//! A macro whose crate is not named: its content tells that it is a request.

fn send(to: &str) {
    queue(payload!({ "phone_number": to, "mesage_type": "text", "text": "Hello" }));
    queue(payload!({ "from": to, "message_type": "text", "text": "Hello" }));
    queue(payload!({ "size": 5 }));
}
