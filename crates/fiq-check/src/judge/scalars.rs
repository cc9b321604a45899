//! Values, strings and numbers against the limits of a schema.

use std::cmp::Ordering;

use fiq_model::{Bound, Schema, StringLimits};
use fiq_tree::{Decimal, Str, Value};

use super::{Judge, Verdict, all};
use crate::canonical::equals;
use crate::format;
use crate::multiple::is_multiple;

impl<'m> Judge<'_, 'm> {
    pub(super) fn string(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        let (Some(limits), Some(string)) = (&schema.string, value.string()) else { return Verdict::Yes };
        let parts: [&dyn Fn() -> Verdict; 3] =
            [&|| length(limits, string), &|| self.pattern(limits, string), &|| self.format(schema, value)];
        all(parts.iter().map(|part| part()))
    }

    fn pattern(&self, limits: &'m StringLimits, string: Str<'_>) -> Verdict {
        let Some(source) = limits.pattern.as_deref() else { return Verdict::Yes };
        let known = string.known();
        Verdict::of(known.map(|text| self.checker.pattern(source).is_match(&text)))
    }

    fn format(&self, schema: &'m Schema, value: Value<'_>) -> Verdict {
        let format = schema.string.as_ref().and_then(|limits| limits.format.as_ref());
        let Some(format) = format else { return Verdict::Yes };
        Verdict::from(format::fault(self.checker, format, value).is_none())
    }
}

/// Whether the value is one of those that the schema lists.
pub(crate) fn values(schema: &Schema, value: Value<'_>) -> Verdict {
    let Some(values) = &schema.values else { return Verdict::Yes };
    let answers = values.iter().map(|literal| Verdict::of(equals(value, literal)));
    answers.max().unwrap_or(Verdict::No)
}

pub(super) fn number(schema: &Schema, value: Value<'_>) -> Verdict {
    let number = value.number().and_then(Decimal::parse);
    let (Some(limits), Some(number)) = (&schema.number, number) else { return Verdict::Yes };
    let inside =
        |bound: &Option<Bound>, side| bound.as_ref().is_none_or(|bound| is_inside(&number, bound, side));
    let unit = limits.multiple_of.as_deref().and_then(Decimal::parse);
    let fits = inside(&limits.minimum, Ordering::Less)
        && inside(&limits.maximum, Ordering::Greater)
        && unit.is_none_or(|unit| unit.is_zero() || is_multiple(&number, &unit));
    Verdict::from(fits)
}

/// A string in pieces may be longer than what is seen of it.
fn length(limits: &StringLimits, string: Str<'_>) -> Verdict {
    let certain = string.char_count();
    if limits.max_length.is_some_and(|limit| certain > limit) {
        return Verdict::No;
    }
    if string.is_known() {
        return Verdict::from(limits.min_length.is_none_or(|limit| certain >= limit));
    }
    Verdict::Maybe
}

/// Whether a number is not on the wrong `side` of a bound.
pub(crate) fn is_inside(number: &Decimal, bound: &Bound, side: Ordering) -> bool {
    let Some(limit) = Decimal::parse(&bound.value) else { return true };
    match number.cmp(&limit) {
        Ordering::Equal => !bound.exclusive,
        order => order != side,
    }
}
