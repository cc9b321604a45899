//! What is found in the document while it is read.
//!
//! What may stand in a document many times and means the same each time (a keyword of a newer version, a format nobody knows)
//! is told once, at its first place, with a count.

use std::collections::HashMap;

use fiq_source::{Diagnostic, Severity};
use fiq_tree::Kind;

use crate::part::{Part, describe};

/// The findings so far.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    found: Vec<Diagnostic>,
    /// Findings that are told once: where they are in `found`, and how often they were met.
    once: HashMap<(&'static str, String), (usize, u64)>,
    met: u64,
}

impl Notes {
    pub(crate) fn error(
        &mut self,
        rule: &'static str,
        part: &Part<'_>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.met += 1;
        self.found.push(Diagnostic::error(rule, part.span(), part.pointer.clone(), message));
        self.found.last_mut().expect("one was pushed")
    }

    pub(crate) fn warning(
        &mut self,
        rule: &'static str,
        part: &Part<'_>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let found = self.error(rule, part, message);
        found.severity = Severity::Warning;
        found
    }

    /// A warning about a key rather than about its value.
    pub(crate) fn key_warning(
        &mut self,
        rule: &'static str,
        part: &Part<'_>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let span = part.key.unwrap_or(part.span());
        let found = self.warning(rule, part, message);
        found.span = span;
        found
    }

    /// A warning that is told at its first place only.
    pub(crate) fn once(
        &mut self,
        rule: &'static str,
        topic: &str,
        part: &Part<'_>,
        message: impl Into<String>,
    ) {
        self.met += 1;
        if let Some((_, count)) = self.once.get_mut(&(rule, topic.to_owned())) {
            *count += 1;
            return;
        }
        self.key_warning(rule, part, message);
        self.once.insert((rule, topic.to_owned()), (self.found.len() - 1, 1));
    }

    /// A value of the wrong type. `name` is a keyword, or what the value is; `wanted` is read after "must be".
    pub(crate) fn wrong_type(&mut self, part: &Part<'_>, name: &str, wanted: &str) -> &mut Diagnostic {
        let quote = if name.contains(' ') { "" } else { "`" };
        let message = format!("{quote}{name}{quote} must be {wanted}, not {}", describe(part.value));
        self.error(crate::rules::WRONG_TYPE, part, message)
    }

    /// Checks that `part` is of `kind`, and says so where it is not.
    pub(crate) fn expect(&mut self, part: &Part<'_>, name: &str, kind: Kind) -> bool {
        let wanted = match kind {
            Kind::Object => "an object",
            Kind::Array => "an array",
            Kind::String => "a string",
            Kind::Boolean => "true or false",
            other => other.as_str(),
        };
        if !part.is(kind) {
            self.wrong_type(part, name, wanted);
        }
        part.is(kind)
    }

    /// The finding that was made last.
    pub(crate) fn last(&mut self) -> &mut Diagnostic {
        self.found.last_mut().expect("it follows a finding")
    }

    /// How often something was met; grows with every finding, also with those that are told once.
    pub(crate) fn met(&self) -> u64 {
        self.met
    }

    /// The findings, in the order of the text.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        for (index, count) in self.once.into_values().filter(|(_, count)| *count > 1) {
            let rest = count - 1;
            let places = if rest == 1 { "place" } else { "places" };
            let message = &mut self.found[index].message;
            *message = format!("{message} (and in {rest} further {places})");
        }
        self.found.sort_by_key(|one| one.span);
        // An alias of YAML is the same text once more.
        self.found.dedup_by(|later, first| {
            (later.span, later.rule, &later.message) == (first.span, first.rule, &first.message)
        });
        self.found
    }
}
