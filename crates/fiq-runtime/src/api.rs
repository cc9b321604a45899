//! The model of an API document as generated code carries it, and what is made of it once.

use std::fmt;
use std::sync::OnceLock;

use fiq_check::Checker;
use fiq_model::{Model, SchemaId, encoded};

/// The model of one document, a `static` of the generated code. It is loaded when it is first wanted.
#[derive(Debug)]
pub struct Api {
    origin: Origin,
    decoded: OnceLock<Model>,
    checker: OnceLock<Checker<'static>>,
}

#[derive(Debug)]
enum Origin {
    Encoded(&'static str),
    Compiled(fn() -> &'static Model),
}

impl Api {
    /// The API of a model that the program carries as text, as [`fiq_model::encoded::encode`] writes it.
    pub const fn encoded(text: &'static str) -> Self {
        Self::new(Origin::Encoded(text))
    }

    /// The API of a model that is a constant of the program, or made by it once.
    pub const fn compiled(model: fn() -> &'static Model) -> Self {
        Self::new(Origin::Compiled(model))
    }

    const fn new(origin: Origin) -> Self {
        Self { origin, decoded: OnceLock::new(), checker: OnceLock::new() }
    }

    /// The schema with this number.
    pub const fn schema(&'static self, number: u32) -> Schema {
        Schema { api: self, id: SchemaId::new(number) }
    }

    /// The model.
    pub fn model(&'static self) -> &'static Model {
        self.checker().model()
    }

    pub(crate) fn checker(&'static self) -> &'static Checker<'static> {
        self.checker.get_or_init(|| Checker::new(self.load()))
    }

    fn load(&'static self) -> &'static Model {
        match self.origin {
            Origin::Compiled(model) => model(),
            Origin::Encoded(text) => self.decoded.get_or_init(|| {
                encoded::decode(text)
                    .expect("generated code carries a model of its own version of this crate")
            }),
        }
    }
}

/// One schema of a document: what a value is held against.
#[derive(Clone, Copy)]
pub struct Schema {
    api: &'static Api,
    id: SchemaId,
}

impl Schema {
    /// The document's model.
    pub fn model(self) -> &'static Model {
        self.api.model()
    }

    /// The number of the schema in the model.
    pub const fn id(self) -> SchemaId {
        self.id
    }

    /// The name of the component; none for a schema inside another.
    pub fn name(self) -> Option<&'static str> {
        self.resolved().name.as_deref()
    }

    /// Where it stands in the document: a JSON pointer.
    pub fn pointer(self) -> &'static str {
        &self.resolved().pointer
    }

    pub(crate) fn checker(self) -> &'static Checker<'static> {
        self.api.checker()
    }

    pub(crate) fn resolved(self) -> &'static fiq_model::Schema {
        self.model().schema(self.id)
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Schema").field(&self.id).finish()
    }
}
