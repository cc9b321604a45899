//! Draws a value after its shape.

use fiq_model::{Facet, Keyword, Types, Union};
use fiq_tree::quoted;

use super::choosing::{Chooser, Choosing, Chosen};
use super::{Hole, Sketch, json_of};
use crate::checker::Checker;
use crate::rules::missing_field::one_of_members;
use crate::site::Demand;

/// Deeper values are holes.
const MAX_DEPTH: usize = 8;
/// The same where every hole is a placeholder that somebody has to find.
const MAX_DEPTH_OF_FIX: usize = 4;
/// A sketch has no more values than these.
const MAX_VALUES: usize = 64;
/// An array that must have more items than these is a hole.
const MAX_ITEMS: u64 = 4;

/// A sketch in the making.
pub(super) struct Drawing<'c, 'm> {
    checker: &'c Checker<'m>,
    chooser: Chooser<'m>,
    max_depth: usize,
    /// How many values may still be drawn.
    left: usize,
}

impl<'c, 'm> Drawing<'c, 'm> {
    pub(super) fn new(checker: &'c Checker<'m>, how: Choosing) -> Self {
        let max_depth = if let Choosing::Never = how { MAX_DEPTH_OF_FIX } else { MAX_DEPTH };
        Self { checker, chooser: Chooser::new(how), max_depth, left: MAX_VALUES }
    }

    pub(super) fn value(&mut self, name: &str, facets: &[Facet]) -> Sketch {
        self.at(name, facets, 0)
    }

    /// How many branches the first choice has about which nothing was said.
    pub(super) fn fork(&self) -> Option<usize> {
        self.chooser.fork
    }

    pub(super) fn into_variants(self) -> Vec<(&'m Union, usize)> {
        self.chooser.variants
    }

    fn at(&mut self, name: &str, facets: &[Facet], depth: usize) -> Sketch {
        let has_room = depth < self.max_depth && self.left > 0;
        self.left = self.left.saturating_sub(1);
        let chosen = if has_room { self.chooser.shape(self.checker, facets) } else { None };
        let roots = chosen.as_ref().map_or(facets, |chosen| &chosen.roots);
        let types = roots.iter().map(|facet| self.checker.types(facet.schema));
        let types = types.reduce(Types::and).unwrap_or(Types::ANY);
        let drawn = chosen.as_ref().and_then(|chosen| self.drawn(name, chosen, types, depth));
        drawn.unwrap_or_else(|| {
            let values = chosen.map(|chosen| self.values(&chosen)).unwrap_or_default();
            Sketch::Hole(Hole { name: name.to_owned(), types, values })
        })
    }

    /// What is known of the value; nothing where it is a hole.
    fn drawn(&mut self, name: &str, chosen: &Chosen<'m>, types: Types, depth: usize) -> Option<Sketch> {
        if let [only] = &*self.values(chosen) {
            return Some(Sketch::Fixed(only.clone()));
        }
        match types {
            Types::OBJECT => self.object(chosen, depth),
            Types::ARRAY => self.array(name, chosen, depth),
            _ => None,
        }
    }

    /// The values that it may have.
    fn values(&self, chosen: &Chosen<'_>) -> Vec<String> {
        let model = self.checker.model();
        let facets = chosen.shape.facets.iter();
        let mut values = facets.filter_map(|facet| model.schema(facet.schema).values.as_ref());
        let only = values.clone().find(|values| values.len() == 1);
        let values = only.or_else(|| values.next());
        values.map(|values| values.iter().map(json_of).collect()).unwrap_or_default()
    }

    fn object(&mut self, chosen: &Chosen<'m>, depth: usize) -> Option<Sketch> {
        let (model, shape) = (self.checker.model(), &chosen.shape);
        let limits = shape.facets.iter().filter_map(|facet| model.schema(facet.schema).object.as_ref());
        let least = limits.filter_map(|limits| limits.min_properties).max().unwrap_or(0);
        let names = self.members(chosen);
        if least > names.len() as u64 {
            return None;
        }
        let members = names.into_iter().map(|name| {
            let tag = chosen.tags.iter().find(|(union, _)| union.tag == name);
            let value = match tag {
                Some((union, variant)) => tag_value(union, *variant),
                None => self.at(name, shape.members.get(name).unwrap_or(&shape.rest), depth + 1),
            };
            (name.to_owned(), value)
        });
        Some(Sketch::Object(members.collect()))
    }

    /// The members that are required, the tags, and of those of which one is required the first.
    fn members(&self, chosen: &Chosen<'m>) -> Vec<&'m str> {
        let (model, shape) = (self.checker.model(), &chosen.shape);
        let mut names: Vec<&'m str> = shape.required.iter().map(|required| required.name).collect();
        for (union, variant) in &chosen.tags {
            if variant.is_some() && !names.contains(&union.tag.as_ref()) {
                names.insert(0, &union.tag);
            }
            // What all variants have comes in the order of the first of them.
            if let (None, Some(first)) = (variant, union.variants.first()) {
                let order = model.shape(first.schema).properties;
                names.sort_by_key(|name| order.iter().position(|(known, _)| known == name));
            }
        }
        for &facet in &shape.facets {
            for keyword in [Keyword::AnyOf, Keyword::OneOf] {
                let choice = one_of_members(model, Demand { facet, keyword }).unwrap_or_default();
                if !choice.iter().any(|name| names.contains(name)) {
                    names.extend(choice.first());
                }
            }
        }
        names
    }

    /// As many items as there must be, and one to show what they are like.
    fn array(&mut self, name: &str, chosen: &Chosen<'m>, depth: usize) -> Option<Sketch> {
        let (model, shape) = (self.checker.model(), &chosen.shape);
        let limits = shape.facets.iter().filter_map(|facet| model.schema(facet.schema).array.as_ref());
        let least = limits.clone().filter_map(|limits| limits.min_items).max().unwrap_or(0).max(1);
        let most = limits.filter_map(|limits| limits.max_items).min().unwrap_or(MAX_ITEMS);
        if least > most.min(MAX_ITEMS) {
            return None;
        }
        Some(Sketch::Array((0..least).map(|_| self.at(name, &shape.items, depth + 1)).collect()))
    }
}

/// The value of a tag.
fn tag_value(union: &Union, variant: Option<usize>) -> Sketch {
    let variant = variant.and_then(|variant| union.variants.get(variant));
    variant.map_or_else(|| Sketch::tag(union), |variant| Sketch::Fixed(quoted(&variant.value)))
}
