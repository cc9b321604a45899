//! What an item would replace, and the commas that it needs: every reading of an unfinished text is tried, and the one is taken that
//! leaves the fewest faults.
//!
//! Invariant: a slot is one line and holds the cursor, and whatever value or key is put there, the text has no more faults than before.

use fiq_source::{Edit, Span};

use super::base::{Base, faults};
use super::scan::{After, Around, Frame, Scan, Token, TokenKind, word_end};

/// What is written at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A member, of which there is no value yet.
    Member,
    /// The key of a value that is there.
    Key,
    /// The value of a member.
    Value,
    /// An item of an array.
    Item,
    /// The outermost value.
    Root,
}

/// A place for an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) place: Place,
    /// The container that it is in.
    pub(super) frame: Frame,
    /// What is there and goes.
    pub(super) replaced: Span,
    /// The key or value that is being written.
    pub(super) touched: Option<Token>,
    /// Where a comma is missing before it.
    pub(super) comma_before: Option<u32>,
    /// Whether one is missing behind it.
    pub(super) comma_after: bool,
    /// What follows.
    pub(super) next: Option<Token>,
}

/// The place at the cursor; none where nothing can be written without harm.
pub(super) fn find(base: &Base<'_, '_>, around: &Around) -> Option<Slot> {
    let slots = readings(base, around).into_iter().filter_map(|replaced| Slot::of(base, around, replaced));
    let mut best: Option<(usize, Slot)> = None;
    for slot in slots {
        let Some(view) = base.with(&slot.edits(base, slot.probe())) else { continue };
        let count = faults(&view);
        if best.as_ref().is_none_or(|(fewest, _)| count < *fewest) {
            best = Some((count, slot));
        }
        if count == 0 {
            break;
        }
    }
    let (count, slot) = best?;
    (count == 0 || count <= faults(&base.with(&[])?)).then_some(slot)
}

/// What is being written at the cursor. A string without an end seems to go on to the next quote, which may begin another.
fn readings(base: &Base<'_, '_>, around: &Around) -> Vec<Span> {
    let Some(touched) = around.touched else { return vec![Span::empty(base.cursor)] };
    let typed = Span::new(touched.span.start(), word_end(&base.text, base.cursor as usize) as u32);
    match touched.kind {
        TokenKind::Unclosed => vec![typed],
        TokenKind::String if base.cursor < touched.span.end() => vec![touched.span, typed],
        _ => vec![touched.span],
    }
}

impl Slot {
    /// The place, if `replaced` is what goes.
    fn of(base: &Base<'_, '_>, around: &Around, replaced: Span) -> Option<Self> {
        let mut scan = Scan::new(&base.text, replaced.end());
        let next = scan.next();
        let slot = Self {
            place: Place::Root,
            frame: around.frame,
            replaced,
            touched: around.touched,
            comma_before: (around.frame.after == After::Value).then_some(around.before),
            comma_after: next.is_some_and(|next| next.kind.begins_value()),
            next,
        };
        match (around.frame.open, around.frame.after) {
            (None, After::Opening) => next.is_none().then_some(slot),
            (Some(b'{'), After::Colon) => slot.value(base, scan),
            (Some(b'{'), After::Opening | After::Comma | After::Value) => slot.member(base, scan),
            (Some(b'['), After::Opening | After::Comma | After::Value) => {
                Some(Self { place: Place::Item, ..slot })
            }
            _ => None,
        }
    }

    fn member(self, base: &Base<'_, '_>, mut scan: Scan<'_>) -> Option<Self> {
        let slot = Self { place: Place::Member, ..self };
        let Some(next) = self.next else { return Some(slot) };
        let after = scan.next();
        if next.kind == TokenKind::Colon {
            let is_key = after.is_some_and(|after| is_key(after, scan));
            let is_there = after.is_some_and(|after| after.kind.begins_value()) && !is_key;
            let replaced = self.replaced.cover(next.span);
            if is_there || !is_line(base, replaced) {
                return Some(Self { place: Place::Key, comma_after: false, ..slot });
            }
            return Some(Self { replaced, comma_after: is_key, next: after, ..slot });
        }
        let is_followed_by_key =
            next.kind.is_scalar() && after.is_some_and(|after| after.kind == TokenKind::Colon);
        (is_followed_by_key || !next.kind.begins_value()).then_some(slot)
    }

