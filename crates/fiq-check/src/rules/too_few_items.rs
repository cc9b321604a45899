//! The rule `too-few-items`.

use fiq_model::Keyword;
use fiq_source::{Diagnostic, Figure};
use fiq_tree::Kind;

use crate::judge::count_items;
use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::counted;

declare_rule! {
    /// An array has fewer items than it must; most often it is empty.
    ///
    /// An array with an ellipsis in it may hold more than is seen, and is not asked.
    ///
    /// WhatsApp delivers no list without sections, no section without rows, and no buttons message without a button.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "contacts", "contacts": [] }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "contacts",
    ///   "contacts": [{ "name": { "formatted_name": "Thandi Nkosi", "first_name": "Thandi" } }]
    /// }
    /// ```
    "too-few-items",
    "an array under its limit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let (count, is_open) = count_items(site.value);
    if site.value.kind() != Kind::Array || is_open {
        return;
    }
    let broken = site.tightest(Keyword::MinItems, |schema| {
        let limit = schema.array.as_ref()?.min_items?;
        (count < limit).then_some(limit)
    });
    let Some((demand, limit)) = broken else { return };
    let fault = if count == 0 {
        format!("{} has no items", site.name())
    } else {
        let (has, under) = (counted(count, "item"), limit - count);
        format!("{} has {has}, {under} under the minimum of {limit}", site.name())
    };
    let found = site
        .finding(NAME, demand, &fault)
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("give it {} or more", counted(limit, "item")));
    out.push(found);
}
