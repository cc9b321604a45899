//! Text to TOML, surviving faults: the tables with their spans, and what is wrong with the text.

use std::ops::Range;

use fiq_source::{Diagnostic, Pointer, Span};
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::fault::SYNTAX;

/// A document as far as it could be read.
#[derive(Debug)]
pub(super) struct Document<'t> {
    pub(super) table: DeTable<'t>,
    pub(super) faults: Vec<Diagnostic>,
    /// Values that never end, in order. Of these and of the lines no more should be said than that they are no TOML.
    unclosed: Vec<Span>,
    /// Lines with a fault, in order.
    lines: Vec<Span>,
}

impl<'t> Document<'t> {
    /// Reads the text. Of one that is not UTF-8 nothing is read.
    pub(super) fn read(text: &'t [u8]) -> Self {
        let mut document =
            Self { table: DeTable::new(), faults: Vec::new(), unclosed: Vec::new(), lines: Vec::new() };
        match std::str::from_utf8(text) {
            Ok(text) if let Some(brace) = is_json(text) => {
                document.faults.push(
                    fault(brace, "this looks like JSON, and a configuration is TOML").with_help(
                        "write `upstream = \"off\"` for `\"upstream\": \"off\"`, without braces and commas",
                    ),
                );
            }
            Ok(text) => {
                let (table, errors) = DeTable::parse_recoverable(text);
                document.table = table.into_inner();
                document.take(text, errors);
            }
            Err(error) => {
                let at = error.valid_up_to() as u32;
                let bad = Span::new(at, at + error.error_len().unwrap_or(1) as u32);
                document.faults.push(fault(bad, "this is not UTF-8, which TOML is written in"));
            }
        }
        document
    }

    /// Whether something has been said of this place already.
    pub(super) fn is_spoilt(&self, span: Span) -> bool {
        touches(&self.unclosed, span) || touches(&self.lines, span)
    }

    /// One fault for each line and for each value that never ends: what follows a fault is mostly its consequence.
    fn take(&mut self, text: &str, mut errors: Vec<Error>) {
        errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
        let mut values: Vec<Span> = self.table.values().map(place).collect();
        values.sort_unstable();
        for error in errors.iter().filter(|error| error.message().starts_with(UNCLOSED)) {
            if let Some(value) = value_to(&values, span(&error.span().unwrap_or_default()))
                && self.unclosed.last() != Some(&value)
            {
                self.unclosed.push(value);
                let bracket = Span::new(value.start(), value.start() + 1);
                self.faults.push(fault(bracket, error.message()));
            }
        }
        for error in errors {
            let place = error.span().unwrap_or_default();
            if !self.is_spoilt(span(&place)) {
                self.lines.push(line(text, place.start));
                self.faults.push(worded(error.message(), text, &visible(text, &place)));
            }
        }
    }
}

/// The value that a place is inside of, or at the end of.
fn value_to(values: &[Span], place: Span) -> Option<Span> {
    let before = values.partition_point(|value| value.start() < place.start());
    values[..before].last().copied().filter(|value| place.end() <= value.end())
}

/// Whether one of the stretches, which stand in order, touches the span.
fn touches(stretches: &[Span], span: Span) -> bool {
    let before = stretches.partition_point(|stretch| stretch.start() <= span.end());
    stretches[..before].last().is_some_and(|stretch| span.start() <= stretch.end())
}

/// The bytes of a range.
pub(super) fn span(range: &Range<usize>) -> Span {
    Span::new(range.start as u32, range.end as u32)
}

/// The bytes of something that was read.
pub(super) fn place<T>(of: &Spanned<T>) -> Span {
    span(&of.span())
}

/// The word for the type of a value, as a sentence has it.
pub(super) fn type_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// How the reader's message begins where a bracket has no partner.
const UNCLOSED: &str = "unclosed ";
/// How it begins where a string has no quotes, or where nothing stands at all.
const UNQUOTED: &str = "string values must be quoted";
/// What it is where a key stands twice.
const DUPLICATE: &str = "duplicate key";

fn fault(bad: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(SYNTAX, bad, Pointer::root(), message)
}

/// A fault of the text, in words that say what was meant where that is plain.
fn worded(message: &str, text: &str, bad: &Range<usize>) -> Diagnostic {
    let (place, written) = (span(bad), text[bad.clone()].trim());
    match message {
        DUPLICATE => fault(place, format!("`{written}` stands twice")).with_help("leave one of them out"),
        _ if !message.starts_with(UNQUOTED) => fault(place, message),
        _ if written.is_empty() => fault(place, "a value is missing here"),
        _ => fault(place, "a string stands in quotes").with_help(match &*written.to_lowercase() {
            "yes" | "true" => "write `true`".to_owned(),
            "no" | "false" => "write `false`".to_owned(),
            _ => format!("write `\"{written}\"`"),
        }),
    }
}

/// What has the shape of JSON is not read as TOML, of which it would be one fault after the other.
fn is_json(text: &str) -> Option<Span> {
    let start = text.len() - text.trim_start().len();
    text[start..].starts_with('{').then(|| span(&(start..start + 1)))
}

/// The line around a place.
fn line(text: &str, at: usize) -> Span {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |len| at + len);
    span(&(start..end))
}

/// The place itself, or where it is empty the character there, unless the line ends there.
fn visible(text: &str, place: &Range<usize>) -> Range<usize> {
    let (start, end) = (text.floor_char_boundary(place.start), text.ceil_char_boundary(place.end));
    let next = text[start..].chars().next().filter(|c| !matches!(c, '\n' | '\r'));
    match next {
        Some(c) if start == end => start..start + c.len_utf8(),
        _ => start..end,
    }
}
