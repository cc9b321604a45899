//! How stored requests and responses are told from other objects.

use fiq_model::{Clue, Facet, Literal, Model, Path, Recognition, SchemaId, Step, Union};
use fiq_source::Text;

use crate::part::Part;
use crate::reader::{Reader, RecognisedBy};

impl Reader<'_> {
    /// What the union that `schema` is tells about its objects.
    pub(super) fn recognition(&mut self, model: &Model, schema: SchemaId) -> Option<Recognition> {
        let facets = model.facets(&[documented(schema)], |_| None);
        let union: &Union = facets.documented().find_map(|id| model.schema(id).union.as_ref())?;
        let common = required_by_all(model, schema, union);
        let not_ours = facets.documented().find_map(|id| self.not_ours.get(&id)).cloned().unwrap_or_default();
        let variants = union.variants.iter().map(|variant| {
            let required = model.shape(variant.schema).required.into_iter();
            let own = required.filter(|name| *name != union.tag && !common.contains(name));
            (variant.value.clone(), own.collect())
        });
        Some(Recognition {
            tag: union.tag.clone(),
            not_ours: not_ours.into(),
            variants: variants.collect(),
            members: members(model, schema, union).into(),
            common: common.into(),
        })
    }

    /// What the schema of a response says it is recognised by.
    pub(super) fn recognised_schema(&self, model: &Model, schema: SchemaId) -> Option<RecognisedBy> {
        let facets = model.facets(&[documented(schema)], |_| None);
        facets.documented().find_map(|id| self.recognised.get(&id)).cloned()
    }
}

const fn documented(schema: SchemaId) -> Facet {
    Facet { schema, advice: false }
}

fn required_by_all(model: &Model, schema: SchemaId, union: &Union) -> Vec<Text> {
    let mut common = model.shape(schema).required;
    for name in model.common(union).required {
        if !common.contains(&name) {
            common.push(name);
        }
    }
    common.retain(|name| *name != union.tag);
    common
}

/// The values documented at `path`: those of its schema's enum, else those of the examples.
pub(super) fn clue(model: &Model, schema: Option<SchemaId>, path: Path, examples: &[Part<'_>]) -> Clue {
    let mut values = schema.map(|schema| listed_at(model, schema, &path)).unwrap_or_default();
    if values.is_empty() {
        for text in examples.iter().flat_map(|example| texts_at(example, &path)) {
            if !values.contains(&text) {
                values.push(text);
            }
        }
    }
    Clue { path, values: values.into() }
}

/// The names of all members of all variants, each once.
fn members(model: &Model, schema: SchemaId, union: &Union) -> Vec<Text> {
    let mut members = Vec::new();
    for id in std::iter::once(schema).chain(union.variants.iter().map(|variant| variant.schema)) {
        for (name, _) in model.shape(id).properties {
            if !members.contains(&name) {
                members.push(name);
            }
        }
    }
    members
}

/// The strings that an `enum` lists for the values at `path`.
fn listed_at(model: &Model, schema: SchemaId, path: &Path) -> Vec<Text> {
    let mut at = vec![schema];
    for step in &path.0 {
        at = at.into_iter().flat_map(|id| below(model, id, step)).collect();
    }
    let roots: Vec<Facet> = at.into_iter().map(documented).collect();
    let facets = model.facets(&roots, |_| None);
    let listed = facets.documented().filter_map(|id| model.schema(id).values.as_ref());
    let strings = listed.flat_map(|values| values.iter()).filter_map(|value| match value {
        Literal::String(text) => Some(text.clone()),
        _ => None,
    });
    let mut values = Vec::new();
    for text in strings {
        if !values.contains(&text) {
            values.push(text);
        }
    }
    values
}

/// The schemas one step below `id`.
fn below(model: &Model, id: SchemaId, step: &Step) -> Vec<SchemaId> {
    match step {
        Step::Key(name) => {
            let properties = model.shape(id).properties.into_iter();
            properties.filter(|(key, _)| key == name).flat_map(|(_, schemas)| schemas).collect()
        }
        Step::Each => {
            let facets = model.facets(&[documented(id)], |_| None);
            facets.documented().filter_map(|id| model.schema(id).array.as_ref()?.items).collect()
        }
    }
}

/// The strings that an example has at `path`.
fn texts_at(example: &Part<'_>, path: &Path) -> Vec<Text> {
    let mut at = vec![example.clone()];
    for step in &path.0 {
        at = match step {
            Step::Key(name) => at.iter().filter_map(|part| part.get(name)).collect(),
            Step::Each => at.iter().flat_map(|part| part.items().collect::<Vec<_>>()).collect(),
        };
    }
    at.iter().filter_map(Part::text).map(Into::into).collect()
}