    fn value(self, base: &Base<'_, '_>, mut scan: Scan<'_>) -> Option<Self> {
        let slot = Self { place: Place::Value, comma_before: self.frame.gap, ..self };
        let Some(next) = self.next else { return Some(slot) };
        if self.touched.is_some() {
            let is_key = next.kind == TokenKind::Colon;
            return if is_key { self.member(base, scan) } else { Some(slot) };
        }
        if is_key(next, scan) || !next.kind.begins_value() {
            return Some(slot);
        }
        let replaced = self.replaced.cover(next.span);
        let is_alone = next.kind.is_scalar() && is_line(base, replaced);
        let next = scan.next();
        let comma_after = next.is_some_and(|next| next.kind.begins_value());
        is_alone.then_some(Self { replaced, comma_after, next, ..slot })
    }

    /// What stands for any item.
    fn probe(&self) -> &'static str {
        match self.place {
            Place::Member => "\"?\": null",
            Place::Key => "\"?\"",
            Place::Value | Place::Item => "null",
            Place::Root => "{}",
        }
    }

    /// The edits that put a text there, with its commas, in the order of the text.
    pub(super) fn edits(&self, base: &Base<'_, '_>, text: &str) -> Vec<Edit> {
        let mut edits = Vec::new();
        edits.extend(self.comma().map(|at| Edit { span: Span::empty(at), text: ",".to_owned() }));
        let (before, after) = self.joints(base);
        edits.push(Edit { span: self.replaced, text: format!("{before}{text}{after}") });
        edits
    }

    /// Where a comma is to be put that is not part of the main edit.
    pub(super) fn comma(&self) -> Option<u32> {
        self.comma_before.filter(|at| *at < self.replaced.start())
    }

    /// What the main edit has before and behind the item.
    pub(super) fn joints(&self, base: &Base<'_, '_>) -> (&'static str, &'static str) {
        let space = base.is_spaced();
        let byte_before = self.replaced.start().checked_sub(1).map(|at| base.text[at as usize]);
        let before = match (self.comma_before, byte_before) {
            (Some(at), _) if at == self.replaced.start() => {
                if space {
                    ", "
                } else {
                    ","
                }
            }
            (_, Some(b',' | b':')) if space => " ",
            _ => "",
        };
        let touches = self.next.is_some_and(|next| next.span.start() == self.replaced.end());
        let after = match self.comma_after {
            true if touches && space => ", ",
            true => ",",
            false => "",
        };
        (before, after)
    }

    /// Whether a string is being written, with its opening quote.
    pub(super) fn is_quoted(&self) -> bool {
        self.touched.is_some_and(|token| matches!(token.kind, TokenKind::String | TokenKind::Unclosed))
    }

    /// What was written of the string or word at the cursor, without quotes.
    pub(super) fn typed<'t>(&self, base: &'t Base<'_, '_>) -> &'t [u8] {
        let written = if self.touched.is_some() { self.replaced.of(&base.text) } else { &[] };
        let written = written.strip_suffix(b":").unwrap_or(written).trim_ascii();
        let inner = written.strip_prefix(b"\"").unwrap_or(written);
        inner.strip_suffix(b"\"").unwrap_or(inner)
    }
}

/// Whether a token is a key; `scan` stands behind it.
fn is_key(token: Token, mut scan: Scan<'_>) -> bool {
    token.kind.is_scalar() && scan.next().is_some_and(|next| next.kind == TokenKind::Colon)
}

fn is_line(base: &Base<'_, '_>, span: Span) -> bool {
    memchr::memchr2(b'\n', b'\r', span.of(&base.text)).is_none()
}
