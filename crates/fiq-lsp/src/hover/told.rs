//! What is told about a value, and the manuals of the rules that tell it.

use fiq_source::{Diagnostic, Findings};

use crate::aim::Aim;
use crate::docs::{self, Markup};
use crate::snapshot::Snapshot;

/// The findings about the value that is aimed at, one after the other.
pub(super) fn about(on: &Snapshot<'_, '_>, aim: &Aim<'_>, markup: Markup) -> String {
    let pointer = aim.pointer();
    let is_here = |(findings, found): &(&Findings, &Diagnostic)| {
        findings.document == aim.viewed.kind && found.pointer == pointer
    };
    let here = on.found.diagnostics().filter(is_here);
    let mut told: Vec<String> = Vec::new();
    let mut rules: Vec<&str> = Vec::new();
    for (_, found) in here {
        told.push(message(found, markup));
        if !rules.contains(&found.rule) {
            rules.push(found.rule);
        }
    }
    told.extend(rules.into_iter().filter_map(|rule| manual(on, rule, markup)));
    told.join("\n\n")
}

fn message(found: &Diagnostic, markup: Markup) -> String {
    let severity = markup.strong(found.severity.as_str());
    let help = found.help.as_ref().map(|help| format!("\n\nhelp: {}", literal(help, markup)));
    format!("{severity}: {}{}", literal(&found.message, markup), help.unwrap_or_default())
}

/// What a rule is about, in a sentence; its page says the rest.
fn manual(on: &Snapshot<'_, '_>, rule: &str, markup: Markup) -> Option<String> {
    let doc = fiq_check::rule(rule)?.doc();
    let words = doc.split("\n\n").next().unwrap_or_default().trim();
    let page = on.ground.page(rule).filter(|_| markup == Markup::Markdown);
    let name = page.map_or_else(|| docs::code(rule), |page| format!("[{}](<{page}>)", docs::code(rule)));
    Some(format!("{name}: {words}"))
}

/// What means something inside a line of Markdown; where a client shows Markdown as it is written, few of them get in the way.
const MARKS: &str = "\\`*_[]<>&~|#";

/// Text as it is, whatever a document had put into it.
fn literal(text: &str, markup: Markup) -> String {
    if markup == Markup::Plain {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if MARKS.contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
