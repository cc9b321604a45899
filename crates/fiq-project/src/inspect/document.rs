//! One document: the fast path first, then the tree and the rules for what is not surely clean.

use std::borrow::Cow;

use fiq_extract::{Format, Found, Search, transcoded};
use fiq_scan::{Item, Verdict};
use fiq_source::{Diagnostic, Span};
use fiq_syntax::json::{self, Dialect};
use fiq_syntax::write::{Habits, Notation, write_fixes};
use fiq_tree::{FaultKind, Tree};

use super::{
    Inspector, Tally,
    annotate::{Above, annotate},
    parts::Divided,
};
use crate::comments::Comments;

/// What one document holds, before its comments silence any of it.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) tally: Tally,
    /// The findings, with their fixes written.
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) divided: Option<Divided>,
    /// How the text is laid out, if that was asked for.
    pub(crate) habits: Option<Habits>,
}

/// Takes out of `found`, all that was found in a text, what its comments silence, and adds what is wrong with them.
pub(crate) fn silence(mut comments: Comments<'_>, found: &mut Vec<Diagnostic>) {
    comments.silence(found);
    found.extend(comments.finish());
    found.sort_by_key(|diagnostic| diagnostic.span);
}

/// Texts behind the end of a document that are searched for payloads.
const MOST_TEXTS: usize = 16;

/// Where text follows the end of the document.
fn end_of_document(tree: &Tree) -> Option<usize> {
    let end = tree.faults().iter().find(|fault| fault.kind == FaultKind::TextAfterDocument)?;
    Some(end.span.start() as usize)
}

/// A text behind the end of a document. If it goes on with a field, the object that this is of is opened.
fn opened(rest: &[u8]) -> Cow<'_, [u8]> {
    match rest.strip_prefix(b",").map(<[u8]>::trim_ascii_start) {
        Some(field @ [b'"', ..]) => [b"{", field].concat().into(),
        _ => rest.into(),
    }
}

/// How the documents of a file are written.
pub(crate) fn notation(format: Format) -> Notation {
    match format.dialect() {
        Dialect::Json => Notation::Json,
        Dialect::Jsonc => Notation::Jsonc,
    }
}

