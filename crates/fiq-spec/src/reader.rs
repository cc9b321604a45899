//! What is shared while a document is read: the schemas so far, the references that were followed, the findings.
//!
//! Schemas are numbered by the value they are read from, so that every reference to one value gives one number, and read from a
//! queue, so that no nesting and no cycle of the document becomes recursion.

use std::collections::{HashMap, VecDeque};

use fiq_model::{Authority, Format, Path, Schema, SchemaId, Source};
use fiq_source::{Span, Text};
use fiq_tree::NodeId;

use crate::notes::Notes;
use crate::part::Part;
use crate::reference::Target;
use crate::union::Pending;

/// Which version's vocabulary the document speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// OpenAPI 3.0.
    V30,
    /// OpenAPI 3.1 or newer: what stands beside a reference counts.
    V31,
    /// A schema object on its own, as `fiq-lint debug schema` reads it.
    Alone,
}

/// A schema that has a number and is still to be read.
#[derive(Debug)]
pub(crate) struct Job<'t> {
    pub(crate) id: SchemaId,
    pub(crate) part: Part<'t>,
    /// The source that holds where the schema stands.
    pub(crate) source: Option<Source>,
}

/// By what the responses of a schema are recognised, as the document says it.
#[derive(Clone, Debug, Default)]
pub(crate) struct RecognisedBy {
    pub(crate) all: Vec<Path>,
    pub(crate) any: Vec<Path>,
}

/// A document while it is read.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    pub(crate) root: Part<'t>,
    pub(crate) dialect: Dialect,
    pub(crate) notes: Notes,
    /// The authorities with the keys they have in the document.
    pub(crate) authorities: Vec<(String, Authority)>,
    pub(crate) formats: HashMap<String, Format>,
    pub(crate) schemas: Vec<Schema>,
    /// Where each schema stands.
    pub(crate) spans: Vec<Span>,
    pub(crate) pending: Vec<Pending<'t>>,
    pub(crate) not_ours: HashMap<SchemaId, Vec<Text>>,
    pub(crate) recognised: HashMap<SchemaId, RecognisedBy>,
    pub(crate) todo: VecDeque<Job<'t>>,
    pub(crate) ids: HashMap<NodeId, SchemaId>,
    components: HashMap<String, Target<'t>>,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(root: Part<'t>, dialect: Dialect) -> Self {
        Self {
            root,
            dialect,
            notes: Notes::default(),
            authorities: Vec::new(),
            formats: HashMap::new(),
            schemas: Vec::new(),
            spans: Vec::new(),
            pending: Vec::new(),
            not_ours: HashMap::new(),
            recognised: HashMap::new(),
            todo: VecDeque::new(),
            ids: HashMap::new(),
            components: HashMap::new(),
        }
    }

    /// The component schema called `name`, as a pointer's segment writes it.
    pub(crate) fn component(&self, name: &str) -> Option<&Target<'t>> {
        self.components.get(name)
    }

    /// Learns where the component schemas are, so that each is found by its name at once.
    pub(crate) fn learn_components(&mut self, schemas: &Part<'t>, source: Option<&Source>) {
        for (name, part) in schemas.members() {
            let key = name.replace('~', "~0").replace('/', "~1");
            self.components.entry(key).or_insert_with(|| Target { part, source: source.cloned() });
        }
    }

    /// The names of the component schemas.
    pub(crate) fn component_names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.components.keys().cloned().collect();
        names.sort_unstable();
        names
    }

    /// Takes `schema` as the schema of the value `part`.
    pub(crate) fn add(&mut self, part: &Part<'t>, schema: Schema) -> SchemaId {
        let id = SchemaId::new(self.schemas.len() as u32);
        self.schemas.push(schema);
        self.spans.push(part.span());
        id
    }

    /// A schema that takes everything, where `part` cannot be read.
    pub(crate) fn any(&mut self, part: &Part<'t>) -> SchemaId {
        let pointer = part.pointer.as_str().to_owned().into();
        self.add(part, Schema { name: self.name_of(part), pointer, ..Schema::ANY })
    }
}
