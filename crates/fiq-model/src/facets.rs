//! The schemas that hold for one value together: the schema itself, all of its `allOf`, the variant its tag tells, and the advice
//! of each. Rules look at them side by side, so that a member known to one is not unknown to another.

use std::collections::HashSet;

use fiq_source::Text;

use crate::{Model, SchemaId, Union};

/// One schema that holds for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Facet {
    /// The schema.
    pub schema: SchemaId,
    /// Whether it is only advice: it demands, and makes no member known.
    pub advice: bool,
}

/// A union met on the way, and what its tag told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The schema that has the union.
    pub owner: SchemaId,
    /// Whether the union was met in advice.
    pub advice: bool,
    /// The index of the chosen variant; `None` where the tag is absent, unknown or not one of the values.
    pub variant: Option<usize>,
}

/// The schemas that hold for one value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// The schemas, each once, in the order they were met.
    pub schemas: Vec<Facet>,
    /// The unions that were met.
    pub tagged: Vec<Tagged>,
}

impl Facets {
    /// The documented schemas, without advice.
    pub fn documented(&self) -> impl Iterator<Item = SchemaId> + '_ {
        self.schemas.iter().filter(|facet| !facet.advice).map(|facet| facet.schema)
    }
}

/// What all variants of a union have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Common {
    /// Members that each of them requires, without the tag.
    pub required: Vec<Text>,
    /// Members that each of them has with the same schemas.
    pub properties: Vec<(Text, Vec<SchemaId>)>,
}

impl Model {
    /// The schemas that hold for a value to which `roots` apply. `choose` tells a union's variant by its index.
    pub fn facets(&self, roots: &[Facet], mut choose: impl FnMut(&Union) -> Option<usize>) -> Facets {
        let mut facets = Facets::default();
        let mut seen = HashSet::new();
        let mut todo: Vec<Facet> = roots.iter().rev().copied().collect();
        while let Some(facet) = todo.pop() {
            if !seen.insert(facet.schema) {
                continue;
            }
            facets.schemas.push(facet);
            let schema = self.schema(facet.schema);
            let advice = schema.advice.iter().map(|&schema| Facet { schema, advice: true });
            todo.extend(advice.rev());
            if let Some(union) = &schema.union {
                let variant = choose(union);
                facets.tagged.push(Tagged { owner: facet.schema, advice: facet.advice, variant });
                todo.extend(variant.map(|index| Facet { schema: union.variants[index].schema, ..facet }));
            }
            todo.extend(schema.all_of.iter().rev().map(|&schema| Facet { schema, ..facet }));
        }
        facets
    }

    /// What all variants of `union` have in common, apart from the tag.
    pub fn common(&self, union: &Union) -> Common {
        let mut shapes = union.variants.iter().map(|variant| self.shape(variant.schema));
        let Some(mut common) = shapes.next() else { return Common::default() };
        for shape in shapes {
            common.required.retain(|name| shape.required.contains(name));
            common.properties.retain(|property| shape.properties.contains(property));
        }
        common.required.retain(|name| *name != union.tag);
        common.properties.retain(|(name, _)| *name != union.tag);
        common
    }

    /// The required members and the properties of a schema, all of its `allOf` included.
    pub fn shape(&self, id: SchemaId) -> Common {
        let facets = self.facets(&[Facet { schema: id, advice: false }], |_| None);
        let mut shape = Common::default();
        for object in facets.documented().filter_map(|id| self.schema(id).object.as_ref()) {
            for name in object
                .required
                .iter()
                .filter(|name| !shape.required.contains(name))
                .cloned()
                .collect::<Vec<_>>()
            {
                shape.required.push(name);
            }
            for property in &object.properties {
                match shape.properties.iter_mut().find(|(name, _)| *name == property.name) {
                    Some((_, schemas)) => schemas.push(property.schema),
                    None => shape.properties.push((property.name.clone(), vec![property.schema])),
                }
            }
        }
        shape
    }
}
