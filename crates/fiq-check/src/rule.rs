//! A rule is a plain value: a name, its manual, and a function.

use fiq_source::Diagnostic;

use crate::site::Site;

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name in kebab-case; it states the fault and is never reused.
    pub name: &'static str,
    /// The fault in one line.
    pub summary: &'static str,
    /// The manual as the doc comment has it, each line with the space that follows the slashes.
    pub(crate) raw_doc: &'static str,
    pub(crate) check: Check,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Check {
    /// The faults of the syntax.
    Fault,
    /// A value before its insides. A finding settles it: the value is asked nothing else.
    Gate(fn(&Site<'_, '_, '_>, &mut Vec<Diagnostic>)),
    /// A value after its insides.
    Value(fn(&Site<'_, '_, '_>, &mut Vec<Diagnostic>)),
}

impl Rule {
    /// The manual, in Markdown.
    pub fn doc(&self) -> String {
        let lines = self.raw_doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        let text = lines.collect::<Vec<_>>().join("\n");
        text.trim().to_owned()
    }
}

/// Declares a rule; its doc comment is its manual.
macro_rules! declare_rule {
    ($(#[doc = $doc:literal])+ $name:literal, $summary:literal, $check:expr) => {
        $(#[doc = $doc])+
        pub(crate) const RULE: $crate::rule::Rule = $crate::rule::Rule {
            name: $name,
            summary: $summary,
            raw_doc: concat!($($doc, "\n"),+),
            check: $check,
        };
        pub(crate) const NAME: &str = RULE.name;
    };
}

pub(crate) use declare_rule;
