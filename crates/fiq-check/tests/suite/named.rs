//! A value that is no payload has a name of its own in messages.

use fiq_check::Checker;
use fiq_source::Pointer;
use fiq_syntax::json;

#[test]
fn the_value_itself_is_called_by_the_name() {
    let schema = r#"{"type": ["string", "object"], "maxLength": 2, "properties": {"a": {"type": "string"}}}"#;
    let schema_tree = json::parse(schema.as_bytes(), &json::Options::default());
    let alone = fiq_spec::standalone(schema_tree.root(schema.as_bytes()).expect("a schema is a value"));
    for (text, expected) in [
        ("\"abc\"", "`Short \\u{7}name` has 3 characters, 1 over the limit of 2"),
        ("true", "`Short \\u{7}name` is a boolean, and must be a string or an object"),
        ("{\"a\":1}", "`a` is a number, and must be a string"),
    ] {
        let tree = json::parse(text.as_bytes(), &json::Options::default());
        let (root, mut found) = (tree.root(text.as_bytes()).expect("a value"), Vec::new());
        let checker = Checker::new(&alone.model);
        checker.check_named(alone.schema, root, &Pointer::root(), "Short \u{7}name", &mut found);
        let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(messages, [expected]);
    }
}
