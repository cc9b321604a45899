//! One look over a text: where its comments and its lines are, and how it is laid out.

use fiq_source::Span;

use super::Notation;
use crate::json::scan;

/// What is known of a text.
#[derive(Debug)]
pub(super) struct Survey {
    /// The comments, in the order of the text.
    pub(super) comments: Vec<Span>,
    /// Where lines start; they end at `\n`.
    lines: Vec<u32>,
    /// The smallest indentation.
    pub(super) unit: Span,
    /// Whether a blank follows a colon.
    pub(super) is_spaced: bool,
    /// Whether blanks stand inside of braces on one line.
    pub(super) is_padded: bool,
    /// Whether strings and comments can be told apart everywhere.
    pub(super) is_sure: bool,
}

/// What is gathered on the way.
#[derive(Debug, Default)]
pub(super) struct Habits {
    pub(super) comments: Vec<Span>,
    is_spaced: Option<bool>,
    is_padded: Option<bool>,
    pub(super) is_unsure: bool,
}

impl Survey {
    pub(super) fn new(text: &[u8], notation: Notation, part: Span) -> Self {
        let mut habits = Habits::default();
        match notation {
            Notation::Json | Notation::Jsonc | Notation::Sent => habits.of_json(text, part),
            #[cfg(feature = "rust")]
            Notation::Rust => habits.of_tokens(text, part),
        }
        let Habits { comments, is_spaced, is_padded, is_unsure } = habits;
        let is_spaced = is_spaced.unwrap_or(true);
        let starts = memchr::memchr_iter(b'\n', text).map(|at| at as u32 + 1);
        let lines: Vec<u32> = std::iter::once(0).chain(starts).collect();
        let unit = unit(text, &lines);
        let is_padded = is_padded.unwrap_or(is_spaced);
        Self { comments, lines, unit, is_spaced, is_padded, is_sure: !is_unsure }
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

impl Habits {
    /// A string ends on its line, as it does for the parser; where one does not, where other quotes are used or where a template stands
    /// outside of strings, nothing is sure.
    fn of_json(&mut self, text: &[u8], part: Span) {
        let (mut at, end) = (part.start() as usize, (part.end() as usize).min(text.len()));
        while let Some(&byte) = text[..end].get(at) {
            at = match byte {
                b'"' => match scan::quote_in_line(text, at + 1) {
                    Ok(quote) => quote + 1,
                    Err(line_end) => {
                        self.is_unsure = true;
                        line_end
                    }
                },
                b'#' => self.comment(at, scan::line_end(text, at)),
                b'/' => match scan::comment_end(text, at) {
                    Some(end) => self.comment(at, end),
                    None => at + 1,
                },
                _ => {
                    self.is_unsure |= is_unsure(&text[at..]);
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
                self.is_spaced.get_or_insert(next.is_none_or(u8::is_ascii_whitespace));
            }
            (b'{', Some(b' ' | b'"')) if !is_line_end(text, at + 1) => {
                self.is_padded.get_or_insert(text[at + 1] == b' ');
            }
            _ => {}
        }
        at + 1
    }
}

fn is_unsure(rest: &[u8]) -> bool {
    matches!(rest, [b'\'' | b'`', ..] | [b'{' | b'$', b'{', ..] | [0xE2, 0x80, 0x98..=0x9E, ..])
}

/// Whether nothing but blanks stands from `at` to the end of the line.
fn is_line_end(text: &[u8], at: usize) -> bool {
    let rest = text[at..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
    matches!(rest, None | Some(b'\n' | b'\r'))
}

/// The smallest indentation of a line that holds something.
fn unit(text: &[u8], lines: &[u32]) -> Span {
    let indents = lines.iter().filter_map(|&start| {
        let line = &text[start as usize..];
        let len = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let is_indented = len > 0 && !matches!(line.get(len), None | Some(b'\n' | b'\r'));
        is_indented.then(|| Span::new(start, start + len as u32))
    });
    indents.min_by_key(|indent| indent.len()).unwrap_or_default()
}
