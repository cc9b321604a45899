//! What someone says is a payload: of which operation, and which response.

use fiq_model::SchemaId;
use fiq_tree::{Kind, Value};

use super::Recogniser;
use crate::place::Step;
use crate::{Direction, Found, Payload, Place, Reason};

/// A body of an operation.
#[derive(Clone, Copy)]
struct Body {
    operation: usize,
    response: Option<usize>,
    schema: SchemaId,
}

impl<'m> Recogniser<'m> {
    /// Holds the root, or each item of a root array, to be a payload of this direction.
    pub(super) fn forced<'t>(&self, root: Value<'t>, direction: Direction) -> Found<'m, 't> {
        let bodies: Vec<Body> = (0..self.model.operations.len())
            .flat_map(|operation| self.bodies(operation, direction))
            .collect();
        let mut found = Found::default();
        if root.kind() == Kind::Array {
            for (index, item) in root.items().enumerate() {
                if let Some(body) = self.likeliest(item, &bodies) {
                    let place = found.places.below(Place::ROOT, Step::Index(index));
                    found.payloads.push(self.asked(item, place, body, direction));
                }
            }
        } else if let Some(body) = self.likeliest(root, &bodies) {
            found.payloads.push(self.asked(root, Place::ROOT, body, direction));
        }
        found
    }

    /// Holds the root to be a body of one operation.
    pub(super) fn of_operation<'t>(
        &self,
        root: Value<'t>,
        operation: usize,
        direction: Direction,
    ) -> Found<'m, 't> {
        let bodies: Vec<Body> = self.bodies(operation, direction).collect();
        let body = self.likeliest(root, &bodies);
        body.map_or_else(Found::default, |body| Found::only(self.asked(root, Place::ROOT, body, direction)))
    }

    /// Holds the root to be a request, as what it stands in (`by`) says: of an operation whose requests can be told.
    pub fn said<'t>(&self, root: Value<'t>, by: &'static str) -> Found<'m, 't> {
        let bodies: Vec<Body> =
            self.requests.iter().flat_map(|shape| self.bodies(shape.operation, Direction::Request)).collect();
        let body = self.likeliest(root, &bodies);
        body.map_or_else(Found::default, |body| {
            let asked = self.asked(root, Place::ROOT, body, Direction::Request);
            Found::only(Payload { reason: Reason::Said(by), ..asked })
        })
    }

    /// The bodies of an operation in this direction.
    fn bodies(&self, operation: usize, direction: Direction) -> impl Iterator<Item = Body> + use<'m> {
        let of = self.model.operations.get(operation);
        let request = of.filter(|_| direction == Direction::Request).and_then(|of| of.request);
        let request = request.map(|schema| Body { operation, response: None, schema });
        let responses = of.filter(|_| direction == Direction::Response).map_or(&[][..], |of| &of.responses);
        let responses = responses.iter().enumerate().filter_map(move |(index, response)| {
            Some(Body { operation, response: Some(index), schema: response.schema? })
        });
        request.into_iter().chain(responses)
    }

    /// The body that has most in common with `value`; the first of those that have the same.
    fn likeliest(&self, value: Value<'_>, bodies: &[Body]) -> Option<Body> {
        if let [body] = bodies {
            return Some(*body);
        }
        let scored = bodies.iter().map(|body| (self.common_members(value, body.schema), body));
        scored.rev().max_by_key(|(score, _)| *score).map(|(_, body)| *body)
    }

    /// The required members of `schema` that `value` has, weighed above the other documented ones.
    fn common_members(&self, value: Value<'_>, schema: SchemaId) -> usize {
        let mut shape = self.model.shape(schema);
        if let Some(union) = &self.model.schema(schema).union {
            let common = self.model.common(union);
            shape.required.extend(common.required);
            shape.properties.extend(common.properties);
            shape.required.push(union.tag.clone());
        }
        let required = shape.required.iter().filter(|name| value.get(name).is_some()).count();
        let documented = shape.properties.iter().filter(|(name, _)| value.get(name).is_some()).count();
        required * (shape.properties.len() + 1) + documented
    }

    fn asked<'t>(&self, value: Value<'t>, place: Place, body: Body, direction: Direction) -> Payload<'m, 't> {
        let recognition = self.model.operations[body.operation].recognition.as_ref();
        let recognition = recognition.filter(|_| direction == Direction::Request);
        let variant = recognition.and_then(|recognition| {
            let tag = value.get(&recognition.tag)?.string()?.known()?;
            recognition.variants.iter().map(|(value, _)| value.as_ref()).find(|value: &&str| *value == tag)
        });
        Payload {
            value,
            place,
            operation: Some(body.operation),
            direction,
            response: body.response,
            schema: body.schema,
            variant,
            reason: Reason::Asked,
        }
    }
}
