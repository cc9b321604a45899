//! Messages of other documents: with the types that were generated of them, and as plain JSON.

use fiq_runtime::{Fixed, Payload, Typed, payload, try_payload};
use serde_json::json;

#[allow(unreachable_pub, reason = "it is written for a library")]
#[rustfmt::skip]
mod shop;

#[test]
fn the_types_are_those_of_the_document() {
    let types = fiq_codegen::Builder::new("tests/files/shop.yaml").generate().expect("the document is right");
    let body = |text: &str| text.split_once("Do not edit.").map(|(_, body)| body.to_owned());
    assert_eq!(
        body(include_str!("documents/shop.rs")),
        body(&types.code),
        "write it again: fiq-lint codegen"
    );
}

#[derive(Payload)]
#[payload(spec = "tests/files/shop.yaml", schema = "Order", types = shop, json = {
    "id": id,
    "kind": "repeat",
    "count": 6,
    "tags": ["a", tag],
    "labels": { "colour": "red", "size": size },
    "colour": { "any": [null, true, -1, 2.5] },
    "weight": 2.5,
    "size": true,
    "animal": { "sort": "dog" }
})]
struct Order {
    id: String,
    tag: String,
    size: String,
}

fn order(id: &str, tag: &str) -> Order {
    Order { id: id.into(), tag: tag.into(), size: "large".into() }
}

#[test]
fn typed_messages_are_held_to_their_document() {
    let request: shop::Order = order("abc", "b").try_to_request().expect("it is right");
    assert_eq!(shop::Order::from_json(request.to_json()), Ok(request));
    let found = order("A", "b").try_to_request().expect_err("it is short, and in capitals");
    let told: Vec<_> = found.iter().map(|one| (one.rule, &*one.pointer)).collect();
    assert_eq!(told, [("too-short", "/id"), ("pattern-mismatch", "/id")]);
    let found = order("abc", "a").try_to_request().expect_err("the tags are the same");
    assert_eq!((found[0].rule, &*found[0].pointer), ("duplicate-item", "/tags/1"));
}

#[derive(Payload)]
#[payload(spec = "tests/files/shop.yaml", schema = "Order", json = { "id": id, "kind": "new", "note": [1, -2, 0.5, null, "x"] })]
struct Plain {
    id: String,
}

#[derive(Payload)]
#[payload(spec = "tests/files/shop.yaml", schema = "Order", json = { "id": "abc", "kind": "new", "count": 3 })]
struct Constant;

#[test]
fn without_types_a_message_is_json() {
    let request = Plain { id: "abc".into() }.try_to_request().expect("it is right");
    assert_eq!(request, json!({ "id": "abc", "kind": "new", "note": [1, -2, 0.5, null, "x"] }));
    let found = Plain { id: "a".into() }.try_to_request().expect_err("it is short");
    assert_eq!((found[0].rule, &*found[0].pointer), ("too-short", "/id"));
    assert_eq!(Constant::JSON, r#"{"id":"abc","kind":"new","count":3}"#);
    assert_eq!(Constant.to_request(), json!({ "id": "abc", "kind": "new", "count": 3 }));
}

#[test]
fn one_off_messages_name_their_document() {
    let cat = payload!(spec = "tests/files/shop.yaml", schema = "Dog", types = shop, { "sort": "dog" });
    assert_eq!(cat.to_json(), r#"{"sort":"dog"}"#);
    let sort = "dog";
    let dog = try_payload!(spec = "tests/files/shop.yaml", schema = "Dog", { "sort": sort });
    assert_eq!(dog, Ok(json!({ "sort": "dog" })));
}
