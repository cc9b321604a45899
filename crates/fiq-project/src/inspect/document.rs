//! One document: the fast path first, then the tree and the rules for what is not surely clean.

use fiq_extract::{Format, transcoded};
use fiq_scan::{Item, Verdict};
use fiq_source::Diagnostic;
use fiq_syntax::json;
use fiq_tree::Tree;

use super::Inspector;

impl Inspector<'_> {
    /// The number of payloads in `text`, which the fast path said `verdict` of; adds their findings.
    pub(super) fn settle(
        &self,
        verdict: Verdict,
        format: Format,
        text: &[u8],
        out: &mut Vec<Diagnostic>,
    ) -> u64 {
        match verdict {
            Verdict::Clean { payloads } => payloads,
            Verdict::Items { payloads, rest } => {
                payloads + rest.iter().map(|item| self.item(format, text, *item, out)).sum::<u64>()
            }
            Verdict::NotSure => self.by_rules(format, text, out),
        }
    }

    pub(super) fn scan(&self, text: &[u8]) -> Verdict {
        self.scanner.as_ref().map_or(Verdict::NotSure, |scanner| scanner.scan(text))
    }

    /// An item of a root array, looked at by itself.
    fn item(&self, format: Format, text: &[u8], item: Item, out: &mut Vec<Diagnostic>) -> u64 {
        let first = out.len();
        let payloads = self.by_rules(format, &text[item.start as usize..item.end as usize], out);
        for diagnostic in &mut out[first..] {
            diagnostic.move_into_array(item.start, item.index);
        }
        payloads
    }

    /// Tree, recognition, rules.
    fn by_rules(&self, format: Format, text: &[u8], out: &mut Vec<Diagnostic>) -> u64 {
        let tree = json::parse(text, self.reading.of(format));
        let Some(root) = tree.root(text) else { return self.nothing(&tree, text, out) };
        if let Some(readable) = transcoded(text) {
            return self.in_utf16(format, &tree, (text, &readable), out);
        }
        let found = self.recogniser.search(root, self.search);
        if found.payloads.is_empty() {
            return 0;
        }
        let first = out.len();
        fiq_check::syntax(&tree, text, out);
        for payload in &found.payloads {
            self.checker.check(payload.schema, payload.value, &found.pointer(payload.place), out);
        }
        out[first..].sort_by_key(|diagnostic| diagnostic.span);
        found.payloads.len() as u64
    }

    /// A document without a value is a fault only where it was said to be a payload.
    fn nothing(&self, tree: &Tree, text: &[u8], out: &mut Vec<Diagnostic>) -> u64 {
        if self.prefilter.is_none() {
            fiq_check::syntax(tree, text, out);
        }
        0
    }

    /// UTF-16 is a fault of the syntax where a payload stands in it.
    fn in_utf16(
        &self,
        format: Format,
        tree: &Tree,
        (text, readable): (&[u8], &[u8]),
        out: &mut Vec<Diagnostic>,
    ) -> u64 {
        let payloads = self.by_rules(format, readable, &mut Vec::new());
        if payloads > 0 || self.prefilter.is_none() {
            fiq_check::syntax(tree, text, out);
        }
        payloads
    }
}
