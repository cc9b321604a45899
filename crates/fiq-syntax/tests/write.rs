//! Changes of a tree as edits of its text: what is written around them stays as it is.

use fiq_source::{Change, Edit, Fix, Safety, Span};
use fiq_syntax::write::{Notation, Writer};

/// The only place where `part` stands in `text`.
#[track_caller]
fn place(text: &str, part: &str) -> Span {
    let mut found = text.match_indices(part);
    let (at, _) = found.next().expect("the part stands in the text");
    assert!(found.next().is_none(), "{part} stands twice in {text}");
    Span::new(at as u32, (at + part.len()) as u32)
}

/// The object that begins with `start`, to its last brace.
#[track_caller]
fn object(text: &str, start: &str) -> Span {
    let from = text.find(start).expect("the object begins in the text");
    let mut depth = 0;
    let end = text[from..].char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        (depth == 0).then_some(from + at + 1)
    });
    Span::new(from as u32, end.expect("the object is closed") as u32)
}

fn changed(text: &str, notation: Notation, changes: &[Change]) -> String {
    let whole = Span::new(0, text.len() as u32);
    let edits = Writer::new(text.as_bytes(), notation, whole).edits(changes);
    edits.map_or_else(
        || "none".to_owned(),
        |edits| String::from_utf8(Edit::apply(&edits, text.as_bytes())).expect("edits are text"),
    )
}

