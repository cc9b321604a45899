//! One-off messages.

use fiq_types::{payload, try_payload};

fn main() {
    let one = payload!({ "phone_number": "+27123456789", "message_type": "text", "txt": "Hello" });
    let two = try_payload!({ "phone_number": "+27123456789", "message_type": "text", "text": 5 });
    let three = payload!(schema = "ListRow", { "id": "a", "title": "A title that is longer than it may be" });
    let four = payload!(schema = "ListRows", {});
    let five = payload!();
    let six = payload!({ "phone_number": "+27123456789", "message_type": "text", "text": "" }, deny(upstream));
    let seven = payload!(deny(upstream), { "phone_number": "+27123456789", "message_type": "text", "text": "" });
    let eight = payload!("phone_number": "+27123456789", "message_type": "text", "text": "Hello");
    let nine = payload!(r#"{ "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }"#);
    let _ = (eight, nine);
    let _ = (one.clone(), two.is_ok(), three.id);
    let _ = (four, five, six, seven);
}
