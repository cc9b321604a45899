//! A text in parts: objects that can be read one by one, in a frame of plain JSON.
//!
//! The frame is held to the grammar; of a part no more is known than that its brackets are even. So a frame has no fault, whatever its
//! parts have, and what is made of one part is nothing to the others.
//!
//! Invariant: linear in the text; one look at each byte for every level of large parts that were divided once more.

use fiq_source::{Pointer, Replaced, Span};

use super::{Dialect, scan};

/// A larger part is divided once more, where that can be done.
const LARGE: usize = 1 << 14;
/// Containers of the frame that are followed inside one another.
const DEEPEST: usize = 32;
/// A text with parts smaller than this on an average is not worth it.
const LEAST: usize = 32;

/// An object of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its bytes.
    pub span: Span,
    /// Whether the one who asked for the parts said that it is clean.
    pub is_clean: bool,
    step: Step,
}

/// The parts of a text, in its order.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    parts: Vec<Part>,
    /// The containers around them.
    ways: Vec<Step>,
}

/// One step down, and the container that it is made in; none for the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    within: Option<u32>,
    /// The key, in its quotes; none in an array.
    key: Option<Span>,
    index: u32,
}

/// What decides on the parts.
pub trait Divider {
    /// Whether an object with this key (as it is written) is one with all that it holds.
    fn is_whole(&self, key: &[u8]) -> bool;

    /// The end of the object at `start`, where it is known to be clean. It is JSON then.
    fn clean_end(&mut self, start: usize) -> Option<usize>;
}

/// Divides `text`, which is UTF-8, into parts; `None` where its frame is not plain, or not divided.
pub fn divide(text: &[u8], dialect: Dialect, divider: impl Divider) -> Option<Parts> {
    let at = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let mut frame = Frame { text, dialect, divider, at, levels: Vec::new(), parts: Parts::default() };
    match frame.next()? {
        b'{' => frame.object()?,
        b'[' => frame.array()?,
        _ => return None,
    }
    (frame.blank().is_some() && frame.at == text.len()).then_some(frame.parts)
}

/// The offset after the object at `start`, if its brackets are even and all that opens in it ends in it.
pub(super) fn balanced_end(text: &[u8], start: usize) -> Option<usize> {
    let (mut braces, mut brackets) = (0_i64, 0_i64);
    let mut at = start;
    loop {
        at += text.get(at..)?.iter().position(|&byte| TELLS[usize::from(byte)])?;
        match text[at] {
            b'"' => at = scan::quote_in_line(text, at + 1).unwrap_or_else(|line_end| line_end),
            b'/' => at = scan::comment_end(text, at).unwrap_or(at + 1) - 1,
            b'{' => braces += 1,
            b'}' => braces -= 1,
            b'[' => brackets += 1,
            b']' => brackets -= 1,
            // A comment to some, and none to others.
            _ => return None,
        }
        at += 1;
        if braces == 0 {
            return (brackets == 0).then_some(at);
        }
    }
}

/// The bytes outside of strings that tell where an object ends.
const TELLS: [bool; 256] = scan::set(b"\"/{}[]#");

impl Part {
    /// Its key, in its quotes; none in an array.
    pub fn key(&self) -> Option<Span> {
        self.step.key
    }
}

impl Parts {
    /// The parts.
    pub fn all(&self) -> &[Part] {
        &self.parts
    }

    /// The number of the part that holds `span` between its first and its last byte.
    pub fn around(&self, span: Span) -> Option<usize> {
        let after = self.parts.partition_point(|part| part.span.start() < span.start());
        let index = after.checked_sub(1)?;
        (span.end() < self.parts[index].span.end()).then_some(index)
    }

    /// Where a part stands in `text`.
    pub fn pointer(&self, text: &[u8], part: &Part) -> Pointer {
        let mut way = vec![part.step];
        while let Some(within) = way.last().and_then(|step| step.within) {
            way.push(self.ways[within as usize]);
        }
        let mut pointer = Pointer::root();
        for step in way.iter().rev() {
            match step.key {
                Some(key) => {
                    let inner = Span::new(key.start() + 1, key.end() - 1);
                    pointer.push_key(&String::from_utf8_lossy(inner.of(text)));
                }
                None => pointer.push_index(step.index as usize),
            }
        }
        pointer
    }

    /// Something in the part at `index` was replaced.
    pub fn replace(&mut self, index: usize, replaced: Replaced) {
        for step in &mut self.ways {
            step.key = step.key.map(|key| replaced.span(key));
        }
        for part in &mut self.parts[index..] {
            part.span = replaced.span(part.span);
            part.step.key = part.step.key.map(|key| replaced.span(key));
        }
        self.parts[index].is_clean = false;
    }
}

