//! The rule `several-variants-match`.

use fiq_model::SchemaId;
use fiq_source::Diagnostic;

use crate::rule::{Check, declare_rule};
use crate::site::{Demand, Site};
use crate::walk::decide::Outcome;
use crate::words::{code, list};

declare_rule! {
    /// A value fits more than one of the schemas of which exactly one must fit (`oneOf`).
    ///
    /// Who reads it cannot tell which is meant. A field that only one of them has makes it clear.
    ///
    /// FlowIQ's kinds of message are told by a tag, so that this cannot happen to them; documents of other APIs have such choices.
    ///
    /// ```json schema
    /// { "oneOf": [{ "type": "number", "minimum": 10 }, { "type": "number", "maximum": 20 }] }
    /// ```
    ///
    /// ```json bad
    /// 15
    /// ```
    ///
    /// ```json good
    /// 25
    /// ```
    "several-variants-match",
    "a value that fits several schemas where one must fit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    for (choice, outcome) in site.choices {
        let Outcome::Several(branches) = outcome else { continue };
        let demand = Demand { facet: choice.owner, keyword: choice.keyword };
        let names = list(branches.iter().map(|&branch| variant_name(site, demand, branch)), "and");
        let fault = format!("{} fits {names} at once, and must fit exactly one", site.name());
        out.push(site.finding(NAME, demand, &fault));
    }
}

/// The name of a branch: its component's, or its number.
pub(crate) fn variant_name(site: &Site<'_, '_, '_>, demand: Demand, branch: SchemaId) -> String {
    let model = site.model();
    if let Some(name) = &model.schema(branch).name {
        return code(name);
    }
    let owner = model.schema(demand.facet.schema);
    let mut branches = owner.one_of.iter().chain(&owner.any_of);
    let number = branches.position(|one| *one == branch).map_or(1, |index| index + 1);
    format!("variant {number}")
}
