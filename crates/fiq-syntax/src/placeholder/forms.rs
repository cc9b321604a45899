//! The forms of placeholders: where one that begins here ends.

/// `{{...}}` with something in it; a third brace at both ends belongs to it. The inner `None` says that no such braces
/// close from here on.
#[expect(clippy::option_option, reason = "an empty pair is no placeholder, and no reason to stop looking")]
pub(super) fn double_braces(text: &[u8], at: usize) -> Option<Option<usize>> {
    let from = at + 2;
    let Some(len) = memchr::memmem::find(&text[from..], b"}}") else { return Some(None) };
    let end = from + len + 2;
    let third = text.get(from) == Some(&b'{') && text.get(end) == Some(&b'}');
    let is_empty = text[from..from + len].trim_ascii().is_empty();
    (!is_empty).then_some(Some(end + usize::from(third)))
}

/// `${...}` with something in it; the inner `None` says that no brace closes from here on.
#[expect(clippy::option_option, reason = "an empty pair is no placeholder, and no reason to stop looking")]
pub(super) fn dollar_braces(text: &[u8], at: usize) -> Option<Option<usize>> {
    let from = at + 2;
    let Some(len) = memchr::memchr(b'}', &text[from..]) else { return Some(None) };
    (!text[from..from + len].trim_ascii().is_empty()).then_some(Some(from + len + 1))
}

/// `<identifier>` at the start of `text`.
pub(super) fn angles(text: &[u8]) -> Option<usize> {
    let inner = text.strip_prefix(b"<")?;
    let starts =
        inner.first().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | 0x80..));
    let len = inner.iter().take_while(|byte| is_name(**byte) || matches!(byte, b'-' | b'.' | 0x80..)).count();
    (starts && inner.get(len) == Some(&b'>')).then_some(len + 2)
}

/// `$NAME`
pub(super) fn dollar_name(text: &[u8], at: usize) -> Option<usize> {
    let name = &text[at + 1..];
    let starts = name.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_');
    starts.then(|| at + 1 + name.iter().take_while(|byte| is_name(**byte)).count())
}

/// `%s`, `%5.2f`, `%1$s`, `%(name)s`
pub(super) fn percent_directive(text: &[u8], at: usize) -> Option<usize> {
    if at > 0 && text[at - 1] == b'%' {
        return None;
    }
    let mut end = at + 1;
    if text.get(end) == Some(&b'(') {
        end += memchr::memchr(b')', &text[end..text.len().min(end + LONGEST_NAME)])? + 1;
    }
    let flags = text[end..]
        .iter()
        .take_while(|byte| matches!(byte, b'0'..=b'9' | b'$' | b'-' | b'+' | b'#' | b'.' | b'*'));
    end += flags.count();
    matches!(
        text.get(end)?,
        b's' | b'd' | b'i' | b'u' | b'f' | b'g' | b'e' | b'x' | b'v' | b'q' | b'r' | b'c'
    )
    .then_some(end + 1)
}

/// The name in a directive is not longer.
const LONGEST_NAME: usize = 128;

const fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