impl Inspector<'_> {
    /// What `text` holds, of which the fast path said `verdict`; adds its findings, with their fixes written, but for
    /// those that its comments silence.
    pub(super) fn settle(
        &self,
        verdict: Verdict,
        format: Format,
        text: &[u8],
        out: &mut Vec<Diagnostic>,
    ) -> Tally {
        let first = out.len();
        // A text with comments in it is none that the fast path takes for clean.
        let is_clean = matches!(verdict, Verdict::Clean { .. });
        let tally = self.judged(verdict, format, text, out);
        write_fixes(text, notation(format), Span::new(0, text.len() as u32), &mut out[first..]);
        if !is_clean && let Some(comments) = Comments::read(format, text) {
            silence(comments, out);
        }
        tally
    }

    /// What a text holds, to be kept: in parts, if it has any.
    pub(crate) fn whole(&self, format: Format, text: &[u8]) -> Whole {
        let mut findings = Vec::new();
        let may_hold = self.may_hold(text);
        let divided = may_hold.then(|| self.divided(format, text, &mut findings)).flatten();
        let tally = match &divided {
            Some(divided) => divided.tally(),
            None if may_hold => {
                findings.clear();
                match self.scan(text) {
                    Verdict::Clean { payloads } => Tally { payloads, near_misses: 0 },
                    _ => self.by_rules(self.search, format, text, &mut findings),
                }
            }
            None => Tally::default(),
        };
        let habits = write_fixes(text, notation(format), Span::new(0, text.len() as u32), &mut findings);
        Whole { tally, findings, divided, habits }
    }

    /// As [`Self::whole`], from the tree of the whole text.
    #[cfg(test)]
    pub(crate) fn undivided(&self, format: Format, text: &[u8]) -> (Tally, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let tally = if self.may_hold(text) {
            self.by_rules(self.search, format, text, &mut findings)
        } else {
            Tally::default()
        };
        write_fixes(text, notation(format), Span::new(0, text.len() as u32), &mut findings);
        if let Some(comments) = Comments::read(format, text) {
            silence(comments, &mut findings);
        }
        (tally, findings)
    }

    fn judged(&self, verdict: Verdict, format: Format, text: &[u8], out: &mut Vec<Diagnostic>) -> Tally {
        let first = out.len();
        match verdict {
            Verdict::Clean { payloads } => Tally { payloads, near_misses: 0 },
            _ if !self.may_hold(text) => Tally::default(),
            Verdict::Items { payloads, rest } if payloads > 0 => {
                let mut tally = Tally { payloads, near_misses: 0 };
                for item in rest {
                    tally += self.item(format, text, item, out);
                }
                tally
            }
            Verdict::Items { .. } | Verdict::NotSure => {
                if let Some(divided) = self.divided(format, text, out) {
                    return divided.tally();
                }
                out.truncate(first);
                self.by_rules(self.search, format, text, out)
            }
        }
    }

    pub(super) fn scan(&self, text: &[u8]) -> Verdict {
        self.scanner.as_ref().map_or(Verdict::NotSure, |scanner| scanner.scan(text))
    }

    /// An item of a root array, looked at by itself. Others of the array are payloads, so that none has to be forced.
    fn item(&self, format: Format, text: &[u8], item: Item, out: &mut Vec<Diagnostic>) -> Tally {
        let search = match self.search {
            Search::Forced(direction) => Search::Only(direction),
            search => search,
        };
        let first = out.len();
        let tally = self.by_rules(search, format, &text[item.start as usize..item.end as usize], out);
        for diagnostic in &mut out[first..] {
            diagnostic.move_into_array(item.start, item.index);
        }
        tally
    }

    /// Tree, recognition, rules.
    fn by_rules(&self, search: Search, format: Format, text: &[u8], out: &mut Vec<Diagnostic>) -> Tally {
        let tree = json::parse(text, self.reading.of(format));
        let Some(root) = tree.root(text) else { return self.nothing(&tree, text, out) };
        if let Some(readable) = transcoded(text) {
            return self.in_utf16(format, &tree, (text, &readable), out);
        }
        let mut found = self.recogniser.search(root, search);
        let tally = Tally::of(&found);
        if tally.payloads > 0 || self.is_torn(&tree, text, (search, tally)) {
            self.leave_out_clean(text, &mut found);
            self.judge(&tree, text, &found, out);
        }
        tally
    }

    /// Whether a bracket closes too soon, and what it tears apart may be a payload.
    fn is_torn(&self, tree: &Tree, text: &[u8], (search, tally): (Search, Tally)) -> bool {
        let closes_too_soon =
            |kind: FaultKind| matches!(kind, FaultKind::ExtraCloser | FaultKind::TextAfterDocument);
        if tally.near_misses > 0 && tree.faults().iter().any(|fault| closes_too_soon(fault.kind)) {
            return true;
        }
        let mut start = end_of_document(tree);
        for _ in 0..MOST_TEXTS {
            let Some(rest) = start.map(|start| &text[start..]).filter(|rest| self.may_hold(rest)) else {
                break;
            };
            let opened = opened(rest);
            let tree = json::parse(&opened, &self.reading.json);
            let Some(root) = tree.root(&opened) else { break };
            if Tally::of(&self.recogniser.search(root, search)) != Tally::default() {
                return true;
            }
            start = end_of_document(&tree).map(|end| text.len() - opened.len() + end);
        }
        false
    }

    /// Takes those payloads out that the fast path calls clean. What is broken elsewhere in the text is nothing to them.
    fn leave_out_clean(&self, text: &[u8], found: &mut Found<'_, '_>) {
        let Some(scanner) = self.scanner.as_ref() else { return };
        let mut values = scanner.values(text);
        found.payloads.retain(|payload| {
            let span = payload.value.span();
            payload.schema != scanner.schema()
                || values.clean_end(span.start() as usize) != Some(span.end() as usize)
        });
    }

    /// Holds a tree to the grammar, since it is about payloads, and what was found to the rules.
    pub(super) fn judge(&self, tree: &Tree, text: &[u8], found: &Found<'_, '_>, out: &mut Vec<Diagnostic>) {
        let first = out.len();
        fiq_check::syntax(tree, text, out);
        for payload in &found.payloads {
            self.checker.check(payload.schema, payload.value, &found.pointer(payload.place), out);
        }
        let made = &mut out[first..];
        made.sort_by_key(|diagnostic| diagnostic.span);
        annotate(tree, text, Above::default(), made);
    }

    /// A document without a value is a fault only where it was said to be a payload.
    fn nothing(&self, tree: &Tree, text: &[u8], out: &mut Vec<Diagnostic>) -> Tally {
        if self.prefilter.is_none() {
            fiq_check::syntax(tree, text, out);
        }
        Tally::default()
    }

    /// UTF-16 is a fault of the syntax where a payload stands in it.
    fn in_utf16(
        &self,
        format: Format,
        tree: &Tree,
        (text, readable): (&[u8], &[u8]),
        out: &mut Vec<Diagnostic>,
    ) -> Tally {
        let tally = self.by_rules(self.search, format, readable, &mut Vec::new());
        if tally.payloads > 0 || self.prefilter.is_none() {
            let first = out.len();
            fiq_check::syntax(tree, text, out);
            annotate(tree, text, Above::default(), &mut out[first..]);
        }
        tally
    }
}
