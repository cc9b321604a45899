{ a: 1, r#type: "x", message_type: "text" }
