//! What a schema is wanted of.

use fiq_model::{Model, Operation, SchemaId};

/// One or several schemas of a model; a value is to satisfy at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub(crate) title: String,
    pub(crate) description: Option<String>,
    pub(crate) schemas: Vec<SchemaId>,
}

impl Subject {
    /// A single schema.
    pub fn schema(model: &Model, id: SchemaId) -> Self {
        let schema = model.schema(id);
        let name = schema.title.as_ref().or(schema.name.as_ref()).unwrap_or(&schema.pointer);
        Self { title: format!("{}: {name}", model.title), description: None, schemas: vec![id] }
    }

    /// The request bodies of `operations`; `None` where none of them has any.
    pub fn requests(model: &Model, operations: &[Operation]) -> Option<Self> {
        let schemas = operations.iter().filter_map(|operation| operation.request);
        Self::bodies(model, operations, "request", schemas)
    }

    /// The response bodies of `operations`; `None` where none of them has any.
    pub fn responses(model: &Model, operations: &[Operation]) -> Option<Self> {
        let responses = operations.iter().flat_map(|operation| operation.responses.iter());
        Self::bodies(model, operations, "response", responses.filter_map(|response| response.schema))
    }

    fn bodies(
        model: &Model,
        operations: &[Operation],
        kind: &str,
        all: impl Iterator<Item = SchemaId>,
    ) -> Option<Self> {
        let mut schemas = Vec::new();
        for id in all {
            if !schemas.contains(&id) {
                schemas.push(id);
            }
        }
        let (title, description) = match operations {
            [only] => (format!("{}: {kind} of {only}", model.title), only.summary.as_deref()),
            _ => (format!("{}: {kind}s", model.title), None),
        };
        let description = description.map(str::to_owned);
        (!schemas.is_empty()).then_some(Self { title, description, schemas })
    }
}
