//! The rule `duplicate-id`.

use std::collections::HashSet;

use fiq_model::{Keyword, Path};
use fiq_source::{Diagnostic, Span};

use crate::places::{places, repeats};
use crate::rule::{Check, declare_rule};
use crate::rules::wrong_type;
use crate::site::{Demand, Site};
use crate::words::{code, value as written};

declare_rule! {
    /// A value that must be unique stands twice.
    ///
    /// The second one is told, the first is shown beside it. Ids of rows are compared over all sections of a list: the id is all that
    /// comes back when a row is picked.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": "What would you like?",
    ///     "button": "View menu",
    ///     "sections": [{ "rows": [{ "id": "1", "title": "Burger" }, { "id": "1", "title": "Pizza" }] }]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": "What would you like?",
    ///     "button": "View menu",
    ///     "sections": [{ "rows": [{ "id": "1", "title": "Burger" }, { "id": "2", "title": "Pizza" }] }]
    ///   }
    /// }
    /// ```
    "duplicate-id",
    "a value that must be unique and stands twice",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let mut told: Vec<&Path> = Vec::new();
    let mut facets: Vec<_> = site.schemas().filter(|(_, schema)| !schema.unique.is_empty()).collect();
    facets.sort_by_key(|(facet, _)| {
        std::cmp::Reverse(site.severity(Demand { facet: *facet, keyword: Keyword::Unique }))
    });
    for (facet, schema) in facets {
        for path in &schema.unique {
            if !told.contains(&path) {
                told.push(path);
                report(site, Demand { facet, keyword: Keyword::Unique }, path, out);
            }
        }
    }
}

/// A value of a wrong type is told as that alone.
fn report(site: &Site<'_, '_, '_>, demand: Demand, path: &Path, out: &mut Vec<Diagnostic>) {
    let mut places = places(site.value, path);
    let mistyped: HashSet<Span> = out[site.start.get()..]
        .iter()
        .filter(|one| one.rule == wrong_type::NAME)
        .map(|one| one.span)
        .collect();
    places.retain(|place| !mistyped.contains(&place.value.span()));
    for (first, second) in repeats(&places) {
        let (first, second) = (&places[first], &places[second]);
        let value = code(&written(second.value));
        let (here, there) = (site.name_of(&second.steps), site.name_of(&first.steps));
        let fault = format!("{here} is {value}, as {there} is; each must be different");
        let found = site
            .finding_at(NAME, demand, &second.steps, second.value.span(), &fault)
            .with_related(first.value.span(), format!("the first {value}"))
            .with_help("give one of the two another value");
        out.push(found);
    }
}
