//! Which files cannot hold a payload, told from their bytes before anything is parsed.
//!
//! Every way to be recognised needs some key, as it is written or with an escape in it. A file in which none of these stands
//! holds nothing.
//!
//! Invariant: sound; [`crate::Recogniser`] finds nothing where this says so.

mod needle;

use fiq_model::{Model, Recognition, Response};
use fiq_source::Text;

use crate::transcoded;
use needle::{Escapes, Needle};

/// Tells files that cannot hold a payload of a model.
#[derive(Debug)]
pub struct Prefilter {
    /// Without one of these no request is recognised.
    keys: Vec<Needle>,
    /// Without one of these no response is.
    clues: Vec<Clue>,
    /// How the keys may be written otherwise.
    escapes: Escapes,
}

/// A key, and the values one of which stands under it.
#[derive(Debug)]
struct Clue {
    key: Needle,
    values: Vec<Needle>,
    escapes: Escapes,
}

impl Prefilter {
    /// The prefilter for the payloads of `model`.
    pub fn new(model: &Model) -> Self {
        let mut filter = Self { keys: Vec::new(), clues: Vec::new(), escapes: Escapes::default() };
        for operation in &model.operations {
            if let Some(recognition) = operation.recognition.as_ref().filter(|_| operation.request.is_some())
            {
                filter.add_request(recognition);
            }
        }
        for response in model.operations.iter().flat_map(|operation| &operation.responses) {
            filter.add_response(response);
        }
        filter
    }

    /// Whether a payload may stand in `bytes`.
    pub fn may_hold(&self, bytes: &[u8]) -> bool {
        match transcoded(bytes) {
            Some(text) => self.may_hold_utf8(&text),
            None => self.may_hold_utf8(bytes),
        }
    }

    fn may_hold_utf8(&self, bytes: &[u8]) -> bool {
        self.keys.iter().any(|key| key.is_in(bytes))
            || self.escapes.are_in(bytes)
            || self.clues.iter().any(|clue| clue.is_in(bytes))
    }

    /// With the tag, or without it and then with a member that all requests have.
    fn add_request(&mut self, recognition: &Recognition) {
        for name in [&recognition.tag].into_iter().chain(&recognition.common) {
            self.add_key(name);
        }
    }

    fn add_response(&mut self, response: &Response) {
        let names = response.all.iter().filter_map(|clue| Some((clue.path.last_name()?, clue)));
        let Some((name, clue)) = names.max_by_key(|(name, _)| name.len()) else { return };
        if !self.keys.iter().any(|key| key.is(name)) {
            self.escapes.add(name);
            self.clues.push(Clue::new(name, &clue.values));
        }
    }

    fn add_key(&mut self, name: &str) {
        if !self.keys.iter().any(|key| key.is(name)) {
            self.escapes.add(name);
            self.keys.push(Needle::new(name));
        }
    }
}

impl Clue {
    fn new(key: &str, values: &[Text]) -> Self {
        let mut escapes = Escapes::default();
        for value in values {
            escapes.add(value);
        }
        Self {
            key: Needle::new(key),
            values: values.iter().map(|value| Needle::new(value)).collect(),
            escapes,
        }
    }

    fn is_in(&self, bytes: &[u8]) -> bool {
        self.key.is_in(bytes)
            && (self.values.iter().any(|value| value.is_in(bytes)) || self.escapes.are_in(bytes))
    }
}
