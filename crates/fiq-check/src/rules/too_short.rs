//! The rule `too-short`.

use fiq_model::Keyword;
use fiq_source::{Diagnostic, Figure};
use fiq_tree::Str;

use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::counted;

declare_rule! {
    /// A string has fewer characters than it must; most often it is empty.
    ///
    /// A character is a Unicode code point. A string with a placeholder in it may be longer than it looks, and is not asked.
    ///
    /// WhatsApp delivers no message whose text, body or button is empty.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "" }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Your order is ready." }
    /// ```
    "too-short",
    "a string under its limit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(string) = site.string() else { return };
    let broken = site.tightest(Keyword::MinLength, |schema| {
        let limit = schema.string.as_ref()?.min_length?;
        (string.is_known() && string.char_count() < limit).then_some(limit)
    });
    let Some((demand, limit)) = broken else { return };
    let count = string.char_count();
    let fault = if count == 0 {
        format!("{} is empty", site.name())
    } else {
        let (has, under) = (counted(count, "character"), limit - count);
        format!("{} has {has}, {under} under the minimum of {limit}", site.name())
    };
    let found = site
        .finding(NAME, demand, &fault)
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("give it {} or more", counted(limit, "character")));
    out.push(found);
}

/// Whether an empty string was told by this rule, so that what it does not look like needs no words.
pub(crate) fn tells_empty(site: &Site<'_, '_, '_>) -> bool {
    let is_empty = |string: Str<'_>| string.is_known() && string.char_count() == 0;
    site.string().filter(|string| string.span().len() <= 2).is_some_and(is_empty)
        && site
            .schemas()
            .any(|(_, schema)| schema.string.as_ref().is_some_and(|limits| limits.min_length > Some(0)))
}
