//! The output contract: names and nesting of what the machine formats say.

use fiq_source::{DocumentKind, Edit, Figure, Fix, Label, Places, Pointer, Position, Span};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::found::Found;
use crate::{Problem, Summary};

#[derive(Serialize)]
pub(super) struct DiagnosticShape<'d> {
    rule: &'d str,
    severity: &'d str,
    authority: Option<&'d str>,
    message: &'d str,
    help: Option<&'d str>,
    path: &'d str,
    document: DocumentShape<'d>,
    pointer: &'d str,
    span: SpanShape,
    start: PositionShape,
    end: PositionShape,
    limit: Option<FigureShape>,
    actual: Option<FigureShape>,
    labels: Vec<LabelShape<'d>>,
    source: Option<&'d str>,
    /// An address inside the API document.
    demand: Option<String>,
    fix: Option<FixShape<'d>>,
    /// The same in the next run, wherever the lines have moved.
    fingerprint: String,
}

impl<'d> DiagnosticShape<'d> {
    pub(super) fn new(found: &Found<'d>) -> Self {
        let (of, places) = (found.diagnostic, found.places);
        Self {
            rule: of.rule,
            severity: of.severity.as_str(),
            authority: of.authority.as_deref(),
            message: &of.message,
            help: of.help.as_deref(),
            path: found.path,
            document: DocumentShape::new(&found.findings.document),
            pointer: of.pointer.as_str(),
            span: SpanShape::new(of.span, places),
            start: PositionShape::new(found.start()),
            end: PositionShape::new(found.end()),
            limit: of.limit.as_ref().map(FigureShape::new),
            actual: of.actual.as_ref().map(FigureShape::new),
            labels: of.labels.iter().map(|label| LabelShape::new(label, places)).collect(),
            source: of.source.as_deref(),
            demand: of.demand.as_ref().map(Pointer::fragment),
            fix: found.fix().map(|fix| FixShape::new(fix, places)),
            fingerprint: found.fingerprint().to_string(),
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum DocumentShape<'d> {
    File,
    Line { line: u64 },
    Fence { index: u32 },
    String { pointer: &'d str },
    Literal { index: u32 },
}

impl<'d> DocumentShape<'d> {
    pub(crate) fn new(kind: &'d DocumentKind) -> Self {
        match kind {
            DocumentKind::File => Self::File,
            DocumentKind::Line(line) => Self::Line { line: *line },
            DocumentKind::Fence(index) => Self::Fence { index: *index },
            DocumentKind::String(pointer) => Self::String { pointer: pointer.as_str() },
            DocumentKind::Literal(index) => Self::Literal { index: *index },
        }
    }
}

#[derive(Serialize)]
struct SpanShape {
    start: u64,
    end: u64,
}

impl SpanShape {
    fn new(span: Span, places: &Places<'_>) -> Self {
        let bytes = places.bytes(span);
        Self { start: bytes.start, end: bytes.end }
    }
}

#[derive(Serialize)]
struct PositionShape {
    line: u32,
    column: u32,
}

impl PositionShape {
    fn new(position: Position) -> Self {
        Self { line: position.line, column: position.column }
    }
}

#[derive(Serialize)]
struct LabelShape<'d> {
    message: &'d str,
    span: SpanShape,
    start: PositionShape,
    end: PositionShape,
}

impl<'d> LabelShape<'d> {
    fn new(label: &'d Label, places: &Places<'_>) -> Self {
        Self {
            message: &label.message,
            span: SpanShape::new(label.span, places),
            start: PositionShape::new(places.position(label.span.start())),
            end: PositionShape::new(places.position(label.span.end())),
        }
    }
}

#[derive(Serialize)]
struct FixShape<'d> {
    title: &'d str,
    safety: &'d str,
    edits: Vec<EditShape<'d>>,
}

impl<'d> FixShape<'d> {
    fn new(fix: &'d Fix, places: &Places<'_>) -> Self {
        let edits = fix.edits.iter().map(|edit| EditShape::new(edit, places)).collect();
        Self { title: &fix.title, safety: fix.safety.as_str(), edits }
    }
}

#[derive(Serialize)]
struct EditShape<'d> {
    span: SpanShape,
    start: PositionShape,
    end: PositionShape,
    text: &'d str,
}

impl<'d> EditShape<'d> {
    fn new(edit: &'d Edit, places: &Places<'_>) -> Self {
        Self {
            span: SpanShape::new(edit.span, places),
            start: PositionShape::new(places.position(edit.span.start())),
            end: PositionShape::new(places.position(edit.span.end())),
            text: &edit.text,
        }
    }
}

/// A number as it is written, whatever its size; text where a document's figure is no JSON number.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum FigureShape {
    Count(u64),
    Number(Box<RawValue>),
    Text(String),
}

impl FigureShape {
    pub(crate) fn new(figure: &Figure) -> Self {
        match figure {
            Figure::Count(count) => Self::Count(*count),
            Figure::Number(text) => match RawValue::from_string(text.to_string()) {
                Ok(raw) if raw.get().starts_with(|c: char| c == '-' || c.is_ascii_digit()) => {
                    Self::Number(raw)
                }
                _ => Self::Text(text.to_string()),
            },
        }
    }
}

#[derive(Serialize)]
pub(super) struct ProblemShape<'p> {
    path: &'p str,
    message: &'p str,
}

impl<'p> ProblemShape<'p> {
    pub(super) fn new(problem: &'p Problem) -> Self {
        Self { path: &problem.path, message: &problem.message }
    }
}

#[derive(Serialize)]
pub(super) struct SummaryShape {
    files: u64,
    files_with_payloads: u64,
    payloads: u64,
    errors: u64,
    warnings: u64,
}

impl SummaryShape {
    pub(super) fn new(summary: &Summary) -> Self {
        Self {
            files: summary.files,
            files_with_payloads: summary.files_with_payloads,
            payloads: summary.payloads,
            errors: summary.errors,
            warnings: summary.warnings,
        }
    }
}
