//! `#[derive(Payload)]` and `payload!`: message literals that are checked while the crate that holds them compiles.
//!
//! The literal becomes the same tree as a file does, the linter's rules judge it, and every finding is an error on the very token. What
//! passes becomes a value of the API's types, put together without parsing anything when the program runs.
//!
//! The way: `ast` and `attr` read what the user wrote, `contract` finds the API document it is held to, `document` makes the
//! tree, `check` asks the rules, `expand` writes the code.
//!
//! Invariant: no rule, limit or message of its own: those are `fiq-check`'s, and names of types are `fiq-plan`'s.
//! Invariant: all mistakes are told at once, and beside them stands an empty implementation, so that no second-hand error follows.

mod ast;
mod attr;
mod check;
mod contract;
mod document;
mod expand;
mod layout;
mod mistake;
mod position;

use proc_macro::TokenStream;

/// Makes a struct stand for one message, and each variant of an enum for one.
///
/// ```
/// use fiq_types::{Fixed, Payload, PhoneNumber, Typed};
///
/// #[derive(Payload)]
/// #[payload(json = { "phone_number": to, "message_type": "text", "text": text })]
/// struct Note<'a> {
///     to: PhoneNumber,
///     text: &'a str,
/// }
///
/// #[derive(Payload)]
/// enum Notice {
///     #[payload(json = { "phone_number": to, "message_type": "text", "text": "Welcome!" })]
///     Welcome { to: PhoneNumber },
///     #[payload(json = { "phone_number": self.0, "message_type": "reaction", "reaction": { "message_id": self.1 } })]
///     Liked(PhoneNumber, String),
/// }
///
/// let note = Note { to: "+27123456789".into(), text: "Your table is ready" };
/// assert!(note.to_request().to_json().contains("Your table is ready"));
/// assert!(Notice::Liked("+27123456789".into(), "wamid.HBgLM".into()).try_to_request().is_ok());
/// ```
///
/// # The message
///
/// - `json = { ... }`: JSON among the tokens of the program, so that every mistake is told on the very token. Strings and numbers are
///   written as Rust writes them (`\u{e9}`, and not `\u00e9`), there may be comments, and a comma may stand after the last member.
/// - `text = r#"{ ... }"#`: JSON in a string; a mistake is told with its line and column.
/// - `file = "payloads/menu.json"`: JSON in a file, from the folder of the package; in a `.jsonc` file with comments. A change of the
///   file compiles the crate again.
///
/// What stands in a string is sent as it is: `{{name}}` is no placeholder here.
///
/// # Holes
///
/// In `json`, a field of the type stands for its value: `name` or `self.name`, of a tuple `self.0`. Its type has to fit the place:
///
/// | place | fields that fit | can it fail? |
/// | --- | --- | --- |
/// | any | the type of the API for it, such as `PhoneNumber`, `ListRowTitle` or `InteractiveListSections` | no |
/// | a text | `String`, `&str`, `Cow<str>`, `Box<str>`, `Rc<str>`, `Arc<str>` | if the place has a limit |
/// | a number | integers of 32 bits and less; `f64` | if the place has a limit; an `f64`, since it may be no number |
/// | one of some values | what a text takes | yes |
/// | a list | `Vec`, arrays and slices of what fits an item | if the place has a limit, or an item can fail |
/// | a member that may be left out | an `Option` of what fits | as what is in it |
///
/// Where a hole can fail, `try_to_request` returns the message or all that is wrong, and `to_request` does not compile. That is seen
/// in the type: `Payload::Error` is `Infallible` where nothing can go wrong. Where an object demands something as a whole that
/// hangs on a hole (ids that differ), that can fail too. A field whose type is a parameter of the type is always checked.
///
/// Whole objects and arrays are holes too. The tag of a union cannot be one, since it decides which other fields there are; an enum
/// has a message for each variant. In `payload!` and `try_payload!` any expression is a hole, a block in parentheses: `({ ... })`. It
/// is only borrowed.
///
/// A message without holes has its text as `Fixed::JSON`.
///
/// # What is an error
///
/// All that `fiq-lint` calls an error; and a key that no field of the types can hold (one that is unknown, misspelt, or of another
/// kind of message), which is a warning there. The compiler knows no warnings of a macro: what only an upstream such as WhatsApp
/// demands is told by `fiq-lint check`, which reads these messages in the source, and is an error with `deny(upstream)`, of holes too.
///
/// # Settings
///
/// | setting | meaning |
/// | --- | --- |
/// | `deny(upstream)` | what an upstream demands is an error |
/// | `schema = "ListRow"` | the message is held to this component of the document, and not to its request |
/// | `spec = "api/orders.yaml"` | another OpenAPI document, JSON or YAML, with `fiq-runtime` and its feature `documents` under `[dependencies]`; needs `schema` where the document does not say what a message is |
/// | `types = crate::orders` | the module with the types of that document; without it the message stays JSON |
/// | `crate = path` | what the crate that exports the macro is called, if not `::fiq_types` (with `spec`, `::fiq_runtime`) |
///
/// On an enum they stand on the enum, and only the messages on its variants.
#[proc_macro_derive(Payload, attributes(payload))]
pub fn derive_payload(input: TokenStream) -> TokenStream {
    expand::derive(input.into()).into()
}

/// One message, whose holes cannot fail. Used by the macro of the same name in the crate that exports it.
#[proc_macro]
pub fn payload(input: TokenStream) -> TokenStream {
    expand::literal(input.into(), expand::Holes::Certain).into()
}

/// One message, or what is wrong with its holes. Used by the macro of the same name in the crate that exports it.
#[proc_macro]
pub fn try_payload(input: TokenStream) -> TokenStream {
    expand::literal(input.into(), expand::Holes::Fallible).into()
}
