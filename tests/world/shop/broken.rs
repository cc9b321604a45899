//! No Rust.

fn send() {
    payload!({ "message_type": "text" )
}
