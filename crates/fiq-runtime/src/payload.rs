//! Types that stand for a message literal, which a macro has checked.

use serde::Serialize;

use crate::Certain;

/// A message whose literal parts were checked while the program was compiled. `#[derive(Payload)]` makes it.
pub trait Payload {
    /// What is sent: the type of the API, or plain JSON where none was named.
    type Request: Serialize;

    /// What can go wrong with the holes: [`Infallible`](std::convert::Infallible) if each has a type that keeps the limits of its
    /// place, else [`Violations`](crate::Violations).
    type Error;

    /// The message with its holes filled.
    ///
    /// # Errors
    /// All that is wrong at error level with what was filled in; a pointer starts at the message.
    fn try_to_request(&self) -> Result<Self::Request, Self::Error>;

    /// The message with its holes filled, where that cannot fail.
    #[must_use = "the message is made, and not sent"]
    fn to_request(&self) -> Self::Request
    where
        Self::Error: Certain,
    {
        match self.try_to_request() {
            Ok(request) => request,
            Err(never) => never.never(),
        }
    }
}

/// A message without holes: its JSON is a constant. Types with holes and enums have none; [`Payload::try_to_request`] makes their
/// messages.
pub trait Fixed: Payload {
    /// The message as JSON, without white space.
    const JSON: &'static str;
}
