//! Finds schemas that are defined by themselves, and cuts such definitions.
//!
//! A reader of the model may follow `anyOf`, `oneOf`, `not` and conditions from a schema to others that hold for the same value,
//! and never comes back. `allOf`, advice and unions may come back through a child of a union: `Model::facets` takes each once.

use fiq_model::{List, Model, Schema, SchemaId};
use fiq_source::Pointer;

use crate::part::Part;
use crate::reader::Reader;
use crate::rules;
use crate::union::schema_mut;

impl Reader<'_> {
    /// Cuts what leads back, with a finding for each.
    pub(crate) fn cut_cycles(&mut self, model: &mut Model) {
        for (from, to) in leading_back(model) {
            self.note_cycle(model, from, "allOf");
            retain(&mut schema_mut(model, from).all_of, |id| id != to);
        }
        let components = components(model);
        let same = |from: SchemaId, to: SchemaId| components[from.index()] == components[to.index()];
        for index in 0..model.schemas.len() {
            let id = SchemaId::new(index as u32);
            let schema = model.schema(id);
            let keyword = cut_keyword(schema, |to| same(id, to));
            if let Some(keyword) = keyword {
                self.note_cycle(model, id, keyword);
                cut(schema_mut(model, id), |to| same(id, to));
            }
        }
    }

    fn note_cycle(&mut self, model: &Model, id: SchemaId, keyword: &str) {
        let pointer = Pointer::from(model.schema(id).pointer.as_ref());
        let place = Part { pointer, ..self.root.clone() };
        let message =
            format!("`{keyword}` leads back to the schema that it stands in, which is so defined by itself");
        let found = self.notes.error(rules::CYCLE, &place, message);
        found.span = self.spans[id.index()];
        found.help = Some("the part that leads back is left out".into());
    }
}

/// The edges of `allOf` that lead back to a schema on the way to them.
fn leading_back(model: &Model) -> Vec<(SchemaId, SchemaId)> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; model.schemas.len()];
    let mut back = Vec::new();
    for start in 0..model.schemas.len() {
        let mut stack = vec![(SchemaId::new(start as u32), 0)];
        while let Some((id, next)) = stack.pop() {
            let state = states[id.index()];
            if state == State::Done || next == 0 && state == State::Open {
                continue;
            }
            states[id.index()] = State::Open;
            let Some(&to) = model.schema(id).all_of.get(next) else {
                states[id.index()] = State::Done;
                continue;
            };
            stack.push((id, next + 1));
            match states[to.index()] {
                State::Open => back.push((id, to)),
                State::New => stack.push((to, 0)),
                State::Done => {}
            }
        }
    }
    back
}

/// The schemas that hold for the same value as `schema` does, or are asked of it.
fn same_value(schema: &Schema) -> impl Iterator<Item = SchemaId> + '_ {
    let union = schema.union.iter().flat_map(|union| union.variants.iter().map(|variant| variant.schema));
    let together = schema.all_of.iter().chain(&schema.advice).copied().chain(union);
    together.chain(asked(schema).map(|(_, id)| id))
}

/// The schemas that the value is asked to satisfy on their own.
fn asked(schema: &Schema) -> impl Iterator<Item = (&'static str, SchemaId)> + '_ {
    let when = schema.required_when.iter().map(|condition| ("x-fiq-required-when", condition.when));
    let any_of = schema.any_of.iter().map(|&id| ("anyOf", id));
    let one_of = schema.one_of.iter().map(|&id| ("oneOf", id));
    any_of.chain(one_of).chain(schema.not.map(|id| ("not", id))).chain(when)
}

fn cut_keyword(schema: &Schema, leads_back: impl Fn(SchemaId) -> bool) -> Option<&'static str> {
    asked(schema).find(|(_, to)| leads_back(*to)).map(|(keyword, _)| keyword)
}

fn cut(schema: &mut Schema, leads_back: impl Fn(SchemaId) -> bool) {
    retain(&mut schema.any_of, |id| !leads_back(id));
    retain(&mut schema.one_of, |id| !leads_back(id));
    schema.not = schema.not.filter(|&id| !leads_back(id));
    let kept = schema.required_when.iter().filter(|condition| !leads_back(condition.when)).cloned();
    schema.required_when = kept.collect();
}

fn retain(list: &mut List<SchemaId>, keep: impl Fn(SchemaId) -> bool) {
    *list = list.iter().copied().filter(|&id| keep(id)).collect();
}

/// For each schema the number of its strongly connected component (Tarjan's, with a stack of its own).
fn components(model: &Model) -> Vec<usize> {
    let count = model.schemas.len();
    let edges: Vec<Vec<usize>> =
        model.schemas.iter().map(|schema| same_value(schema).map(SchemaId::index).collect()).collect();
    let mut walk =
        Walk { order: vec![0; count], low: vec![0; count], component: vec![0; count], ..Walk::default() };
    for start in 0..count {
        if walk.order[start] == 0 {
            walk.from(start, &edges);
        }
    }
    walk.component
}

#[derive(Default)]
struct Walk {
    /// When each was met, from 1; 0 before that.
    order: Vec<usize>,
    low: Vec<usize>,
    /// The number of the component, from 1; 0 while it is not known.
    component: Vec<usize>,
    met: usize,
    found: usize,
    open: Vec<usize>,
}

impl Walk {
    fn from(&mut self, start: usize, edges: &[Vec<usize>]) {
        let mut stack = vec![(start, 0)];
        while let Some((at, next)) = stack.pop() {
            if next == 0 {
                self.meet(at);
            } else {
                let below = edges[at][next - 1];
                if self.component[below] == 0 {
                    self.low[at] = self.low[at].min(self.low[below]);
                }
            }
            match edges[at].get(next) {
                Some(&to) => {
                    stack.push((at, next + 1));
                    if self.order[to] == 0 {
                        stack.push((to, 0));
                    }
                }
                None if self.low[at] == self.order[at] => self.close(at),
                None => {}
            }
        }
    }

    fn meet(&mut self, at: usize) {
        self.met += 1;
        self.order[at] = self.met;
        self.low[at] = self.met;
        self.open.push(at);
    }

    fn close(&mut self, root: usize) {
        self.found += 1;
        while let Some(at) = self.open.pop() {
            self.component[at] = self.found;
            if at == root {
                break;
            }
        }
    }
}
