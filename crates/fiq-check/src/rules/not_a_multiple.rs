//! The rule `not-a-multiple`.

use fiq_model::Keyword;
use fiq_source::{Diagnostic, Figure};
use fiq_tree::Decimal;

use crate::multiple::is_multiple;
use crate::rule::{Check, declare_rule};
use crate::site::Site;
use crate::words::short;

declare_rule! {
    /// A number is no whole multiple of its unit (`multipleOf`).
    ///
    /// It is computed exactly: `0.3` is a multiple of `0.1`, whatever floating point makes of it.
    ///
    /// FlowIQ's document has no such demand; documents of other APIs have.
    ///
    /// ```json schema
    /// { "type": "number", "multipleOf": 0.01 }
    /// ```
    ///
    /// ```json bad
    /// 19.999
    /// ```
    ///
    /// ```json good
    /// 19.99
    /// ```
    "not-a-multiple",
    "a number that is no whole multiple of its unit",
    Check::Value(check)
}

fn check(site: &Site<'_, '_, '_>, out: &mut Vec<Diagnostic>) {
    let Some(text) = site.value.number() else { return };
    let Some(number) = Decimal::parse(text) else { return };
    let broken = site.strongest(Keyword::MultipleOf, |schema| {
        let unit = schema.number.as_ref()?.multiple_of.as_ref()?;
        let parsed = Decimal::parse(unit).filter(|unit| !unit.is_zero())?;
        (!is_multiple(&number, &parsed)).then_some(unit)
    });
    let Some((demand, unit)) = broken else { return };
    let fault = format!("{} is {}, which is not a multiple of {}", site.name(), short(text), short(unit));
    let found = site
        .finding(NAME, demand, &fault)
        .with_figures(Figure::Number(unit.clone()), Figure::Number(text.to_owned().into()));
    out.push(found);
}
