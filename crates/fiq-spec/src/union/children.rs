//! A discriminator on a schema that others extend with `allOf`: its children are the variants.

use std::collections::{HashMap, HashSet};

use fiq_model::{Model, SchemaId, Union, UnionOrigin, Variant};
use fiq_source::Text;

use super::branches::{Unmapped, mapped_to};
use super::{Pending, pinned};
use crate::reader::Reader;

/// For each schema those that have it in their `allOf`.
pub(super) type ExtendedBy = HashMap<SchemaId, Vec<SchemaId>>;

/// Looks through every `allOf` once.
pub(super) fn extended_by(model: &Model) -> ExtendedBy {
    let mut extended_by = ExtendedBy::new();
    for (index, schema) in model.schemas.iter().enumerate() {
        for parent in &schema.all_of {
            extended_by.entry(*parent).or_default().push(SchemaId::new(index as u32));
        }
    }
    extended_by
}

impl Reader<'_> {
    pub(super) fn children(
        &mut self,
        model: &Model,
        pending: &Pending<'_>,
        extended_by: &ExtendedBy,
    ) -> Option<Union> {
        let (mut variants, mut unmapped) = (Vec::new(), Vec::new());
        for child in descendants(model, pending.owner, extended_by) {
            let values = self.child_values(model, pending, child, &mut unmapped);
            variants.extend(values.into_iter().map(|value| Variant { value, schema: child }));
        }
        self.note_unmapped(pending, &unmapped);
        let known: HashSet<SchemaId> = variants.iter().map(|variant| variant.schema).collect();
        let others = pending.mapping.iter().filter(|(_, schema)| !known.contains(schema));
        variants.extend(others.map(|(value, schema)| Variant { value: value.clone(), schema: *schema }));
        if variants.is_empty() {
            let message = "no schema extends this one by `allOf`, so that there is nothing to choose from";
            self.note_discriminator(pending, message.into());
            return None;
        }
        variants.extend(itself(model, pending));
        let variants = self.distinct(pending, variants);
        Some(Union {
            tag: pending.tag.clone(),
            variants: variants.into(),
            origin: UnionOrigin::Children,
            tag_required: model.shape(pending.owner).required.contains(&pending.tag),
        })
    }

    /// The values that choose the child: those mapped to it; else its name, unless enums say that it has another one.
    fn child_values(
        &mut self,
        model: &Model,
        pending: &Pending<'_>,
        child: SchemaId,
        unmapped: &mut Vec<Unmapped>,
    ) -> Vec<Text> {
        let mapped = mapped_to(pending, child);
        let Some(name) = model.schema(child).name.clone().filter(|_| mapped.is_empty()) else {
            return mapped;
        };
        let Some(pinned) = pinned(model, child, &pending.tag) else { return vec![name] };
        if pinned.contains(&name) {
            return vec![name];
        }
        let alike = pinned.iter().find(|value| value.eq_ignore_ascii_case(&name));
        let meant = if let [only] = pinned.as_slice() { Some(only) } else { alike }.cloned();
        if let Some(meant) = meant {
            unmapped.push(Unmapped { name, wants: meant.clone() });
            return vec![meant];
        }
        let message = format!("no value of `{}` chooses the schema `{name}`", pending.tag);
        self.note_discriminator(pending, message).help = Some("map a value to it".into());
        Vec::new()
    }
}

/// The owner as a variant of itself, where its own name may stand in the tag.
///
/// A plain base object is common, and OpenAPI 2 named it; a mapping says exactly what there is.
fn itself(model: &Model, pending: &Pending<'_>) -> Option<Variant> {
    let name = model.schema(pending.owner).name.clone().filter(|_| pending.mapping.is_empty())?;
    let allowed = pinned(model, pending.owner, &pending.tag).is_none_or(|values| values.contains(&name));
    allowed.then_some(Variant { value: name, schema: pending.owner })
}

/// The components that extend `owner` by `allOf`, directly or through others, in the order of the document.
fn descendants(model: &Model, owner: SchemaId, extended_by: &ExtendedBy) -> Vec<SchemaId> {
    let mut seen = HashSet::from([owner]);
    let mut todo = vec![owner];
    while let Some(id) = todo.pop() {
        todo.extend(extended_by.get(&id).into_iter().flatten().copied().filter(|&child| seen.insert(child)));
    }
    seen.remove(&owner);
    let mut found: Vec<SchemaId> = seen.into_iter().filter(|&id| model.schema(id).name.is_some()).collect();
    found.sort_unstable();
    found
}
