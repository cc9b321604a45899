//! Changes of a tree to edits of the text that it was read from, in the way in which that text is written.
//!
//! A [`Writer`] looks over the text once, for its comments, its lines and its habits; after that each change costs what stands around
//! its place. Quotes, line ends, indentation, trailing commas and every comment outside of what goes stay as they are.
//!
//! Invariant: where the text cannot be looked over for sure, nothing is edited but what the change itself names.

mod habits;
mod layout;
mod members;
mod survey;
#[cfg(feature = "rust")]
mod tokens;
mod value;

use fiq_source::{Change, Diagnostic, Edit, Fix, Safety, Span};

pub use habits::Habits;
use survey::Survey;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// JSON as in RFC 8259.
    Json,
    /// JSON with comments and trailing commas.
    Jsonc,
    /// JSON that a program sends as it is: nobody fills in a placeholder.
    Sent,
    /// A literal among the tokens of Rust.
    #[cfg(feature = "rust")]
    Rust,
}

/// Writes changes of one text.
#[derive(Debug)]
pub struct Writer<'t> {
    text: &'t [u8],
    notation: Notation,
    survey: Survey,
}

/// Writes the fixes of what was found in `text`; the spans are bytes of it, and all that is meant stands in `part`. What cannot be
/// written stays without edits. Gives the habits of the text, where there was something to write.
pub fn write_fixes(text: &[u8], notation: Notation, part: Span, found: &mut [Diagnostic]) -> Option<Habits> {
    let mut fixes = unwritten(found).peekable();
    fixes.peek()?;
    let writer = Writer::new(text, notation, part);
    fixes.for_each(|fix| writer.write(fix));
    Some(writer.survey.habits)
}

/// As [`write_fixes`], of what was found in one object of a JSON text with these habits.
pub fn write_fixes_of_part(
    text: &[u8],
    notation: Notation,
    (part, habits): (Span, Habits),
    found: &mut [Diagnostic],
) {
    let survey = Survey::of_part(text, part, habits);
    let writer = Writer { text, notation, survey };
    unwritten(found).for_each(|fix| writer.write(fix));
}

fn unwritten(found: &mut [Diagnostic]) -> impl Iterator<Item = &mut Fix> {
    found.iter_mut().filter_map(|one| one.fix.as_deref_mut()).filter(|fix| fix.edits.is_empty())
}

impl<'t> Writer<'t> {
    /// Looks over `part` of `text`.
    pub fn new(text: &'t [u8], notation: Notation, part: Span) -> Self {
        Self { text, notation, survey: Survey::new(text, notation, part) }
    }

    /// The habits of the text.
    pub fn habits(&self) -> Habits {
        self.survey.habits
    }

    /// Writes a fix, if it can be written. One that takes a comment along is not safe.
    pub fn write(&self, fix: &mut Fix) {
        let Some(edits) = self.edits(&fix.changes) else { return };
        let holds_comment = |edit: &Edit| self.survey.has_comment(edit.span);
        if fix.safety == Safety::Safe && edits.iter().any(holds_comment) {
            fix.safety = Safety::Unsafe;
        }
        fix.edits = edits;
    }

    /// The changes as edits, in the order of the text; `None` where one of them cannot be made for sure.
    pub fn edits(&self, changes: &[Change]) -> Option<Vec<Edit>> {
        let mut edits = Vec::new();
        for change in changes {
            self.change(change, &mut edits)?;
        }
        edits.sort_by_key(|edit| edit.span);
        let are_apart = edits.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start());
        are_apart.then_some(edits)
    }

    fn change(&self, change: &Change, edits: &mut Vec<Edit>) -> Option<()> {
        match change {
            Change::Rename { key, to } => {
                edits.push(Edit { span: *key, text: self.string(to) });
            }
            Change::Replace { value, with } => {
                edits.push(Edit { span: *value, text: self.value(with)? });
            }
            Change::Insert { object, key, value } => {
                let colon = if self.survey.habits.is_spaced() { ": " } else { ":" };
                let member = format!("{}{colon}{}", self.string(key), self.value(value)?);
                self.insert(*object, &member, edits)?;
            }
            Change::Remove { member } => self.remove(*member, edits)?,
            Change::Move { member, object } => {
                let written = std::str::from_utf8(member.of(self.text)).ok()?;
                self.insert(*object, written, edits)?;
                self.remove(*member, edits)?;
            }
            Change::Text(edit) => edits.push(edit.clone()),
        }
        Some(())
    }

    fn byte(&self, at: u32) -> Option<u8> {
        self.text.get(at as usize).copied()
    }
}
