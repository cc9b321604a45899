//! The way out of each finding that a program can make.

use fiq_source::{Diagnostic as Finding, Findings, Fix, Safety};
use gen_lsp_types::{CodeAction, CodeActionKind};

use super::{Asked, action};
use crate::diagnostics;
use crate::edits;
use crate::snapshot::{Snapshot, in_file};

/// Adds the fixes of the findings there, those that change no meaning first.
pub(super) fn add(on: &Snapshot<'_, '_>, asked: &Asked, out: &mut Vec<CodeAction>) {
    let found = asked.found(on).filter_map(|(findings, finding)| Some((findings, finding, fix(finding)?)));
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(_, _, fix)| fix.safety);
    out.extend(found.into_iter().map(|(findings, finding, fix)| quick_fix(on, findings, finding, fix)));
}

fn fix(finding: &Finding) -> Option<&Fix> {
    finding.fix.as_deref().filter(|fix| !fix.edits.is_empty())
}

fn quick_fix(on: &Snapshot<'_, '_>, findings: &Findings, finding: &Finding, fix: &Fix) -> CodeAction {
    let mut edits = fix.edits.clone();
    for edit in &mut edits {
        edit.span = in_file(findings, edit.span);
    }
    let edits = edits::of_document(on.document, &edits);
    CodeAction {
        diagnostics: Some(vec![diagnostics::one(findings, finding, on.document, on.client, on.ground)]),
        is_preferred: (fix.safety == Safety::Safe).then_some(true),
        edit: Some(edits::workspace_edit(on.client, on.document, edits)),
        ..action(sentence(&fix.title), CodeActionKind::QuickFix)
    }
}

/// A title as menus have it.
fn sentence(title: &str) -> String {
    let mut chars = title.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
