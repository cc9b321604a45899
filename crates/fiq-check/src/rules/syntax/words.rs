//! The words for each kind of fault: the message, what stands at the related place, and the way out.

use fiq_source::Span;
use fiq_tree::{Fault, FaultKind};

use crate::words::{code, short};

/// What is said about one fault.
pub(super) struct Words {
    pub(super) message: String,
    pub(super) label: Option<&'static str>,
    pub(super) help: Option<&'static str>,
}

/// Words that need nothing of the text.
const fn fixed(kind: FaultKind) -> Option<(&'static str, Option<&'static str>, Option<&'static str>)> {
    Some(match kind {
        FaultKind::TrailingComma => {
            ("a comma stands before the closing bracket", Some("this comma"), Some("take the comma out"))
        }
        FaultKind::MissingComma => ("a comma is missing", Some("a comma belongs here"), None),
        FaultKind::ExtraComma => {
            ("a comma stands where nothing precedes it", None, Some("take the comma out"))
        }
        FaultKind::MissingColon => {
            ("a colon is missing between the key and its value", Some("a colon belongs here"), None)
        }
        FaultKind::MissingValue => ("a value is missing", Some("a value belongs here"), None),
        FaultKind::MissingKey => ("a key is missing", None, Some("a field is written `\"key\": value`")),
        FaultKind::ExtraCloser => ("a bracket closes nothing", None, Some("take it out")),
        FaultKind::WrongQuotes => {
            ("JSON has no other quotes than `\"`", None, Some("write it in double quotes"))
        }
        FaultKind::TextAfterDocument => (
            "text follows the end of the document",
            None,
            Some(
                "take out the bracket that closes too soon; several JSON texts, each on its own line, are JSON lines: name the file `.jsonl` or `.ndjson`",
            ),
        ),
        FaultKind::Comment => (
            "JSON has no comments",
            None,
            Some("take it out, or name the file `.jsonc` if its readers take comments"),
        ),
        FaultKind::EmptyDocument => ("the text holds no value", None, None),
        FaultKind::InvalidUtf8 => ("this byte is not UTF-8", None, Some("save the file in UTF-8")),
        FaultKind::Utf16 => ("the text is UTF-16, and JSON is UTF-8", None, Some("save the file in UTF-8")),
        FaultKind::Ellipsis => {
            ("an ellipsis is not JSON", None, Some("write the value out, or put `\"...\"` in quotes"))
        }
        FaultKind::TooLarge => ("the text has 4 GiB or more and was not read", None, None),
        _ => return None,
    })
}

/// The words for a fault of `text`.
pub(super) fn of(fault: &Fault, text: &[u8]) -> Words {
    if let Some((message, label, help)) = fixed(fault.kind) {
        return Words { message: message.to_owned(), label, help };
    }
    let here = code(&written(fault.span, text));
    let whole = code(&written(fault.related.unwrap_or(fault.span), text));
    let (message, label, help) = match fault.kind {
        FaultKind::Unclosed => (format!("{whole} is never closed"), Some("opened here"), None),
        FaultKind::MismatchedCloser => {
            (format!("{here} closes what {whole} opened"), Some("opened here"), None)
        }
        FaultKind::MissingCloser => {
            (format!("{whole} is not closed before {here}"), Some("opened here"), None)
        }
        FaultKind::UnquotedKey => {
            (format!("the key {here} is not in quotes"), None, Some("write it in double quotes"))
        }
        FaultKind::BadEscape => (
            format!("{whole} is no escape"),
            Some("this escape"),
            Some("a backslash itself is written `\\\\`"),
        ),
        FaultKind::ControlCharacter => (
            format!("a string holds the control character {}", control(fault.span, text)),
            Some("the string begins here"),
            Some("write it as an escape, such as `\\n` or `\\u0000`"),
        ),
        FaultKind::BadNumber => (format!("{whole} is not a number of JSON"), None, None),
        FaultKind::BadLiteral => {
            (format!("{whole} is not a value of JSON"), None, Some("text stands in double quotes"))
        }
        FaultKind::UnquotedPlaceholder => {
            (format!("the placeholder {whole} is not in quotes"), None, Some("write it in double quotes"))
        }
        _ => (format!("{here} has no place here"), None, None),
    };
    Words { message, label, help }
}

fn written(span: Span, text: &[u8]) -> String {
    let start = (span.start() as usize).min(text.len());
    let end = (span.end() as usize).clamp(start, text.len()).min(start + 256);
    let written = String::from_utf8_lossy(&text[start..end]);
    if written.chars().all(char::is_whitespace) { spelt(&written) } else { short(&written) }
}

/// What cannot be seen, by its number.
fn spelt(text: &str) -> String {
    let numbers: Vec<String> = text.chars().take(4).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    numbers.join(" ")
}

fn control(span: Span, text: &[u8]) -> String {
    text.get(span.start() as usize).map_or_else(String::new, |byte| format!("U+{byte:04X}"))
}
