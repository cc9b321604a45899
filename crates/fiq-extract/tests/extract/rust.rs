//! Literals among the tokens of a file: which there are, what is known of them, and that every span is a place in the file.

use fiq_extract::rust::{Literal, Standing, Unreadable, WhyPassed, literals};
use fiq_source::Span;
use fiq_tree::{Kind, Value};

const DERIVED: Standing = Standing::Request("#[derive(Payload)]");
const CALLED: Standing = Standing::Request("payload!");
const BY_SCHEMA: Standing = Standing::Passed(WhyPassed::Setting("schema"));
const BY_SPEC: Standing = Standing::Passed(WhyPassed::Setting("spec"));
const TEMPLATE: Standing = Standing::Passed(WhyPassed::Template);

fn literals_of(file: &str) -> Vec<Literal> {
    literals(file.as_bytes()).expect("the file can be lexed")
}

/// The bytes of the file that the root of each literal is written in.
fn roots(file: &str) -> Vec<(Standing, &str)> {
    let read = literals_of(file);
    let shown = |literal: &Literal| {
        let root = literal.root(file.as_bytes()).expect("the literal has a value");
        (literal.standing, at(file, literal.origin(root.span())))
    };
    read.iter().map(shown).collect()
}

fn at(file: &str, span: Span) -> &str {
    &file[span.start() as usize..span.end() as usize]
}

/// The bytes of the file that each scalar is written in, in the order of the text.
fn scalars<'f>(file: &'f str, literal: &Literal) -> Vec<&'f str> {
    let root = literal.root(file.as_bytes()).expect("the literal has a value");
    let mut found = Vec::new();
    let mut left = vec![root];
    while let Some(value) = left.pop() {
        let mut inside: Vec<Value<'_>> = value.items().chain(value.members().map(|one| one.value)).collect();
        inside.reverse();
        if !matches!(value.kind(), Kind::Array | Kind::Object) {
            found.push(at(file, literal.origin(value.span())));
        }
        left.extend(inside);
    }
    found
}

