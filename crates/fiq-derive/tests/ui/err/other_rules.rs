//! The rules of which the bundled document has no example.

use fiq_types::Payload;

#[derive(Payload)]
#[payload(spec = "shop.yaml", schema = "Order", json = {
    "id": "A",
    "kind": "old",
    "count": 10,
    "tags": ["a", "a"],
    "labels": { "a": "1", "b": "2", "c": "3" },
    "colour": "pink",
    "weight": 5,
    "size": "large",
    "code": "abc",
    "animal": { "sort": "cat" }
})]
struct Much;

#[derive(Payload)]
#[payload(spec = "shop.yaml", schema = "Order", json = {
    "id": "abc",
    "kind": "new",
    "count": 4,
    "tags": [],
    "labels": {},
    "animal": { "sort": "cow" }
})]
struct Little;

fn main() {}
