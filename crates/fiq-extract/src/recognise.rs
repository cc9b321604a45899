//! Which values of a document are payloads.
//!
//! Every object is looked at once, from the outside in: one pass over its members notes those that any operation knows, then
//! requests and responses are judged by what was noted. Inside a payload nothing is searched: what stands there belongs to it.

mod forced;
mod properties;
mod request;
mod response;
mod survey;
mod walk;

use fiq_model::{Model, SchemaId};
use fiq_tree::{Kind, Value};

use crate::{Direction, Found, NearMiss, Payload, Reason, WhyNot};
use request::RequestShape;
use response::ResponseShape;
use survey::{Names, Survey};
use walk::{Visit, walk};

pub(crate) use response::names;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// Payloads of either direction, by content.
    Content,
    /// Payloads of one direction, by content.
    Only(Direction),
    /// Payloads of one direction, by content; if there are none, the root, or each item of a root array, is held to be one.
    Forced(Direction),
    /// The root, as a body of the operation at this index.
    Operation(usize, Direction),
    /// The root, as a value of this schema.
    Schema(SchemaId),
}

/// Recognises the payloads of a model.
#[derive(Debug)]
pub struct Recogniser<'m> {
    model: &'m Model,
    names: Names<'m>,
    requests: Vec<RequestShape<'m>>,
    responses: Vec<ResponseShape<'m>>,
}

/// What an object is, judged by what was noted of its members.
enum Verdict<'m, 't> {
    Payload(Payload<'m, 't>),
    NearMiss(NearMiss<'m, 't>),
    Other,
}

/// The judgement of one shape: `None` where there is nothing to tell.
type Judged<'m, 't> = Option<Result<Payload<'m, 't>, WhyNot<'m, 't>>>;

impl<'m> Recogniser<'m> {
    /// Prepares the shapes of `model`.
    pub fn new(model: &'m Model) -> Self {
        let mut names = Names::default();
        let mut requests = Vec::new();
        let mut responses = Vec::new();
        for (index, operation) in model.operations.iter().enumerate() {
            requests.extend(RequestShape::new(index, operation, &mut names));
            let of_operation = (0..operation.responses.len())
                .filter_map(|response| ResponseShape::new(model, index, response, &mut names));
            responses.extend(of_operation);
        }
        Self { model, names, requests, responses }
    }

    /// Whether payloads of the model can be told from other values at all.
    pub fn can_recognise(&self) -> bool {
        !self.requests.is_empty() || !self.responses.is_empty()
    }

    /// Whether an object with this key may be a payload, or tell something of what it holds. What stands in an object without such keys is
    /// judged apart from it, and from all else that it holds.
    pub fn is_telling(&self, key: &str) -> bool {
        self.names.holds(key) || properties::is_parent(key)
    }

    /// Searches the document under `root`.
    pub fn search<'t>(&self, root: Value<'t>, search: Search) -> Found<'m, 't> {
        match search {
            Search::Content => self.by_content(root, None),
            Search::Only(direction) => self.by_content(root, Some(direction)),
            Search::Forced(direction) => {
                let found = self.by_content(root, Some(direction));
                if found.payloads.is_empty() { self.forced(root, direction) } else { found }
            }
            Search::Operation(operation, direction) => self.of_operation(root, operation, direction),
            Search::Schema(schema) => Found::only(Payload {
                value: root,
                place: crate::Place::ROOT,
                operation: None,
                direction: Direction::Request,
                response: None,
                schema,
                variant: None,
                reason: Reason::Asked,
            }),
        }
    }

    fn by_content<'t>(&self, root: Value<'t>, only: Option<Direction>) -> Found<'m, 't> {
        let mut found = Found::default();
        if !self.can_recognise() {
            return found;
        }
        let mut survey = Survey::new(&self.names);
        let mut places = std::mem::take(&mut found.places);
        walk(root, &mut places, |value, parent_key, place| {
            if value.kind() != Kind::Object {
                return Visit::Enter;
            }
            survey.take(value, parent_key);
            match self.judge(&survey, only) {
                Verdict::Other => Visit::Enter,
                Verdict::NearMiss(near) => {
                    found.near_misses.push(NearMiss { place: place(), ..near });
                    Visit::Enter
                }
                Verdict::Payload(payload) => {
                    found.payloads.push(Payload { place: place(), ..payload });
                    Visit::Skip
                }
            }
        });
        found.places = places;
        found
    }

    fn judge<'t>(&self, survey: &Survey<'_, 'm, 't>, only: Option<Direction>) -> Verdict<'m, 't> {
        if survey.is_blank() {
            return Verdict::Other;
        }
        let requests = self.requests.iter().filter(|_| only != Some(Direction::Response));
        let responses = self.responses.iter().filter(|_| only != Some(Direction::Request));
        let judged = requests
            .map(|shape| (shape.operation, Direction::Request, shape.judge(survey)))
            .chain(responses.map(|shape| (shape.operation, Direction::Response, shape.judge(survey))));
        let mut near = None;
        for (operation, direction, judged) in judged {
            match judged {
                Some(Ok(payload)) => return Verdict::Payload(payload),
                Some(Err(why)) => near = near.or(Some((operation, direction, why))),
                None => {}
            }
        }
        near.map_or(Verdict::Other, |(operation, direction, why)| {
            let operation = &self.model.operations[operation];
            let place = crate::Place::ROOT;
            Verdict::NearMiss(NearMiss { value: survey.object(), place, operation, direction, why })
        })
    }
}
