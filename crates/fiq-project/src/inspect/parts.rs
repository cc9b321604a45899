//! A document in parts, each of which is inspected by itself: surely clean by the fast path, or by its own tree.
//!
//! So a large document costs what its parts cost that are not clean, and after an edit in one part the others stand as they were judged.
//!
//! Invariant: what is found part by part is what the tree of the whole document gives; where that is not sure there are no parts.

use fiq_extract::{Format, Search};
use fiq_scan::Values;
use fiq_source::{Diagnostic, Pointer, Span};
use fiq_syntax::json::{self, Divider, Part, Parts};

use super::annotate::{Above, annotate};
use super::{Inspector, Tally};

/// The bytes of all pointers of a document in parts. A document with more has its pointers cut, and which of them hangs on all.
pub(crate) const LONGEST_POINTERS: usize = 16 << 20;

/// A document in parts, and what is known of each.
#[derive(Clone, Debug)]
pub(crate) struct Divided {
    pub(crate) parts: Parts,
    judged: Vec<Judged>,
}

/// What is known of one part, beside its findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Judged {
    payloads: u32,
    near_misses: u32,
    /// Whether its syntax has faults. They may have to do with what follows the part.
    has_faults: bool,
}

/// What the fast path calls clean is one payload.
const CLEAN: Judged = Judged { payloads: 1, near_misses: 0, has_faults: false };

impl Divided {
    /// What all parts hold.
    pub(crate) fn tally(&self) -> Tally {
        let mut all = Tally::default();
        for judged in &self.judged {
            let (payloads, near_misses) = (judged.payloads.into(), judged.near_misses.into());
            all += Tally { payloads, near_misses };
        }
        all
    }

    /// The place of a part.
    pub(crate) fn span(&self, index: usize) -> Span {
        self.parts.all()[index].span
    }

    /// The parts with faults of their syntax.
    pub(crate) fn faulty(&self) -> impl Iterator<Item = usize> + '_ {
        self.judged.iter().enumerate().filter(|(_, judged)| judged.has_faults).map(|(index, _)| index)
    }
}

impl Inspector<'_> {
    /// Divides a document and inspects its parts; adds their findings, in the order of the text. `None` where it has no parts, or is not
    /// the sum of them.
    pub(crate) fn divided(&self, format: Format, text: &[u8], out: &mut Vec<Diagnostic>) -> Option<Divided> {
        self.search_of_parts()?;
        u32::try_from(text.len()).ok()?;
        let values = self.scanner.as_ref().map(|scanner| scanner.values(text));
        let parts = json::divide(text, format.dialect(), ByContent { inspector: self, values })?;
        std::str::from_utf8(text).ok()?;
        let judged = vec![Judged::default(); parts.all().len()];
        let mut divided = Divided { parts, judged };
        let first = out.len();
        let mut pointers = 0;
        for index in 0..divided.judged.len() {
            let is_clean = divided.parts.all()[index].is_clean;
            let found = self.judge_part(format, text, &mut divided, (index, is_clean))?;
            pointers += found.iter().map(|finding| finding.pointer.len()).sum::<usize>();
            (pointers <= LONGEST_POINTERS).then_some(())?;
            out.extend(found);
        }
        let tally = divided.tally();
        if tally.payloads == 0 {
            let may_be_torn = tally.near_misses > 0 && divided.faulty().next().is_some();
            (!may_be_torn).then_some(())?;
            out.truncate(first);
            let is_forced = matches!(self.search, Search::Forced(_));
            return (!is_forced).then_some(divided);
        }
        Some(divided)
    }

    /// Inspects a part anew, which is UTF-8, and notes what is known of it; its findings.
    pub(crate) fn judge_anew(
        &self,
        format: Format,
        text: &[u8],
        divided: &mut Divided,
        index: usize,
    ) -> Option<Vec<Diagnostic>> {
        let span = divided.span(index);
        let end = || self.scanner.as_ref()?.values(text).clean_end(span.start() as usize);
        let is_clean = end() == Some(span.end() as usize);
        self.judge_part(format, text, divided, (index, is_clean))
    }

    fn judge_part(
        &self,
        format: Format,
        text: &[u8],
        divided: &mut Divided,
        (index, is_clean): (usize, bool),
    ) -> Option<Vec<Diagnostic>> {
        let part = divided.parts.all()[index];
        if is_clean {
            divided.judged[index] = CLEAN;
            return Some(Vec::new());
        }
        let pointer = || divided.parts.pointer(text, &part);
        let (judged, findings) = self.part(format, text, &part, pointer)?;
        divided.judged[index] = judged;
        Some(findings)
    }

    /// Tree, recognition, rules.
    fn part(
        &self,
        format: Format,
        text: &[u8],
        part: &Part,
        pointer: impl Fn() -> Pointer,
    ) -> Option<(Judged, Vec<Diagnostic>)> {
        let tree = json::parse_part(text, part.span, self.reading.of(format))?;
        let root = tree.root(text)?;
        let found = self.recogniser.search(root, self.search_of_parts()?);
        let judged = Judged {
            payloads: found.payloads.len() as u32,
            near_misses: found.near_misses.len() as u32,
            has_faults: !tree.faults().is_empty(),
        };
        let mut findings = Vec::new();
        if found.payloads.is_empty() && !judged.has_faults {
            return Some((judged, findings));
        }
        let base = pointer();
        (tree.faults().len() <= LONGEST_POINTERS / (base.len() + part.span.len() as usize)).then_some(())?;
        fiq_check::syntax(&tree, text, &mut findings);
        for finding in &mut findings {
            finding.pointer = base.clone().joined(&finding.pointer);
        }
        for payload in &found.payloads {
            let at = base.clone().joined(&found.pointer(payload.place));
            self.checker.check(payload.schema, payload.value, &at, &mut findings);
        }
        findings.sort_by_key(|finding| finding.span);
        let steps = base.as_str().bytes().filter(|&byte| byte == b'/').count();
        annotate(&tree, text, Above { steps, key: part.key() }, &mut findings);
        let is_inside =
            |finding: &Diagnostic| part.span.contains(finding.span) && finding.span.start() < part.span.end();
        findings.iter().all(is_inside).then_some((judged, findings))
    }

    /// What is searched in each part; none where the whole document is looked at.
    fn search_of_parts(&self) -> Option<Search> {
        match self.search {
            search @ (Search::Content | Search::Only(_)) => Some(search),
            // Forced is a document without payloads.
            Search::Forced(direction) => Some(Search::Only(direction)),
            Search::Operation(..) | Search::Schema(_) => None,
        }
    }
}

/// Parts by what tells payloads.
struct ByContent<'i, 'm, 't> {
    inspector: &'i Inspector<'m>,
    values: Option<Values<'i, 't>>,
}

impl Divider for ByContent<'_, '_, '_> {
    fn is_whole(&self, key: &[u8]) -> bool {
        std::str::from_utf8(key).is_ok_and(|key| self.inspector.recogniser.is_telling(key))
    }

    fn clean_end(&mut self, start: usize) -> Option<usize> {
        self.values.as_mut()?.clean_end(start)
    }
}
