//! Tests on strings that say yes only where a rule would find nothing.

use crate::{
    cursor::Text,
    plan::{TextPlan, TextTest},
};

impl TextPlan {
    /// Whether `text` surely satisfies the plan.
    pub(crate) fn takes(&self, text: Text<'_>) -> bool {
        if !self.takes_length(text) {
            return false;
        }
        if self.values.is_none() && self.tests.is_empty() {
            return true;
        }
        let listed =
            self.values.as_ref().is_none_or(|values| values.iter().any(|value| value.as_bytes() == text.raw));
        !text.escaped && listed && self.tests.iter().all(|test| test.takes(text.raw))
    }
}

impl TextPlan {
    /// A text has at most as many characters as bytes, and one where it has any.
    #[inline]
    fn takes_length(&self, text: Text<'_>) -> bool {
        let bytes = text.raw.len() as u64;
        let surely = bytes <= self.max && (self.min == 0 || self.min == 1 && bytes > 0);
        surely || (self.min..=self.max).contains(&text.chars())
    }
}

impl TextTest {
    fn takes(&self, raw: &[u8]) -> bool {
        match self {
            Self::Digits { minimum, maximum } => {
                let digits = raw.iter().filter(|byte| byte.is_ascii_digit()).count() as u64;
                (*minimum..=*maximum).contains(&digits)
            }
            Self::Prefix(prefix) => {
                let rest = raw.strip_prefix(prefix.as_bytes());
                rest.and_then(<[u8]>::first).is_some_and(u8::is_ascii_graphic)
            }
            Self::Trimmed => {
                let graphic = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
                graphic(raw.first()) && graphic(raw.last())
            }
            Self::Url { schemes } => is_plain_url(raw, schemes),
            Self::Extension { foreign, required } => has_right_extension(raw, foreign, *required),
            Self::Emoji => is_plain_emoji(raw),
        }
    }
}

/// `scheme://host/path?query` without user, port, escapes or anything rare.
fn is_plain_url(raw: &[u8], schemes: &[String]) -> bool {
    let Some(colon) = raw.iter().position(|&byte| byte == b':') else { return false };
    let (scheme, rest) = raw.split_at(colon);
    let known = if schemes.is_empty() {
        matches!(scheme, b"http" | b"https")
    } else {
        schemes.iter().any(|one| one.as_bytes() == scheme)
    };
    let Some(rest) = rest.strip_prefix(b"://") else { return false };
    let host_len = rest
        .iter()
        .position(|byte| !(byte.is_ascii_alphanumeric() || b".-".contains(byte)))
        .unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_len);
    let edges_fine = host.first().is_some_and(u8::is_ascii_alphanumeric)
        && host.last().is_some_and(u8::is_ascii_alphanumeric);
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~=&+,?".contains(byte);
    known && edges_fine && matches!(path.first(), None | Some(b'/')) && path.iter().all(plain)
}

fn has_right_extension(raw: &[u8], foreign: &[String], required: bool) -> bool {
    if raw.contains(&b'?') || raw.contains(&b'#') {
        return false;
    }
    let name = raw.rsplit(|&byte| byte == b'/').next().unwrap_or(raw);
    let may_be_host = raw[..raw.len() - name.len()].ends_with(b"//");
    let may_have_scheme = name.contains(&b':');
    if may_have_scheme || required && may_be_host {
        return false;
    }
    match name.iter().rposition(|&byte| byte == b'.') {
        None => !required,
        Some(dot) => {
            let extension = &name[dot + 1..];
            let plain = dot > 0 && !extension.is_empty() && extension.iter().all(u8::is_ascii_alphanumeric);
            plain && !foreign.iter().any(|one| one.as_bytes().eq_ignore_ascii_case(extension))
        }
    }
}

/// One character of those ranges of Unicode in which every character is shown as an emoji (`Emoji_Presentation`).
fn is_plain_emoji(raw: &[u8]) -> bool {
    let mut chars = std::str::from_utf8(raw).unwrap_or_default().chars();
    let shown = matches!(
        chars.next(),
        Some(
            '\u{2705}'
            | '\u{1F337}'..='\u{1F37C}'
            | '\u{1F400}'..='\u{1F43E}'
            | '\u{1F442}'..='\u{1F4FC}'
            | '\u{1F600}'..='\u{1F64F}'
            | '\u{1F680}'..='\u{1F6C5}'
            | '\u{1F910}'..='\u{1F93A}',
        )
    );
    shown && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::{has_right_extension, is_plain_emoji, is_plain_url};

    #[test]
    fn plain_urls() {
        assert!(is_plain_url(b"https://cdn.example.com/m/0af3.jpg", &[]));
        for odd in [
            "https://",
            "https://-a.com",
            "ftp://a.b/c",
            "https://a b",
            "https://a.b:80/",
            "//a.b",
            "https://a.b/%zz",
        ] {
            assert!(!is_plain_url(odd.as_bytes(), &[]), "{odd}");
        }
    }

    #[test]
    fn extensions() {
        let foreign = ["mp4".to_owned()];
        assert!(has_right_extension(b"https://a.b/c.jpg", &foreign, true));
        assert!(has_right_extension(b"https://a.b/c", &foreign, false));
        assert!(!has_right_extension(b"c", &foreign, true));
        assert!(!has_right_extension(b"https://a.example", &foreign, true), "a host has no extension");
        assert!(!has_right_extension(b"a:.jpg", &foreign, true), "a name begins after a scheme");
        assert!(!has_right_extension(b"https://a.b/c.MP4", &foreign, false));
    }

    #[test]
    fn emoji() {
        assert!(is_plain_emoji("🍕".as_bytes()) && is_plain_emoji("✅".as_bytes()));
        assert!(!is_plain_emoji("🍕🍕".as_bytes()) && !is_plain_emoji(b"a") && !is_plain_emoji(b""));
    }
}
