//! What fills holes, and what can go wrong with it.

use std::borrow::Cow;
use std::convert::Infallible;
use std::sync::Arc;

use fiq_types::{
    Fits, InteractiveListSections, ListRow, ListRowDescription, ListSection, Payload, PhoneNumber,
    SendWhatsAppRequest, Text, Typed, Violations, lit,
};

#[derive(Payload)]
#[payload(json = {
    "phone_number": to,
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "Please select a support category:",
        "button": "View Options",
        "sections": [{ "rows": [{ "id": "billing", "title": "Billing", "description": detail }] }]
    }
})]
struct SupportMenu<D> {
    to: PhoneNumber,
    detail: D,
}

#[derive(Payload)]
#[payload(json = {
    "phone_number": to,
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "Please select a support category:",
        "button": "View Options",
        "sections": [{ "rows": [{ "id": "billing", "title": "Billing", "description": detail }] }]
    }
})]
struct CertainMenu {
    to: PhoneNumber,
    detail: ListRowDescription,
}

/// Whether making the message can fail stands in its type.
fn cannot_fail<P: Payload<Error = Infallible>>(payload: &P) -> P::Request {
    payload.to_request()
}

#[test]
fn a_type_that_keeps_the_limit_cannot_fail() {
    let menu = CertainMenu { to: "+27123456789".into(), detail: lit!(ListRowDescription, "Invoices") };
    let json = cannot_fail(&menu).to_json();
    assert!(json.contains(r#""title":"Billing","description":"Invoices""#), "{json}");
}

#[test]
fn plain_text_is_checked_when_the_program_runs() {
    let menu = |detail: String| SupportMenu { to: "+27123456789".into(), detail };
    let request = menu("Invoices".into()).try_to_request().expect("it is short");
    assert_eq!(SendWhatsAppRequest::from_json(request.to_json()), Ok(request));
    let found = menu("x".repeat(73)).try_to_request().expect_err("it is too long");
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].rule, &*found[0].pointer),
        ("too-long", "/interactive/sections/0/rows/0/description")
    );
    assert_eq!(
        found[0].message,
        "`ListRowDescription` has 73 characters, 1 over the limit of 72 (FlowIQ documents it)"
    );
    let shown = "error[too-long]: in `interactive.sections[0].rows[0].description`: `ListRowDescription` has 73 characters";
    assert!(found.to_string().starts_with(shown), "{found}");
}

#[test]
fn what_may_be_left_out_may_be_none() {
    let menu = |detail| SupportMenu::<Option<&str>> { to: "+27123456789".into(), detail };
    let json = |detail| menu(detail).try_to_request().expect("it is short").to_json();
    assert!(json(Some("Invoices")).contains(r#""description":"Invoices""#));
    assert!(!json(None).contains("description"));
}

#[derive(Payload)]
#[payload(json = {
    "phone_number": to,
    "message_type": "interactive",
    "interactive": { "type": "button", "header": header, "body": body, "buttons": [{ "id": first, "title": "A" }, { "id": second, "title": "B" }] }
})]
struct Buttons<'a> {
    to: &'a str,
    header: Option<String>,
    body: Cow<'a, str>,
    first: Arc<str>,
    second: Box<str>,
}

fn buttons<'a>(first: &str, second: &str, body: &'a str) -> Buttons<'a> {
    let header = Some("x".repeat(61)).filter(|_| body.len() > 1024);
    Buttons { to: "+27123456789", header, body: body.into(), first: first.into(), second: second.into() }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let long = "x".repeat(1025);
    let found = buttons("a", "b", &long).try_to_request().expect_err("two texts are too long");
    let told: Vec<_> = found.iter().map(|one| (one.rule, &*one.pointer)).collect();
    assert_eq!(told, [("too-long", "/interactive/header"), ("too-long", "/interactive/body")]);
}

#[test]
fn what_holes_have_to_be_together_is_checked() {
    assert!(buttons("a", "b", "Which?").try_to_request().is_ok());
    let found = buttons("a", "a", "Which?").try_to_request().expect_err("the ids are the same");
    assert_eq!((found[0].rule, &*found[0].pointer), ("duplicate-id", "/interactive/buttons/1/id"));
}

#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27123456789",
    "message_type": "interactive",
    "interactive": { "type": "list", "body": "Which?", "button": "Menu", "sections": sections }
})]
struct Sections<S> {
    sections: S,
}

fn section(id: &str) -> ListSection {
    let row = ListRow { id: id.into(), title: "Row".try_into().expect("it is short"), description: None };
    ListSection { title: None, rows: vec![row].try_into().expect("it is one") }
}

#[test]
fn whole_arrays_fill_holes() {
    let request = Sections { sections: vec![section("a"), section("b")] }.try_to_request();
    assert!(request.expect("the ids differ").to_json().contains(r#""id":"b""#));
    let found = Sections { sections: vec![section("a"), section("a")] }.try_to_request();
    assert_eq!(found.expect_err("the ids are the same")[0].rule, "duplicate-id");
    let found = Sections { sections: vec![section("a"); 11] }.try_to_request().expect_err("10 are allowed");
    assert_eq!((found[0].rule, &*found[0].pointer), ("too-many-items", "/interactive/sections"));
    let list: InteractiveListSections = vec![section("a")].try_into().expect("it is one");
    assert!(Sections { sections: list }.try_to_request().is_ok());
}

#[derive(Payload)]
#[payload(json = { "phone_number": "+27123456789", "message_type": "location", "location": { "latitude": north, "longitude": self.east } })]
struct Place {
    north: f64,
    east: i32,
}

#[test]
fn numbers_are_checked() {
    assert!(Place { north: -25.7, east: 28 }.try_to_request().is_ok());
    let found = Place { north: f64::NAN, east: 28 }.try_to_request().expect_err("JSON has no such number");
    assert_eq!(found[0].pointer, "/location/latitude");
}

#[derive(Payload)]
#[payload(deny(upstream), json = { "phone_number": to, "message_type": "text", "text": text })]
struct Upstream<'a> {
    to: &'a str,
    text: &'a str,
}

#[test]
fn what_an_upstream_demands_of_holes_is_demanded_too() {
    assert!(Upstream { to: "+27123456789", text: "Hello" }.try_to_request().is_ok());
    let found = Upstream { to: "hello", text: "" }.try_to_request().expect_err("WhatsApp refuses both");
    let told: Vec<_> = found.iter().map(|one| (one.rule, &*one.pointer)).collect();
    assert_eq!(told, [("bad-format", "/phone_number"), ("too-short", "/text")]);
}

fn any_error<P, T: Fits<P>>(hole: &T) -> Result<P, Violations> {
    hole.fit().map_err(Into::into)
}

#[test]
fn limits_of_one_place_are_no_reason_to_refuse_another() {
    let text: Text = any_error(&lit!(ListRowDescription, "Invoices")).expect("any text is taken");
    assert_eq!(text, "Invoices");
}
