//! The names that a level can be given to: the rules, and what the tool itself has to say.

use fiq_check::RULES;

use crate::silence::{BAD_IGNORE, UNUSED_IGNORE};

/// A finding of the tool itself, which no payload causes.
#[derive(Clone, Copy, Debug)]
pub struct ToolRule {
    /// Its name in kebab-case.
    pub name: &'static str,
    /// The fault in one line.
    pub summary: &'static str,
}

/// What the tool itself has to say.
pub const TOOL_RULES: &[ToolRule] = &[
    ToolRule { name: UNUSED_IGNORE, summary: "an ignore that no finding needs" },
    ToolRule { name: BAD_IGNORE, summary: "an ignore that is not as it must be" },
];

/// Each name that a level can be given to, and what it means in one line.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rules = RULES.iter().map(|rule| (rule.name, rule.summary));
    rules.chain(TOOL_RULES.iter().map(|rule| (rule.name, rule.summary)))
}
