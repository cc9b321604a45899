//! Names and nesting of the Reviewdog Diagnostic Format.

use fiq_source::{Fix, LabelRole, Severity, Span};
use serde::Serialize;

use crate::About;
use crate::found::{Found, plain_path};

/// Between two edits of a fix there is no more text than this: more is not what anybody reads in a suggestion.
const MOST_BETWEEN: usize = 1 << 16;

#[derive(Serialize)]
pub(super) struct DiagnosticShape<'f> {
    message: String,
    location: LocationShape<'f>,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceShape<'f>>,
    code: CodeShape<'f>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<SuggestionShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<RelatedShape<'f>>,
}

impl<'f> DiagnosticShape<'f> {
    pub(super) fn new(found: &Found<'f>, about: &'f About) -> Self {
        let diagnostic = found.diagnostic;
        let related = diagnostic.labels.iter().filter(|label| label.role == LabelRole::Related);
        let url = about.rule(diagnostic.rule).and_then(|rule| rule.address.as_deref());
        Self {
            message: found.words(),
            location: LocationShape::new(found, diagnostic.span),
            severity: match diagnostic.severity {
                Severity::Error => "ERROR",
                Severity::Warning => "WARNING",
            },
            source: None,
            code: CodeShape { value: diagnostic.rule, url },
            suggestions: found.fix().and_then(|fix| suggestion(found, fix)).into_iter().collect(),
            related_locations: related
                .map(|label| RelatedShape {
                    message: &label.message,
                    location: LocationShape::new(found, label.span),
                })
                .collect(),
        }
    }

    /// Of a line that stands alone.
    pub(super) fn with_source(self, about: &'f About) -> Self {
        Self { source: Some(SourceShape::new(about)), ..self }
    }
}

/// The edits as one: each suggestion of the format is a way out of its own.
fn suggestion(found: &Found<'_>, fix: &Fix) -> Option<SuggestionShape> {
    let (first, last) = (fix.edits.first()?, fix.edits.last()?);
    let mut text = String::new();
    let mut end = first.span.start();
    for edit in &fix.edits {
        text.push_str(found.text(Span::new(end, edit.span.start()), MOST_BETWEEN)?);
        text.push_str(&edit.text);
        end = edit.span.end();
    }
    let range = RangeShape::new(found, Span::new(first.span.start(), last.span.end()));
    Some(SuggestionShape { range, text })
}

#[derive(Serialize)]
pub(super) struct SourceShape<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> SourceShape<'a> {
    pub(super) fn new(about: &'a About) -> Self {
        Self { name: &about.name, url: about.address.as_deref() }
    }
}

#[derive(Serialize)]
struct CodeShape<'f> {
    value: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'f str>,
}

#[derive(Serialize)]
struct RelatedShape<'f> {
    message: &'f str,
    location: LocationShape<'f>,
}

#[derive(Serialize)]
struct SuggestionShape {
    range: RangeShape,
    text: String,
}

#[derive(Serialize)]
struct LocationShape<'f> {
    path: &'f str,
    range: RangeShape,
}

impl<'f> LocationShape<'f> {
    fn new(found: &Found<'f>, span: Span) -> Self {
        Self { path: plain_path(found.path), range: RangeShape::new(found, span) }
    }
}

#[derive(Serialize)]
struct RangeShape {
    start: PositionShape,
    end: PositionShape,
}

impl RangeShape {
    fn new(found: &Found<'_>, span: Span) -> Self {
        let position = |offset| {
            let (line, column) = found.byte_position(offset);
            PositionShape { line, column }
        };
        Self { start: position(span.start()), end: position(span.end()) }
    }
}

#[derive(Serialize)]
struct PositionShape {
    line: u32,
    column: u32,
}
