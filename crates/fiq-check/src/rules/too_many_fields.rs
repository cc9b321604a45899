//! The rule `too-many-fields`.

use fiq_model::Keyword;
use fiq_source::{Diagnostic, Figure};

use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::counted;

declare_rule! {
    /// An object has more fields than its limit (`maxProperties`).
    ///
    /// The first field past the limit is pointed at, with all that follow. A key that stands twice counts once.
    ///
    /// FlowIQ's document has no such limit; documents of other APIs have.
    ///
    /// ```json schema
    /// { "type": "object", "maxProperties": 2, "additionalProperties": { "type": "string" } }
    /// ```
    ///
    /// ```json bad
    /// { "a": "1", "b": "2", "c": "3" }
    /// ```
    ///
    /// ```json good
    /// { "a": "1", "b": "2" }
    /// ```
    "too-many-fields",
    "an object with more fields than its limit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(roll) = &site.roll else { return };
    let count = roll.count();
    let broken = site.tightest(Keyword::MaxProperties, |schema| {
        let limit = schema.object.as_ref()?.max_properties?;
        (count > limit).then(|| (count - limit, limit))
    });
    let Some((demand, (over, limit))) = broken else { return };
    let fault = format!("{} has {}, {over} over the limit of {limit}", site.name(), counted(count, "field"));
    let mut past = roll.entries.iter().filter(|entry| entry.first.is_none()).skip(limit as usize);
    let first = past.next().map(|entry| entry.member.span());
    let last = past.last().map(|entry| entry.member.span()).or(first);
    let span = first.zip(last).map_or(site.value.span(), |(first, last)| first.cover(last));
    let found = site
        .finding_at(NAME, demand, &[], span, &fault)
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("leave {} or fewer", counted(limit, "field")));
    out.push(found);
}
