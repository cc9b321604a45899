//! The words for comments that are not as they must be, and for those that silence nothing, with the edits that set it right.

use fiq_model::nearest;
use fiq_source::{Diagnostic, Edit, Fix, LineIndex, Pointer, Safety, Severity, Span};

use super::directive::{Directive, Named, Scope};
use crate::silence::{BAD_IGNORE, UNUSED_IGNORE};

/// `ignore-file` stands where it cannot be seen.
pub(super) fn below_top(comment: Span) -> Diagnostic {
    bad(comment, "`ignore-file` stands below the top of the file and silences nothing")
        .with_help("move it above everything else, or write `ignore` for the next line")
}

/// It is not said what is to be done.
pub(super) fn no_verb(comment: Span, verb: Option<&Named>, meant: Option<&str>) -> Diagnostic {
    let message = match verb {
        Some(verb) => format!("`{}` is nothing that a comment can say", verb.name),
        None => "the comment does not say what to do".to_owned(),
    };
    let found = bad(verb.map_or(comment, |verb| verb.span), message);
    match (verb, meant) {
        (Some(verb), Some(meant)) => renamed(found, verb, meant),
        _ => found.with_help("write `fiq-lint: ignore` and the names of the rules"),
    }
}

/// No rule is named.
pub(super) fn no_rules(comment: Span) -> Diagnostic {
    bad(comment, "the comment names no rule and silences nothing")
        .with_help("name the rules that are meant, as in `fiq-lint: ignore too-long`")
}

/// A rule is named that does not exist.
pub(super) fn unknown_rule(rule: &Named) -> Diagnostic {
    let found = bad(rule.span, format!("there is no rule `{}`", rule.name));
    match nearest(&rule.name, fiq_check::RULES.iter().map(|rule| rule.name)) {
        Some(meant) => renamed(found, rule, meant),
        None => found,
    }
}

/// The rules of a comment that silence nothing, if there are any.
pub(super) fn unused(directive: &Directive, text: &[u8], lines: &LineIndex) -> Option<Diagnostic> {
    let is_idle = |rule: &&Named| rule.is_known && !rule.is_used;
    let idle: Vec<String> =
        directive.rules.iter().filter(is_idle).map(|rule| format!("`{}`", rule.name)).collect();
    let last = idle.last()?;
    let (names, verb) = match &idle[..idle.len() - 1] {
        [] => (last.clone(), "is"),
        others => (format!("{} and {last}", others.join(", ")), "are"),
    };
    let why = match directive.scope {
        Scope::Nothing => "and nothing follows",
        Scope::Line(_) | Scope::File => "and there is no such finding",
    };
    let message = format!("{names} {verb} ignored here, {why}");
    let mut told = Diagnostic::error(UNUSED_IGNORE, directive.span, Pointer::root(), message);
    told.severity = Severity::Warning;
    let kept: Vec<&str> =
        directive.rules.iter().filter(|rule| !is_idle(rule)).map(|rule| &*rule.name).collect();
    let (title, edit) = if kept.is_empty() {
        (
            "remove the comment".to_owned(),
            Edit { span: removal(directive.span, text, lines), text: String::new() },
        )
    } else {
        let names = directive.rules[0].span.cover(directive.rules[directive.rules.len() - 1].span);
        (format!("leave out {}", idle.join(", ")), Edit { span: names, text: kept.join(", ") })
    };
    Some(told.with_fix(Fix { title, safety: Safety::Safe, changes: Vec::new(), edits: vec![edit] }))
}

/// The bytes that go with a comment: its lines where it is alone on them, else the blanks that kept it apart.
fn removal(comment: Span, text: &[u8], lines: &LineIndex) -> Span {
    let line_of = |offset| lines.position(text, offset).line;
    let (first, last) = (line_of(comment.start()), line_of(comment.end()));
    let start = lines.line_span(text, first).map_or(0, Span::start);
    let end = lines.line_span(text, last).map_or(text.len() as u32, Span::end);
    let before = Span::new(start, comment.start()).of(text);
    let after = Span::new(comment.end(), end).of(text);
    let (indent, behind) = (before.trim_ascii_end().len() as u32, after.trim_ascii_start().len() as u32);
    match (indent, behind) {
        (0, 0) => Span::new(start, lines.line_span(text, last + 1).map_or(end, Span::start)),
        (_, 0) => Span::new(start + indent, end),
        _ => Span::new(comment.start(), end - behind),
    }
}

fn bad(span: Span, message: impl Into<String>) -> Diagnostic {
    let mut told = Diagnostic::error(BAD_IGNORE, span, Pointer::root(), message);
    told.severity = Severity::Warning;
    told
}

/// Proposes another word.
fn renamed(found: Diagnostic, word: &Named, meant: &str) -> Diagnostic {
    let edits = vec![Edit { span: word.span, text: meant.to_owned() }];
    let title = format!("write `{meant}`");
    found.with_help(format!("did you mean `{meant}`?")).with_fix(Fix {
        title,
        safety: Safety::Unsafe,
        changes: Vec::new(),
        edits,
    })
}
