//! The names that a level can be given to: the rules, and what is said about comments and the ignore list.

use fiq_check::RULES;

use crate::silence::{BAD_BASELINE, TOOL_RULES};

/// Each name that a level can be given to, and what it means in one line. Where the baseline cannot be read nobody knows what is new, so
/// that this has no level.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rules = RULES.iter().map(|rule| (rule.name, rule.summary));
    let own = TOOL_RULES.iter().filter(|rule| rule.name != BAD_BASELINE);
    rules.chain(own.map(|rule| (rule.name, rule.summary)))
}
