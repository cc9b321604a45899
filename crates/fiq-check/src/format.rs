//! Kinds of text: whether a value is of the kind, and if not, what tells.

mod dates;
mod emoji;
mod network;
mod paths;

use fiq_model::{Format, FormatTest};
use fiq_tree::{Piece, PieceKind, Str, Value};

use crate::checker::Checker;

/// What tells that a value is not of the kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is simply not.
    Other,
    /// It has so many digits.
    Digits(u64),
    /// It has another scheme.
    Scheme(String),
    /// It ends in this extension.
    Extension(String),
    /// It has no extension.
    NoExtension,
}

/// Why `value` is not of the kind; `None` where it is, or that cannot be known, or the kind is not for values of this type.
pub(crate) fn fault<'m>(checker: &Checker<'m>, format: &'m Format, value: Value<'_>) -> Option<Fault> {
    let string = value.string()?;
    let text = || string.known();
    let other = |fits: bool| (!fits).then_some(Fault::Other);
    match &format.test {
        FormatTest::Named => other(is_named(&format.name, &text()?)),
        FormatTest::Digits { minimum, maximum } => {
            let count = digits(string, value.text());
            let too_few = count < *minimum && string.is_known();
            (too_few || count > *maximum).then_some(Fault::Digits(count))
        }
        FormatTest::Schemes(schemes) => paths::scheme_fault(&text()?, schemes),
        FormatTest::Extensions { foreign, required, .. } => {
            paths::extension_fault(&text()?, foreign, *required)
        }
        FormatTest::Pattern(pattern) => other(checker.pattern(pattern).is_match(&text()?)),
    }
}

/// The digits that are certain to be there; a placeholder may stand for more.
fn digits(string: Str<'_>, text: &[u8]) -> u64 {
    let count = |piece: Piece| match piece.kind {
        PieceKind::Text => piece.span.of(text).iter().filter(|byte| byte.is_ascii_digit()).count() as u64,
        PieceKind::Char(c) => u64::from(c.is_ascii_digit()),
        PieceKind::Unknown => 0,
    };
    string.pieces().map(count).sum()
}

/// The formats known by name. OpenAPI's `password`, `binary`, `float` and `double` demand nothing that could be seen, `int32` and
/// `int64` are bounds in the model, and a name that no one knows tells nothing.
fn is_named(name: &str, text: &str) -> bool {
    match name {
        "date-time" => dates::is_date_time(text),
        "date" => dates::is_date(text),
        "email" => network::is_email(text),
        "hostname" => network::is_hostname(text),
        "ipv4" => text.parse::<std::net::Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<std::net::Ipv6Addr>().is_ok(),
        "uri" => paths::is_uri(text),
        "uuid" => is_uuid(text),
        "byte" => is_base64(text),
        "emoji" => emoji::is_one(text),
        _ => true,
    }
}

/// What a named format asks for, to be read after "is not".
pub(crate) fn description(name: &str) -> Option<&'static str> {
    Some(match name {
        "date-time" => "a date and time such as `2024-12-31T23:59:59Z`",
        "date" => "a date such as `2024-12-31`",
        "email" => "an e-mail address",
        "hostname" => "a host name",
        "ipv4" => "an IPv4 address",
        "ipv6" => "an IPv6 address",
        "uri" => "an absolute URL",
        "uuid" => "a UUID",
        "byte" => "Base64 text",
        "emoji" => "exactly one emoji",
        _ => return None,
    })
}

fn is_uuid(text: &str) -> bool {
    let groups = text
        .split('-')
        .map(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(group.len()));
    groups.eq([8, 4, 4, 4, 12].map(Some))
}

/// RFC 4648, section 4: groups of four, padded.
fn is_base64(text: &str) -> bool {
    let bare = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    text.len().is_multiple_of(4)
        && bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::is_named;

    #[test]
    fn named_formats() {
        for (name, yes, no) in [
            ("uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000"),
            ("byte", "aGk=", "aGk"),
            ("byte", "", "a==="),
            ("ipv4", "192.168.0.1", "192.168.0"),
            ("email", "joe@example.com", "joe@"),
            ("uri", "https://cdn.example.com/größe.png", "cdn.example.com/x.png"),
            ("date", "2024-02-29", "2023-02-29"),
        ] {
            assert!(is_named(name, yes), "{name} {yes}");
            assert!(!is_named(name, no), "{name} {no}");
        }
        assert!(is_named("no-such-format", "anything"));
    }
}
