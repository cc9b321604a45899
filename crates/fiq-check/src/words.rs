//! Words and figures of messages. Whatever comes from a payload or a document is made harmless here: control characters are
//! escaped, long text is cut.

use fiq_model::{Literal, Types};
use fiq_tree::{Kind, Value};

/// Text of a payload or a document, safe to show, at most about 60 characters.
pub(crate) fn short(text: &str) -> String {
    shown(text, 60)
}

/// Text of a document such as the API's answer, safe to show, at most a few lines long.
pub(crate) fn long(text: &str) -> String {
    shown(text, 400)
}

fn shown(text: &str, limit: usize) -> String {
    let mut out = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == limit {
            out.push('…');
            break;
        }
        if is_harmless(c) {
            out.push(c);
        } else {
            out.extend(c.escape_unicode());
        }
    }
    out
}

/// Not a control character, and none of those that turn or hide the text around them.
fn is_harmless(c: char) -> bool {
    let turns_or_hides = matches!(c,
        '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    !c.is_control() && !turns_or_hides
}

/// A name or a value between backticks.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", short(text))
}

/// `a`, `b` and `c`, with `word` before the last.
pub(crate) fn list<T: AsRef<str>>(parts: impl IntoIterator<Item = T>, word: &str) -> String {
    let parts: Vec<T> = parts.into_iter().collect();
    let Some((last, rest)) = parts.split_last() else { return String::new() };
    if rest.is_empty() {
        return last.as_ref().to_owned();
    }
    let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
    format!("{} {word} {}", rest.join(", "), last.as_ref())
}

/// `1 item`, `2 items`.
pub(crate) fn counted(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// A kind with its article: `a string`.
pub(crate) fn kind(value: Value<'_>) -> &'static str {
    value.kind().with_article()
}

/// The types of a set with their articles: `a string or null`.
pub(crate) fn types(types: Types) -> String {
    let all = [
        (Types::STRING, "a string"),
        (Types::NUMBER, "a number"),
        (Types::BOOLEAN, "a boolean"),
        (Types::ARRAY, "an array"),
        (Types::OBJECT, "an object"),
    ];
    let mut names: Vec<&str> =
        all.iter().filter(|(one, _)| types.holds(*one)).map(|(_, name)| *name).collect();
    if types.holds(Types::INTEGER) && !types.holds(Types::NUMBER) {
        names.insert(usize::from(types.holds(Types::STRING)), "an integer");
    }
    if types.holds(Types::NULL) {
        names.push("null");
    }
    if names.is_empty() { "left out".to_owned() } else { list(names, "or") }
}

/// A scalar as it is written, cut; a container only by its brackets.
pub(crate) fn value(value: Value<'_>) -> String {
    match value.kind() {
        Kind::Array => "[…]".to_owned(),
        Kind::Object => "{…}".to_owned(),
        Kind::String => value.string().map_or_else(String::new, |string| short(&string.written())),
        _ => short(&String::from_utf8_lossy(value.span().of(value.text()))),
    }
}

/// A value of the document as people read it: strings without quotes.
pub(crate) fn literal(literal: &Literal) -> String {
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Number(text) | Literal::String(text) => short(text),
        Literal::Array(_) => "[…]".to_owned(),
        Literal::Object(_) => "{…}".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{counted, list, short, types};
    use fiq_model::Types;

    #[test]
    fn control_characters_are_escaped_and_long_text_is_cut() {
        assert_eq!(short("\u{1b}[2J\u{202e}txt"), "\\u{1b}[2J\\u{202e}txt");
        assert_eq!(short(&"é".repeat(100)).chars().count(), 61);
    }

    #[test]
    fn lists_and_counts_read_well() {
        assert_eq!(list(["a", "b", "c"], "or"), "a, b or c");
        assert_eq!(list(["a"], "or"), "a");
        assert_eq!(counted(1, "item"), "1 item");
        assert_eq!(counted(3, "character"), "3 characters");
        assert_eq!(types(Types::STRING.with(Types::NULL)), "a string or null");
        assert_eq!(types(Types::INTEGER), "an integer");
    }
}
