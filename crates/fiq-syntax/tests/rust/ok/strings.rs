["a\n\"b\"", "\u{1F355}\x41", r"raw\n", r#"with "quotes""#, "one \
    two", "🍕é"]
