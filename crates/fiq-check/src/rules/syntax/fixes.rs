//! Faults of the syntax that have one way out, which loses nothing.
//!
//! Invariant: where the parser had to guess what was meant, there is no fix.

use fiq_source::{Change, Edit, Fix, Safety, Span};
use fiq_tree::{Fault, FaultKind, Kind, Tree};

/// The way out of one fault of `text`.
pub(super) fn of(fault: &Fault, tree: &Tree, text: &[u8]) -> Option<Fix> {
    match fault.kind {
        FaultKind::TrailingComma => Some(take_out(fault.related?)),
        FaultKind::ExtraComma => Some(take_out(commas(fault.span, text))),
        FaultKind::MissingComma => missing_comma(fault, tree, text),
        FaultKind::MissingColon => missing_colon(fault, text),
        FaultKind::UnquotedKey => unquoted_key(fault.span, text),
        FaultKind::WrongQuotes => wrong_quotes(fault.span, text),
        _ => None,
    }
}

fn take_out(comma: Span) -> Fix {
    Fix::new("take the comma out", Safety::Safe, [Change::Text(Edit::remove(comma))])
}

/// The comma, and those that follow it with nothing between them.
fn commas(first: Span, text: &[u8]) -> Span {
    let rest = text.get(first.end() as usize..).unwrap_or_default();
    let run = rest.iter().take_while(|byte| matches!(byte, b',' | b' ' | b'\t' | b'\n' | b'\r')).count();
    let last = rest[..run].iter().rposition(|&byte| byte == b',').map_or(0, |last| last + 1);
    Span::new(first.start(), first.end() + last as u32)
}

/// Two numbers or words on one line may have been meant for one value.
fn missing_comma(fault: &Fault, tree: &Tree, text: &[u8]) -> Option<Fix> {
    let place = fault.related?;
    let in_object = tree.value(text, fault.container?).kind() == Kind::Object;
    let next = *fault.span.of(text).first()?;
    if matches!(next, b';' | b':') {
        return None;
    }
    let is_mark = |byte: &u8| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']');
    let before = text[..place.start() as usize].last()?;
    let gap = Span::new(place.end(), fault.span.start()).of(text);
    let is_sure = in_object || gap.contains(&b'\n') || (is_mark(&next) && is_mark(before));
    let safety = if is_sure { Safety::Safe } else { Safety::Unsafe };
    Some(Fix::new("add a comma", safety, [Change::Text(Edit::insert(place.start(), ","))]))
}

/// Where another mark stands for the colon, that is left alone.
fn missing_colon(fault: &Fault, text: &[u8]) -> Option<Fix> {
    let place = fault.related?;
    let next = *fault.span.of(text).first()?;
    let begins_value = matches!(next, b'"' | b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n');
    let change = Change::Text(Edit::insert(place.start(), ":"));
    begins_value.then(|| Fix::new("add a colon", Safety::Safe, [change]))
}

/// `text:`, also where only its first quote lacks.
fn unquoted_key(key: Span, text: &[u8]) -> Option<Fix> {
    let written = std::str::from_utf8(key.of(text)).ok()?;
    let name = written.strip_suffix('"').unwrap_or(written);
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    (!name.is_empty() && name.bytes().all(is_name)).then(|| in_double_quotes(key, name))
}

/// A string that begins and ends with a quote of a pair, and holds nothing that means another thing in double quotes.
fn wrong_quotes(string: Span, text: &[u8]) -> Option<Fix> {
    let written = std::str::from_utf8(string.of(text)).ok()?;
    let inner = PAIRS.iter().find_map(|(open, close)| written.strip_prefix(*open)?.strip_suffix(*close))?;
    let is_plain = |c: char| !c.is_control() && !matches!(c, '"' | '\\' | '`' | '“' | '”' | '‘');
    let is_apostrophe = |(at, _): (usize, &str)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        letter(inner[..at].chars().next_back()) && letter(inner[at + 1..].chars().next())
    };
    let is_clear = ends_value(string, text)
        && inner.chars().all(is_plain)
        && inner.match_indices('\'').all(is_apostrophe);
    is_clear.then(|| in_double_quotes(string, inner))
}

/// Whether what follows a string shows that it ended where it was meant to.
fn ends_value(string: Span, text: &[u8]) -> bool {
    let rest = text.get(string.end() as usize..).unwrap_or_default();
    let next = rest.iter().find(|byte| !matches!(byte, b' ' | b'\t'));
    matches!(next, None | Some(b',' | b':' | b'}' | b']' | b'/' | b'#' | b'\n' | b'\r'))
}

const PAIRS: [(char, char); 4] = [('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’')];

fn in_double_quotes(place: Span, content: &str) -> Fix {
    let edit = Edit { span: place, text: format!("\"{content}\"") };
    Fix::new("write it in double quotes", Safety::Safe, [Change::Text(edit)])
}
