//! Text from outside as Markdown that shows it and obeys nothing in it: no markup, HTML, link, mention or reference.

use crate::printable;

/// Longer text is cut: nobody reads it in a comment.
const MOST: usize = 1000;
/// Shown as nothing; what stands on its two sides is never one word to the service.
const GAP: &str = "<!-- -->";

/// The text as code.
pub(super) fn code(text: &str) -> String {
    span(&cut(&printable(text)))
}

/// Words in which some are marked as code by backticks; where they do not come in pairs, all of it is code.
pub(super) fn words(text: &str) -> String {
    let text = cut(&printable(text));
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return span(&text);
    }
    let mut shown = String::with_capacity(text.len() * 2);
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 1 {
            shown.push_str(&span(part));
        } else {
            push_words(part, &mut shown);
        }
    }
    shown
}

/// Code in a fence of backticks that is longer than any row of them inside.
fn span(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_row(text) + 1);
    // One blank on either side is taken away again. Without them a backtick at an end would be part of the fence.
    let is_blank = text.bytes().all(|byte| byte == b' ');
    let at_ends = |c| text.starts_with(c) || text.ends_with(c);
    let pad = if at_ends('`') || at_ends(' ') && !is_blank { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

fn longest_row(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn push_words(text: &str, shown: &mut String) {
    for (at, c) in text.char_indices() {
        match c {
            // Mentions, references to issues, mathematics, and addresses: an escape does not keep the services from making links.
            '@' | '#' | '$' => shown.extend([GAP, c.encode_utf8(&mut [0; 4]), GAP]),
            ':' | '.' if is_address(&text[..at], &text[at..]) => {
                shown.push(c);
                shown.push_str(GAP);
            }
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '\\' | '*' | '_' | '[' | ']' | '|' | '~' | '!' => {
                shown.push('\\');
                shown.push(c);
            }
            _ => shown.push(c),
        }
    }
}

/// Whether the `:` or `.` between may belong to an address: `https://`, `mailto:a`, `www.a`.
fn is_address(before: &str, rest: &str) -> bool {
    let goes_on = rest.chars().nth(1).is_some_and(|c| !c.is_whitespace());
    let scheme_or_www = if rest.starts_with('.') {
        before.to_ascii_lowercase().ends_with("www")
    } else {
        before.ends_with(|c: char| c.is_ascii_alphabetic())
    };
    goes_on && scheme_or_www
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{code, words};

    #[test]
    fn code_shows_what_it_holds() {
        assert_eq!(code("a|b <c> @d"), "`a|b <c> @d`");
        assert_eq!(code("`a``"), "``` `a`` ```");
        assert_eq!(code(" a "), "`  a  `");
        assert_eq!(code(""), "");
        assert_eq!(code("a\nb"), "`a\\nb`");
    }

    #[test]
    fn words_are_no_markup() {
        assert_eq!(words("`a[0]` has 2_3 [x](y)"), "`a[0]` has 2\\_3 \\[x\\](y)");
        assert_eq!(words("<b> & @team #1"), "&lt;b&gt; &amp; <!-- -->@<!-- -->team <!-- -->#<!-- -->1");
        assert_eq!(words("https://a WWW.b: 1:2"), "https:<!-- -->//a WWW.<!-- -->b: 1:2");
        assert_eq!(words("a ` b @c"), "``a ` b @c``");
    }
}