/// Adds a member to the object that begins with `start`; `§` stands for it in what is wanted.
#[track_caller]
fn inserted(notation: Notation, text: &str, start: &str, wanted: &str) {
    let object = object(text, start);
    let insert = Change::Insert { object, key: "n\"".to_owned(), value: r#"{"a":[1,"x,y"]}"#.to_owned() };
    let wanted = wanted.replace('§', r#""n\"": { "a": [1, "x,y"] }"#);
    assert_eq!(changed(text, notation, &[insert]), wanted, "{text}");
}

#[track_caller]
fn removed(notation: Notation, text: &str, member: &str, wanted: &str) {
    let remove = Change::Remove { member: place(text, member) };
    assert_eq!(changed(text, notation, &[remove]), wanted, "{text}");
}

#[test]
fn a_member_more_is_laid_out_as_the_others() {
    let json = |text, start, wanted| inserted(Notation::Json, text, start, wanted);
    json(r#"{"a":1}"#, "{", r#"{"a":1,"n\"":{"a":[1,"x,y"]}}"#);
    json(r#"{"a": 1}"#, "{", r#"{"a": 1, "n\"": {"a": [1, "x,y"]}}"#);
    json(r#"{ "a": 1 }"#, "{", r#"{ "a": 1, § }"#);
    json(r#"{"b": {}}"#, "{}", r#"{"b": {"n\"": {"a": [1, "x,y"]}}}"#);
    json("{ }", "{", "{ § }");
    json("{\n  \"a\": 1\n}\n", "{", "{\n  \"a\": 1,\n  §\n}\n");
    json("{\r\n\t\"a\": {\r\n\t}\r\n}", "{\r\n\t}", "{\r\n\t\"a\": {\r\n\t\t§\r\n\t}\r\n}");
    json("{\r\n\t\"a\": [\r\n]\r\n}", "{", "{\r\n\t\"a\": [\r\n],\r\n\t§\r\n}");
    json("{ \"a\": 1,\n  \"b\": 2 }", "{", "{ \"a\": 1,\n  \"b\": 2,\n  § }");
    json("{ \"a\": 1, \"b\": [\n  2] }", "{", "{ \"a\": 1, \"b\": [\n  2], § }");
    json("{ \"a\": 1,\n}", "{", "{ \"a\": 1, §\n}");
}

#[test]
fn a_member_more_leaves_comments_and_trailing_commas() {
    let jsonc = |text, wanted| inserted(Notation::Jsonc, text, "{", wanted);
    jsonc("{\n  \"a\": 1, // one\n}", "{\n  \"a\": 1, // one\n  §,\n}");
    jsonc("{\n  \"a\": \"//\" // one\n  // two\n}", "{\n  \"a\": \"//\", // one\n  §\n  // two\n}");
    jsonc("{\n  \"a\": 1 /* x */ /* y\n */\n}", "{\n  \"a\": 1, /* x */\n  § /* y\n */\n}");
    jsonc("{\n  // none, so far  \n}", "{\n  // none, so far\n  §  \n}");
    jsonc("{ /* none */ }", "{ /* none */ § }");
    jsonc("{ \"a\": 1, }", "{ \"a\": 1, §, }");
    jsonc("{ \"a\": 1 // one\n}", "{ \"a\": 1, § // one\n}");
}

#[test]
fn a_member_less_takes_one_comma_and_its_line() {
    let json = |text, member, wanted| removed(Notation::Json, text, member, wanted);
    json(r#"{"a":1,"b":2,"c":3}"#, r#""b":2"#, r#"{"a":1,"c":3}"#);
    json(r#"{ "a": 1, "b": 2 }"#, r#""a": 1"#, r#"{ "b": 2 }"#);
    json(r#"{ "a": 1 , "b": 2 }"#, r#""b": 2"#, r#"{ "a": 1  }"#);
    json(r#"{ "a": 1 }"#, r#""a": 1"#, "{}");
    json("{\n  \"a\": 1\n}", r#""a": 1"#, "{}");
    json(
        "{\r\n  \"a\": 1,\r\n  \"b\": [\r\n  ],\r\n  \"c\": 3\r\n}",
        "\"b\": [\r\n  ]",
        "{\r\n  \"a\": 1,\r\n  \"c\": 3\r\n}",
    );
    json("{\n  \"a\": 1,\n  \"b\": 2\n}", r#""b": 2"#, "{\n  \"a\": 1\n}");
    json("{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}", r#""b": 2"#, "{\n  \"a\": 1,\n  \"c\": 3\n}");
    json("{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}", r#""a": 1"#, "{\n  \"b\": 2,\n  \"c\": 3\n}");
    json(r#"{"a":1 "b":2}"#, r#""a":1"#, "none");
    json(
        "{\n  \"x\": {\n    \"a\": 1\n  },\n  \"b\": 2\n}",
        r#""b": 2"#,
        "{\n  \"x\": {\n    \"a\": 1\n  }\n}",
    );
}

#[test]
fn a_member_less_leaves_comments_and_trailing_commas() {
    let jsonc = |text, member, wanted| removed(Notation::Jsonc, text, member, wanted);
    jsonc("{\n  // one\n  \"a\": 1,\n  \"b\": 2\n}", r#""a": 1"#, "{\n  // one\n  \"b\": 2\n}");
    jsonc("{\n  \"a\": 1, // one\n  \"b\": 2\n}", r#""a": 1"#, "{\n  // one\n  \"b\": 2\n}");
    jsonc("{\n  \"a\": 1, // one\n  \"b\": 2 // two\n}", r#""b": 2"#, "{\n  \"a\": 1 // one\n  // two\n}");
    jsonc("{\n  \"a\": 1, // one\n  \"b\": 2\n}", r#""b": 2"#, "{\n  \"a\": 1 // one\n}");
    jsonc("{\n  \"a\": 1,\n  \"b\": 2,\n}", r#""b": 2"#, "{\n  \"a\": 1,\n}");
    jsonc("{ \"a\": 1 /* x */, \"b\": 2 }", r#""a": 1"#, "{ /* x */ \"b\": 2 }");
    jsonc("{ \"b\": 2, /* x */ \"a\": 1 }", r#""a": 1"#, "{ \"b\": 2 /* x */ }");
    jsonc("{\n  \"a\": 1 // one\n}", r#""a": 1"#, "{\n  // one\n}");
}

#[test]
fn what_cannot_be_looked_over_is_left_alone() {
    for text in ["{\"a\": 'x // y', \"b\": 2}", "{\"b\": 2, \"a\": \"x}", "{\"b\": 2, \"a\": {{x}} }"] {
        removed(Notation::Json, text, "\"b\": 2", "none");
    }
    let place = place("{\"b\": 'x'}", "\"b\"");
    let rename = Change::Rename { key: place, to: "a\u{1}\u{2028}".to_owned() };
    assert_eq!(changed("{\"b\": 'x'}", Notation::Json, &[rename]), "{\"a\\u0001\u{2028}\": 'x'}");
}

#[test]
fn a_member_moves_as_it_is_written() {
    let text = "{\n  \"x\": { \"a\": 1 },\n  \"\\u0062\": [ 2 ], // two\n  \"c\": 3\n}";
    let member = place(text, "\"\\u0062\": [ 2 ]");
    let moved = Change::Move { member, object: place(text, "{ \"a\": 1 }") };
    let wanted = "{\n  \"x\": { \"a\": 1, \"\\u0062\": [ 2 ] },\n  // two\n  \"c\": 3\n}";
    assert_eq!(changed(text, Notation::Jsonc, &[moved]), wanted);
}

#[test]
fn a_fix_that_takes_a_comment_along_is_not_safe() {
    let text = "{ \"a\": [/* one */ 1], \"b\": 2 }";
    let remove = |member| Fix::new("", Safety::Safe, [Change::Remove { member: place(text, member) }]);
    let writer = Writer::new(text.as_bytes(), Notation::Jsonc, Span::new(0, text.len() as u32));
    let (mut first, mut second) = (remove("\"a\": [/* one */ 1]"), remove("\"b\": 2"));
    writer.write(&mut first);
    writer.write(&mut second);
    assert_eq!((first.safety, second.safety), (Safety::Unsafe, Safety::Safe));
}

#[test]
fn placeholders_are_not_sent() {
    let insert =
        Change::Insert { object: Span::new(0, 2), key: "a".to_owned(), value: "\"{{a}}\"".to_owned() };
    assert_eq!(changed("{}", Notation::Sent, std::slice::from_ref(&insert)), "none");
    assert_eq!(changed("{}", Notation::Json, &[insert]), "{ \"a\": \"{{a}}\" }");
}

#[cfg(feature = "rust")]
mod rust {
    use super::{changed, inserted, place, removed};
    use fiq_source::{Change, Edit, Span};
    use fiq_syntax::rust::literal::Decoded;
    use fiq_syntax::write::Notation;

    #[test]
    fn tokens_are_written_as_tokens() {
        let text = "{ \"a\": 'x', \"b\": r#\"}\"//\"#, /* /* */ , */ \"c\": f::<'a>('{'), }";
        let wanted = "{ \"a\": 'x', \"b\": r#\"}\"//\"#, /* /* */ , */ \"c\": f::<'a>('{'), \"n\\\"\": { \"a\": [1, \"x,y\"] }, }";
        let whole = Span::new(0, text.len() as u32);
        let insert =
            Change::Insert { object: whole, key: "n\"".to_owned(), value: r#"{"a":[1,"x,y"]}"#.to_owned() };
        assert_eq!(changed(text, Notation::Rust, &[insert]), wanted);
        inserted(Notation::Rust, "{ \"a\": 1 }", "{", "{ \"a\": 1, \"n\\\"\": { \"a\": [1, \"x,y\"] } }");
        removed(Notation::Rust, "{ \"a\": 1, \"b\": '}', }", "\"b\": '}'", "{ \"a\": 1, }");
        let value = r#"{"text":"{{text}}","type":"{{type}}","n":"{{null}}","é\n":"\u0001"}"#.to_owned();
        let insert = Change::Insert { object: Span::new(0, 2), key: "k".to_owned(), value };
        let wanted = "{ \"k\": { \"text\": text, \"type\": r#type, \"n\": null_, \"é\\n\": \"\\u{1}\" } }";
        assert_eq!(changed("{}", Notation::Rust, &[insert]), wanted);
    }

    /// The file after the edit of a text in one of its literals.
    fn in_literal(file: &str, from: &str, to: &str) -> String {
        let start = file.find(['"', 'r']).expect("there is a literal");
        let end = file.rfind(['"', '#']).expect("it is closed") + 1;
        let decoded = Decoded::of(&file[start..end], start as u32).expect("it is a string");
        let edit = Edit { span: place(&decoded.text, from), text: to.to_owned() };
        let edits = decoded.edits_of_file(&[edit], file.as_bytes());
        edits.map_or_else(
            || "none".to_owned(),
            |edits| String::from_utf8(Edit::apply(&edits, file.as_bytes())).expect("edits are text"),
        )
    }

    #[test]
    fn a_text_in_a_literal_is_escaped_as_the_literal_is() {
        let cases = [
            (r#"= "{\"a\": 1}";"#, "1", "\"é\\\t\n\"", r#"= "{\"a\": \"é\\\t\n\"}";"#),
            ("= \"{\r\n  \\\"a\\\": 1}\";", "1", "\n", "= \"{\r\n  \\\"a\\\": \r\n}\";"),
            ("= r#\"{\"a\": 1}\"#;", "1", "\"x\"", "= r#\"{\"a\": \"x\"}\"#;"),
            ("= r#\"{\"a\": 1}\"#;", "1", "\"#", "none"),
            ("= r#\"{\"a\": 1#}\"#;", "1", "\"", "none"),
            ("= r\"[1]\";", "1", "\"x\"", "none"),
            ("= r\"[1]\";", "1", "2", "= r\"[2]\";"),
            ("= \"[1, \\\n    2]\";", "1", "3", "= \"[3, \\\n    2]\";"),
            ("= \"[1, \\\n    2]\";", "2", " 2", "none"),
        ];
        for (file, from, to, wanted) in cases {
            assert_eq!(in_literal(file, from, to), wanted, "{file}");
        }
    }
}
