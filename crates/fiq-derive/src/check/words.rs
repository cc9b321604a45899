//! A finding in the words of a compiler's error: those of the linter, with what stands below its excerpt.

use std::fmt::Write;

use fiq_source::{Diagnostic, Findings, LabelRole, Span};
use proc_macro2::Span as TokenSpan;

use crate::position::Position;

/// A finding whose place the compiler shows. Where further places are, only their lines can be told.
pub(crate) fn on_token(found: &Diagnostic, token: impl Fn(Span) -> TokenSpan) -> String {
    let mut words = headline(found);
    for label in found.labels.iter().filter(|label| label.role == LabelRole::Related) {
        words.push_str("\n= note: ");
        if let Some(Position { line, .. }) = Position::of(token(label.span)) {
            let _ = write!(words, "line {line}: ");
        }
        words.push_str(&label.message);
    }
    if let Some(help) = &found.help {
        let _ = write!(words, "\n= help: {help}");
    }
    if let (Some(authority), Some(page)) = (&found.authority, &found.source) {
        let _ = write!(words, "\n= {authority}: {page}");
    }
    words
}

/// A finding in a text that the compiler does not show: with its file, line, column and excerpt.
pub(crate) fn placed(found: &Diagnostic, path: &str, findings: &Findings) -> String {
    format!("{}\n{}", headline(found), fiq_report::excerpt(path, findings, found))
}

fn headline(found: &Diagnostic) -> String {
    format!("{}: {}", found.rule, found.message)
}
