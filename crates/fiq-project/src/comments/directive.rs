//! What one comment says: which rules it silences, and where.

use fiq_model::nearest;
use fiq_source::{Diagnostic, Span};

use super::lexer::Comment;
use super::told;

const IGNORE: &str = "ignore";
const IGNORE_FILE: &str = "ignore-file";

/// A comment that silences rules.
#[derive(Debug)]
pub(super) struct Directive {
    /// The comment.
    pub(super) span: Span,
    /// The rules that it names, in its order.
    pub(super) rules: Vec<Named>,
    pub(super) scope: Scope,
}

/// A rule that is named.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) is_known: bool,
    /// Whether a finding was silenced.
    pub(super) is_used: bool,
}

/// What a comment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// The line with this byte.
    Line(u32),
    File,
    Nothing,
}

/// Reads a comment. What is wrong with it goes to `bad`.
pub(super) fn read(comment: &Comment, text: &[u8], bad: &mut Vec<Diagnostic>) -> Option<Directive> {
    let mut words = words(said(comment, text), text).into_iter();
    let verb = words.next();
    let scope = match verb.as_ref().map(|verb| &*verb.name) {
        Some(IGNORE) => comment.place.map_or(Scope::Nothing, Scope::Line),
        Some(IGNORE_FILE) if comment.is_at_top => Scope::File,
        Some(IGNORE_FILE) => {
            bad.push(told::below_top(comment.span));
            return None;
        }
        _ => {
            let meant = verb.as_ref().and_then(|verb| nearest(&verb.name, [IGNORE, IGNORE_FILE]));
            bad.push(told::no_verb(comment.span, verb.as_ref(), meant));
            return None;
        }
    };
    let rules: Vec<Named> = words.collect();
    if rules.is_empty() {
        bad.push(told::no_rules(comment.span));
        return None;
    }
    bad.extend(rules.iter().filter(|rule| !rule.is_known).map(told::unknown_rule));
    Some(Directive { span: comment.span, rules, scope })
}

/// What the comment says, without the reason.
fn said(comment: &Comment, text: &[u8]) -> Span {
    let body = comment.body.of(text);
    let reason = memchr::memmem::find(body, b"--").unwrap_or(body.len());
    Span::new(comment.body.start(), comment.body.start() + reason as u32)
}

/// The words at `span`, between white space and commas.
fn words(span: Span, text: &[u8]) -> Vec<Named> {
    let mut words = Vec::new();
    let mut at = span.start();
    for part in span.of(text).split(|&byte| byte.is_ascii_whitespace() || byte == b',') {
        let span = Span::new(at, at + part.len() as u32);
        at = span.end() + 1;
        if !part.is_empty() {
            let name = String::from_utf8_lossy(part).into_owned();
            let is_known = fiq_check::rule(&name).is_some();
            words.push(Named { name, span, is_known, is_used: false });
        }
    }
    words
}
