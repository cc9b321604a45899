//! What a search finds.

use fiq_model::{Operation, SchemaId};
use fiq_source::Pointer;
use fiq_tree::Value;

use crate::place::Places;
use crate::{Place, Reason, WhyNot};

/// Which way a payload travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the API.
    Request,
    /// From the API.
    Response,
}

impl Direction {
    /// `request` or `response`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }
}

/// A value that is held to the API document.
#[derive(Clone, Copy, Debug)]
pub struct Payload<'m, 't> {
    /// The value.
    pub value: Value<'t>,
    /// Where it stands; [`Found::pointer`] spells it out.
    pub place: Place,
    /// The operation, an index into the model's; `None` where a schema was asked for.
    pub operation: Option<usize>,
    /// Which way it travels.
    pub direction: Direction,
    /// Which of the operation's responses it is.
    pub response: Option<usize>,
    /// What it must satisfy.
    pub schema: SchemaId,
    /// The value of its tag, if that is a known one.
    pub variant: Option<&'m str>,
    /// Why it is a payload.
    pub reason: Reason<'m, 't>,
}

/// A value that looks like a payload and was passed over.
#[derive(Clone, Copy, Debug)]
pub struct NearMiss<'m, 't> {
    /// The value.
    pub value: Value<'t>,
    /// Where it stands; [`Found::pointer`] spells it out.
    pub place: Place,
    /// The operation that it was compared with.
    pub operation: &'m Operation,
    /// Which way it would travel.
    pub direction: Direction,
    /// Why it was passed over.
    pub why: WhyNot<'m, 't>,
}

/// What a search found, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Found<'m, 't> {
    /// The payloads. None stands inside another.
    pub payloads: Vec<Payload<'m, 't>>,
    /// What was passed over.
    pub near_misses: Vec<NearMiss<'m, 't>>,
    pub(crate) places: Places<'t>,
}

impl<'m, 't> Found<'m, 't> {
    /// One payload, and nothing else was looked for.
    pub(crate) fn only(payload: Payload<'m, 't>) -> Self {
        Self { payloads: vec![payload], ..Self::default() }
    }

    /// The pointer to `place`, which must come from this search.
    pub fn pointer(&self, place: Place) -> Pointer {
        self.places.pointer(place)
    }
}
