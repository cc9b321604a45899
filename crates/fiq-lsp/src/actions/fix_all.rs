//! Several fixes at once: all that change no meaning, or all members that a payload lacks.
//!
//! They are made as the command line makes them, and the difference is the edit.

use std::path::Path;

use fiq_extract::Format;
use fiq_project::fix::{Wish, edits_between};
use fiq_source::{Change, Diagnostic as Finding, DocumentKind, Findings, Fix, Pointer, Safety};
use gen_lsp_types::{CodeAction, CodeActionKind, TextEdit};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Asked, action};
use crate::edits;
use crate::snapshot::Snapshot;

/// The kind of an action that makes all fixes that change no meaning.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.fiq-lint");

/// Several fixes, of which the edits may be asked for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Several {
    /// All that change no meaning.
    Safe,
    /// All members that are to be inserted into the payload at this place of this document.
    Inserted { document: String, pointer: String },
}

/// Adds the action that makes all fixes that change no meaning, if there are some.
pub(super) fn add_safe(on: &Snapshot<'_, '_>, out: &mut Vec<CodeAction>) {
    let is_safe = |finding: &Finding| can_be_made(finding, Safety::Safe).is_some();
    let count = on.found.diagnostics().filter(|(_, finding)| is_safe(finding)).count();
    if count > 0 {
        let title = format!("Fix all that fiq-lint can fix safely ({count})");
        out.extend(offered(on, action(title, FIX_ALL), &Several::Safe));
    }
}

/// Adds the action that inserts all that a payload lacks, where something there is about a member to insert.
pub(super) fn add_inserted(on: &Snapshot<'_, '_>, asked: &Asked, out: &mut Vec<CodeAction>) {
    let Some((findings, pointer)) = payload_that_lacks(on, asked) else { return };
    let document = name_of(&findings.document);
    let lacking = on.found.diagnostics().filter(|(other, finding)| {
        other.document == findings.document
            && is_below(&finding.pointer, &pointer)
            && inserts(finding).is_some()
    });
    let count = lacking.count();
    if count > 1 {
        let several = Several::Inserted { document, pointer: pointer.as_str().to_owned() };
        let title = format!("Insert all {count} required fields");
        out.extend(offered(on, action(title, CodeActionKind::QuickFix), &several));
    }
}

/// The document and the payload of a finding there that inserts something.
fn payload_that_lacks<'s>(on: &'s Snapshot<'_, '_>, asked: &Asked) -> Option<(&'s Findings, Pointer)> {
    let (findings, finding) = asked.found(on).find(|(_, finding)| inserts(finding).is_some())?;
    let view = on.view()?;
    let document = view.documents().iter().find(|document| document.kind == findings.document)?;
    let payload = document.payloads.iter().find(|payload| is_below(&finding.pointer, &payload.pointer))?;
    Some((findings, payload.pointer.clone()))
}

/// The action with its edit, or with what its edit is to be made of when it is asked for.
fn offered(on: &Snapshot<'_, '_>, action: CodeAction, several: &Several) -> Option<CodeAction> {
    if on.client.resolves_edits {
        let data = json!({"uri": on.document.uri, "version": on.document.version, "several": several});
        return Some(CodeAction { data: Some(data), ..action });
    }
    resolved(on, action, several)
}

/// The action with its edit; none where that is nothing.
pub(super) fn resolved(on: &Snapshot<'_, '_>, action: CodeAction, several: &Several) -> Option<CodeAction> {
    let edits = edits_of(on, several)?;
    let edit = Some(edits::workspace_edit(on.client, on.document, edits));
    Some(CodeAction { edit, ..action })
}

fn edits_of(on: &Snapshot<'_, '_>, several: &Several) -> Option<Vec<TextEdit>> {
    let (format, path): (Format, &Path) = (on.format?, &on.document.path);
    let limit = if *several == Several::Safe { Safety::Safe } else { Safety::Unsafe };
    let may_fix = |findings: &Findings, finding: &Finding| match several {
        Several::Safe => is_told(on, findings, finding),
        Several::Inserted { document, pointer } => {
            let pointer = Pointer::from(&**pointer);
            name_of(&findings.document) == *document
                && is_below(&finding.pointer, &pointer)
                && inserts(finding).is_some()
        }
    };
    let old = on.document.text.bytes();
    let fixed = on.held.fix(path, format, old, Wish { limit, may_fix: &may_fix }).ok()?;
    let edits = edits_between(old, &fixed.bytes);
    (!edits.is_empty()).then(|| edits::of_document(on.document, &edits))
}

/// Whether a finding is told, or is one of a text that was fixed already: what is silenced is not fixed.
fn is_told(on: &Snapshot<'_, '_>, findings: &Findings, finding: &Finding) -> bool {
    let mut one = fiq_source::FileFindings { path: on.found.path.clone(), ..Default::default() };
    one.findings.push(Findings { diagnostics: vec![finding.clone()], ..findings.clone() });
    on.ground.silence(&on.held, &mut one) == fiq_project::Silenced::default()
}

fn can_be_made(finding: &Finding, limit: Safety) -> Option<&Fix> {
    finding.fix.as_deref().filter(|fix| fix.safety <= limit && !fix.edits.is_empty())
}

/// The fix of a finding, if it is to insert a member.
fn inserts(finding: &Finding) -> Option<&Fix> {
    let is_insertion = |fix: &&Fix| fix.changes.iter().all(|change| matches!(change, Change::Insert { .. }));
    can_be_made(finding, Safety::Unsafe).filter(is_insertion)
}

/// Whether a pointer leads to a value or to something in it.
fn is_below(pointer: &Pointer, value: &Pointer) -> bool {
    let rest = pointer.as_str().strip_prefix(value.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A name of a document of a file that no other has.
fn name_of(document: &DocumentKind) -> String {
    format!("{document:?}")
}
