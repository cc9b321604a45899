//! Findings written as JSON: the text, and diagnostics whose spans are given by what they cover.

use fiq_report::{Colour, Format, Options, Reporter};
use fiq_source::{
    Change, Diagnostic, DocumentKind, Edit, Figure, FileFindings, Findings, Fix, Label, LabelRole, Pointer,
    Safety, Severity, Span, Text,
};
use serde_json::Value;

/// The files of a case.
pub(crate) fn files(case: &Value) -> Vec<FileFindings> {
    case["files"].as_array().expect("`files`").iter().map(file).collect()
}

fn file(of: &Value) -> FileFindings {
    let text = text(&of["text"]);
    let diagnostics = of["diagnostics"].as_array().cloned().unwrap_or_default();
    let times = of["times"].as_u64().unwrap_or(1);
    let once = || diagnostics.iter().map(|one| diagnostic(one, &text));
    let all: Vec<Diagnostic> = (0..times).flat_map(|_| once()).collect();
    let findings = Findings {
        document: document(&of["document"]),
        first_byte: of["first_byte"].as_u64().unwrap_or(0),
        first_line: of["first_line"].as_u64().unwrap_or(1) as u32,
        diagnostics: all,
        text: text.into(),
    };
    FileFindings {
        path: string(&of["path"]).unwrap_or_else(|| "payloads/menu.json".to_owned()),
        findings: vec![findings],
        payloads: of["payloads"].as_u64().unwrap_or(1),
        near_misses: 0,
        problem: string(&of["problem"]),
    }
}

/// Strings, `{"repeat": "x", "times": 9}` and lists of bytes, one after the other.
fn text(of: &Value) -> Vec<u8> {
    match of {
        Value::String(text) => text.clone().into_bytes(),
        Value::Number(byte) => vec![byte.as_u64().expect("a byte") as u8],
        Value::Object(of) => of["repeat"]
            .as_str()
            .expect("a text")
            .repeat(of["times"].as_u64().expect("a number") as usize)
            .into_bytes(),
        Value::Array(parts) => parts.iter().flat_map(text).collect(),
        _ => Vec::new(),
    }
}

fn document(of: &Value) -> DocumentKind {
    let index = |name: &str| of[name].as_u64().map(|index| index as u32);
    let line = of["line"].as_u64().map(DocumentKind::Line);
    let fence = index("fence").map(DocumentKind::Fence);
    let string = of["string"].as_str().map(|pointer| DocumentKind::String(Pointer::from(pointer)));
    let literal = index("literal").map(DocumentKind::Literal);
    line.or(fence).or(string).or(literal).unwrap_or(DocumentKind::File)
}

fn diagnostic(of: &Value, text: &[u8]) -> Diagnostic {
    let rule: &'static str = string(&of["rule"]).expect("`rule`").leak();
    let pointer = Pointer::from(of["pointer"].as_str().unwrap_or(""));
    let message = string(&of["message"]).expect("`message`");
    let mut diagnostic = Diagnostic::error(rule, span(&of["at"], text), pointer, message);
    if of["severity"] == "warning" {
        diagnostic.severity = Severity::Warning;
    }
    diagnostic.help = string(&of["help"]);
    diagnostic.authority = string(&of["authority"]).map(Text::Owned);
    diagnostic.source = string(&of["source"]).map(Text::Owned);
    diagnostic.demand = of["demand"].as_str().map(Pointer::from);
    diagnostic.limit = figure(&of["limit"]);
    diagnostic.actual = figure(&of["actual"]);
    diagnostic.value_hash = of["value_hash"].as_u64();
    diagnostic.fix = of["fix"].is_object().then(|| Box::new(fix(&of["fix"], text)));
    for (role, name) in [(LabelRole::Focus, "focus"), (LabelRole::Related, "related")] {
        let labels = of[name].as_array().cloned().unwrap_or_default();
        let label = |one: &Value| Label {
            span: span(&one[0], text),
            message: string(&one[1]).unwrap_or_default(),
            role,
        };
        diagnostic.labels.extend(labels.iter().map(label));
    }
    diagnostic
}

/// A fix by its edits: pairs of what goes and what comes.
fn fix(of: &Value, text: &[u8]) -> Fix {
    let edits = of["edits"].as_array().cloned().unwrap_or_default();
    let edit = |one: &Value| Edit { span: span(&one[0], text), text: string(&one[1]).expect("what comes") };
    let safety = if of["safety"] == "unsafe" { Safety::Unsafe } else { Safety::Safe };
    let change = Change::Remove { member: Span::empty(0) };
    let mut fix = Fix::new(string(&of["title"]).expect("`title`"), safety, [change]);
    fix.edits = edits.iter().map(edit).collect();
    fix
}

/// The bytes of a text that stands there, or two offsets.
fn span(of: &Value, text: &[u8]) -> Span {
    if let Some(covered) = of.as_str() {
        let mut windows = text.windows(covered.len().max(1));
        let start = windows.position(|window| window == covered.as_bytes()).expect("the text stands there");
        return Span::new(start as u32, (start + covered.len()) as u32);
    }
    let offset = |index: usize| of[index].as_u64().expect("an offset") as u32;
    Span::new(offset(0), offset(1))
}

fn figure(of: &Value) -> Option<Figure> {
    match of {
        Value::Number(count) => Some(Figure::Count(count.as_u64()?)),
        Value::String(number) => Some(Figure::Number(number.clone().into())),
        _ => None,
    }
}

fn string(of: &Value) -> Option<String> {
    of.as_str().map(str::to_owned)
}

/// The whole report.
pub(crate) fn report(files: &[FileFindings], options: Options) -> Vec<u8> {
    let mut out = Vec::new();
    let mut reporter = Reporter::new(&mut out, options);
    for file in files {
        reporter.file(file).expect("a Vec takes everything");
    }
    reporter.finish().expect("a Vec takes everything");
    out
}

/// The whole report as text, without colours.
pub(crate) fn plain(files: &[FileFindings], format: Format) -> String {
    let out = report(files, Options { colour: Colour::Never, ..Options::new(format) });
    String::from_utf8(out).expect("reports are UTF-8")
}
