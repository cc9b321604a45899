//! Model to [`ir`]: which Rust type each schema becomes, and what everything is called.
//!
//! The generator writes the types of it, and the derive macro writes values of them: who asks for the same schema is told the same
//! names. A type is planned for a subject: the schemas that hold together for one value, and the tags that are already decided.
//! Named types are planned from a queue, so that no cycle of the document becomes recursion.
//!
//! Invariant: the same model gives the same plan; a name does not depend on what else is asked for.
//! Invariant: every decision is made here; who reads the plan decides nothing.

mod choice;
mod cycles;
mod direction;
mod docs;
mod form;
pub mod ir;
mod limits;
mod merged;
mod names;
mod object;
mod operation;
mod pins;
mod scalar;
mod spelling;
mod subject;
mod title;
mod union;

use std::collections::{HashMap, HashSet, VecDeque};

use fiq_check::Checker;
use fiq_model::{Model, Schema, SchemaId};
use fiq_tree::Tree;

use direction::Directions;
use ir::{Ir, Kind, Limits, LimitsId, Named, Shape, TypeId};
use merged::Merged;
use names::Scope;
use pins::Pins;
pub use spelling::{Prelude, Spelling, ident};
use subject::Subject;
use title::Titles;

/// What is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The types of these schemas, and of all that they lead to.
    Schemas(Vec<SchemaId>),
    /// The types of all named schemas.
    AllSchemas,
    /// The types of all named schemas, and the operations with theirs.
    Everything,
}

/// Plans what is wanted of a document.
pub fn plan(model: &Model, wanted: &Wanted) -> Ir {
    let mut planner = Planner::new(model);
    let named = |id: &SchemaId| model.schema(*id).name.is_some();
    let all = || (0..model.schemas.len() as u32).map(SchemaId::new).filter(named).collect();
    let roots: Vec<SchemaId> = match wanted {
        Wanted::Schemas(roots) => roots.clone(),
        Wanted::AllSchemas | Wanted::Everything => all(),
    };
    for id in roots {
        planner.component(id);
    }
    planner.finish_types();
    let operations = if *wanted == Wanted::Everything { planner.operations() } else { Vec::new() };
    planner.finish_types();
    planner.finish(operations)
}

/// What is planned so far.
struct Planner<'m> {
    model: &'m Model,
    checker: Checker<'m>,
    null: Tree,
    pins: Pins,
    directions: Directions,
    names: Scope,
    titles: Titles,
    components: HashMap<SchemaId, TypeId>,
    inline: HashMap<Subject, TypeId>,
    types: Vec<Draft>,
    queue: VecDeque<(TypeId, Subject)>,
    limits: Vec<Limits>,
    limited: HashMap<(Subject, bool), LimitsId>,
    /// The branches of choices without a tag. What such a branch does not know may be what tells it from the others.
    branches: HashSet<SchemaId>,
    /// Schemas for values that several schemas of the document hold for.
    joined: Vec<Schema>,
}

/// A named type that may still be waiting for its kind.
struct Draft {
    name: String,
    docs: Vec<String>,
    schema: SchemaId,
    kind: Option<Kind>,
}

impl<'m> Planner<'m> {
    fn new(model: &'m Model) -> Self {
        let mut names = Scope::types();
        Self {
            model,
            checker: Checker::new(model),
            null: fiq_syntax::json::parse(b"null", &fiq_syntax::json::Options::default()),
            pins: Pins::of(model),
            directions: Directions::of(model),
            titles: Titles::of(model, &mut names),
            names,
            components: HashMap::new(),
            inline: HashMap::new(),
            types: Vec::new(),
            queue: VecDeque::new(),
            limits: Vec::new(),
            limited: HashMap::new(),
            branches: branches(model),
            joined: Vec::new(),
        }
    }

    /// The type of a named schema.
    fn component(&mut self, id: SchemaId) -> TypeId {
        if let Some(&known) = self.components.get(&id) {
            return known;
        }
        let name = self.name_at(&self.model.schema(id).pointer.clone());
        let subject = Subject { roots: vec![id], pins: self.pins.only(self.model, id) };
        let draft = self.draft(name, subject);
        self.components.insert(id, draft);
        draft
    }

