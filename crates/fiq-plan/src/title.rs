//! What a place of the document is called: `/components/schemas/ListRow/properties/title` is `ListRowTitle`.
//!
//! A name follows from the place alone, so that it stays when something else in the document changes.

use std::collections::HashMap;

use fiq_model::{Model, Operation, Schema, SchemaId};

use super::Planner;
use super::names::{Scope, type_name};

/// Longer titles are sentences.
const LONGEST_TITLE: usize = 40;

/// The names of places in the document that other names are built on.
#[derive(Debug)]
pub(super) struct Titles {
    anchors: HashMap<String, Anchor>,
    /// The titles of branches.
    titles: HashMap<String, String>,
}

/// A place with a name of its own.
#[derive(Clone, Debug)]
enum Anchor {
    /// A named schema. Its name is taken for it.
    Component(String),
    /// The body or a parameter of an operation.
    Operation(String),
}

impl Titles {
    /// The titles of a document; the names of its schemas are taken in `names`.
    pub(super) fn of(model: &Model, names: &mut Scope) -> Self {
        let mut anchors = HashMap::new();
        let components = model.schemas.iter().filter_map(|schema| Some((schema, schema.name.as_ref()?)));
        for (schema, name) in components {
            anchors.insert(schema.pointer.to_string(), Anchor::Component(names.type_name(name)));
        }
        let mut titles = Self { anchors, titles: HashMap::new() };
        for operation in &model.operations {
            titles.add_operation(model, operation);
        }
        let branches = model.schemas.iter().filter_map(|schema| Some((schema, title(schema)?)));
        titles.titles =
            branches.map(|(schema, title)| (schema.pointer.to_string(), title.to_owned())).collect();
        titles
    }

    fn add_operation(&mut self, model: &Model, operation: &Operation) {
        let name = operation_name(operation);
        let mut place = |id: Option<SchemaId>, what: String| {
            let schema = id.map(|id| model.schema(id)).filter(|schema| schema.name.is_none());
            let Some(schema) = schema else { return };
            let anchor = Anchor::Operation(format!("{name}{what}"));
            self.anchors.entry(schema.pointer.to_string()).or_insert(anchor);
        };
        place(operation.request, "Request".into());
        for response in &operation.responses {
            place(
                response.schema,
                format!("{}Response", type_name(&response.status).trim_start_matches('_')),
            );
        }
        for parameter in &operation.parameters {
            place(parameter.schema, type_name(&parameter.name));
        }
    }

    /// What a place is called, if not by a name that is taken for it already.
    fn at(&self, pointer: &str) -> Anchor {
        if let Some(anchor) = self.anchors.get(pointer) {
            return anchor.clone();
        }
        let mut cuts = pointer.rmatch_indices('/').map(|(at, _)| at);
        let anchored = cuts.find_map(|at| Some((self.anchors.get(&pointer[..at])?, at)));
        let (anchor, at) = anchored.map_or(("", 0), |(anchor, at)| (anchor.name(), at));
        Anchor::Operation(format!("{anchor}{}", self.below(pointer, at)))
    }

    /// The name of what is below the anchor that ends at `from`.
    fn below(&self, pointer: &str, from: usize) -> String {
        let mut name = String::new();
        let mut place = pointer[..from].to_owned();
        let mut segments = pointer[from..].split('/').skip(1);
        while let Some(segment) = segments.next() {
            place.extend(["/", segment]);
            let mut next = || {
                let next = segments.next().unwrap_or_default();
                place.extend(["/", next]);
                unescaped(next)
            };
            match segment {
                "properties" => name += &type_name(&next()),
                "items" => name += "Item",
                "additionalProperties" => name += "Value",
                "allOf" => drop(next()),
                "oneOf" | "anyOf" => {
                    let number = next().parse::<usize>().unwrap_or_default().saturating_add(1);
                    let title = self.titles.get(&place).map(|title| type_name(title));
                    name += &title.unwrap_or_else(|| format!("Variant{number}"));
                }
                other => name += &type_name(&unescaped(other)),
            }
        }
        name
    }
}

impl Anchor {
    fn name(&self) -> &str {
        match self {
            Self::Component(name) | Self::Operation(name) => name,
        }
    }
}

impl Planner<'_> {
    /// The name of the type at a place of the document.
    pub(super) fn name_at(&mut self, pointer: &str) -> String {
        match self.titles.at(pointer) {
            Anchor::Component(name) => name,
            Anchor::Operation(name) => self.names.type_name(&name),
        }
    }
}

/// The title of a schema, if it is one.
pub(super) fn title(schema: &Schema) -> Option<&str> {
    schema.title.as_deref().filter(|title| title.len() <= LONGEST_TITLE)
}

/// What an operation is called: its id, else its method and path.
pub(super) fn operation_name(operation: &Operation) -> String {
    match &operation.id {
        Some(id) => type_name(id),
        None => type_name(&format!("{} {}", operation.method.to_lowercase(), operation.path)),
    }
}

/// A segment of a pointer without its escapes.
fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}
