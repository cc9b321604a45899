//! A message among the tokens of a program, of which a field is about to be written:
//! the sign in it is where the cursor stands.

use fiq_types::payload;

fn main() {
    let _ = payload!({
        "phone_number": "27",
        "message_type": "text",
        |
    });
}
