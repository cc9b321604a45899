//! A document that is edited: its parts stand as they were judged, but for the one with the edit and those that are broken.

use fiq_extract::Format;
use fiq_source::{Diagnostic, Span};
use fiq_syntax::write::{Habits, Writer, write_fixes_of_part};

use super::change::Change;
use crate::comments::Comments;
use crate::inspect::document::{Whole, notation, silence};
use crate::inspect::parts::{Divided, LONGEST_POINTERS};
use crate::inspect::{Inspector, Tally};

/// More broken parts than these are inspected with all the rest.
const MOST_BROKEN: usize = 8;

/// What is kept of a document.
#[derive(Clone, Debug)]
pub(super) struct Document {
    divided: Divided,
    /// How the text is laid out, if there is something to be written in it.
    habits: Option<Habits>,
    /// The findings with those that comments silence, where there may be such comments.
    unsilenced: Option<Vec<Diagnostic>>,
}

/// What was found in a document.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) tally: Tally,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) kept: Option<Document>,
    /// The bytes that were inspected.
    pub(super) inspected: u64,
}

/// A text and what holds for it.
#[derive(Clone, Copy)]
pub(super) struct Subject<'s, 'm> {
    pub(super) inspector: &'s Inspector<'m>,
    pub(super) format: Format,
    pub(super) text: &'s [u8],
    /// Gives findings the levels that they have in the file.
    pub(super) weigh: &'s dyn Fn(&mut Vec<Diagnostic>),
}

/// An edit inside of one part.
#[derive(Clone, Copy)]
struct Edit<'s> {
    old_text: &'s [u8],
    /// The part in the old text.
    was: Span,
    /// The part in the new one.
    is: Span,
}

impl Subject<'_, '_> {
    /// Inspects all of the text.
    pub(super) fn whole(self) -> Found {
        let Whole { tally, findings, divided, habits } = self.inspector.whole(self.format, self.text);
        let (diagnostics, unsilenced) = self.told(findings);
        let divided = divided.filter(|_| tally.payloads > 0);
        let kept = divided.map(|divided| Document { divided, habits, unsilenced });
        Found { tally, diagnostics, kept, inspected: self.text.len() as u64 }
    }

    /// Inspects what an edit changed in `old_text`, of which `before` was kept and `told` was found. `None` where that is not
    /// sure to be enough.
    pub(super) fn edited(self, old_text: &[u8], before: &Document, told: &[Diagnostic]) -> Option<Found> {
        let change = Change::between(old_text, self.text)?;
        let index = before.divided.parts.around(change.old)?;
        if before.unsilenced.is_some() != Comments::may_stand_in(self.format, self.text) {
            return None;
        }
        let mut divided = before.divided.clone();
        divided.parts.resize(index, change.growth());
        let part = |divided: &Divided, index: usize| divided.parts.all()[index].span;
        let edit = Edit { old_text, was: part(&before.divided, index), is: part(&divided, index) };
        std::str::from_utf8(edit.is.of(self.text)).ok()?;

        let mut anew: Vec<usize> = before.divided.faulty().filter(|&faulty| faulty != index).collect();
        anew.push(index);
        (anew.len() <= MOST_BROKEN).then_some(())?;
        let old_parts: Vec<Span> = anew.iter().map(|&index| part(&before.divided, index)).collect();
        let mut others = edit.others(before.unsilenced.as_deref().unwrap_or(told), &old_parts);
        let mut fresh = Vec::new();
        for index in anew {
            let found = self.inspector.judge_anew(self.format, self.text, &mut divided, index)?;
            fresh.push((part(&divided, index), found));
        }
        let tally = divided.tally();
        (tally.payloads > 0).then_some(())?;
        let lengths =
            others.iter().chain(fresh.iter().flat_map(|(_, found)| found)).map(|one| one.pointer.len());
        (lengths.sum::<usize>() <= LONGEST_POINTERS).then_some(())?;
        let habits = self.write(&edit, before.habits, &others, &mut fresh)?;
        let inspected = fresh.iter().map(|(part, _)| u64::from(part.len())).sum();
        others.extend(fresh.into_iter().flat_map(|(_, found)| found));
        others.sort_by_key(|one| one.span);
        let (diagnostics, unsilenced) = self.told(others);
        Some(Found { tally, diagnostics, kept: Some(Document { divided, habits, unsilenced }), inspected })
    }

    /// What is told of all findings, and all of them where comments may silence some.
    fn told(self, mut findings: Vec<Diagnostic>) -> (Vec<Diagnostic>, Option<Vec<Diagnostic>>) {
        let unsilenced = Comments::read(self.format, self.text).map(|comments| {
            let all = findings.clone();
            silence(comments, &mut findings);
            all
        });
        (self.weigh)(&mut findings);
        (findings, unsilenced)
    }

    /// Writes the fixes of what was found in some parts; gives the habits of the text, if it has any fixes. `None` where those of the
    /// `others` would be written otherwise than they are.
    fn write(
        self,
        edit: &Edit<'_>,
        before: Option<Habits>,
        others: &[Diagnostic],
        fresh: &mut [(Span, Vec<Diagnostic>)],
    ) -> Option<Option<Habits>> {
        let is_written = others.iter().any(|one| one.fix.is_some());
        let has_fixes = is_written || fresh.iter().flat_map(|(_, found)| found).any(|one| one.fix.is_some());
        if !has_fixes && before.is_none() {
            return Some(None);
        }
        let notation = notation(self.format);
        let moved = before.and_then(|habits| habits.after_edit(edit.was, edit.is, self.text));
        if !has_fixes {
            return Some(moved);
        }
        let habits = moved.unwrap_or_else(|| {
            let all = Span::new(0, self.text.len() as u32);
            Writer::new(self.text, notation, all).habits()
        });
        let written = others.iter().filter_map(|one| one.fix.as_ref()).flat_map(|fix| &fix.changes);
        if is_written && !habits.write_like(self.text, (&before?, edit.old_text), written) {
            return None;
        }
        for (part, found) in fresh {
            write_fixes_of_part(self.text, notation, (*part, habits), found);
        }
        Some(Some(habits))
    }
}

impl Edit<'_> {
    /// Those of `findings` that are in none of `parts`, where they are now.
    fn others(&self, findings: &[Diagnostic], parts: &[Span]) -> Vec<Diagnostic> {
        let others = findings.iter().filter(|one| !parts.iter().any(|part| part.contains(one.span)));
        let mut others: Vec<Diagnostic> = others.cloned().collect();
        let behind = others.partition_point(|one| one.span.start() < self.was.end());
        let by = i64::from(self.is.len()) - i64::from(self.was.len());
        let moved = |at: u32| (i64::from(at) + by) as u32;
        for one in &mut others[behind..] {
            one.move_spans(|span| Span::new(moved(span.start()), moved(span.end())));
        }
        others
    }
}
