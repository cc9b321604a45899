//! The rule `out-of-range`.

use std::cmp::Ordering;

use fiq_model::{Bound, Keyword, Schema};
use fiq_source::{Diagnostic, Figure};
use fiq_tree::Decimal;

use crate::judge::is_inside;
use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::short;

declare_rule! {
    /// A number is greater or less than its bounds.
    ///
    /// Numbers are compared exactly, whatever their size.
    ///
    /// WhatsApp places no location outside of -90 to 90 degrees of latitude and -180 to 180 of longitude. A latitude past 90 is
    /// often a longitude: the two are swapped.
    ///
    /// ```json bad
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "location",
    ///   "location": { "latitude": 131.0218, "longitude": -29.8587 }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "phone_number": "+27123456789",
    ///   "message_type": "location",
    ///   "location": { "latitude": -29.8587, "longitude": 31.0218 }
    /// }
    /// ```
    "out-of-range",
    "a number out of bounds",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(text) = site.value.number() else { return };
    let Some(number) = Decimal::parse(text) else { return };
    let sides = [
        (Keyword::Minimum, Ordering::Less, minimum as fn(&Schema) -> Option<&Bound>),
        (Keyword::Maximum, Ordering::Greater, maximum),
    ];
    for (keyword, side, bound) in sides {
        let broken =
            site.strongest(keyword, |schema| bound(schema).filter(|bound| !is_inside(&number, bound, side)));
        let Some((demand, bound)) = broken else { continue };
        let limit = short(&bound.value);
        let (fault, help) = words(side, bound.exclusive, &limit);
        let fault = format!("{} is {}, {fault}", site.name(), short(text));
        let found = site
            .finding(NAME, demand, &fault)
            .with_figures(Figure::Number(bound.value.clone()), Figure::Number(text.to_owned().into()))
            .with_help(help);
        return out.push(found);
    }
}

fn words(side: Ordering, exclusive: bool, limit: &str) -> (String, String) {
    match (side, exclusive) {
        (Ordering::Less, false) => {
            (format!("under the minimum of {limit}"), format!("give it {limit} or more"))
        }
        (Ordering::Less, true) => (format!("and must be over {limit}"), format!("give it more than {limit}")),
        (_, false) => (format!("over the maximum of {limit}"), format!("give it {limit} or less")),
        (_, true) => (format!("and must be under {limit}"), format!("give it less than {limit}")),
    }
}

fn minimum(schema: &Schema) -> Option<&Bound> {
    schema.number.as_ref()?.minimum.as_ref()
}

fn maximum(schema: &Schema) -> Option<&Bound> {
    schema.number.as_ref()?.maximum.as_ref()
}
