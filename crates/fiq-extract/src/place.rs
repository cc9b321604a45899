//! Where values stand in their document, kept so that a pointer is spelt out only where someone asks for it.
//!
//! A pointer is as long as its value is deep: with one for every payload, a deep document would take quadratic time and room.
//! Instead every container on the way to something found is noted once, with the container it stands in.

use fiq_source::Pointer;
use fiq_tree::Str;

/// Where a value stands in the document that was searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place(Option<u32>);

impl Place {
    /// The root of the document.
    pub const ROOT: Self = Self(None);
}

/// One step down.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'t> {
    Key(Str<'t>),
    Index(usize),
}

/// The places that were noted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places<'t> {
    steps: Vec<(Place, Step<'t>)>,
}

impl<'t> Places<'t> {
    /// Notes the value one `step` below `parent`.
    pub(crate) fn below(&mut self, parent: Place, step: Step<'t>) -> Place {
        self.steps.push((parent, step));
        Place(Some(self.steps.len() as u32 - 1))
    }

    /// Spells the pointer out.
    pub(crate) fn pointer(&self, place: Place) -> Pointer {
        let mut way = Vec::new();
        let mut here = place;
        while let Place(Some(index)) = here {
            let (parent, step) = self.steps[index as usize];
            way.push(step);
            here = parent;
        }
        let mut pointer = Pointer::root();
        for step in way.into_iter().rev() {
            match step {
                Step::Key(key) => pointer.push_key(&key.written()),
                Step::Index(index) => pointer.push_index(index),
            }
        }
        pointer
    }
}
