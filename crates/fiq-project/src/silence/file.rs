//! What the ignore list and the baseline have in common: one object with a version and a list, read with a place for every fault.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use fiq_model::nearest;
use fiq_source::{Diagnostic, FileFindings, Findings, Span};
use fiq_syntax::json;
use fiq_tree::{Kind, Str, Value};

use super::fields::{At, Faults, Fields};
use super::mark::{Mark, Number, Part};
use crate::Problem;
use crate::read::{self, shown};

/// The only version there is.
pub(super) const VERSION: u64 = 1;

/// The kinds of document.
const KINDS: [&str; 5] = ["file", "line", "fence", "string", "literal"];

/// A file as it was read.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: Arc<Vec<u8>>,
}

impl File {
    pub(super) fn of(path: &Path, text: Vec<u8>) -> Self {
        Self { path: shown(path), text: Arc::new(text) }
    }

    /// Findings in the file.
    pub(super) fn findings(&self, diagnostics: Vec<Diagnostic>) -> FileFindings {
        let found = Findings::of_file(Arc::clone(&self.text), diagnostics);
        let findings = if found.diagnostics.is_empty() { Vec::new() } else { vec![found] };
        FileFindings { path: self.path.clone(), findings, ..FileFindings::default() }
    }

    /// The entries of the list called `list`, each read by `entry`, and what is wrong in the file by the rule `rule`.
    pub(super) fn entries<T>(
        &self,
        list: &str,
        rule: &'static str,
        entry: impl Fn(At<'_>, Value<'_>, &Faults) -> Option<T>,
    ) -> (Vec<T>, FileFindings) {
        let tree = json::parse(&self.text, &json::Options::default());
        let mut of_syntax = Vec::new();
        fiq_check::syntax(&tree, &self.text, &mut of_syntax);
        let faults = Faults::new(rule, of_syntax);
        let (root, known) = (tree.root(&self.text), ["version", list]);
        let fields = root.and_then(|root| Fields::of(root, &known, At::ROOT, &faults));
        let items = fields.and_then(|fields| items(&fields, list, &faults));
        let items = items.into_iter().flat_map(Value::items).enumerate();
        let read = items
            .filter_map(|(index, item)| entry(At { list, index: Some(index), member: None }, item, &faults));
        let read = read.collect();
        (read, self.findings(faults.into_found()))
    }
}

/// Reads the bytes of a regular file.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    match read::kind(path)? {
        read::Kind::File => fs::read(path).map_err(|error| Problem::of_io(path, &error)),
        read::Kind::Folder => Err(Problem::of_path(path, "is a folder, and a file belongs there")),
    }
}

/// What an entry says of its finding: the file, what the finding is known by there, and the number of its document.
pub(super) fn finding(fields: &Fields<'_, '_>, faults: &Faults) -> Option<(String, Mark, Number)> {
    let path = fields.text("path");
    let part = part(fields, faults);
    let pointer = fields.pointer("pointer");
    let rule = fields.text("rule");
    let value = fields.hash("value");
    let (part, number) = part?;
    Some((path?, Mark { part, pointer: pointer?, rule: rule?, value: value? }, number))
}

/// The document that an entry is about, and its number.
fn part(fields: &Fields<'_, '_>, faults: &Faults) -> Option<(Part, Number)> {
    let Some(value) = fields.optional("document") else { return Some((Part::File, 0)) };
    let kind = value.get("kind").and_then(Value::string).and_then(Str::known);
    let kind = kind.unwrap_or_default();
    let known: &[&str] = match &*kind {
        "line" => &["kind", "line"],
        "fence" | "literal" => &["kind", "index"],
        "string" => &["kind", "pointer"],
        "file" => &["kind"],
        _ => &["kind", "line", "index", "pointer"],
    };
    let inside = Fields::of(value, known, At { member: Some("document"), ..fields.at }, faults)?;
    let part = match &*inside.text("kind")? {
        "file" => Part::File,
        "line" => Part::Line,
        "fence" => Part::Fence,
        "string" => Part::String(inside.pointer("pointer")?),
        "literal" => Part::Literal,
        other => {
            let help = nearest(other, KINDS).map(|meant| format!("did you mean `{meant}`?"));
            let help = help.unwrap_or_else(|| format!("it may be {}", KINDS.join(", ")));
            let span = value.get("kind").map_or(value.span(), Value::span);
            let message = format!("`{other}` is no kind of document");
            faults.error(span, inside.at.pointer(Some("kind")), message, Some(help));
            return None;
        }
    };
    let number = part.number_name().filter(|name| inside.optional(name).is_some());
    let number = number.map_or(Some(0), |name| inside.count(name, 0))?;
    Some((part, number))
}

/// The list, if the version is known.
fn items<'t>(fields: &Fields<'_, 't>, list: &str, faults: &Faults) -> Option<Value<'t>> {
    let version = fields.count("version", 1)?;
    if version != VERSION {
        let span = fields.optional("version").map_or(Span::empty(0), Value::span);
        let message = format!("version {version} is not known");
        let help = format!("this program reads version {VERSION}: a later one may have written the file");
        faults.error(span, At::ROOT.pointer(Some("version")), message, Some(help));
        return None;
    }
    let value = fields.required(list)?;
    if value.kind() != Kind::Array {
        fields.refuse(list, value, "an array belongs here");
        return None;
    }
    Some(value)
}