#[test]
fn a_derive_says_what_is_a_request() {
    let file = r#"
        #[derive(Debug, Payload)] #[payload(json = { "a": 1 }, deny(upstream))] struct One { to: String }
        #[payload(json = { "b": 2 })] #[derive(fiq_types::Payload)] /** A comment. */ pub(crate) struct Two;
        #[derive(Debug)] #[payload(json = { "c": 3 })] struct NotOurs;
        #[derive(Payload)] #[payload(crate = ::x::y)] #[payload(json = [4])] struct Three<'a>(&'a str);
        #[cfg_attr(test, derive(Payload), payload(json = { "d": 5 }))] struct Four;
        #[derive(Payload)] #[payload(file = "a.json")] struct File;
        #[derive(Payload)] #[payload(json = value)] struct NoLiteral;
        #[derive(Payload)] #[payload] struct Nothing;
    "#;
    let expected = [
        (DERIVED, r#"{ "a": 1 }"#),
        (DERIVED, r#"{ "b": 2 }"#),
        (DERIVED, "[4]"),
        (DERIVED, r#"{ "d": 5 }"#),
    ];
    assert_eq!(roots(file), expected);
}

#[test]
fn variants_have_literals_of_their_own() {
    let file = r#"
        mod inner { fn f() {
            #[derive(Payload)]
            pub enum Message<T: Into<String>> where T: Clone {
                #[payload(json = { "a": 1 })] #[allow(dead_code)] One { text: T },
                #[payload(text = "{ \"b\": 2 }")] Two(String),
                #[payload(file = "c.json")] Three,
                Four,
                #[payload(schema = "Order", json = { "d": 4 })] Misplaced,
            }
            enum Other { #[payload(json = { "e": 5 })] One }
        } }
        #[derive(Payload)]
        #[payload(spec = "orders.yaml")]
        enum Orders { #[payload(json = { "f": 6 })] One { #[payload(json = 7)] field: u8 } }
    "#;
    let expected = [
        (DERIVED, r#"{ "a": 1 }"#),
        (DERIVED, r#"{ \"b\": 2 }"#),
        (BY_SCHEMA, r#"{ "d": 4 }"#),
        (BY_SPEC, r#"{ "f": 6 }"#),
    ];
    assert_eq!(roots(file), expected);
}

#[test]
fn macros_are_found_at_any_nesting() {
    let file = r#"
        use fiq_types::payload;
        fn f() {
            assert_eq!(payload!({ "a": 1 }).to_json(), x);
            let b = fiq_types::payload! { deny(upstream), crate = x, { "b": f(payload!([payload![{}]])) } };
            if payload != c { other_payload!({}) }
            payload!(json = { "d": 4 }, types = x);
            payload!(schema = "Order", { "e": 5 });
            payload!(spec = "a.yaml", schema = "Order", { "f": 6 });
            payload!(a + b);
            payload!();
        }
    "#;
    let expected = [
        (CALLED, r#"{ "a": 1 }"#),
        (CALLED, r#"{ "b": f(payload!([payload![{}]])) }"#),
        (CALLED, "[payload![{}]]"),
        (CALLED, "{}"),
        (CALLED, r#"{ "d": 4 }"#),
        (BY_SCHEMA, r#"{ "e": 5 }"#),
        (BY_SPEC, r#"{ "f": 6 }"#),
    ];
    assert_eq!(roots(file), expected);
}

#[test]
fn a_macro_without_its_crate_is_told_by_its_content() {
    let standing = |file| literals_of(file).into_iter().map(|literal| literal.standing).collect::<Vec<_>>();
    assert_eq!(standing("fn f() { try_payload!({}) }"), [Standing::Open]);
    assert_eq!(standing("// fiq_types\nfn f() { try_payload!({}) }"), [Standing::Open]);
    assert_eq!(standing("fn f() { try_payload!({}) } use fiq_types;"), [Standing::Request("try_payload!")]);
    assert_eq!(standing("#[derive(Payload)] #[payload(json = {})] struct A;"), [DERIVED]);
}

#[test]
fn other_macros_fill_in_values() {
    let file = r#"
        use fiq_types::payload;
        macro_rules! send {
            ($text:expr, $($rest:tt)*) => {
                payload!({ "text": $text });
                payload!({ "text": $text, $($rest)* });
                payload!({ "items": [$($rest),*] });
                payload!({ $text: 1 });
                payload!($($rest)*);
                $crate::__derive::payload! { [fiq_types $crate] $($rest)* };
            };
        }
    "#;
    let expected = [
        (CALLED, r#"{ "text": $text }"#),
        (TEMPLATE, r#"{ "text": $text, $($rest)* }"#),
        (TEMPLATE, r#"{ "items": [$($rest),*] }"#),
        (TEMPLATE, "{ $text: 1 }"),
    ];
    assert_eq!(roots(file), expected);
}

#[test]
fn spans_are_bytes_of_the_file() {
    let file = "\u{feff}// é🍕\r\nfn f() {\r\n  payload!({\r\n    \"é\": \"🍕\", \"b\": -1, \"c\": \"a\\u{1F355}\", \"d\": é,\r\n    \"e\": r#\"x\r\ny\"# })\r\n}\r\n";
    let read = literals_of(file);
    assert_eq!(scalars(file, &read[0]), ["\"🍕\"", "-1", "\"a\\u{1F355}\"", "é", "r#\"x\r\ny\"#"]);
}

#[test]
fn texts_lead_back_through_their_escapes() {
    let file = "// 🍕\r\n#[derive(Payload)]\r\n#[payload(text = \"{ \\\"a\\\": \\\"\\u{e9}\\\",\\n \\\r\n    \\\"b\\\": [1, \\\"🍕\\\"] }\")]\r\nstruct A;";
    let read = literals_of(file);
    assert_eq!(scalars(file, &read[0]), ["\\\"\\u{e9}\\\"", "1", "\\\"🍕\\\""]);
    let file = "#[derive(Payload)] #[payload(text = r##\"{ \"a\": \"{{é}}\" }\"##)] struct A;";
    let read = literals_of(file);
    assert_eq!(scalars(file, &read[0]), ["\"{{é}}\""]);
    // No placeholder is known: the program sends the text as it is.
    let root = read[0].root(file.as_bytes()).expect("the literal has a value");
    let text = root.get("a").and_then(Value::string).and_then(|text| text.known().map(String::from));
    assert_eq!(text.as_deref(), Some("{{é}}"));
}

#[test]
fn what_cannot_be_read_is_told_only_where_a_literal_is_named() {
    for text in [&b"fn f( {"[..], b"payload( \"", b"\xFF payload"] {
        assert!(matches!(literals(text).as_deref(), Ok([])));
    }
    assert!(matches!(literals(b"payload!( {"), Err(Unreadable::Unclosed(_))));
    assert!(matches!(literals(b"payload!({})\n}"), Err(Unreadable::Unopened(_))));
    assert!(matches!(literals(b"payload!({}) \xFF"), Err(Unreadable::NotUtf8(_))));
    assert!(matches!(literals(b"payload!({}) \"a"), Err(Unreadable::NoToken(_))));
}

#[test]
fn no_depth_or_breadth_hurts() {
    let depth = 100_000;
    let braces = format!("payload!({}{})", "{\"a\":[".repeat(depth), "]}".repeat(depth));
    assert_eq!(literals_of(&braces).len(), 1);
    let calls = format!("{}{{}}{}", "payload!({\"a\":f(".repeat(20_000), ")})".repeat(20_000));
    assert_eq!(literals_of(&calls).len(), 20_000);
    let unclosed = format!("payload!({}", "(".repeat(depth));
    assert!(matches!(literals(unclosed.as_bytes()), Err(Unreadable::Unclosed(_))));
    let many = "#[derive(Payload)] #[payload(json = {})] struct A;".repeat(5_000);
    assert_eq!(literals_of(&many).len(), 5_000);
    let heads = format!("{} payload!({{}})", "#[derive(Payload)] x ".repeat(20_000));
    assert_eq!(literals_of(&heads).len(), 1);
    let conditions = format!("#[{}payload(json = {{}}){}]", "cfg_attr(a, ".repeat(2_000), ")".repeat(2_000));
    assert_eq!(literals_of(&conditions).len(), 0);
}
