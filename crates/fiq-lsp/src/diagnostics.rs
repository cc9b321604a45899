//! Findings as the protocol has them.

use fiq_source::{Diagnostic as Finding, FileFindings, Findings, Label, Severity};
use gen_lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Position, Range,
};
use serde_json::json;

use crate::client::Client;
use crate::document::Document;
use crate::ground::Ground;
use crate::snapshot::in_file;

/// Who says so.
pub(crate) const SOURCE: &str = "fiq-lint";

/// The findings of a document, in the order of its text.
pub(crate) fn of(
    found: &FileFindings,
    document: &Document,
    client: &Client,
    ground: &Ground<'_>,
) -> Vec<Diagnostic> {
    let told =
        found.diagnostics().map(|(findings, finding)| one(findings, finding, document, client, ground));
    let problem = found.problem.iter().map(|problem| problem_of(problem));
    problem.chain(told).collect()
}

/// One finding of a document.
pub(crate) fn one(
    findings: &Findings,
    finding: &Finding,
    document: &Document,
    client: &Client,
    ground: &Ground<'_>,
) -> Diagnostic {
    Telling { findings, document, client, ground }.diagnostic(finding)
}

/// Why a document cannot be read: said at its beginning.
fn problem_of(problem: &str) -> Diagnostic {
    Diagnostic {
        range: Range { start: Position::new(0, 0), end: Position::new(0, 0) },
        severity: Some(DiagnosticSeverity::Error),
        source: Some(SOURCE.to_owned()),
        message: format!("this document {problem}").into(),
        ..Diagnostic::default()
    }
}

struct Telling<'t, 'm> {
    findings: &'t Findings,
    document: &'t Document,
    client: &'t Client,
    ground: &'t Ground<'m>,
}

impl Telling<'_, '_> {
    fn diagnostic(&self, finding: &Finding) -> Diagnostic {
        let help = finding.help.as_ref().map_or(String::new(), |help| format!("\nhelp: {help}"));
        let range = self.document.text.range(in_file(self.findings, finding.focus()));
        Diagnostic {
            range,
            severity: Some(match finding.severity {
                Severity::Error => DiagnosticSeverity::Error,
                Severity::Warning => DiagnosticSeverity::Warning,
            }),
            code: Some(finding.rule.to_owned().into()),
            code_description: self.manual(finding.rule),
            source: Some(SOURCE.to_owned()),
            message: format!("{}{help}", finding.message).into(),
            tags: None,
            related_information: self.related(finding),
            data: Some(json!({ "pointer": finding.pointer.as_str() })),
        }
    }

    /// Where the manual of the rule is to be read.
    fn manual(&self, rule: &str) -> Option<CodeDescription> {
        let page = self.client.code_description.then(|| self.ground.page(rule)).flatten();
        page.map(|href| CodeDescription { href })
    }

    fn related(&self, finding: &Finding) -> Option<Vec<DiagnosticRelatedInformation>> {
        let labels = finding.labels.iter().filter(|label| !label.message.is_empty());
        let related: Vec<_> = labels.map(|label| self.label(label)).collect();
        (self.client.related_information && !related.is_empty()).then_some(related)
    }

    fn label(&self, label: &Label) -> DiagnosticRelatedInformation {
        let range = self.document.text.range(in_file(self.findings, label.span));
        let location = Location { uri: self.document.uri.clone(), range };
        DiagnosticRelatedInformation { location, message: label.message.clone() }
    }
}
