//! The document around the schemas: what is asked for at the root, and under `$defs` what it refers to.

use std::collections::{BTreeSet, HashMap, VecDeque};

use fiq_model::{Keyword, Model, Schema, SchemaId};

use crate::draft::Draft;
use crate::graph::{Graph, is_error};
use crate::name::{Names, reference};
use crate::node::{Node, Object};
use crate::{Level, Subject};

/// Schemas without a name that stand inside one another; deeper ones become definitions.
const DEEPEST: u32 = 24;

/// How a schema is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Way {
    pub(crate) level: Level,
    /// Whether it is advice: what nobody in particular demands is no more than a warning then.
    pub(crate) is_advice: bool,
    /// What the same value is held against already. A schema that asks for one of these again demands nothing by that.
    pub(crate) open: BTreeSet<SchemaId>,
}

impl Way {
    pub(crate) fn new(level: Level) -> Self {
        Self { level, is_advice: false, open: BTreeSet::new() }
    }

    /// For the same value, with all that is demanded: what a choice or a condition asks for.
    pub(crate) fn in_full(&self) -> Self {
        Self { level: Level::Warnings, ..self.clone() }
    }

    /// For the same value, as advice.
    pub(crate) fn as_advice(&self) -> Self {
        Self { is_advice: true, ..self.clone() }
    }

    /// For another value.
    pub(crate) fn below(&self) -> Self {
        Self { open: BTreeSet::new(), ..*self }
    }

    /// Whether a keyword is asserted.
    pub(crate) fn asserts(&self, model: &Model, schema: &Schema, keyword: Keyword) -> bool {
        self.level == Level::Warnings || is_error(model, schema, keyword, self.is_advice)
    }
}

/// A document in the making.
#[derive(Debug)]
pub(crate) struct Export<'m> {
    pub(crate) model: &'m Model,
    pub(crate) graph: Graph<'m>,
    names: Names,
    known: HashMap<(SchemaId, Way), String>,
    todo: VecDeque<(SchemaId, Way, String)>,
    depth: u32,
}

impl<'m> Export<'m> {
    pub(crate) fn new(model: &'m Model, subject: &Subject) -> Self {
        let graph = Graph::new(model, &subject.schemas);
        let (names, known, todo) = (Names::default(), HashMap::new(), VecDeque::new());
        Self { model, graph, names, known, todo, depth: 0 }
    }

    pub(crate) fn document(mut self, subject: &Subject, level: Level) -> Node {
        let way = Way::new(level);
        let roots: Vec<Node> = subject.schemas.iter().filter_map(|&id| self.schema(id, &way)).collect();
        let definitions = self.definitions();
        let mut document = Object::default()
            .with("$schema", "https://json-schema.org/draft/2020-12/schema")
            .with("title", subject.title.as_str());
        if let Some(description) = &subject.description {
            document.set("description", description.as_str());
        }
        document.set("$comment", self.origin(level));
        match <[Node; 1]>::try_from(roots) {
            Ok([Node::Object(root)]) => {
                let new = root.0.into_iter().filter(|(key, _)| !document.has(key));
                let new: Vec<_> = new.collect();
                document.0.extend(new);
            }
            Ok([other]) => document.set("allOf", vec![other]),
            Err(several) => document.set("anyOf", several),
        }
        if !definitions.is_empty() {
            document.set("$defs", definitions);
        }
        document.into()
    }

    fn origin(&self, level: Level) -> String {
        let Model { title, version, .. } = self.model;
        let from = format!("Made by `fiq-lint schema` from {title} {version}.");
        match level {
            Level::Errors => from + " What is only a warning of `fiq-lint check` is not asserted.",
            Level::Warnings => from,
        }
    }

    /// Each definition may lead to further ones.
    fn definitions(&mut self) -> Object {
        let mut definitions = Object::default();
        while let Some((id, way, name)) = self.todo.pop_front() {
            definitions.set(&name, self.inline(id, &way));
        }
        definitions
    }

    /// The schema, or a reference to it; `None` where the value is held against it already.
    pub(crate) fn schema(&mut self, id: SchemaId, way: &Way) -> Option<Node> {
        if way.open.contains(&id) {
            return None;
        }
        let level = if way.is_advice || self.graph.is_mixed(id) { way.level } else { Level::Errors };
        let way = Way { level, is_advice: way.is_advice, open: self.graph.met(id, &way.open) };
        if self.graph.is_definition(id) || self.depth >= DEEPEST {
            return Some(self.definition(id, way));
        }
        Some(self.inline(id, &way))
    }

    fn definition(&mut self, id: SchemaId, way: Way) -> Node {
        if let Some(name) = self.known.get(&(id, way.clone())) {
            return reference(name);
        }
        let name = self.names.take(self.model.schema(id));
        self.known.insert((id, way.clone()), name.clone());
        self.todo.push_back((id, way, name.clone()));
        reference(&name)
    }

    /// A child of a union leads to its parent, whose union leads to the child again. Every way back goes through a union, so that it
    /// is enough to know what was asked for from the first one on: a child leads to the whole parent, and the child under that
    /// one leaves the parent out. So there is one parent, and two of each child.
    fn inline(&mut self, id: SchemaId, way: &Way) -> Node {
        let schema = self.model.schema(id);
        let mut way = way.clone();
        if self.graph.is_cyclic(id) && (schema.union.is_some() || !way.open.is_empty()) {
            way.open.insert(id);
        }
        self.depth += 1;
        let node = Draft::new(self, schema, way).finish();
        self.depth -= 1;
        node
    }
}
