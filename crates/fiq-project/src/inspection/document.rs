//! A document that is edited: its parts stand as they were judged, but for the one with the edit and those that are broken.

use fiq_extract::Format;
use fiq_source::{Diagnostic, Replaced, Span};
use fiq_syntax::write::{Habits, Writer, write_fixes_of_part};

use super::change;
use crate::comments::Comments;
use crate::inspect::document::{Whole, notation, silence};
use crate::inspect::parts::{Divided, LONGEST_POINTERS};
use crate::inspect::{Inspector, Tally};

/// Where more parts than these have to be inspected, all are.
const MOST_ANEW: usize = 8;

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

/// Fixes of the rest of the text would be written otherwise.
struct Otherwise;

/// An edit inside of one part.
#[derive(Clone, Copy)]
struct Edit<'s> {
    old_text: &'s [u8],
    replaced: Replaced,
    /// The part as it is now.
    part: Span,
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
        let replaced = change::between(old_text, self.text)?;
        let index = before.divided.parts.around(replaced.was())?;
        let may_silence = Comments::may_stand_in(self.format, self.text);
        (before.unsilenced.is_some() == may_silence).then_some(())?;
        let mut divided = before.divided.clone();
        divided.parts.replace(index, replaced);
        let edit = Edit { old_text, replaced, part: divided.span(index) };
        std::str::from_utf8(edit.part.of(self.text)).ok()?;

        let anew = anew(&before.divided, index)?;
        let old_parts: Vec<Span> = anew.iter().map(|&index| before.divided.span(index)).collect();
        let mut findings = edit.others(before.unsilenced.as_deref().unwrap_or(told), &old_parts);
        let mut fresh = self.judge(&mut divided, &anew)?;
        let habits = self.write(&edit, before.habits, &findings, &mut fresh).ok()?;
        let inspected = fresh.iter().map(|(part, _)| u64::from(part.len())).sum();
        findings.extend(fresh.into_iter().flat_map(|(_, found)| found));
        findings.sort_by_key(|one| one.span);
        let tally = divided.tally();
        let pointers: usize = findings.iter().map(|one| one.pointer.len()).sum();
        (tally.payloads > 0 && pointers <= LONGEST_POINTERS).then_some(())?;
        let (diagnostics, unsilenced) = self.told(findings);
        let kept = Some(Document { divided, habits, unsilenced });
        Some(Found { tally, diagnostics, kept, inspected })
    }

    /// Inspects some parts anew; their places and their findings.
    fn judge(self, divided: &mut Divided, parts: &[usize]) -> Option<Vec<(Span, Vec<Diagnostic>)>> {
        let mut judge = |&index: &usize| {
            let found = self.inspector.judge_anew(self.format, self.text, divided, index)?;
            Some((divided.span(index), found))
        };
        parts.iter().map(&mut judge).collect()
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

    /// Writes the fixes of what was found in some parts; gives the habits of the text, if they are known. None is written where
    /// those of the `others` would be written otherwise than they are.
    fn write(
        self,
        edit: &Edit<'_>,
        before: Option<Habits>,
        others: &[Diagnostic],
        fresh: &mut [(Span, Vec<Diagnostic>)],
    ) -> Result<Option<Habits>, Otherwise> {
        let is_written = others.iter().any(|one| one.fix.is_some());
        let has_fixes = is_written || fresh.iter().flat_map(|(_, found)| found).any(|one| one.fix.is_some());
        if !has_fixes && before.is_none() {
            return Ok(None);
        }
        let notation = notation(self.format);
        let moved = before.and_then(|habits| habits.after(edit.replaced, edit.part, self.text));
        if !has_fixes {
            return Ok(moved);
        }
        let habits = moved.unwrap_or_else(|| {
            let all = Span::new(0, self.text.len() as u32);
            Writer::new(self.text, notation, all).habits()
        });
        if is_written {
            let before = before.ok_or(Otherwise)?;
            let changes = others.iter().filter_map(|one| one.fix.as_ref()).flat_map(|fix| &fix.changes);
            let is_same = habits.write_like(self.text, (&before, edit.old_text), changes);
            is_same.then_some(()).ok_or(Otherwise)?;
        }
        for (part, found) in fresh {
            write_fixes_of_part(self.text, notation, (*part, habits), found);
        }
        Ok(Some(habits))
    }
}

/// The parts to be inspected after an edit in the part at `index`; `None` if they are many. What is broken in the others may have to do
/// with what stands behind them.
fn anew(before: &Divided, index: usize) -> Option<Vec<usize>> {
    let broken = before.faulty().filter(|&broken| broken != index);
    let anew: Vec<usize> = broken.chain([index]).take(MOST_ANEW + 1).collect();
    (anew.len() <= MOST_ANEW).then_some(anew)
}

impl Edit<'_> {
    /// Those of `findings` that are in none of `parts`, where they are now.
    fn others(&self, findings: &[Diagnostic], parts: &[Span]) -> Vec<Diagnostic> {
        let others = findings.iter().filter(|one| !parts.iter().any(|part| part.contains(one.span)));
        let mut others: Vec<Diagnostic> = others.cloned().collect();
        let behind = others.partition_point(|one| one.span.start() < self.replaced.was().start());
        others[behind..].iter_mut().for_each(|one| one.move_spans(|span| self.replaced.span(span)));
        others
    }
}
