//! What is wrong, where, who says so, and the way out.

use std::fmt;

use crate::{Fix, Pointer, Span, Text};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Told, and no reason to fail.
    Warning,
    /// The payload is refused.
    Error,
}

impl Severity {
    /// `error` or `warning`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A figure of a diagnostic: a limit, or what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A count of characters, items or members.
    Count(u64),
    /// A JSON number, as it is written.
    Number(Text),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => count.fmt(f),
            Self::Number(text) => f.write_str(text),
        }
    }
}

/// What a label is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelRole {
    /// The part of the primary span to look at, such as the characters past a limit.
    Focus,
    /// Another place that explains the fault, such as the tag that demands a field.
    Related,
}

/// A second place of a diagnostic, in the same document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The bytes meant.
    pub span: Span,
    /// What is to be seen there.
    pub message: String,
    /// Why it is shown.
    pub role: LabelRole,
}

/// One finding about one document. Its spans are bytes of that document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name, in kebab-case.
    pub rule: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// Whose demand is broken, by the name it has in the API document.
    pub authority: Option<Text>,
    /// Whether that is an upstream, which the API hands the payload on to.
    pub is_upstream: bool,
    /// The fault in one sentence.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
    /// The bytes at fault.
    pub span: Span,
    /// The value at fault, from the root of the document.
    pub pointer: Pointer,
    /// Further places.
    pub labels: Vec<Label>,
    /// The limit that is broken.
    pub limit: Option<Figure>,
    /// What was found instead.
    pub actual: Option<Figure>,
    /// The page that documents the demand.
    pub source: Option<Text>,
    /// The demand itself in the API document: the keyword that is broken; where no keyword is, what the document says on the
    /// matter.
    pub demand: Option<Pointer>,
    /// What a program can do about it.
    pub fix: Option<Box<Fix>>,
    /// A hash of the value that the finding is about, which stays the same wherever that value stands and however it is laid out;
    /// of a finding about a member, of its key and its value.
    pub value_hash: Option<u64>,
    /// What the finding is about as a whole: the value that is hashed, from its key on where it has one.
    pub subject: Option<Span>,
    /// The innermost object around the place: what somebody who changed it is asked about.
    pub object: Option<Span>,
}

impl Diagnostic {
    /// An error without further facts.
    pub fn error(rule: &'static str, span: Span, pointer: Pointer, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            authority: None,
            is_upstream: false,
            message: message.into(),
            help: None,
            span,
            pointer,
            labels: Vec::new(),
            limit: None,
            actual: None,
            source: None,
            demand: None,
            fix: None,
            value_hash: None,
            subject: None,
            object: None,
        }
    }

    /// Adds the way out.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what a program can do about it.
    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fix = Some(Box::new(fix));
        self
    }

    /// Adds a place that explains the fault.
    #[must_use]
    pub fn with_related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label { span, message: message.into(), role: LabelRole::Related });
        self
    }

    /// Adds the part of the primary span to look at.
    #[must_use]
    pub fn with_focus(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label { span, message: message.into(), role: LabelRole::Focus });
        self
    }

    /// Adds the limit and what was found.
    #[must_use]
    pub fn with_figures(mut self, limit: Figure, actual: Figure) -> Self {
        self.limit = Some(limit);
        self.actual = Some(actual);
        self
    }

    /// The part of the primary span to look at: its focus, or all of it.
    pub fn focus(&self) -> Span {
        self.labels.iter().find(|label| label.role == LabelRole::Focus).map_or(self.span, |label| label.span)
    }

    /// Moves every span, as `to` says: into the text that the diagnostic's own text was made of.
    pub fn move_spans(&mut self, to: impl Fn(Span) -> Span) {
        self.span = to(self.span);
        for label in &mut self.labels {
            label.span = to(label.span);
        }
        self.subject = self.subject.map(&to);
        self.object = self.object.map(&to);
        if let Some(fix) = &mut self.fix {
            fix.move_spans(to);
        }
    }

    /// Makes a diagnostic about an item, looked at by itself, one about the array that the item stands in: `start` is the
    /// offset of the item, `index` its number.
    pub fn move_into_array(&mut self, start: u32, index: usize) {
        self.move_spans(|span| span.shifted(start));
        let mut pointer = Pointer::root();
        pointer.push_index(index);
        self.pointer = pointer.joined(&self.pointer);
    }
}
