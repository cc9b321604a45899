//! The rule `too-few-fields`.

use fiq_model::Keyword;
use fiq_source::{Diagnostic, Figure};

use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::counted;

declare_rule! {
    /// An object has fewer fields than it must (`minProperties`).
    ///
    /// A key that stands twice counts once. An object with an ellipsis in it may hold more than is seen, and is not asked.
    ///
    /// FlowIQ's document has no such limit; documents of other APIs have.
    ///
    /// ```json schema
    /// { "type": "object", "minProperties": 1, "additionalProperties": { "type": "string" } }
    /// ```
    ///
    /// ```json bad
    /// {}
    /// ```
    ///
    /// ```json good
    /// { "a": "1" }
    /// ```
    "too-few-fields",
    "an object with fewer fields than its limit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(roll) = site.roll.as_ref().filter(|_| !site.value.is_open()) else { return };
    let count = roll.count();
    let broken = site.tightest(Keyword::MinProperties, |schema| {
        let limit = schema.object.as_ref()?.min_properties?;
        (count < limit).then_some(limit)
    });
    let Some((demand, limit)) = broken else { return };
    let fault = if count == 0 {
        format!("{} has no fields", site.name())
    } else {
        let (has, under) = (counted(count, "field"), limit - count);
        format!("{} has {has}, {under} under the minimum of {limit}", site.name())
    };
    let found = site
        .finding(NAME, demand, &fault)
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("give it {} or more", counted(limit, "field")));
    out.push(found);
}
