//! Operations: what is sent to a server and what it answers, for any HTTP client.
//!
//! Generated code says where each field of an operation goes and which type each status has; here that becomes a target, headers
//! and a body, and an answer becomes a value.
//!
//! Invariant: nothing is sent that breaks a demand at error level, also where it came in through lenient reading.

mod answer;
mod draft;
mod encoding;
mod parameter;
mod request;

pub use answer::{Answer, At, FromAnswer, Raw, ResponseError};
pub use draft::Draft;
pub use request::Request;

use crate::{Read, Violations};

/// An operation of the generated code, with its parameters and its body. The macro [`crate::operation!`] makes it.
pub trait Operation {
    /// The HTTP method in capitals.
    const METHOD: &'static str;

    /// The path as the document writes it, below the server's address.
    const PATH: &'static str;

    /// The statuses that the document lists: `200`, `4XX`, `default`.
    const RESPONSES: &'static [&'static str];

    /// What the server answers, by status.
    type Response;

    /// Puts parameters and body where they belong.
    #[doc(hidden)]
    fn fill(&self, draft: &mut Draft);

    /// Reads an answer.
    #[doc(hidden)]
    fn read(answer: &mut Answer<'_>) -> Result<Self::Response, Violations>;

    /// The request as an HTTP client sends it.
    ///
    /// # Errors
    /// What is wrong with parameters and body at error level.
    fn request(&self) -> Result<Request, Violations> {
        let (request, violations) = draft(self).finish(Self::METHOD, Self::PATH);
        violations.refused().map(|()| request)
    }

    /// The path with its parameters, and behind a `?` those of the query, percent-encoded as RFC 3986 has it.
    fn path_and_query(&self) -> String {
        draft(self).finish(Self::METHOD, Self::PATH).0.path_and_query
    }

    /// The headers that parameters and body ask for, without those that are of the connection.
    fn headers(&self) -> Vec<(&'static str, String)> {
        draft(self).finish(Self::METHOD, Self::PATH).0.headers
    }

    /// The body as JSON text, if there is one.
    fn body(&self) -> Option<String> {
        draft(self).finish(Self::METHOD, Self::PATH).0.body
    }

    /// All that is wrong with parameters and body, warnings included.
    fn violations(&self) -> Violations {
        draft(self).finish(Self::METHOD, Self::PATH).1
    }

    /// Reads what the server answered. Of the statuses that the document lists, the exact one counts before a range such as
    /// `4XX`, and that before `default`. Bodies are read leniently, as [`Typed::receive`](crate::Typed::receive) does.
    ///
    /// # Errors
    /// Where the body is no JSON or no value can be made of it.
    fn response(status: u16, body: &[u8]) -> Result<Read<Self::Response>, ResponseError> {
        let mut answer = Answer::new(status, Self::RESPONSES, body);
        match Self::read(&mut answer) {
            Ok(value) => Ok(Read { value, findings: answer.findings() }),
            Err(violations) => Err(ResponseError { raw: answer.raw(), violations }),
        }
    }
}

fn draft<O: Operation + ?Sized>(operation: &O) -> Draft {
    let mut draft = Draft::default();
    operation.fill(&mut draft);
    draft
}
