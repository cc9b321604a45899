//! Which checks a placeholder suspended.

use std::fmt;

use fiq_model::Schema;
use fiq_source::{Pointer, Span};

use crate::judge::{count_items, is_placeholder};
use crate::rules::{
    bad_format, missing_field, not_a_multiple, out_of_range, pattern_mismatch, too_few_fields, too_few_items,
    too_long, too_many_items, too_short, unknown_variant, wrong_type,
};
use crate::site::Site;
use crate::walk::Visitor;
use crate::words::{list, short};

/// The checks of one value that could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// The value.
    pub pointer: Pointer,
    /// Its bytes.
    pub span: Span,
    /// The names of the rules.
    pub rules: Vec<&'static str>,
}

impl fmt::Display for Suspension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of `{}`", list(&self.rules, "and"), short(self.pointer.as_str()))
    }
}

/// Gathers suspensions on a walk.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    found: Vec<Suspension>,
}

impl Collector {
    pub(crate) fn finish(mut self) -> Vec<Suspension> {
        self.found.sort_by_key(|one| one.span.start());
        self.found
    }
}

impl<'m, 't> Visitor<'m, 't> for Collector {
    fn enter(&mut self, site: &Site<'_, 'm, 't>) -> bool {
        let mut rules: Vec<&'static str> = Vec::new();
        for (_, schema) in site.schemas() {
            rules.extend(asked(schema, site));
        }
        if site.tag.is_some() && is_undecided(site) {
            rules.push(unknown_variant::NAME);
        }
        if site.value.is_open() && !site.shape.required.is_empty() {
            rules.push(missing_field::NAME);
        }
        rules.sort_unstable();
        rules.dedup();
        if !rules.is_empty() {
            self.found.push(Suspension { pointer: site.path.pointer(&[]), span: site.value.span(), rules });
        }
        true
    }

    fn leave(&mut self, _: &Site<'_, 'm, 't>) {}
}

/// Whether the value is a placeholder or has one in it.
fn is_undecided(site: &Site<'_, '_, '_>) -> bool {
    is_placeholder(site.value) || site.string().is_some_and(|string| !string.is_known())
}

/// What one schema would have asked of the value.
fn asked(schema: &Schema, site: &Site<'_, '_, '_>) -> Vec<&'static str> {
    let (unknown, undecided) = (is_placeholder(site.value), is_undecided(site));
    let open = site.value.is_open() || count_items(site.value).1;
    let (string, number, array, object) = (&schema.string, &schema.number, &schema.array, &schema.object);
    let all = [
        (unknown && schema.types != fiq_model::Types::ANY, wrong_type::NAME),
        (undecided && schema.values.is_some(), unknown_variant::NAME),
        (unknown && string.iter().any(|one| one.max_length.is_some()), too_long::NAME),
        (undecided && string.iter().any(|one| one.min_length.is_some()), too_short::NAME),
        (undecided && string.iter().any(|one| one.format.is_some()), bad_format::NAME),
        (undecided && string.iter().any(|one| one.pattern.is_some()), pattern_mismatch::NAME),
        (
            unknown && number.iter().any(|one| one.minimum.is_some() || one.maximum.is_some()),
            out_of_range::NAME,
        ),
        (unknown && number.iter().any(|one| one.multiple_of.is_some()), not_a_multiple::NAME),
        (unknown && array.iter().any(|one| one.max_items.is_some()), too_many_items::NAME),
        ((unknown || open) && array.iter().any(|one| one.min_items.is_some()), too_few_items::NAME),
        (unknown && object.iter().any(|one| !one.required.is_empty()), missing_field::NAME),
        ((unknown || open) && object.iter().any(|one| one.min_properties.is_some()), too_few_fields::NAME),
    ];
    all.into_iter().filter(|(asked, _)| *asked).map(|(_, rule)| rule).collect()
}