    /// The type of a subject that has no name of its own in the document.
    fn inline(&mut self, subject: &Subject, name: impl FnOnce(&mut Self) -> String) -> TypeId {
        if let Some(&known) = self.inline.get(subject) {
            return known;
        }
        let name = name(self);
        let draft = self.draft(name, subject.clone());
        self.inline.insert(subject.clone(), draft);
        draft
    }

    fn draft(&mut self, name: String, subject: Subject) -> TypeId {
        let id = TypeId(self.types.len());
        let schema = self.schema_of(&subject);
        let docs = self.type_docs(&subject);
        self.types.push(Draft { name, docs, schema, kind: None });
        self.queue.push_back((id, subject));
        id
    }

    /// A type that is another name for a shape.
    fn alias(&mut self, name: String, subject: &Subject, shape: Shape) -> TypeId {
        let id = TypeId(self.types.len());
        let (schema, docs) = (self.schema_of(subject), self.type_docs(subject));
        let kind = Some(Kind::Alias(shape));
        self.types.push(Draft { name, docs, schema, kind });
        id
    }

    fn finish_types(&mut self) {
        while let Some((id, subject)) = self.queue.pop_front() {
            let name = self.types[id.0].name.clone();
            let kind = self.kind(&subject, &name);
            self.types[id.0].kind = Some(kind);
        }
    }

    /// The one schema that holds a subject's value to all that is demanded of it.
    fn schema_of(&mut self, subject: &Subject) -> SchemaId {
        if let [only] = subject.roots.as_slice() {
            return *only;
        }
        let id = SchemaId::new((self.model.schemas.len() + self.joined.len()) as u32);
        let pointer = self.model.schema(subject.roots[0]).pointer.clone();
        let all_of = subject.roots.clone().into();
        self.joined.push(Schema { pointer, all_of, ..Schema::ANY });
        id
    }

    /// What all schemas of a subject come to together.
    fn merged(&self, subject: &Subject) -> Merged<'m> {
        Merged::of(self.model, subject)
    }

    /// Whether null is a value of the subject.
    fn takes_null(&self, subject: &Subject) -> bool {
        let null = self.null.root(b"null").expect("the tree is that of `null`");
        subject.roots.iter().all(|&root| self.checker.satisfies(root, null))
    }

    fn finish(mut self, operations: Vec<ir::Operation>) -> Ir {
        let mut types: Vec<Named> = self.types.drain(..).map(Draft::finish).collect();
        self.end_alias_cycles(&mut types);
        cycles::mark(&mut types);
        let mut ir = Ir { types, limits: self.limits, operations, model: self.model.clone() };
        ir.model.schemas = ir.model.schemas.iter().cloned().chain(self.joined).collect();
        ir
    }

    /// An alias that leads back to itself is no Rust type: it becomes JSON that satisfies its schema.
    fn end_alias_cycles(&mut self, types: &mut [Named]) {
        while let Some(index) = cycles::alias_cycle(types) {
            let (name, schema) = (types[index].name.clone(), types[index].schema);
            let known = self.limits.iter().position(|limits| limits.name == name);
            let limits = known.unwrap_or_else(|| {
                self.limits.push(Limits { name, schema, length: None, range: None, complete: false });
                self.limits.len() - 1
            });
            self.limits[limits].complete = false;
            types[index].kind = Kind::Alias(Shape::Json(LimitsId(limits)));
        }
    }
}

/// The branches of all choices without a tag.
fn branches(model: &Model) -> HashSet<SchemaId> {
    let choices = model.schemas.iter().flat_map(|schema| [&schema.any_of, &schema.one_of]);
    choices.flat_map(|branches| branches.iter().copied()).collect()
}

impl Draft {
    fn finish(self) -> Named {
        let kind = self.kind.expect("the queue was worked off");
        Named { name: self.name, docs: self.docs, schema: self.schema, kind }
    }
}
