//! All schemas that hold for one value, looked at as one.

use std::collections::HashSet;

use fiq_model::{Additional, Keyword, Literal, Model, Schema, SchemaId, Types, Union};
use fiq_source::{Severity, Text};

use super::subject::Subject;

/// What the schemas of a subject say together.
#[derive(Debug)]
pub(super) struct Merged<'m> {
    /// The schemas, each once, in the order they were met.
    pub(super) facets: Vec<&'m Schema>,
    pub(super) types: Types,
    /// The documented members, each with all that holds for it.
    pub(super) properties: Vec<(&'m Text, Vec<SchemaId>)>,
    pub(super) required: Vec<&'m Text>,
    /// The schemas with a union whose tag is not decided yet.
    pub(super) unions: Vec<SchemaId>,
    /// Lists of schemas of which one holds.
    pub(super) choices: Vec<&'m [SchemaId]>,
    pub(super) values: Option<Vec<&'m Literal>>,
}

impl<'m> Merged<'m> {
    pub(super) fn of(model: &'m Model, subject: &Subject) -> Self {
        let (ids, unions) = facets(model, subject);
        let facets: Vec<&Schema> = ids.iter().map(|&id| model.schema(id)).collect();
        let mut merged = Self {
            types: facets.iter().fold(Types::ANY, |types, facet| types.and(facet.types)),
            properties: Vec::new(),
            required: Vec::new(),
            unions,
            choices: Vec::new(),
            values: None,
            facets: Vec::new(),
        };
        for facet in &facets {
            merged.add(model, facet);
        }
        merged.facets = facets;
        merged
    }

    fn add(&mut self, model: &Model, facet: &'m Schema) {
        self.add_members(model, facet);
        self.add_values(facet);
        let choices = [&*facet.any_of, &*facet.one_of];
        self.choices.extend(choices.into_iter().filter(|branches| !branches.is_empty()));
    }

    fn add_members(&mut self, model: &Model, facet: &'m Schema) {
        let Some(object) = &facet.object else { return };
        for property in &object.properties {
            match self.properties.iter_mut().find(|(name, _)| **name == property.name) {
                Some((_, schemas)) => schemas.push(property.schema),
                None => self.properties.push((&property.name, vec![property.schema])),
            }
        }
        if is_enforced(model, facet, Keyword::Required) {
            self.required.extend(&*object.required);
        }
    }

    fn add_values(&mut self, facet: &'m Schema) {
        let Some(values) = &facet.values else { return };
        self.values = Some(match self.values.take() {
            Some(known) => known.into_iter().filter(|value| values.contains(value)).collect(),
            None => values.iter().collect(),
        });
    }

    /// The schemas of items, of an array.
    pub(super) fn items(&self) -> Vec<SchemaId> {
        self.facets.iter().filter_map(|facet| facet.array.as_ref()?.items).collect()
    }

    /// The schemas of members that are not documented.
    pub(super) fn additional(&self) -> Vec<SchemaId> {
        let said = self.facets.iter().filter_map(|facet| facet.object.as_ref());
        said.filter_map(|object| match object.additional {
            Additional::Schema(schema) => Some(schema),
            _ => None,
        })
        .collect()
    }

    /// Whether some schema says `additional` of members that are not documented.
    pub(super) fn says(&self, additional: Additional) -> bool {
        self.facets
            .iter()
            .any(|facet| facet.object.as_ref().is_some_and(|object| object.additional == additional))
    }

    /// Whether some schema demands a number of members, documented or not.
    pub(super) fn counts_members(&self) -> bool {
        self.facets
            .iter()
            .any(|facet| facet.object.as_ref().is_some_and(|object| object.min_properties.is_some()))
    }

    /// Whether some schema documents the member.
    pub(super) fn has_property(&self, name: &str) -> bool {
        self.properties.iter().any(|(known, _)| **known == *name)
    }

    /// Whether the schemas speak of members.
    pub(super) fn has_members(&self) -> bool {
        !self.properties.is_empty() || !self.required.is_empty()
    }
}

/// Whether breaking `keyword` is an error, and not only worth a warning.
pub(super) fn is_enforced(model: &Model, schema: &Schema, keyword: Keyword) -> bool {
    let authority = schema.authority_of(keyword).map(|id| model.authority(id));
    authority.is_none_or(|authority| authority.severity == Severity::Error)
}

/// The schemas of a subject, with the variants that its pins choose; and the unions that nothing decides.
fn facets(model: &Model, subject: &Subject) -> (Vec<SchemaId>, Vec<SchemaId>) {
    let (mut facets, mut unions) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    let mut todo: Vec<SchemaId> = subject.roots.iter().rev().copied().collect();
    while let Some(id) = todo.pop() {
        if !seen.insert(id) {
            continue;
        }
        facets.push(id);
        let schema = model.schema(id);
        if let Some(union) = &schema.union {
            // A tag that leads nowhere here was decided elsewhere, and is not chosen again.
            match subject.pinned(&union.tag).map(|value| union.variant(value)) {
                Some(variant) => todo.extend(variant.map(|variant| variant.schema)),
                None if is_chosen(model, union, id, &seen) => {}
                None => unions.push(id),
            }
        }
        todo.extend(schema.all_of.iter().rev());
    }
    (facets, unions)
}

/// Whether a variant is among the schemas that led to the union of its parent: then nothing is left to choose.
fn is_chosen(model: &Model, union: &Union, owner: SchemaId, seen: &HashSet<SchemaId>) -> bool {
    let is_child = |id: SchemaId| id != owner && !is_part_of(model, owner, id);
    union.variants.iter().any(|variant| is_child(variant.schema) && seen.contains(&variant.schema))
}

/// Whether `part` is written inside `whole`: a parent whose union stands in its `allOf` is a variant beside its children.
fn is_part_of(model: &Model, part: SchemaId, whole: SchemaId) -> bool {
    let rest = model.schema(part).pointer.strip_prefix(&*model.schema(whole).pointer);
    rest.is_some_and(|rest| rest.starts_with('/'))
}
