//! The rule `too-many-items`.

use fiq_model::{Keyword, Path, Step as PathStep};
use fiq_source::{Diagnostic, Figure, Severity};
use fiq_tree::Value;

use crate::judge::{count_items, is_ellipsis};
use crate::path::Step;
use crate::places::{Place, places};
use crate::rule::{Check, declare_rule};
use crate::site::{Demand, Site};
use crate::words::counted;

declare_rule! {
    /// An array has more items than its limit, or arrays taken together have.
    ///
    /// The first item past the limit is pointed at, with all that follow.
    ///
    /// FlowIQ takes 3 buttons, 10 sections, and 10 rows in a section; WhatsApp takes 10 rows over all sections of a list. More than 3
    /// options want a list instead of buttons.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": "When shall we come?",
    ///     "buttons": [{ "title": "Mon" }, { "title": "Tue" }, { "title": "Wed" }, { "title": "Thu" }]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": "When shall we come?",
    ///     "buttons": [{ "title": "Mon" }, { "title": "Tue" }, { "title": "Wed" }]
    ///   }
    /// }
    /// ```
    "too-many-items",
    "an array over its limit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    own_items(site, out);
    for (facet, schema) in site.schemas() {
        for total in &schema.totals {
            let demand = Demand { facet, keyword: Keyword::Total };
            in_all(site, demand, &total.path, total.max_items, out);
        }
    }
}

fn own_items(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let (count, _) = count_items(site.value);
    let broken = site.tightest(Keyword::MaxItems, |schema| {
        let limit = schema.array.as_ref()?.max_items?;
        (count > limit).then(|| (count - limit, limit))
    });
    let Some((demand, (over, limit))) = broken else { return };
    let fault = format!("{} has {}, {over} over the limit of {limit}", site.name(), counted(count, "item"));
    let items = site.value.items().filter(|item| !is_ellipsis(*item));
    let past: Vec<Value<'_>> = items.skip(limit as usize).collect();
    let span = past.first().zip(past.last()).map(|(first, last)| first.span().cover(last.span()));
    let found = site
        .finding_at(NAME, demand, &[], span.unwrap_or(site.value.span()), &fault)
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("leave {} or fewer", counted(limit, "item")));
    out.push(found);
}

/// Counts over all arrays on the way. Where one of them alone is an error already, that is the mistake.
fn in_all(site: &Site<'_, '_, '_>, demand: Demand, path: &Path, limit: u64, out: &mut Vec<Diagnostic>) {
    let places = places(site.value, path);
    let count = places.len() as u64;
    if count <= limit || out[site.start.get()..].iter().any(|one| is_stronger(one, site.severity(demand))) {
        return;
    }
    let noun = path.last_name().unwrap_or("items");
    let above = outermost_array(&places[0], path);
    let fault = format!(
        "{} has {count} {noun} in all, {} over the limit of {limit}",
        site.name_of(above),
        count - limit
    );
    let span = places[limit as usize].value.span().cover(places[places.len() - 1].value.span());
    let found = site
        .finding_at(NAME, demand, above, span, &fault)
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("leave {limit} {noun} or fewer over all of them"));
    out.push(found);
}

fn is_stronger(found: &Diagnostic, severity: Severity) -> bool {
    found.rule == NAME && found.severity >= severity && found.severity == Severity::Error
}

/// The way to the array that holds all that is counted.
fn outermost_array<'p, 't>(place: &'p Place<'t>, path: &Path) -> &'p [Step<'t>] {
    let depth = path.0.iter().position(|step| *step == PathStep::Each).unwrap_or(place.steps.len());
    &place.steps[..depth]
}
