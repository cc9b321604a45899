//! The messages and answers of the FlowIQ API as Rust types: what the API refuses cannot be made, or does not compile.
//!
//! ```
//! use fiq_types::{
//!     Buildable, InteractiveList, InteractiveListBody, InteractiveListButton, InteractiveListSections, InteractiveMessage, ListRow,
//!     ListRowTitle, ListSection, SendWhatsAppRequest, Typed, lit,
//! };
//!
//! # fn main() -> Result<(), fiq_types::Violations> {
//! // A literal is held to its limit by the compiler: 21 characters would not compile here.
//! let button = lit!(InteractiveListButton, "View menu");
//! // A text that only the running program knows is held to it when it is made.
//! let title = ListRowTitle::try_from("Burger")?;
//!
//! let row = ListRow { id: "burger".into(), title, description: None };
//! let section = ListSection { title: None, rows: vec![row].try_into()? };
//! // What the parts have to be together (no two rows with one id) is checked as the list is built. `build` is there as soon as
//! // every required member is set.
//! let list: InteractiveList = InteractiveList::builder()
//!     .body(lit!(InteractiveListBody, "What would you like today?"))
//!     .button(button)
//!     .sections(InteractiveListSections::try_from(vec![section])?)
//!     .build()?;
//! let message = InteractiveMessage {
//!     phone_number: "+27123456789".into(),
//!     interactive: list.into(),
//!     context_message_id: None,
//! };
//! let json = SendWhatsAppRequest::from(message).to_json();
//! assert!(json.contains(r#""message_type":"interactive""#));
//!
//! // Reading tells everything that is wrong, with its place, in the words of the linter.
//! let stored = r#"{
//!   "phone_number": "+27123456789",
//!   "message_type": "interactive",
//!   "interactive": {
//!     "type": "list",
//!     "body": "What would you like today?",
//!     "button": "Show me the whole menu",
//!     "sections": [{ "rows": [{ "id": "burger", "title": "Burger" }] }]
//!   }
//! }"#;
//! let violations = SendWhatsAppRequest::from_json(stored).unwrap_err();
//! assert_eq!(
//!     violations.to_string(),
//!     "7:15: error[too-long]: `interactive.button` has 22 characters, 2 over the limit of 20 (FlowIQ documents it)",
//! );
//! assert_eq!(violations[0].pointer, "/interactive/button");
//!
//! let stored = stored.replace("Show me the whole menu", "View menu");
//! assert!(matches!(SendWhatsAppRequest::from_json(stored)?, SendWhatsAppRequest::Interactive(_)));
//! # Ok(())
//! # }
//! ```
//!
//! What FlowIQ refuses is an error. What WhatsApp refuses upstream is a warning: [`Typed::violations`] tells both, and
//! [`Typed::demand_upstream`] fails for both. An answer of the API is read by [`Typed::receive`], which takes what it does not
//! know.
//!
//! The module [`operations`] has what is sent and what is answered by status, for any HTTP client: [`Operation::request`] gives
//! method, target, headers and body, [`Operation::response`] reads status and body. With the feature `client`, `Client` sends
//! them; nothing that has violations leaves the program.
//!
//! ```
//! use fiq_types::operations::{SendWhatsApp, SendWhatsAppResponse};
//! use fiq_types::{Operation, SendWhatsAppRequest, TextMessage};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let message =
//!     TextMessage { phone_number: "+27123456789".into(), text: "Hello".into(), context_message_id: None };
//! let send = SendWhatsApp { tenant_id: Some("acme".into()), ..SendWhatsApp::new(SendWhatsAppRequest::from(message)) };
//! let request = send.request()?;
//! assert_eq!(request.method, "POST");
//! assert_eq!(request.path_and_query, "/send-whatsapp?tenantId=acme");
//!
//! let answer = SendWhatsApp::response(400, br#"{ "error": "Bad request", "message": "text is required" }"#)?;
//! assert!(matches!(answer.value, SendWhatsAppResponse::BadRequest(_)));
//! # Ok(())
//! # }
//! ```
//!
//! A message that is known when the program is written is written as JSON, with holes for the rest. [`Payload`] checks it while the
//! program is compiled, by the rules of the linter, and makes a value of it without parsing anything when the program runs. Who
//! does not want the macros turns the feature `derive` off.
//!
#![cfg_attr(feature = "derive", doc = "```")]
#![cfg_attr(not(feature = "derive"), doc = "```ignore")]
//! use fiq_types::{Payload, PhoneNumber, Typed, payload};
//!
//! #[derive(Payload)]
//! #[payload(json = {
//!     "phone_number": to,
//!     "message_type": "interactive",
//!     "interactive": {
//!         "type": "button",
//!         "body": "Will you come tonight?",
//!         "buttons": [{ "id": "yes", "title": "Yes" }, { "id": "no", "title": other }]
//!     }
//! })]
//! struct Reminder {
//!     to: PhoneNumber,
//!     other: String,
//! }
//!
//! # fn main() -> Result<(), fiq_types::Violations> {
//! // A `String` may be longer than a title, so this can fail. With a field of type `ReplyButtonTitle` it could not.
//! let reminder = Reminder { to: "+27123456789".into(), other: "No, sorry".into() };
//! let request = reminder.try_to_request()?;
//!
//! // A message of which there is only one needs no type.
//! let name = "Ann";
//! let hello = payload!({ "phone_number": reminder.to, "message_type": "text", "text": format!("Hello {name}") });
//! assert!(hello.to_json().contains("Hello Ann"));
//! # drop(request);
//! # Ok(())
//! # }
//! ```
//!
//! All types implement serde's `Serialize` and `Deserialize`, with the same checks.
//!
//! Invariant: nothing here is written by hand; the types are what `spec/flowiq.openapi.json` says, written by `cargo xtask codegen`.

#[rustfmt::skip]
#[allow(clippy::doc_markdown, reason = "the words are those of the document")]
mod generated;

pub use fiq_runtime::{
    At, Buildable, Certain, Checked, Choice, Figure, Fits, Fixed, Integer, Json, List, Map, Number,
    Operation, Payload, Position, Presence, Raw, Read, Request, ResponseError, Severity, Text, Typed,
    Unrecognised, Value, Violation, Violations, lit,
};
#[cfg(feature = "client")]
pub use fiq_runtime::{Client, ClientError};
pub use generated::*;

/// What the macros of this crate name; not for other code.
#[doc(hidden)]
pub use fiq_runtime as __runtime;

/// One message, checked while the program is compiled: `payload!({ ... })`. Any expression that fits its place fills a hole, if it
/// cannot fail there.
#[cfg(feature = "derive")]
#[macro_export]
macro_rules! payload {
    ($($message:tt)*) => {
        $crate::__runtime::__derive::payload! { [fiq_types $crate] $($message)* }
    };
}

/// As [`payload!`], for holes that can break a limit: gives the message, or what is wrong with what was filled in.
#[cfg(feature = "derive")]
#[macro_export]
macro_rules! try_payload {
    ($($message:tt)*) => {
        $crate::__runtime::__derive::try_payload! { [fiq_types $crate] $($message)* }
    };
}

#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../../../docs/rust.md")]
struct Page;
