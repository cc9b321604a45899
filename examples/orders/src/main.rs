//! Makes an order, reads some, and prints what is wrong with those that the service would refuse.

/// The types of `api/orders.yaml`.
#[allow(dead_code, reason = "the document has more than this program needs")]
mod orders {
    include!(concat!(env!("OUT_DIR"), "/orders.rs"));
}

use fiq_runtime::{Operation, Presence, Read, Request, Typed, Violations, lit};
use orders::operations::{PlaceOrder, PlaceOrderResponse};
use orders::{
    Card, CardLastDigits, Item, ItemArticle, ItemQuantity, Order, OrderItems, OrderNote, OrderNumber,
    Payment, ReceiptState, Wrapping,
};

/// An order that somebody stored, and that the service would refuse.
const STORED: &str = r#"{
  "number": "4821",
  "items": [
    { "article": "MUG-0042", "quantity": 0, "wrapping": "foil" }
  ],
  "payment": { "kind": "transfer", "last_digits": "4242" },
  "note": "The blue one, please. If there is no blue one left, then the green one, but not the red one."
}"#;

/// One that it would take. `null` takes back a note.
const GOOD: &str = r#"{
  "number": "ORD-1000",
  "items": [{ "article": "MUG-0042", "quantity": 1 }],
  "payment": { "kind": "card", "last_digits": "4242" },
  "note": null
}"#;

fn main() {
    match order("ORD-4821", 2).and_then(|order| PlaceOrder { body: order }.request()) {
        Ok(request) => send(&request),
        Err(violations) => println!("refused: {violations}"),
    }
    for (number, quantity) in [("4821", 2), ("ORD-4821", 100)] {
        if let Err(violations) = order(number, quantity) {
            println!("refused: {violations}");
        }
    }
    read(STORED);
    read(GOOD);
    receive(201, r#"{ "number": "ORD-1000", "state": "lost", "since": "Monday" }"#);
    receive(201, r#"{ "number": "ORD-1000" }"#);
    receive(503, "We are closed.");
}

/// An order of a mug or more. What the program knows is held to the document by the compiler, the rest when it is made.
fn order(number: &str, quantity: i64) -> Result<Order, Violations> {
    let item = Item {
        article: lit!(ItemArticle, "MUG-0042"),
        quantity: ItemQuantity::try_from(quantity)?,
        wrapping: Some(Wrapping::Paper),
    };
    let card = Card { last_digits: lit!(CardLastDigits, "4242") };
    Ok(Order {
        number: OrderNumber::try_from(number)?,
        items: OrderItems::try_from(vec![item])?,
        payment: card.into(),
        note: Presence::Absent,
    })
}

/// Reads an order and tells all that is wrong with it.
fn read(text: &str) {
    match Order::from_json(text) {
        Ok(order) => {
            println!("read:    {} by {}, {}", order.number, paid(&order.payment), noted(&order.note));
        }
        Err(violations) => {
            println!("refused: {} errors", violations.len());
            for violation in violations {
                println!("  {violation}");
                if let Some(help) = violation.help {
                    println!("      {help}");
                }
            }
        }
    }
}

fn paid(payment: &Payment) -> &'static str {
    match payment {
        Payment::Card(_) => "card",
        Payment::Transfer(_) => "transfer",
    }
}

/// A note has three states, and the API tells all of them apart.
fn noted(note: &Presence<OrderNote>) -> &'static str {
    match note {
        Presence::Absent => "as it was noted",
        Presence::Null => "without a note",
        Presence::Value(_) => "with a note",
    }
}

/// Shows what any HTTP client would send.
fn send(request: &Request) {
    println!("send:    {} {}", request.method, request.path_and_query);
    println!("         {}", request.body.as_deref().unwrap_or_default());
}

/// Reads what the service answers. A newer service may know more than the document: that is no reason to fail.
fn receive(status: u16, body: &str) {
    match PlaceOrder::response(status, body.as_bytes()) {
        Ok(Read { value: PlaceOrderResponse::Created(receipt), findings }) => {
            let known = !matches!(receipt.state, ReceiptState::Unknown(_));
            println!("answer:  {} is {} (documented: {known})", receipt.number, receipt.state);
            for finding in findings {
                println!("  {finding}");
            }
        }
        Ok(other) => println!("answer:  {:?}", other.value),
        Err(error) => println!("no answer of the service: {error}"),
    }
}
