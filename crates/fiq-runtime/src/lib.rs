//! What the generated Rust types of an API document need: limited text, lists and numbers, unions, and violations.
//!
//! **The linter's engine is the validator.** A text is read into the tree, the checker holds it against the model that the
//! generated code carries, and only then it is converted; a value that is made in the program goes the same way where its limits
//! do not settle it. So the rules, their words, pointers and lines are those of the linter.
//!
//! A value of such a type satisfies its schema: there is no way to make one that does not, but for [`Typed::receive`], which
//! takes what a server sends.
//!
//! ```
//! use fiq_runtime as rt;
//! use fiq_runtime::{Typed, lit};
//!
//! // Generated:
//! rt::object! {
//!     /// A row of the menu.
//!     #[derive(Clone, Debug, PartialEq)]
//!     pub struct Row = API[0] {
//!         pub title: RowTitle = required "title",
//!     }
//! }
//!
//! pub type RowTitle = rt::Text<limits::RowTitle>;
//!
//! pub mod limits {
//!     use super::{API, rt};
//!
//!     rt::limits! {
//!         RowTitle = API[1], true, length 0, 24;
//!     }
//! }
//!
//! static API: rt::Api = rt::Api::encoded(r#"{"format":1,"title":"Menu","version":"1","authorities":[]}
//! {"name":"Row","pointer":"/components/schemas/Row","types":"object","object":{"properties":[["title",1]],"required":["title"]}}
//! {"pointer":"/components/schemas/Row/properties/title","types":"string","string":{"max_length":24}}
//! "#);
//!
//! # fn main() {
//! // Used:
//! let row = Row { title: lit!(RowTitle, "Burger") };
//! assert_eq!(row.to_json(), r#"{"title":"Burger"}"#);
//! assert_eq!(Row::from_json(r#"{ "title": "Burger" }"#), Ok(row));
//!
//! let violations = Row::from_json(r#"{ "title": "Burger with chips and slaw" }"#).unwrap_err();
//! assert_eq!(violations.to_string(), "1:12: error[too-long]: `title` has 26 characters, 2 over the limit of 24");
//! assert_eq!(violations[0].demand.as_deref(), Some("/components/schemas/Row/properties/title/maxLength"));
//! # }
//! ```
//!
//! Invariant: knows no field, limit or message of any API; all of that comes from the model and from generated code.
//! Invariant: a number is finite, and no object has a member twice.

mod api;
mod checked;
mod choice;
#[cfg(feature = "client")]
mod client;
mod constant;
mod document;
mod hole;
mod integer;
mod json;
mod limits;
mod list;
mod literal;
mod macros;
mod members;
mod misfit;
mod node;
mod number;
mod object;
mod operation;
mod payload;
mod plain;
mod presence;
mod slot;
mod text;
mod transcode;
mod typed;
mod union;
mod unrecognised;
mod violation;
mod writer;

pub use api::{Api, Schema};
pub use checked::{Buildable, Checked, Parts, Set, Unset};
pub use choice::Choice;
#[cfg(feature = "client")]
pub use client::{Client, ClientError};
pub use constant::Constant;
#[cfg(feature = "derive")]
pub use fiq_derive::Payload;
pub use fiq_source::{Figure, Position, Severity};
pub use hole::{Certain, Fits};
pub use integer::Integer;
pub use json::Json;
pub use limits::{Bounds, Length, Limits, Range, Unlimited};
pub use list::List;
pub use members::Members;
pub use misfit::Misfit;
pub use node::{FromNode, MAX_DEPTH, Node};
pub use number::Number;
pub use object::Object;
pub use operation::{At, Operation, Raw, Request, ResponseError};
pub use payload::{Fixed, Payload};
pub use presence::{Optional, Presence};
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
pub use serde_json::Value;
pub use text::Text;
pub use typed::{Read, Typed};
pub use union::Union;
pub use unrecognised::Unrecognised;
pub use violation::{Violation, Violations};
pub use writer::Writer;

/// Members by their names: what an object has beside the documented ones.
pub type Map<T> = std::collections::BTreeMap<String, T>;

/// What the macros of this crate name; not for other code.
#[doc(hidden)]
pub mod inner {
    pub use crate::choice::{parse, read as read_choice, show, text, write as write_choice};
    pub use crate::hole::{Failure, Holes, Or, below, certain, checked, demanded, presence};
    pub use crate::json::{array, json, map, null, object};
    pub use crate::object::{read as read_object, write as write_object};
    pub use crate::operation::{Answer, Draft, FromAnswer};
    pub use crate::slot::Slot;
    pub use crate::transcode::deserialize;
    pub use crate::union::{Told, write as write_union};
}

/// The macros behind [`payload!`] and [`try_payload!`]; not for other code.
#[cfg(feature = "derive")]
#[doc(hidden)]
pub use fiq_derive as __derive;

/// One message, checked while the program is compiled: `payload!(spec = "api.yaml", schema = "Order", { ... })`. Any expression that
/// fits its place fills a hole, if it cannot fail there.
#[cfg(feature = "derive")]
#[macro_export]
macro_rules! payload {
    ($($message:tt)*) => {
        $crate::__derive::payload! { [fiq_runtime $crate] $($message)* }
    };
}

/// As [`payload!`], for holes that can break a limit: gives the message, or what is wrong with what was filled in.
#[cfg(feature = "derive")]
#[macro_export]
macro_rules! try_payload {
    ($($message:tt)*) => {
        $crate::__derive::try_payload! { [fiq_runtime $crate] $($message)* }
    };
}

/// Runs `work` on a stack that is deep enough, however deep it is called.
pub(crate) fn deep<R>(work: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(128 * 1024, 2 * 1024 * 1024, work)
}
