//! Kinds of text: whether a value is of the kind, and if not, what tells.

mod dates;
mod emoji;
mod network;
mod paths;

use fiq_model::{Format, FormatTest, NamedFormat};
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
        FormatTest::Named => other(is_named(NamedFormat::from_name(&format.name)?, &text()?)),
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

fn is_named(format: NamedFormat, text: &str) -> bool {
    match format {
        NamedFormat::DateTime => dates::is_date_time(text),
        NamedFormat::Date => dates::is_date(text),
        NamedFormat::Email => network::is_email(text),
        NamedFormat::Hostname => network::is_hostname(text),
        NamedFormat::Ipv4 => text.parse::<std::net::Ipv4Addr>().is_ok(),
        NamedFormat::Ipv6 => text.parse::<std::net::Ipv6Addr>().is_ok(),
        NamedFormat::Uri => paths::is_uri(text),
        NamedFormat::Uuid => is_uuid(text),
        NamedFormat::Byte => is_base64(text),
        NamedFormat::Emoji => emoji::is_one(text),
    }
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
    use fiq_model::NamedFormat;

    use super::is_named;

    #[test]
    fn named_formats() {
        for (format, yes, no) in [
            (NamedFormat::Uuid, "123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000"),
            (NamedFormat::Byte, "aGk=", "aGk"),
            (NamedFormat::Byte, "", "a==="),
            (NamedFormat::Ipv4, "192.168.0.1", "192.168.0"),
            (NamedFormat::Email, "joe@example.com", "joe@"),
            (NamedFormat::Uri, "https://cdn.example.com/größe.png", "cdn.example.com/x.png"),
            (NamedFormat::Date, "2024-02-29", "2023-02-29"),
        ] {
            assert!(is_named(format, yes), "{format:?} {yes}");
            assert!(!is_named(format, no), "{format:?} {no}");
        }
    }
}
