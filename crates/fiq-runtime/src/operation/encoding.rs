//! Percent-encoding (RFC 3986, section 2).

use std::fmt::Write;

/// The text with all but unreserved characters encoded.
pub(super) fn encoded(text: &str) -> String {
    spelt(text, |byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
}

/// The path with its parameters, which are encoded already, in place of their names in braces.
pub(super) fn rendered(template: &str, parameters: &[(&'static str, String)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((name, after)) = behind.split_once('}') else { break };
        out.push_str(&literal(before));
        match parameters.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&literal(&rest[before.len()..rest.len() - after.len()])),
        }
        rest = after;
    }
    out + &literal(rest)
}

/// Text of a document's path: what is encoded or delimits there stays.
fn literal(text: &str) -> String {
    spelt(text, |byte| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte))
}

fn spelt(text: &str, stays: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if stays(byte) {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("writing to a String cannot fail");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{encoded, rendered};

    #[test]
    fn all_but_unreserved_characters_are_encoded() {
        for (text, expected) in [
            ("", ""),
            ("AZaz09-._~", "AZaz09-._~"),
            ("a b", "a%20b"),
            ("a/b?c#d", "a%2Fb%3Fc%23d"),
            ("100%", "100%25"),
            ("a+b&c=d", "a%2Bb%26c%3Dd"),
            ("größe", "gr%C3%B6%C3%9Fe"),
            ("\u{1F355}\n", "%F0%9F%8D%95%0A"),
        ] {
            assert_eq!(encoded(text), expected, "{text}");
        }
    }

    #[test]
    fn parameters_stand_where_their_names_stood() {
        let parameters = [("a", "1".to_owned()), ("b", "%7Ba%7D".to_owned()), ("c d", "{a}".to_owned())];
        for (template, expected) in [
            ("/x", "/x"),
            ("/{a}", "/1"),
            ("/{a}/{b}", "/1/%7Ba%7D"),
            ("/{b}.{a}:go", "/%7Ba%7D.1:go"),
            // What was put in is not looked at again.
            ("/{c d}{a}", "/{a}1"),
            ("/{unknown}", "/%7Bunknown%7D"),
            ("/{open", "/%7Bopen"),
            ("/a b%20c?d=e#f", "/a%20b%20c?d=e%23f"),
        ] {
            assert_eq!(rendered(template, &parameters), expected, "{template}");
        }
    }
}
