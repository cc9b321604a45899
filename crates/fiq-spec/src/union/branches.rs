//! A discriminator beside `oneOf` or `anyOf`: which value of the tag chooses which schema.

use std::collections::HashSet;

use fiq_model::{Facet, Keyword, List, Model, SchemaId, Types, Union, UnionOrigin, Variant};
use fiq_source::Text;

use super::{Branch, Choice, Pending, pinned};
use crate::reader::Reader;
use crate::rules;
use crate::schema::narrow;

/// A schema that no mapping names and that wants another value of the tag than its name.
pub(super) struct Unmapped {
    pub(super) name: Text,
    pub(super) wants: Text,
}

impl Reader<'_> {
    /// Resolves every discriminator, then looks for unions that nobody calls one.
    pub(crate) fn resolve_unions(&mut self, model: &mut Model) {
        let extended_by = super::children::extended_by(model);
        for pending in std::mem::take(&mut self.pending) {
            let union = match &pending.choice {
                Choice::OneOf(branches) | Choice::AnyOf(branches) => self.choose(model, &pending, branches),
                Choice::Children => self.children(model, &pending, &extended_by),
            };
            let Some(union) = union else { continue };
            let types = types_of_variants(model, &union);
            let owner = schema_mut(model, pending.owner);
            match pending.choice {
                Choice::OneOf(_) => {
                    owner.one_of = List::EMPTY;
                    narrow(owner, types, Keyword::OneOf);
                }
                Choice::AnyOf(_) => {
                    owner.any_of = List::EMPTY;
                    narrow(owner, types, Keyword::AnyOf);
                }
                Choice::Children => narrow(owner, types, Keyword::Discriminator),
            }
            owner.union = Some(union);
        }
        super::implicit::find(model);
    }

    fn choose(&mut self, model: &Model, pending: &Pending<'_>, branches: &[Branch]) -> Option<Union> {
        self.note_strangers(model, pending, branches);
        let mut variants = Vec::new();
        let mut unmapped = Vec::new();
        for branch in branches {
            let values = self.values_of(model, pending, branch, &mut unmapped)?;
            variants.extend(values.into_iter().map(|value| Variant { value, schema: branch.schema }));
        }
        let tag_required = self.note_optional_tag(model, pending, branches);
        self.note_unmapped(pending, &unmapped);
        let count = variants.len();
        let variants = self.distinct(pending, variants);
        // Where enums, not names, lead to two schemas, only trying both can tell.
        (variants.len() == count || unmapped.is_empty()).then(|| Union {
            tag: pending.tag.clone(),
            variants: variants.into(),
            origin: UnionOrigin::Discriminator,
            tag_required,
        })
    }

    /// The values that choose `branch`: those that are mapped to it; else its name, unless its own enum says otherwise.
    fn values_of(
        &mut self,
        model: &Model,
        pending: &Pending<'_>,
        branch: &Branch,
        unmapped: &mut Vec<Unmapped>,
    ) -> Option<Vec<Text>> {
        let mapped: Vec<Text> = mapped_to(pending, branch.schema);
        if !mapped.is_empty() {
            return Some(mapped);
        }
        match (&branch.name, pinned(model, branch.schema, &pending.tag)) {
            (Some(name), None) => Some(vec![name.clone()]),
            (Some(name), Some(pinned)) if pinned.contains(name) => Some(vec![name.clone()]),
            (name, Some(pinned)) if !pinned.is_empty() => {
                unmapped.extend(name.clone().map(|name| Unmapped { name, wants: pinned[0].clone() }));
                Some(pinned)
            }
            _ => {
                let pointer = &model.schema(branch.schema).pointer;
                let message = format!("no value of `{}` chooses the schema at `#{pointer}`", pending.tag);
                let help = "refer to it by a component's name, and map a value to it".to_owned();
                self.note_discriminator(pending, message).help = Some(help);
                None
            }
        }
    }

    /// Says which schemas OpenAPI chooses by their names, although they themselves want another value.
    pub(super) fn note_unmapped(&mut self, pending: &Pending<'_>, unmapped: &[Unmapped]) {
        let Some((Unmapped { name, wants }, others)) = unmapped.split_first() else { return };
        let others = match others.len() {
            0 => String::new(),
            1 => "; it is so with another schema".into(),
            count => format!("; it is so with {count} other schemas"),
        };
        let message = format!(
            "by OpenAPI the value `{name}` of `{}` chooses the schema `{name}`, which itself wants `{wants}`{others}",
            pending.tag
        );
        let help =
            "say in `mapping` which value leads where; here the values that the schemas want are taken";
        self.note_discriminator(pending, message).help = Some(help.into());
    }

    /// Says which schemas the mapping names that are no branches.
    fn note_strangers(&mut self, model: &Model, pending: &Pending<'_>, branches: &[Branch]) {
        let known: HashSet<SchemaId> = branches.iter().map(|branch| branch.schema).collect();
        for (value, schema) in pending.mapping.iter().filter(|(_, schema)| !known.contains(schema)) {
            let pointer = &model.schema(*schema).pointer;
            let message =
                format!("`{value}` is mapped to `#{pointer}`, which is none of the schemas to choose from");
            self.note_discriminator(pending, message);
        }
    }

    /// Whether the tag is required, as it must be; where it is not, that is said.
    fn note_optional_tag(&mut self, model: &Model, pending: &Pending<'_>, branches: &[Branch]) -> bool {
        let owner = model.shape(pending.owner);
        let optional = branches.iter().find(|branch| {
            !owner.required.contains(&pending.tag)
                && !model.shape(branch.schema).required.contains(&pending.tag)
        });
        if let Some(branch) = optional {
            let pointer = &model.schema(branch.schema).pointer;
            let message =
                format!("`{}` tells the schemas apart and is not required by `#{pointer}`", pending.tag);
            let tag = &pending.tag;
            let help =
                format!("list `{tag}` under its `required`; as it stands, no schema is chosen without it");
            self.note_discriminator(pending, message).help = Some(help);
        }
        optional.is_none()
    }

    /// The variants without those whose value chose another one before.
    pub(super) fn distinct(&mut self, pending: &Pending<'_>, variants: Vec<Variant>) -> Vec<Variant> {
        let mut seen = HashSet::new();
        let mut distinct = Vec::with_capacity(variants.len());
        for variant in variants {
            if seen.insert(variant.value.clone()) {
                distinct.push(variant);
            } else {
                let message =
                    format!("the value `{}` of `{}` chooses two schemas", variant.value, pending.tag);
                self.note_discriminator(pending, message);
            }
        }
        distinct
    }

    pub(super) fn note_discriminator(
        &mut self,
        pending: &Pending<'_>,
        message: String,
    ) -> &mut fiq_source::Diagnostic {
        self.notes.warning(rules::BAD_DISCRIMINATOR, &pending.place, message)
    }
}

/// The types that some variant takes: a value of another type satisfies none, whatever its tag would be.
fn types_of_variants(model: &Model, union: &Union) -> Types {
    let types = union.variants.iter().map(|variant| types_of(model, variant.schema));
    types.reduce(Types::with).unwrap_or(Types::ANY)
}

/// The types that a schema takes, all of its `allOf` included.
pub(super) fn types_of(model: &Model, schema: SchemaId) -> Types {
    let facets = model.facets(&[Facet { schema, advice: false }], |_| None);
    facets.documented().fold(Types::ANY, |types, id| types.and(model.schema(id).types))
}

/// The values that the mapping leads to `schema` by.
pub(super) fn mapped_to(pending: &Pending<'_>, schema: SchemaId) -> Vec<Text> {
    pending.mapping.iter().filter(|(_, to)| *to == schema).map(|(value, _)| value.clone()).collect()
}

/// A schema of a model that is still being made.
pub(crate) fn schema_mut(model: &mut Model, id: SchemaId) -> &mut fiq_model::Schema {
    match &mut model.schemas {
        List::Owned(schemas) => &mut schemas[id.index()],
        List::Static(_) => unreachable!("a model that is being made owns its schemas"),
    }
}
