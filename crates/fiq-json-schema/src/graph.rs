//! What leads where in the model: which schemas stand on their own, which lead back to themselves, and which are only partly asserted.

use std::collections::{BTreeSet, HashMap, HashSet};

use fiq_model::{Additional, Keyword, Model, Schema, SchemaId, Types};
use fiq_source::Severity;

use crate::comment::words;

/// The schemas below some roots.
#[derive(Debug)]
pub(crate) struct Graph<'m> {
    model: &'m Model,
    /// How many places lead to each schema.
    incoming: HashMap<SchemaId, u32>,
    /// The schemas that lead back to themselves for the same value: the children of a union.
    cyclic: HashSet<SchemaId>,
    /// The schemas from which a demand can be reached that is only a warning.
    mixed: HashSet<SchemaId>,
}

impl<'m> Graph<'m> {
    pub(crate) fn new(model: &'m Model, roots: &[SchemaId]) -> Self {
        let mut incoming: HashMap<SchemaId, u32> = HashMap::new();
        let mut todo = roots.to_vec();
        while let Some(id) = todo.pop() {
            let count = incoming.entry(id).or_default();
            *count += 1;
            if *count == 1 {
                let schema = model.schema(id);
                todo.extend(same_value(schema).chain(below(schema)).chain(schema.advice.iter().copied()));
            }
        }
        let mut graph = Self { model, incoming, cyclic: HashSet::new(), mixed: HashSet::new() };
        graph.find_cyclic();
        graph.find_mixed();
        graph
    }

    /// Whether the schema stands among the definitions: it has a name, or several places lead to it.
    pub(crate) fn is_definition(&self, id: SchemaId) -> bool {
        let schema = self.model.schema(id);
        let leads_on = same_value(schema).next().is_some() || below(schema).next().is_some();
        schema.name.is_some() || leads_on && self.incoming.get(&id).is_some_and(|count| *count > 1)
    }

    pub(crate) fn is_cyclic(&self, id: SchemaId) -> bool {
        self.cyclic.contains(&id)
    }

    /// Whether the schema, or one below it, demands something that is only a warning.
    pub(crate) fn is_mixed(&self, id: SchemaId) -> bool {
        self.mixed.contains(&id)
    }

    /// Those of `open` that can be met from `id` for the same value; what is behind one of them cannot.
    pub(crate) fn met(&self, id: SchemaId, open: &BTreeSet<SchemaId>) -> BTreeSet<SchemaId> {
        let mut met = BTreeSet::new();
        let mut seen = HashSet::from([id]);
        let mut todo = if open.is_empty() { Vec::new() } else { vec![id] };
        while let Some(at) = todo.pop() {
            let schema = self.model.schema(at);
            for next in same_value(schema).chain(schema.advice.iter().copied()) {
                if open.contains(&next) {
                    met.insert(next);
                } else if seen.insert(next) {
                    todo.push(next);
                }
            }
        }
        met
    }

    fn find_cyclic(&mut self) {
        let ids: Vec<SchemaId> = self.incoming.keys().copied().collect();
        let leads_back = |id: &SchemaId| !self.met(*id, &BTreeSet::from([*id])).is_empty();
        self.cyclic = ids.into_iter().filter(leads_back).collect();
    }

    fn find_mixed(&mut self) {
        let mut above: HashMap<SchemaId, Vec<SchemaId>> = HashMap::new();
        let mut todo = Vec::new();
        for &id in self.incoming.keys() {
            let schema = self.model.schema(id);
            for next in same_value(schema).chain(below(schema)) {
                above.entry(next).or_default().push(id);
            }
            let is_warning = |keyword: &Keyword| {
                words(schema, *keyword).is_some() && !is_error(self.model, schema, *keyword, false)
            };
            // Without its tag such a value satisfies the union, and the rules still want what all variants share.
            let may_lack_tag = schema.union.as_ref().is_some_and(|union| !union.tag_required);
            let is_mixed = may_lack_tag || Keyword::ALL.iter().any(is_warning);
            if is_mixed || schema.advice.iter().any(|&advice| demands_errors(self.model, advice)) {
                todo.push(id);
            }
        }
        while let Some(id) = todo.pop() {
            if self.mixed.insert(id) {
                todo.extend(above.get(&id).into_iter().flatten());
            }
        }
    }
}

/// Whether breaking the keyword of a schema is an error.
pub(crate) fn is_error(model: &Model, schema: &Schema, keyword: Keyword, is_advice: bool) -> bool {
    match schema.authority_of(keyword) {
        Some(authority) => model.authority(authority).severity == Severity::Error,
        None => !is_advice,
    }
}

/// Whether advice, or a schema below it, demands something that is an error.
pub(crate) fn demands_errors(model: &Model, advice: SchemaId) -> bool {
    let mut seen = HashSet::new();
    let mut todo = vec![advice];
    while let Some(id) = todo.pop() {
        let schema = model.schema(id);
        let is_said = |keyword: &&Keyword| words(schema, **keyword).is_some();
        if Keyword::ALL.iter().filter(is_said).any(|&keyword| is_error(model, schema, keyword, true)) {
            return true;
        }
        if seen.insert(id) {
            todo.extend(same_value(schema).chain(below(schema)));
        }
    }
    false
}

/// The schemas that say something about the same value.
fn same_value(schema: &Schema) -> impl Iterator<Item = SchemaId> + '_ {
    let lists = schema.all_of.iter().chain(&schema.any_of).chain(&schema.one_of).copied();
    let variants = schema.union.iter().flat_map(|union| union.variants.iter().map(|variant| variant.schema));
    lists.chain(variants).chain(schema.not).chain(schema.required_when.iter().map(|demand| demand.when))
}

/// The schemas of members and items.
fn below(schema: &Schema) -> impl Iterator<Item = SchemaId> + '_ {
    let object = schema.object.iter();
    let members = object.clone().flat_map(|object| object.properties.iter().map(|property| property.schema));
    let rest = object.filter_map(|object| match object.additional {
        Additional::Schema(schema) => Some(schema),
        _ => None,
    });
    members.chain(rest).chain(schema.array.as_ref().and_then(|array| array.items))
}

/// The JSON types that a value of the schema may have, whoever demands them.
pub(crate) fn types_of(model: &Model, id: SchemaId) -> Types {
    types_within(model, id, &mut HashMap::new())
}

/// A schema that leads back to itself says nothing more on the way.
fn types_within(model: &Model, id: SchemaId, known: &mut HashMap<SchemaId, Types>) -> Types {
    if let Some(&types) = known.get(&id) {
        return types;
    }
    known.insert(id, Types::ANY);
    let schema = model.schema(id);
    let mut types = schema.types;
    for &part in &schema.all_of {
        types = types.and(types_within(model, part, known));
    }
    for branches in [&schema.any_of, &schema.one_of].into_iter().filter(|branches| !branches.is_empty()) {
        let any = branches.iter().map(|&branch| types_within(model, branch, known));
        types = types.and(any.fold(Types::NONE, Types::with));
    }
    known.insert(id, types);
    types
}
