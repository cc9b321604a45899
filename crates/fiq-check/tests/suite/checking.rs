//! What the tests of this crate share: a payload, the schema it is held against, and the report with carets under the text.

use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use fiq_check::{Checker, syntax};
use fiq_model::{Model, SchemaId, bundled};
use fiq_source::{Change, Diagnostic, LabelRole, LineIndex, Pointer, Span};
use fiq_syntax::{json, placeholder::Placeholders};
use fiq_tree::Tree;

/// Reads with placeholders, as files are read.
pub(crate) fn parse(text: &str) -> Tree {
    let placeholders = Placeholders { elided: bundled().literal_prefixes(), ..Placeholders::default() };
    json::parse(
        text.as_bytes(),
        &json::Options { placeholders: Some(placeholders), ..json::Options::default() },
    )
}

/// What is found in a text that is held against a schema, faults of the syntax included.
pub(crate) fn findings(model: &Model, schema: SchemaId, text: &str) -> Vec<Diagnostic> {
    let tree = parse(text);
    let mut out = Vec::new();
    syntax(&tree, text.as_bytes(), &mut out);
    if let Some(root) = tree.root(text.as_bytes()) {
        Checker::new(model).check(schema, root, &Pointer::root(), &mut out);
    }
    out.sort_by_key(|found| found.span);
    out
}

/// What is found in a request of the bundled document.
pub(crate) fn request(text: &str) -> Vec<Diagnostic> {
    let model = bundled();
    let request = model.operations[0].request.expect("the operation has a body");
    let found = findings(model, request, text);
    resolve(&DOCUMENT, &found);
    found
}

/// The bundled document.
static DOCUMENT: LazyLock<serde_json::Value> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/flowiq.openapi.json");
    let text = std::fs::read(path).expect("the document is part of the repository");
    serde_json::from_slice(&text).expect("it is JSON")
});

/// Every finding but those that need no document names a place that is there.
#[track_caller]
fn resolve(document: &serde_json::Value, findings: &[Diagnostic]) {
    for found in findings {
        let is_of_the_text = matches!(found.rule, "syntax" | "duplicate-key");
        let there = found.demand.as_ref().map(|demand| document.pointer(demand.as_str()).is_some());
        let wanted = if is_of_the_text { None } else { Some(true) };
        assert_eq!(there, wanted, "{}: {:?}", found.message, found.demand);
    }
}

/// What is found in a text that is held against a schema object.
pub(crate) fn against(schema: &str, text: &str) -> Vec<Diagnostic> {
    let tree = json::parse(schema.as_bytes(), &json::Options::default());
    let root = tree.root(schema.as_bytes()).expect("a schema is a value");
    let alone = fiq_spec::standalone(root);
    let found = findings(&alone.model, alone.schema, text);
    resolve(&serde_json::from_str(schema).expect("a schema is JSON"), &found);
    found
}

/// The findings with carets under the text.
pub(crate) fn report(text: &str, findings: &[Diagnostic]) -> String {
    let mut out = String::new();
    for found in findings {
        let by = found.authority.as_deref().map_or_else(String::new, |name| format!(" by {name}"));
        let page = found.source.as_deref().map_or_else(String::new, |page| format!(" on {page}"));
        writeln!(out, "{}[{}] at \"{}\"{by}{page}", found.severity.as_str(), found.rule, found.pointer)
            .unwrap();
        writeln!(out, "  {}", found.message).unwrap();
        let mut last = None;
        underline(&mut out, text, found.span, '^', "", &mut last);
        for label in &found.labels {
            let mark = if label.role == LabelRole::Focus { '~' } else { '-' };
            underline(&mut out, text, label.span, mark, &label.message, &mut last);
        }
        if let (Some(limit), Some(actual)) = (&found.limit, &found.actual) {
            writeln!(out, "  limit {limit}, actual {actual}").unwrap();
        }
        if let Some(demand) = &found.demand {
            writeln!(out, "  demand: {}", demand.fragment()).unwrap();
        }
        if let Some(help) = &found.help {
            writeln!(out, "  help: {help}").unwrap();
        }
        if let Some(fix) = &found.fix {
            writeln!(out, "  {} fix: {}", fix.safety.as_str(), fix.title).unwrap();
            fix.changes.iter().for_each(|change| writeln!(out, "    {}", shown(change, text)).unwrap());
        }
        out.push('\n');
    }
    out
}

fn shown(change: &Change, text: &str) -> String {
    let of = |span: &Span| &text[span.start() as usize..span.end() as usize];
    match change {
        Change::Rename { key, to } => format!("{} -> {to}", of(key)),
        Change::Replace { value, with } => format!("{} -> {with}", of(value)),
        Change::Insert { key, value, .. } => format!("+ {key}: {value}"),
        Change::Remove { member } => format!("- {}", of(member)),
        Change::Move { member, object } => format!("{} -> {}", of(member), of(object)),
        Change::Text(edit) => format!("`{}` at {} -> `{}`", of(&edit.span), edit.span.start(), edit.text),
    }
}

/// The line of the span's start, unless it was the last to be shown, and marks under it.
fn underline(out: &mut String, text: &str, span: Span, mark: char, message: &str, last: &mut Option<u32>) {
    let bytes = text.as_bytes();
    let index = LineIndex::new(bytes);
    let start = index.position(bytes, span.start());
    let line = index.line_span(bytes, start.line).expect("a position is on a line");
    let end = span.end().min(line.end());
    let marks = text[span.start() as usize..end.max(span.start()) as usize].chars().count().max(1);
    if last.replace(start.line) != Some(start.line) {
        let shown = String::from_utf8_lossy(line.of(bytes)).replace(char::is_control, "?");
        writeln!(out, "  | {shown}").unwrap();
    }
    let blank = " ".repeat(start.column as usize - 1);
    let line = format!("  | {blank}{} {message}", mark.to_string().repeat(marks));
    writeln!(out, "{}", line.trim_end()).unwrap();
}
