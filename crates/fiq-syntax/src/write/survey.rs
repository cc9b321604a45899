//! One look over a text: where its comments and its lines are, and how it is laid out.

use fiq_source::Span;

use super::{Habits, Notation};
use crate::json::scan;

/// What is known of a text.
#[derive(Debug)]
pub(super) struct Survey {
    /// The comments, in the order of the text.
    comments: Vec<Span>,
    /// Where lines start; they end at `\n`.
    lines: Vec<u32>,
    pub(super) habits: Habits,
}

/// What is seen on the way.
#[derive(Debug, Default)]
pub(super) struct Seen {
    comments: Vec<Span>,
    /// The first colon, and whether a blank follows it.
    pub(super) colon: Option<(u32, bool)>,
    /// The first brace with something behind it on its line, and whether a blank follows it.
    pub(super) brace: Option<(u32, bool)>,
    /// From the first to the last place where strings and comments cannot be told apart.
    pub(super) unsure: Option<Span>,
}

impl Survey {
    pub(super) fn new(text: &[u8], notation: Notation, part: Span) -> Self {
        let mut seen = Seen::default();
        match notation {
            Notation::Json | Notation::Jsonc | Notation::Sent => seen.of_json(text, part),
            #[cfg(feature = "rust")]
            Notation::Rust => seen.of_tokens(text, part),
        }
        let starts = memchr::memchr_iter(b'\n', text).map(|at| at as u32 + 1);
        let lines: Vec<u32> = std::iter::once(0).chain(starts).collect();
        let habits = Habits::new(&seen, unit(text, lines.iter().copied()));
        Self { comments: seen.comments, lines, habits }
    }

    /// A look at an object of a JSON text, the habits of which are known.
    pub(super) fn of_part(text: &[u8], part: Span, habits: Habits) -> Self {
        let mut seen = Seen::default();
        seen.of_json(text, part);
        let first = memchr::memrchr(b'\n', &text[..part.start() as usize]).map_or(0, |at| at as u32 + 1);
        let starts = memchr::memchr_iter(b'\n', part.of(text)).map(|at| part.start() + at as u32 + 1);
        let lines = std::iter::once(first).chain(starts).collect();
        Self { comments: seen.comments, lines, habits }
    }

    /// Where the line of the byte at `at` starts.
    pub(super) fn line_start(&self, at: u32) -> u32 {
        self.lines[self.lines.partition_point(|&start| start <= at) - 1]
    }

    /// The last comment that begins before `at`.
    pub(super) fn comment_before(&self, at: u32) -> Option<Span> {
        let after = self.comments.partition_point(|comment| comment.start() < at);
        self.comments.get(after.checked_sub(1)?).copied()
    }

    /// The comment that begins at `at`.
    pub(super) fn comment_at(&self, at: u32) -> Option<Span> {
        let index = self.comments.binary_search_by_key(&at, |comment| comment.start()).ok()?;
        Some(self.comments[index])
    }

    /// Whether a comment begins in `span`.
    pub(super) fn has_comment(&self, span: Span) -> bool {
        self.comment_before(span.end()).is_some_and(|comment| comment.start() >= span.start())
    }
}

impl Seen {
    /// A string ends on its line, as it does for the parser; where one does not, where other quotes are used or where a template stands
    /// outside of strings, nothing is sure.
    pub(super) fn of_json(&mut self, text: &[u8], part: Span) {
        let (mut at, end) = (part.start() as usize, (part.end() as usize).min(text.len()));
        while let Some(found) = text[at.min(end)..end].iter().position(|&byte| TELLS[usize::from(byte)]) {
            at += found;
            at = match text[at] {
                b'"' => match scan::quote_in_line(text, at + 1) {
                    Ok(quote) => quote + 1,
                    Err(line_end) => {
                        self.doubt(at);
                        line_end
                    }
                },
                b'#' => self.comment(at, scan::line_end(text, at)),
                b'/' => match scan::comment_end(text, at) {
                    Some(end) => self.comment(at, end),
                    None => at + 1,
                },
                _ => {
                    if is_unsure(&text[at..]) {
                        self.doubt(at);
                    }
                    self.mark(text, at)
                }
            };
        }
    }

    /// Notes a comment, and gives its end.
    pub(super) fn comment(&mut self, start: usize, end: usize) -> usize {
        self.comments.push(Span::new(start as u32, end as u32));
        end
    }

    /// Looks at a byte outside of strings and comments, and gives the place after it.
    pub(super) fn mark(&mut self, text: &[u8], at: usize) -> usize {
        match (text[at], text.get(at + 1)) {
            (b':', next) => {
                self.colon.get_or_insert((at as u32, next.is_none_or(u8::is_ascii_whitespace)));
            }
            (b'{', Some(b' ' | b'"')) if !is_line_end(text, at + 1) => {
                self.brace.get_or_insert((at as u32, text[at + 1] == b' '));
            }
            _ => {}
        }
        at + 1
    }

    fn doubt(&mut self, at: usize) {
        let place = Span::empty(at as u32);
        self.unsure = Some(self.unsure.map_or(place, |unsure| unsure.cover(place)));
    }
}

/// The bytes outside of strings that tell something.
const TELLS: [bool; 256] = scan::set(b"\"#/:{$'`\xE2");

fn is_unsure(rest: &[u8]) -> bool {
    matches!(rest, [b'\'' | b'`', ..] | [b'{' | b'$', b'{', ..] | [0xE2, 0x80, 0x98..=0x9E, ..])
}

/// Whether nothing but blanks stands from `at` to the end of the line.
fn is_line_end(text: &[u8], at: usize) -> bool {
    let rest = text[at..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
    matches!(rest, None | Some(b'\n' | b'\r'))
}

/// The smallest indentation of a line that holds something; the lines start at `lines`.
pub(super) fn unit(text: &[u8], lines: impl Iterator<Item = u32>) -> Span {
    let indents = lines.filter_map(|start| {
        let line = &text[start as usize..];
        let len = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let is_indented = len > 0 && !matches!(line.get(len), None | Some(b'\n' | b'\r'));
        is_indented.then(|| Span::new(start, start + len as u32))
    });
    indents.min_by_key(|indent| indent.len()).unwrap_or_default()
}
