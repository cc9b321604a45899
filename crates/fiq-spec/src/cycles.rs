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

/// How many schemas may stand on one another for the same value, by `allOf`, and by `anyOf`, `oneOf` and `not`.
const DEEPEST: u32 = 128;

impl<'t> Reader<'t> {
    /// Cuts what leads back by `allOf`, with a finding for each, and what is stacked too high.
    pub(crate) fn cut_all_of(&mut self, model: &mut Model) {
        let (back, deep) = wrong_all_of(model);
        for (from, to) in back {
            self.note_cycle(model, from, "allOf");
            retain(&mut schema_mut(model, from).all_of, |id| id != to);
        }
        for (from, to) in deep {
            self.note_depth(model, from, "allOf");
            retain(&mut schema_mut(model, from).all_of, |id| id != to);
        }
    }

    /// Cuts what leads back by a keyword that asks for schemas on their own, and what is stacked too high. Unions are known.
    pub(crate) fn cut_asked(&mut self, model: &mut Model) {
        let components = components(model);
        let mut order: Vec<usize> = (0..model.schemas.len()).collect();
        order.sort_by_key(|&index| components[index]);
        let mut heights = vec![0; model.schemas.len() + 1];
        for index in order {
            let id = SchemaId::new(index as u32);
            let own = components[index];
            let component = |to: SchemaId| components[to.index()];
            let keyword = asked_back(model.schema(id), |to| component(to) == own);
            if let Some(keyword) = keyword {
                self.note_cycle(model, id, keyword);
                cut(schema_mut(model, id), |to| component(to) == own);
            }
            let keyword = asked_back(model.schema(id), |to| heights[component(to)] >= DEEPEST);
            if let Some(keyword) = keyword {
                self.note_depth(model, id, keyword);
                cut(schema_mut(model, id), |to| heights[component(to)] >= DEEPEST);
            }
            let above = asked(model.schema(id)).map(|(_, to)| heights[component(to)] + 1);
            let beside = same_value(model.schema(id)).map(|to| heights[component(to)]);
            heights[own] = above.chain(beside).fold(heights[own], u32::max);
        }
    }

    fn note_cycle(&mut self, model: &Model, id: SchemaId, keyword: &str) {
        let message =
            format!("`{keyword}` leads back to the schema that it stands in, which is so defined by itself");
        let place = self.place(model, id);
        let found = self.notes.error(rules::CYCLE, &place, message);
        found.span = self.spans[id.index()];
        found.help = Some("the part that leads back is left out".into());
    }

    fn note_depth(&mut self, model: &Model, id: SchemaId, keyword: &str) {
        let message =
            format!("more than {DEEPEST} schemas stand on one another by `{keyword}`; the rest is left out");
        let place = self.place(model, id);
        let found = self.notes.error(rules::TOO_DEEP, &place, message);
        found.span = self.spans[id.index()];
    }

    fn place(&self, model: &Model, id: SchemaId) -> Part<'t> {
        Part { pointer: Pointer::from(model.schema(id).pointer.as_ref()), ..self.root.clone() }
    }
}

type Edges = Vec<(SchemaId, SchemaId)>;

/// The edges of `allOf` that lead back to a schema on the way to them, and those to schemas that are stacked too high.
fn wrong_all_of(model: &Model) -> (Edges, Edges) {
    const OPEN: u32 = u32::MAX;
    // 0 before a schema was met, [`OPEN`] while it is on the way, then how many stand on one another from there.
    let mut heights = vec![0; model.schemas.len()];
    let (mut back, mut deep) = (Edges::new(), Edges::new());
    for start in (0..model.schemas.len()).map(|index| SchemaId::new(index as u32)) {
        let mut stack = if heights[start.index()] == 0 { vec![(start, 0, 1)] } else { Vec::new() };
        while let Some((id, next, height)) = stack.pop() {
            heights[id.index()] = OPEN;
            let Some(&to) = model.schema(id).all_of.get(next) else {
                heights[id.index()] = height;
                continue;
            };
            match heights[to.index()] {
                0 => {
                    stack.push((id, next, height));
                    stack.push((to, 0, 1));
                    continue;
                }
                OPEN => back.push((id, to)),
                below if below >= DEEPEST => deep.push((id, to)),
                below => {
                    stack.push((id, next + 1, height.max(below + 1)));
                    continue;
                }
            }
            stack.push((id, next + 1, height));
        }
    }
    (back, deep)
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

/// The first keyword that asks for a schema that is to be cut.
fn asked_back(schema: &Schema, is_cut: impl Fn(SchemaId) -> bool) -> Option<&'static str> {
    asked(schema).find(|(_, to)| is_cut(*to)).map(|(keyword, _)| keyword)
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
