//! How a text is laid out: what is written anew is written like the rest.
//!
//! Each habit is that of one place, the first or the smallest, which is kept: an edit elsewhere leaves the habit as it is.

use fiq_source::{Change, Replaced, Span};

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

    /// The habits of `text`, which another text with these habits became when something was replaced in `part`, an object of `text`.
    /// `None` where they have to be looked for.
    pub fn after(&self, replaced: Replaced, part: Span, text: &[u8]) -> Option<Self> {
        let mut seen = Seen::default();
        seen.of_json(text, part);
        let lines = memchr::memchr_iter(b'\n', part.of(text)).map(|at| part.start() + at as u32 + 1);
        let inside = Self::new(&seen, super::survey::unit(text, lines));
        let end = part.end() - replaced.now().len() + replaced.was().len();
        let edit = Edited { replaced, was: Span::new(part.start(), end) };
        Some(Self {
            colon: edit.first(self.colon, inside.colon).ok()?,
            brace: edit.first(self.brace, inside.brace).ok()?,
            unit: edit.smaller(self.unit, inside.unit).ok()?,
            unsure: edit.all(self.unsure, inside.unsure).ok()?,
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

/// An object in which something was replaced.
struct Edited {
    replaced: Replaced,
    /// The object before that.
    was: Span,
}

/// The place of a habit was in the object, and where the next one is was not noted.
struct Lost;

impl Edited {
    /// The first of the places before, in and after the object.
    fn first(
        &self,
        old: Option<(u32, bool)>,
        inside: Option<(u32, bool)>,
    ) -> Result<Option<(u32, bool)>, Lost> {
        match old {
            Some((at, _)) if at < self.was.start() => Ok(old),
            _ if inside.is_some() => Ok(inside),
            Some((at, _)) if at < self.was.end() => Err(Lost),
            Some((at, is)) => Ok(Some((self.replaced.offset(at), is))),
            None => Ok(None),
        }
    }

    /// The smallest of the indentations before, in and after the object; the first of those.
    fn smaller(&self, old: Span, inside: Span) -> Result<Span, Lost> {
        if old.is_empty() {
            return Ok(inside);
        }
        if self.was.start() < old.start() && old.start() < self.was.end() {
            return Err(Lost);
        }
        let rank = |unit: &Span| (unit.is_empty(), unit.len(), unit.start());
        Ok(std::cmp::min_by_key(self.replaced.span(old), inside, rank))
    }

    /// From the first to the last of the places before, in and after the object.
    fn all(&self, old: Option<Span>, inside: Option<Span>) -> Result<Option<Span>, Lost> {
        let Some(old) = old else { return Ok(inside) };
        let is_inside = |at: u32| self.was.start() <= at && at < self.was.end();
        match (is_inside(old.start()), is_inside(old.end())) {
            (true, true) => Ok(inside),
            (false, false) => {
                let moved = self.replaced.span(old);
                Ok(Some(inside.map_or(moved, |inside| inside.cover(moved))))
            }
            _ => Err(Lost),
        }
    }
}