struct Frame<'t, D> {
    text: &'t [u8],
    dialect: Dialect,
    divider: D,
    at: usize,
    /// The steps to the innermost container, and the place of each among the ways, once a part is in it.
    levels: Vec<(Step, Option<u32>)>,
    parts: Parts,
}

impl<D: Divider> Frame<'_, D> {
    /// Goes to the next byte that is neither white space nor in a comment.
    fn next(&mut self) -> Option<u8> {
        self.blank()?;
        self.text.get(self.at).copied()
    }

    fn blank(&mut self) -> Option<()> {
        loop {
            self.at = scan::after_blank(self.text, self.at);
            if self.text.get(self.at) != Some(&b'/') {
                return Some(());
            }
            self.comment()?;
        }
    }

    fn comment(&mut self) -> Option<()> {
        let end = scan::comment_end(self.text, self.at).filter(|_| self.dialect == Dialect::Jsonc)?;
        let comment = &self.text[self.at..end];
        let is_closed = !comment.starts_with(b"/*") || (comment.len() >= 4 && comment.ends_with(b"*/"));
        self.at = end;
        is_closed.then_some(())
    }

    fn array(&mut self) -> Option<()> {
        self.at += 1;
        let mut index = 0;
        loop {
            if self.ends(b']', index)? {
                return Some(());
            }
            self.value(None, index)?;
            index += 1;
        }
    }

    /// The members of an object, none of which makes it a whole.
    fn object(&mut self) -> Option<()> {
        self.at += 1;
        let mut index = 0;
        loop {
            if self.ends(b'}', index)? {
                return Some(());
            }
            let start = self.at;
            let end = scan::string(self.text, start)?;
            let key = &self.text[start + 1..end - 1];
            if key.contains(&b'\\') || self.divider.is_whole(key) {
                return None;
            }
            self.at = end;
            if self.next()? != b':' {
                return None;
            }
            self.at += 1;
            self.next()?;
            self.value(Some(Span::new(start as u32, end as u32)), index)?;
            index += 1;
        }
    }

    /// Goes on to the next member or item; whether the container ends instead.
    fn ends(&mut self, closer: u8, index: u32) -> Option<bool> {
        if index > 0 && self.next()? != closer {
            (self.text[self.at] == b',').then(|| self.at += 1)?;
            let may_trail = self.dialect == Dialect::Jsonc;
            if self.next()? == closer && !may_trail {
                return None;
            }
        }
        let ends = self.next()? == closer;
        self.at += usize::from(ends);
        Some(ends)
    }

    fn value(&mut self, key: Option<Span>, index: u32) -> Option<()> {
        let within = None;
        let step = Step { within, key, index };
        match self.text[self.at] {
            b'{' => self.part(step),
            b'[' => self.below(step, Self::array),
            b'"' => scan::string(self.text, self.at).map(|end| self.at = end),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => scan::number(self.text, self.at).ok().map(|end| self.at = end),
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        let rest = self.text[self.at..].strip_prefix(word)?;
        self.at += word.len();
        rest.first().is_none_or(|byte| !scan::is_word(*byte)).then_some(())
    }

    /// An object: a part, or one more level of the frame.
    fn part(&mut self, step: Step) -> Option<()> {
        let start = self.at;
        let clean = self.divider.clean_end(start);
        let end = clean.or_else(|| balanced_end(self.text, start))?;
        let before = (self.parts.parts.len(), self.parts.ways.len());
        if clean.is_none()
            && end - start > LARGE
            && self.below(step, Self::object).is_some()
            && self.at == end
        {
            return Some(());
        }
        self.parts.parts.truncate(before.0);
        self.parts.ways.truncate(before.1);
        let noted = |level: &mut (Step, Option<u32>)| {
            level.1 = level.1.filter(|&way| (way as usize) < before.1);
        };
        self.levels.iter_mut().for_each(noted);
        let step = Step { within: self.way(), ..step };
        self.parts.parts.push(Part {
            span: Span::new(start as u32, end as u32),
            is_clean: clean.is_some(),
            step,
        });
        self.at = end;
        (self.parts.parts.len() * LEAST <= self.text.len() + LEAST * 64).then_some(())
    }

    /// Reads a container of the frame.
    fn below(&mut self, step: Step, read: fn(&mut Self) -> Option<()>) -> Option<()> {
        let depth = self.levels.len();
        (depth < DEEPEST).then_some(())?;
        self.levels.push((step, None));
        let read = read(self);
        self.levels.truncate(depth);
        read
    }

    /// The place of the innermost container among the ways.
    fn way(&mut self) -> Option<u32> {
        let mut within = None;
        for (step, noted) in &mut self.levels {
            let way = noted.unwrap_or_else(|| {
                self.parts.ways.push(Step { within, ..*step });
                self.parts.ways.len() as u32 - 1
            });
            *noted = Some(way);
            within = Some(way);
        }
        within
    }
}
