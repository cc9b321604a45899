//! The rule `too-long`.

use fiq_model::Keyword;
use fiq_source::{Diagnostic, Figure};

use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::counted;

declare_rule! {
    /// A string has more characters than its limit.
    ///
    /// A character is a Unicode code point: not a byte, and not a UTF-16 unit. `é` and `🍕` are one each, `❤️` is two. A placeholder in
    /// the string counts as nothing, so that only what is certain is told.
    ///
    /// The API refuses a text over its own limits. A text over a limit of WhatsApp alone is taken, and then fails or is cut on delivery.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": "What would you like?",
    ///     "button": "See all that we have today",
    ///     "sections": [{ "rows": [{ "id": "burger", "title": "Burger" }] }]
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
    ///     "sections": [{ "rows": [{ "id": "burger", "title": "Burger" }] }]
    ///   }
    /// }
    /// ```
    "too-long",
    "a string over its limit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(string) = site.string() else { return };
    let broken = site.tightest(Keyword::MaxLength, |schema| {
        let limit = schema.string.as_ref()?.max_length?;
        // A character takes a byte or more: most strings need no count.
        let may_be_over = u64::from(string.span().len()) > limit;
        let over = may_be_over.then(|| string.char_count().checked_sub(limit))??;
        (over > 0).then_some((over, limit))
    });
    let Some((demand, (over, limit))) = broken else { return };
    let count = string.char_count();
    let least = if string.is_known() { "" } else { "at least " };
    let fault = format!(
        "{} has {least}{}, {over} over the limit of {limit}",
        site.name(),
        counted(count, "character")
    );
    let found = site
        .finding(NAME, demand, &fault)
        .with_focus(string.span_after(limit), format!("{} over", counted(over, "character")))
        .with_figures(Figure::Count(limit), Figure::Count(count))
        .with_help(format!("cut it to {} or fewer", counted(limit, "character")));
    out.push(found);
}
