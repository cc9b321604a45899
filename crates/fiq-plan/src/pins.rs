//! Which tag value stands for a schema, over all unions of the document.

use std::collections::HashMap;

use fiq_model::{Model, SchemaId, UnionOrigin};

use super::merged::Merged;
use super::subject::{Pin, Subject};

/// The tags that lead to each schema.
#[derive(Debug, Default)]
pub(super) struct Pins(HashMap<SchemaId, Vec<Pin>>);

impl Pins {
    pub(super) fn of(model: &Model) -> Self {
        let mut pins = Self::default();
        for (owner, schema) in model.schemas.iter().enumerate() {
            let Some(union) = &schema.union else { continue };
            for variant in &union.variants {
                // A parent that is its own variant is a type for itself.
                let is_itself = variant.schema.index() == owner && union.origin == UnionOrigin::Children;
                let pin = Pin { tag: union.tag.clone(), value: variant.value.clone() };
                let known = pins.0.entry(variant.schema).or_default();
                if !is_itself && !known.contains(&pin) {
                    known.push(pin);
                }
            }
        }
        pins
    }

    /// The tag of a schema that stands for one variant only; none where the schema fixes it itself, does not have it, or
    /// tells variants of its own by it.
    pub(super) fn only(&self, model: &Model, id: SchemaId) -> Vec<Pin> {
        match self.0.get(&id).map(Vec::as_slice) {
            Some([pin])
                if has_tag(model, id, pin)
                    && !is_fixed(model, &Subject::of(id), pin)
                    && !is_divided(model, id, pin) =>
            {
                vec![pin.clone()]
            }
            _ => Vec::new(),
        }
    }
}

fn has_tag(model: &Model, id: SchemaId, pin: &Pin) -> bool {
    Merged::of(model, &Subject::of(id)).has_property(&pin.tag)
}

/// Whether the schemas of the subject allow the tag no other value.
pub(super) fn is_fixed(model: &Model, subject: &Subject, pin: &Pin) -> bool {
    let merged = Merged::of(model, subject);
    let Some((_, schemas)) = merged.properties.iter().find(|(name, _)| **name == pin.tag) else {
        return false;
    };
    merged.required.contains(&&pin.tag) && super::choice::constant(model, schemas).is_some()
}

/// Whether the tag tells variants of the schema itself, of which the pin is none.
pub(super) fn is_divided(model: &Model, id: SchemaId, pin: &Pin) -> bool {
    let unions = Merged::of(model, &Subject::of(id)).unions;
    let mut unions = unions.into_iter().filter_map(|owner| model.schema(owner).union.as_ref());
    unions.any(|union| union.tag == pin.tag && union.variant(&pin.value).is_none())
}
