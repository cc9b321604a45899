use fiq_types::payload;

fn main() {
    let _ = payload!({
        "phone_number": "27",
        "message_type": "text",
        |
    });
}
