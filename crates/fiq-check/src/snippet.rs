//! Values that a fix puts into a payload, as JSON without white space: what the model leaves no choice about, and placeholders for
//! the rest.
//!
//! Invariant: nothing is wrong with a snippet that its writer has to settle; a placeholder stands for a value of any type.

use std::sync::Arc;

use fiq_model::{Facet, Keyword, Literal, Types};
use fiq_tree::quoted;

use crate::checker::Checker;
use crate::rules::missing_field::one_of_members;
use crate::shape::{Choice, Shape, ShapeKey};
use crate::site::Demand;

/// Deeper values are placeholders.
const MAX_DEPTH: usize = 4;
/// A snippet has no more values than these.
const MAX_VALUES: usize = 64;
/// An array that must have more items than these is a placeholder.
const MAX_ITEMS: u64 = 4;

/// A value for the member called `name`, which is held against `facets`.
pub(crate) fn value(checker: &Checker<'_>, name: &str, facets: &[Facet]) -> String {
    Snippet { checker, left: MAX_VALUES }.value(name, facets, 0)
}

/// What stands for the value of `name` until somebody knows it.
pub(crate) fn placeholder(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let name = if plain.is_empty() { "value" } else { &plain };
    quoted(&format!("{{{{{name}}}}}"))
}

struct Snippet<'c, 'm> {
    checker: &'c Checker<'m>,
    /// How many values may still be written.
    left: usize,
}

impl<'m> Snippet<'_, 'm> {
    fn value(&mut self, name: &str, facets: &[Facet], depth: usize) -> String {
        let has_room = depth < MAX_DEPTH && self.left > 0;
        self.left = self.left.saturating_sub(1);
        let known = if has_room { self.known(name, facets, depth) } else { None };
        known.unwrap_or_else(|| placeholder(name))
    }

    /// What is known of the value; nothing where it is a choice.
    fn known(&mut self, name: &str, facets: &[Facet], depth: usize) -> Option<String> {
        let shape = &*self.shape(facets)?;
        if let Some(constant) = self.constant(shape) {
            return Some(constant);
        }
        let types = facets.iter().map(|facet| self.checker.types(facet.schema));
        match types.reduce(Types::and)? {
            Types::OBJECT => self.object(shape, depth),
            Types::ARRAY => self.array(name, shape, depth),
            _ => None,
        }
    }

    /// What holds whatever is chosen; nothing where there is a choice of more than which members there are.
    fn shape(&self, facets: &[Facet]) -> Option<Arc<Shape<'m>>> {
        let outline = self.checker.outline(facets);
        let of_members = |choice: &Choice| {
            one_of_members(self.checker.model(), Demand { facet: choice.owner, keyword: choice.keyword })
                .is_some()
        };
        (outline.unions.is_empty() && outline.choices.iter().all(of_members))
            .then(|| self.checker.shape(&ShapeKey { roots: facets.to_vec(), told: Vec::new() }))
    }

    /// The members that are required, and of those of which one is required the first.
    fn members(&self, shape: &Shape<'m>) -> Vec<&'m str> {
        let model = self.checker.model();
        let mut names: Vec<&'m str> = shape.required.iter().map(|required| required.name).collect();
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

    /// The only value that there is.
    fn constant(&self, shape: &Shape<'_>) -> Option<String> {
        let model = self.checker.model();
        let mut values = shape.facets.iter().filter_map(|facet| model.schema(facet.schema).values.as_ref());
        values.find_map(|values| if let [only] = &**values { Some(of_literal(only)) } else { None })
    }

    fn object(&mut self, shape: &Shape<'m>, depth: usize) -> Option<String> {
        let model = self.checker.model();
        let limits = shape.facets.iter().filter_map(|facet| model.schema(facet.schema).object.as_ref());
        let least = limits.filter_map(|limits| limits.min_properties).max().unwrap_or(0);
        let names = self.members(shape);
        if least > names.len() as u64 {
            return None;
        }
        let members = names.into_iter().map(|name| {
            let facets = shape.members.get(name).unwrap_or(&shape.rest);
            format!("{}:{}", quoted(name), self.value(name, facets, depth + 1))
        });
        Some(format!("{{{}}}", members.collect::<Vec<_>>().join(",")))
    }

    /// As many items as there must be, and one to show what they are like.
    fn array(&mut self, name: &str, shape: &Shape<'m>, depth: usize) -> Option<String> {
        let model = self.checker.model();
        let limits = shape.facets.iter().filter_map(|facet| model.schema(facet.schema).array.as_ref());
        let least = limits.clone().filter_map(|limits| limits.min_items).max().unwrap_or(0).max(1);
        let most = limits.filter_map(|limits| limits.max_items).min().unwrap_or(MAX_ITEMS);
        if least > most.min(MAX_ITEMS) {
            return None;
        }
        let items = (0..least).map(|_| self.value(name, &shape.items, depth + 1));
        Some(format!("[{}]", items.collect::<Vec<_>>().join(",")))
    }
}

/// A value of the document as JSON.
pub(crate) fn of_literal(literal: &Literal) -> String {
    let joined = |parts: Vec<String>| parts.join(",");
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Number(text) => text.to_string(),
        Literal::String(text) => quoted(text),
        Literal::Array(items) => format!("[{}]", joined(items.iter().map(of_literal).collect())),
        Literal::Object(members) => {
            let written = members.iter().map(|(key, value)| format!("{}:{}", quoted(key), of_literal(value)));
            format!("{{{}}}", joined(written.collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{placeholder, value};
    use crate::Checker;
    use fiq_model::{Facet, bundled};

    #[test]
    fn placeholders_are_json() {
        assert_eq!(placeholder("first-name"), "\"{{first_name}}\"");
        assert_eq!(placeholder(""), "\"{{value}}\"");
    }

    #[test]
    fn what_the_model_says_is_written_out() {
        let schema = bundled().schema_named("Location").expect("the document has it");
        let facets = [Facet { schema, advice: false }];
        let snippet = value(&Checker::new(bundled()), "location", &facets);
        assert!(snippet.starts_with("{\"latitude\":\"{{latitude}}\""), "{snippet}");
    }
}
