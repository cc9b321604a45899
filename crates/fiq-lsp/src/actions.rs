//! Code actions: what can be done about findings, in the editor.

mod fix_all;
mod quick_fixes;
mod silence;

use fiq_source::{Diagnostic as Finding, Findings, Span};
use gen_lsp_types::{CodeAction, CodeActionKind, CodeActionParams, CodeActionResponse, Range};

use crate::snapshot::{Snapshot, in_file};
use fix_all::{FIX_ALL, Several};
use serde::Deserialize;

/// A text, in bytes, that is fixed as quickly as somebody moves a cursor.
const SMALL: u32 = 128 << 10;

/// What can be done at a range.
pub(crate) fn actions(on: &Snapshot<'_, '_>, params: CodeActionParams) -> Vec<CodeActionResponse> {
    if !on.client.code_actions {
        return Vec::new();
    }
    let named = params.context.diagnostics.iter().map(|one| one.range).collect();
    let asked = Asked { span: on.span(params.range), named, only: params.context.only };
    let mut actions = Vec::new();
    if asked.wants(&CodeActionKind::QuickFix) {
        quick_fixes::add(on, &asked, &mut actions);
        fix_all::add_inserted(on, &asked, &mut actions);
        silence::add(on, &asked, &mut actions);
    }
    // Where its edit cannot be asked for later it takes a look at all of the text.
    let is_cheap = on.client.resolves_edits || on.document.text.len() <= SMALL;
    if asked.wants(&FIX_ALL) && (is_cheap || asked.only.is_some()) {
        fix_all::add_safe(on, &mut actions);
    }
    actions.into_iter().map(Into::into).collect()
}

/// The action with the edit that was left out of it.
pub(crate) fn resolve(on: &Snapshot<'_, '_>, action: CodeAction) -> CodeAction {
    let several = action.data.as_ref().and_then(|data| Several::deserialize(data.get("several")?).ok());
    let is_now = || {
        action.data.as_ref().and_then(|data| data.get("version")?.as_i64())
            == Some(on.document.version.into())
    };
    several
        .filter(|_| is_now())
        .and_then(|several| fix_all::resolved(on, action.clone(), &several))
        .unwrap_or(action)
}

/// The kinds of action that there are.
pub(crate) fn kinds() -> Vec<CodeActionKind> {
    vec![CodeActionKind::QuickFix, FIX_ALL]
}

/// What is asked for.
#[derive(Debug)]
struct Asked {
    /// The bytes of the document that it is about.
    span: Span,
    /// Where the findings stand that the client names: some name all of the line.
    named: Vec<Range>,
    /// The kinds that are wanted, if not all are.
    only: Option<Vec<CodeActionKind>>,
}

impl Asked {
    /// The findings that it is about: those there, or, if there are none, those that the client names.
    fn found<'s>(&self, on: &'s Snapshot<'_, '_>) -> impl Iterator<Item = (&'s Findings, &'s Finding)> {
        let mut found: Vec<_> =
            on.found_at(self.span).map(|(findings, finding, _)| (findings, finding)).collect();
        if found.is_empty() {
            let range =
                |(findings, finding): &(&Findings, &Finding)| on.range(in_file(findings, finding.focus()));
            found = on.found.diagnostics().filter(|one| self.named.contains(&range(one))).collect();
        }
        found.into_iter()
    }

    /// Whether actions of a kind are wanted: it, or a kind that it is one of.
    fn wants(&self, kind: &CodeActionKind) -> bool {
        let kind = kind.to_string();
        let is_of = |wanted: &CodeActionKind| {
            let wanted = wanted.to_string();
            kind.strip_prefix(&wanted)
                .is_some_and(|rest| wanted.is_empty() || rest.is_empty() || rest.starts_with('.'))
        };
        self.only.as_ref().is_none_or(|only| only.iter().any(is_of))
    }
}

/// An action without anything to it but its name.
fn action(title: impl Into<String>, kind: CodeActionKind) -> CodeAction {
    CodeAction { title: title.into(), kind: Some(kind), ..CodeAction::default() }
}

#[cfg(test)]
mod tests {
    use fiq_source::Span;
    use gen_lsp_types::CodeActionKind;

    use super::Asked;

    #[test]
    fn a_kind_is_wanted_with_those_around_it() {
        let wants = |only: Option<&[&'static str]>, kind: &'static str| {
            let only = only.map(|only| only.iter().map(|&kind| CodeActionKind::new(kind)).collect());
            Asked { span: Span::default(), named: Vec::new(), only }.wants(&CodeActionKind::new(kind))
        };
        let fix_all = "source.fixAll.fiq-lint";
        assert!(wants(None, fix_all) && wants(Some(&["source"]), fix_all) && wants(Some(&[""]), fix_all));
        assert!(wants(Some(&["quickfix", "source.fixAll"]), fix_all) && wants(Some(&[fix_all]), fix_all));
        assert!(!wants(Some(&["source.fix"]), fix_all) && !wants(Some(&[]), fix_all));
        assert!(!wants(Some(&["source.fixAll.fiq-lint.all"]), fix_all));
    }
}
