//! The rule `no-variant-matches`.

use fiq_model::{Keyword, SchemaId};
use fiq_source::{Diagnostic, Severity};

use crate::rule::{Check, declare_rule};
use crate::rules::missing_field::members_wanted;
use crate::rules::several_variants_match::variant_name;
use crate::site::{Demand, Site};
use crate::walk::decide::Outcome;
use crate::walk::faults_as;
use crate::words::long;

declare_rule! {
    /// A value fits none of the schemas of which one must fit (`anyOf`, or `oneOf` without a tag).
    ///
    /// The one that comes closest is named, with what keeps the value from fitting it. Where only one of them takes values of this type,
    /// the value is held against that one, and its faults are told by their own rules.
    ///
    /// ```json schema
    /// {
    ///   "anyOf": [
    ///     { "type": "object", "required": ["url"], "properties": { "url": { "type": "string" } } },
    ///     { "type": "object", "required": ["text"], "properties": { "text": { "type": "string" } } }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// { "url": 7 }
    /// ```
    ///
    /// ```json good
    /// { "url": "https://example.com" }
    /// ```
    "no-variant-matches",
    "a value that fits none of the schemas of which one must fit",
    Check::Value(check)
}

/// More faults of the closest variant are not shown.
const MAX_FAULTS: usize = 3;

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    for (choice, outcome) in site.choices {
        let Outcome::None(closest) = outcome else { continue };
        let demand = Demand { facet: choice.owner, keyword: choice.keyword };
        // A choice of members only is told by the rule for absent ones.
        if members_wanted(site, demand).is_none() {
            out.push(closest_finding(site, demand, *closest));
        }
    }
}

fn closest_finding(site: &Site<'_, '_, '_>, demand: Demand, closest: SchemaId) -> Diagnostic {
    let schema = site.model().schema(demand.facet.schema);
    let count = if demand.keyword == Keyword::AnyOf { schema.any_of.len() } else { schema.one_of.len() };
    let mut faults = faults_as(site, demand.facet, closest);
    faults.retain(|fault| fault.severity == Severity::Error);
    let mut fault = match &schema.demand {
        Some(wish) => format!("{} lacks {}", site.name(), long(wish)),
        None => format!("{} fits none of the {count} variants", site.name()),
    };
    if let Some(first) = faults.first() {
        let name = variant_name(site, demand, closest);
        fault = format!("{fault}; it comes closest to {name}, but {}", long(&first.message));
    }
    let mut found = site.finding(NAME, demand, &fault);
    found.help = faults.first().and_then(|first| first.help.clone());
    for fault in faults.into_iter().take(MAX_FAULTS) {
        found = found.with_related(fault.span, long(&fault.message));
    }
    found
}
