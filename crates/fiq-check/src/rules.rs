//! All rules. Gates come first, in the order in which a value is asked; the others are asked in this order too.

pub(crate) mod bad_format;
pub(crate) mod contradicting_tag;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_item;
pub(crate) mod duplicate_key;
pub(crate) mod forbidden_value;
pub(crate) mod misplaced_field;
pub(crate) mod missing_field;
pub(crate) mod misspelt_field;
pub(crate) mod no_variant_matches;
pub(crate) mod not_a_multiple;
pub(crate) mod out_of_range;
pub(crate) mod pattern_mismatch;
pub(crate) mod several_variants_match;
pub(crate) mod syntax;
pub(crate) mod too_few_fields;
pub(crate) mod too_few_items;
pub(crate) mod too_long;
pub(crate) mod too_many_fields;
pub(crate) mod too_many_items;
pub(crate) mod too_short;
pub(crate) mod unknown_field;
pub(crate) mod unknown_variant;
pub(crate) mod wrong_type;

use crate::rule::Rule;

/// All rules.
pub const RULES: &[Rule] = &[
    syntax::RULE,
    wrong_type::RULE,
    contradicting_tag::RULE,
    unknown_variant::RULE,
    duplicate_key::RULE,
    missing_field::RULE,
    misspelt_field::RULE,
    misplaced_field::RULE,
    unknown_field::RULE,
    too_long::RULE,
    too_short::RULE,
    too_many_items::RULE,
    too_few_items::RULE,
    too_many_fields::RULE,
    too_few_fields::RULE,
    out_of_range::RULE,
    not_a_multiple::RULE,
    duplicate_id::RULE,
    duplicate_item::RULE,
    bad_format::RULE,
    pattern_mismatch::RULE,
    forbidden_value::RULE,
    no_variant_matches::RULE,
    several_variants_match::RULE,
];

/// The rule called `name`.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}
