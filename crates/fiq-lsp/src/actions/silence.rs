//! Silencing a finding where it stands: by a comment where the format has comments, else on the ignore list. The reason is for the
//! person to write.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_extract::Format;
use fiq_project::Ignores;
use fiq_project::fix::edits_between;
use fiq_source::{Diagnostic as Finding, Edit, FileFindings, Findings, Severity};
use gen_lsp_types::{
    CodeAction, CodeActionKind, CreateFile, DocumentChange, OptionalVersionedTextDocumentIdentifier, Range,
    TextDocumentEdit, TextDocumentIdentifier, TextEdit, Uri, WorkspaceEdit,
};

use super::{Asked, action};
use crate::diagnostics;
use crate::document::Document;
use crate::edits;
use crate::snapshot::{Snapshot, in_file};
use crate::text::Text;
use crate::uri;

/// What stands where a reason is wanted.
const REASON: &str = "say why";

/// Whoever asks about more places at once wants to silence none of them, and each would take a look at the list.
const MOST: usize = 20;

/// Findings of one rule at one place of a document.
type Alike<'s> = (&'s Findings, Vec<&'s Finding>);

/// Adds the ways to silence the findings there; those of one rule at one place go together.
pub(super) fn add(on: &Snapshot<'_, '_>, asked: &Asked, out: &mut Vec<CodeAction>) {
    let mut all: Vec<Alike<'_>> = Vec::new();
    for (findings, finding) in asked.found(on).filter(|(_, finding)| fiq_check::rule(finding.rule).is_some())
    {
        let is_alike = |(other, alike): &&mut Alike<'_>| {
            std::ptr::eq(*other, findings) && alike[0].rule == finding.rule && alike[0].span == finding.span
        };
        match all.iter_mut().find(is_alike) {
            Some((_, alike)) => alike.push(finding),
            None => all.push((findings, vec![finding])),
        }
    }
    if all.len() <= MOST {
        out.extend(all.into_iter().filter_map(|(findings, alike)| silenced(on, findings, &alike)));
    }
}

fn silenced(on: &Snapshot<'_, '_>, findings: &Findings, alike: &[&Finding]) -> Option<CodeAction> {
    let rule = alike[0].rule;
    let (title, edit) = if takes_comment(on, findings, alike[0]) {
        (format!("Ignore {rule} here, by a comment"), commented(on, findings, alike[0]))
    } else {
        (format!("Ignore {rule} here, on the ignore list"), listed(on, findings, alike)?)
    };
    let diagnostic =
        |finding: &&Finding| diagnostics::one(findings, finding, on.document, on.client, on.ground);
    let diagnostics = Some(alike.iter().map(diagnostic).collect());
    Some(CodeAction { diagnostics, edit: Some(edit), ..action(title, CodeActionKind::QuickFix) })
}

/// Whether a comment can stand on the line before: not in JSON, and not in a string of a program.
fn takes_comment(on: &Snapshot<'_, '_>, findings: &Findings, finding: &Finding) -> bool {
    let place = in_file(findings, finding.span).start();
    let is_in_string = || {
        let document = on.view().and_then(|view| view.document_at(place));
        document.is_none_or(|document| document.own_offset(place).is_none())
    };
    match on.format {
        Some(Format::Jsonc) => true,
        Some(Format::Rust) => !is_in_string(),
        _ => false,
    }
}

/// A comment on a line of its own, before the line of the finding.
fn commented(on: &Snapshot<'_, '_>, findings: &Findings, finding: &Finding) -> WorkspaceEdit {
    let text = on.document.text.bytes();
    let place = in_file(findings, finding.span).start() as usize;
    let start =
        text[..place].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |before| before + 1);
    let indentation = text[start..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let indentation = String::from_utf8_lossy(&text[start..start + indentation]);
    let end = if text[..start].ends_with(b"\r\n") { "\r\n" } else { "\n" };
    let comment = format!("{indentation}// fiq-lint: ignore {} -- {REASON}{end}", finding.rule);
    let edit = Edit::insert(start as u32, comment);
    edits::workspace_edit(on.client, on.document, edits::of_document(on.document, &[edit]))
}

/// Entries on the ignore list, which is made if there is none.
fn listed(on: &Snapshot<'_, '_>, findings: &Findings, alike: &[&Finding]) -> Option<WorkspaceEdit> {
    uri::to_path(&on.document.uri)?;
    let path = list_of(on);
    let old = Listed::at(on, &path);
    let mut list = match &old.text {
        // A client that makes a file has it empty at first.
        Some(text) if !text.bytes().trim_ascii().is_empty() => {
            let (list, faults) = Ignores::parse(&path, text.bytes().to_vec());
            // What could not be read would be lost.
            (faults.count(Severity::Error) == 0).then_some(list)?
        }
        _ => Ignores::empty(&path),
    };
    let only = Findings { diagnostics: alike.iter().copied().cloned().collect(), ..findings.clone() };
    let found = FileFindings { path: on.found.path.clone(), findings: vec![only], ..FileFindings::default() };
    list.add(&found, REASON);
    old.replaced(on, &list.text())
}

fn list_of(on: &Snapshot<'_, '_>) -> PathBuf {
    let config = on.held.config();
    let own = || config.folder().join(Ignores::FILE_NAME);
    std::path::absolute(config.ignores().map_or_else(own, Path::to_owned)).unwrap_or_else(|_| own())
}

/// The ignore list as the client has it: that of an editor where one shows it, since it may be unsaved.
struct Listed {
    uri: Uri,
    /// Its number, where an editor shows it.
    version: Option<i32>,
    /// None where there is no such file.
    text: Option<Arc<Text>>,
}

impl Listed {
    fn at(on: &Snapshot<'_, '_>, path: &Path) -> Self {
        let is_it = |document: &&Arc<Document>| uri::to_path(&document.uri).as_deref() == Some(path);
        if let Some(document) = on.open.iter().find(is_it) {
            let (uri, text) = (document.uri.clone(), Some(Arc::clone(&document.text)));
            return Self { uri, version: Some(document.version), text };
        }
        let text = fs::read(path).ok().and_then(|text| Text::new(text, on.client.encoding).ok());
        Self { uri: uri::of_path(path), version: None, text: text.map(Arc::new) }
    }

    /// The list with another content; none where the client cannot make the file that it takes.
    fn replaced(self, on: &Snapshot<'_, '_>, new: &str) -> Option<WorkspaceEdit> {
        let (uri, version) = (self.uri, self.version);
        let is_new = self.text.is_none();
        let edits = match &self.text {
            Some(old) => edits_to(old, new),
            None => vec![TextEdit { range: Range::default(), new_text: new.to_owned() }],
        };
        if !on.client.document_changes {
            let changes = [(uri, edits)].into();
            return (!is_new).then(|| WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
        }
        if is_new && !on.client.creates_files {
            return None;
        }
        let created =
            is_new.then(|| CreateFile { uri: uri.clone(), options: None, annotation_id: None }.into());
        let text_document = OptionalVersionedTextDocumentIdentifier {
            version,
            text_document_identifier: TextDocumentIdentifier { uri },
        };
        let edits = edits.into_iter().map(Into::into).collect();
        let edited = DocumentChange::from(TextDocumentEdit { text_document, edits });
        let changes = created.into_iter().chain([edited]).collect();
        Some(WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() })
    }
}

/// What makes another text of one.
fn edits_to(old: &Text, new: &str) -> Vec<TextEdit> {
    let edits = edits_between(old.bytes(), new.as_bytes());
    edits.into_iter().map(|edit| TextEdit { range: old.range(edit.span), new_text: edit.text }).collect()
}
