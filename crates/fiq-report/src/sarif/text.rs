//! Plain text as SARIF has it: what would be a link or a placeholder (sections 3.11.5 and 3.11.6) is text.

/// The message of a result, or the description of something.
pub(super) fn message(text: &str) -> String {
    let text =
        if text.contains("](") { text.replace('[', "\\[").replace(']', "\\]") } else { text.to_owned() };
    without_placeholders(&text)
}

/// `{0}` is a placeholder and gets its braces doubled. Other braces stand as they are: viewers show messages that have no
/// arguments as they stand.
fn without_placeholders(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let inside = &rest[start + 1..];
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        shown.push_str(&rest[..start]);
        if digits > 0 && inside[digits..].starts_with('}') {
            shown.push_str("{{");
            shown.push_str(&inside[..digits]);
            shown.push_str("}}");
            rest = &inside[digits + 1..];
        } else {
            shown.push('{');
            rest = inside;
        }
    }
    shown + rest
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn links_and_placeholders_are_text() {
        assert_eq!(message("`contacts[0].name` {{x}} {} {a1}"), "`contacts[0].name` {{x}} {} {a1}");
        assert_eq!(message("[a](b) {0}{12"), "\\[a\\](b) {{0}}{12");
    }
}
