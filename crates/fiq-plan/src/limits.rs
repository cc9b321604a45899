//! What limits a text, a list or a number, and whether a program can see all of it by itself.

use fiq_model::{Bound, Format, Keyword, Schema};

use super::Planner;
use super::merged::{Merged, is_enforced};
use super::subject::Subject;
use crate::ir::{Limits, LimitsId, Range};

/// Integers below this are exact as `f64`; others may be rounded to it.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The enforced bounds of a value.
pub(super) struct Bounds {
    pub(super) length: Option<(u64, Option<u64>)>,
    pub(super) range: Option<Range>,
    /// Whether nothing else is demanded.
    pub(super) complete: bool,
}

impl Bounds {
    /// What limits a text; none if nothing does.
    pub(super) fn of_text(planner: &Planner<'_>, merged: &Merged<'_>) -> Option<Self> {
        let enforced = |schema: &Schema, keyword| is_enforced(planner.model, schema, keyword);
        let limits = || merged.facets.iter().filter_map(|facet| Some((*facet, facet.string.as_ref()?)));
        let least = limits().filter(|(schema, _)| enforced(schema, Keyword::MinLength));
        let most = limits().filter(|(schema, _)| enforced(schema, Keyword::MaxLength));
        let length = length(
            least.filter_map(|(_, limits)| limits.min_length),
            most.filter_map(|(_, limits)| limits.max_length),
        );
        let has_words = limits().any(|(schema, limits)| {
            let pattern = limits.pattern.is_some() && enforced(schema, Keyword::Pattern);
            let format = limits.format.as_ref().is_some_and(Format::is_tested);
            pattern || (format && enforced(schema, Keyword::Format))
        });
        let complete = !has_words && planner.others(merged).is_none();
        (length.is_some() || !complete).then_some(Self { length, range: None, complete })
    }

    /// What limits a list; none if nothing does.
    pub(super) fn of_list(planner: &Planner<'_>, merged: &Merged<'_>) -> Option<Self> {
        let enforced = |schema: &Schema, keyword| is_enforced(planner.model, schema, keyword);
        let limits = || merged.facets.iter().filter_map(|facet| Some((*facet, facet.array.as_ref()?)));
        let least = limits().filter(|(schema, _)| enforced(schema, Keyword::MinItems));
        let most = limits().filter(|(schema, _)| enforced(schema, Keyword::MaxItems));
        let length = length(
            least.filter_map(|(_, limits)| limits.min_items),
            most.filter_map(|(_, limits)| limits.max_items),
        );
        let is_unique =
            limits().any(|(schema, limits)| limits.unique && enforced(schema, Keyword::UniqueItems));
        let complete = !is_unique && planner.others(merged).is_none();
        (length.is_some() || !complete).then_some(Self { length, range: None, complete })
    }

    /// What limits a number; none if nothing does.
    pub(super) fn of_number(planner: &Planner<'_>, merged: &Merged<'_>) -> Option<Self> {
        let enforced = |schema: &Schema, keyword| is_enforced(planner.model, schema, keyword);
        let limits = || merged.facets.iter().filter_map(|facet| Some((*facet, facet.number.as_ref()?)));
        let least: Vec<&Bound> = limits()
            .filter(|(schema, _)| enforced(schema, Keyword::Minimum))
            .filter_map(|(_, limits)| limits.minimum.as_ref())
            .collect();
        let most: Vec<&Bound> = limits()
            .filter(|(schema, _)| enforced(schema, Keyword::Maximum))
            .filter_map(|(_, limits)| limits.maximum.as_ref())
            .collect();
        let is_multiple = limits()
            .any(|(schema, limits)| limits.multiple_of.is_some() && enforced(schema, Keyword::MultipleOf));
        let others = is_multiple || planner.others(merged).is_some();
        let is_exact = least.len() <= 1 && most.len() <= 1;
        let range = Range {
            least: least.first().copied().and_then(exact),
            most: most.first().copied().and_then(exact),
        };
        let complete = !others
            && is_exact
            && range.least.is_none() == least.is_empty()
            && range.most.is_none() == most.is_empty();
        let has_range = range.least.is_some() || range.most.is_some();
        let limited = others || !least.is_empty() || !most.is_empty();
        limited.then_some(Self { length: None, range: has_range.then_some(range), complete })
    }
}

impl Planner<'_> {
    /// A demand that no bound says, such as `not`.
    pub(super) fn others(&self, merged: &Merged<'_>) -> Option<()> {
        let any =
            !merged.choices.is_empty() || merged.facets.iter().any(|facet| self.demands_of_object(facet));
        any.then_some(())
    }

    /// The limits of a subject, made once.
    pub(super) fn limits_of(
        &mut self,
        subject: &Subject,
        hint: &str,
        length: Option<(u64, Option<u64>)>,
        range: Option<Range>,
        complete: bool,
    ) -> LimitsId {
        let key = (subject.clone(), complete);
        if let Some(&known) = self.limited.get(&key) {
            return known;
        }
        let name = self.limits_name(subject, hint);
        let schema = self.schema_of(subject);
        let id = LimitsId(self.limits.len());
        self.limits.push(Limits { name, schema, length, range, complete });
        self.limited.insert(key, id);
        id
    }

    /// Limits are called as the type that they limit.
    fn limits_name(&mut self, subject: &Subject, hint: &str) -> String {
        match subject.roots.as_slice() {
            [only] if self.components.contains_key(only) => hint.to_owned(),
            _ => self.title_of(subject, hint),
        }
    }
}

fn length(least: impl Iterator<Item = u64>, most: impl Iterator<Item = u64>) -> Option<(u64, Option<u64>)> {
    let (least, most) = (least.max().unwrap_or(0), most.min());
    (least > 0 || most.is_some()).then_some((least, most))
}

/// The bound as a floating point number, if that is the same number.
fn exact(bound: &Bound) -> Option<(f64, bool)> {
    let value: f64 = bound.value.parse().ok()?;
    (value.fract() == 0.0 && value.abs() < EXACT).then_some((value, bound.exclusive))
}
