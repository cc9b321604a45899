//! What is said about offers, in the markup that the client takes.

use fiq_check::Checker;
use fiq_model::{Facet, Model, Schema, Types, Union};

use super::offer::{Body, Kind, Offer};
use crate::docs::{self, Markup};

/// Says things about schemas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tongue<'m> {
    pub(super) model: &'m Model,
    pub(super) markup: Markup,
}

impl<'m> Tongue<'m> {
    /// All schemas that hold where these do.
    pub(super) fn schemas(self, facets: &[Facet]) -> Vec<(Facet, &'m Schema)> {
        let facets = self.model.facets(facets, |_| None).schemas;
        facets.into_iter().map(|facet| (facet, self.model.schema(facet.schema))).collect()
    }

    pub(super) fn documentation(self, facets: &[Facet]) -> String {
        docs::of_schemas(self.model, self.schemas(facets), self.markup)
    }

    pub(super) fn is_deprecated(self, facets: &[Facet]) -> bool {
        docs::is_deprecated(&self.schemas(facets))
    }

    /// The figures of its limits, in a line.
    pub(super) fn figures(self, facets: &[Facet]) -> Option<String> {
        let figures = docs::figures(self.schemas(facets));
        (!figures.is_empty()).then(|| figures.join(", "))
    }

    /// The variants of a union, a line each.
    pub(super) fn variants(self, union: &Union) -> String {
        let lines = union.variants.iter().map(|variant| {
            let schemas = self.schemas(&[Facet { schema: variant.schema, advice: false }]);
            let words = docs::description(&schemas).map(|words| format!(": {}", first_sentence(words)));
            format!("- {}{}", docs::code(&variant.value), words.unwrap_or_default())
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// An offer for a value of these variants, from the outside in.
    pub(super) fn variant(self, variants: &[(&'m Union, usize)], body: Body) -> Offer {
        let mut chosen = variants.iter().filter_map(|(union, index)| union.variants.get(*index));
        let values: Vec<&str> = chosen.clone().map(|variant| variant.value.as_ref()).collect();
        let innermost = chosen.next_back().map(|variant| Facet { schema: variant.schema, advice: false });
        Offer {
            documentation: self.documentation(innermost.as_slice()),
            is_deprecated: self.is_deprecated(innermost.as_slice()),
            ..Offer::new(values.join(", "), Kind::Snippet, body)
        }
    }
}

/// The types that a value may have, in words.
pub(super) fn types(checker: &Checker<'_>, facets: &[Facet]) -> String {
    let types = facets.iter().filter(|facet| !facet.advice);
    let types = types.map(|facet| checker.types(facet.schema)).reduce(Types::and);
    types.map_or_else(String::new, docs::type_names)
}

/// The first line of a text, up to its first full stop.
fn first_sentence(text: &str) -> &str {
    let line = text.trim().lines().next().unwrap_or_default();
    line.find(". ").map_or(line, |end| &line[..=end])
}
