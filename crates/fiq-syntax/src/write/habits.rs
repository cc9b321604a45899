//! How a text is laid out: what is written anew is written like the rest.
//!
//! Each habit is that of one place, the first or the smallest, which is kept: an edit elsewhere leaves the habit as it is.

use fiq_source::{Change, Span};

use super::survey::Seen;

/// The habits of one text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// The first colon, and whether a blank follows it.
    colon: Option<(u32, bool)>,
    /// The first brace with something behind it on its line, and whether a blank follows it.
    brace: Option<(u32, bool)>,
    /// The smallest indentation.
    unit: Span,
    /// From the first to the last place where strings and comments cannot be told apart.
    unsure: Option<Span>,
}

impl Habits {
    pub(super) fn new(seen: &Seen, unit: Span) -> Self {
        Self { colon: seen.colon, brace: seen.brace, unit, unsure: seen.unsure }
    }

    /// The habits of `text`, which another text with these habits became as `old`, an object in it, became `new`. `None` where they
    /// have to be looked for.
    pub fn after_edit(&self, old: Span, new: Span, text: &[u8]) -> Option<Self> {
        let mut seen = Seen::default();
        seen.of_json(text, new);
        let inside = Self::new(&seen, super::survey::unit(text, inner_lines(text, new)));
        let edit = Edited { old, by: i64::from(new.len()) - i64::from(old.len()) };
        Some(Self {
            colon: edit.first(self.colon, inside.colon)?,
            brace: edit.first(self.brace, inside.brace)?,
            unit: edit.smaller(self.unit, inside.unit)?,
            unsure: edit.all(self.unsure, inside.unsure)?,
        })
    }

    /// Whether `changes` are written in `text`, which has these habits, as they are in `other`, which has those.
    pub fn write_like<'c>(
        &self,
        text: &[u8],
        (those, other): (&Self, &[u8]),
        changes: impl IntoIterator<Item = &'c Change>,
    ) -> bool {
        let for_values = self.is_spaced() == those.is_spaced() && self.is_padded() == those.is_padded();
        let for_members =
            for_values && self.is_sure() == those.is_sure() && self.unit.of(text) == those.unit.of(other);
        changes.into_iter().all(|change| match change {
            Change::Rename { .. } | Change::Text(_) => true,
            Change::Replace { .. } => for_values,
            Change::Insert { .. } | Change::Remove { .. } | Change::Move { .. } => for_members,
        })
    }

    /// Whether a blank follows a colon.
    pub(super) fn is_spaced(&self) -> bool {
        self.colon.is_none_or(|(_, is_spaced)| is_spaced)
    }

    /// Whether blanks stand inside of braces on one line.
    pub(super) fn is_padded(&self) -> bool {
        self.brace.map_or(self.is_spaced(), |(_, is_padded)| is_padded)
    }

    /// Whether strings and comments can be told apart everywhere.
    pub(super) fn is_sure(&self) -> bool {
        self.unsure.is_none()
    }

    /// The smallest indentation.
    pub(super) fn unit(&self) -> Span {
        self.unit
    }
}

/// An object that was edited, and what it grew by.
struct Edited {
    old: Span,
    by: i64,
}

impl Edited {
    /// The first of the places before, in and after the object.
    fn first(&self, old: Option<(u32, bool)>, inside: Option<(u32, bool)>) -> Option<Option<(u32, bool)>> {
        match old {
            Some((at, _)) if at < self.old.start() => Some(old),
            _ if inside.is_some() => Some(inside),
            Some((at, _)) if at < self.old.end() => None,
            Some((at, is)) => Some(Some((self.moved(at), is))),
            None => Some(None),
        }
    }

    fn smaller(&self, old: Span, inside: Span) -> Option<Span> {
        if old.is_empty() {
            return Some(inside);
        }
        if self.old.start() < old.start() && old.start() < self.old.end() {
            return None;
        }
        let moved = Span::new(self.moved(old.start()), self.moved(old.end()));
        let rank = |unit: &Span| (unit.is_empty(), unit.len(), unit.start());
        Some(std::cmp::min_by_key(moved, inside, rank))
    }

    /// From the first to the last of the places before, in and after the object.
    fn all(&self, old: Option<Span>, inside: Option<Span>) -> Option<Option<Span>> {
        let Some(old) = old else { return Some(inside) };
        let is_inside = |at: u32| self.old.start() <= at && at < self.old.end();
        match (is_inside(old.start()), is_inside(old.end())) {
            (true, true) => Some(inside),
            (false, false) => {
                let moved = Span::new(self.moved(old.start()), self.moved(old.end()));
                Some(Some(inside.map_or(moved, |inside| inside.cover(moved))))
            }
            _ => None,
        }
    }

    fn moved(&self, at: u32) -> u32 {
        if at < self.old.end() { at } else { (i64::from(at) + self.by) as u32 }
    }
}

/// Where lines start inside of `part`.
fn inner_lines(text: &[u8], part: Span) -> impl Iterator<Item = u32> + '_ {
    memchr::memchr_iter(b'\n', part.of(text)).map(move |at| part.start() + at as u32 + 1)
}
