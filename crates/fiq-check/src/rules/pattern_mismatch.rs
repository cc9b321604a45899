//! The rule `pattern-mismatch`.

use std::cell::OnceCell;

use fiq_model::Keyword;
use fiq_source::Diagnostic;

use crate::rule::{Check, declare_rule};
use crate::rules::too_short;
use crate::site::Site;
use crate::words::{code, long, value as written};

declare_rule! {
    /// A string does not match the regular expression of its field (`pattern`).
    ///
    /// The expression is one of ECMA-262, and it may match anywhere in the string unless it says `^` and `$`. A string with a placeholder
    /// in it is not asked.
    ///
    /// WhatsApp refuses a button whose id begins or ends with a space.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": "Shall we come on Monday?",
    ///     "buttons": [{ "id": "yes ", "title": "Yes" }]
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
    ///     "body": "Shall we come on Monday?",
    ///     "buttons": [{ "id": "yes", "title": "Yes" }]
    ///   }
    /// }
    /// ```
    "pattern-mismatch",
    "a string that does not match its pattern",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(string) = site.string().filter(|_| !too_short::tells_empty(site)) else { return };
    let text = OnceCell::new();
    let broken = site.strongest(Keyword::Pattern, |schema| {
        let pattern = schema.string.as_ref()?.pattern.as_deref()?;
        let text = text.get_or_init(|| string.known()).as_deref()?;
        (!site.checker().pattern(pattern).is_match(text)).then_some((pattern, schema.demand.as_deref()))
    });
    let Some((demand, (pattern, wish))) = broken else { return };
    let (name, value) = (site.name(), code(&written(site.value)));
    let fault = match wish {
        Some(wish) => format!("{name} is {value}, and is to have {}", long(wish)),
        None => format!("{name} is {value}, which does not match its pattern"),
    };
    let mut found = site.finding(NAME, demand, &fault);
    found.help = wish.is_none().then(|| format!("the pattern is `{}`", long(pattern)));
    out.push(found);
}
