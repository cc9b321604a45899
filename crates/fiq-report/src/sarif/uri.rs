//! Paths to the URIs of artifacts.

use std::fmt::Write;

use crate::found::plain_path;

/// What relative paths are relative to.
pub(super) const ROOT: &str = "%SRCROOT%";

/// A URI, and what it is relative to.
pub(super) struct Uri {
    pub(super) text: String,
    pub(super) base: Option<&'static str>,
}

/// The URI of the file at `path`. A path of Windows has been given `/` for `\` by then.
pub(super) fn of_path(path: &str) -> Uri {
    let path = plain_path(path);
    let has_drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes().get(2) == Some(&b'/');
    let prefix = match path {
        path if path.starts_with('/') => "file://",
        _ if has_drive => "file:///",
        _ => return Uri { text: encoded(path), base: Some(ROOT) },
    };
    Uri { text: format!("{prefix}{}", encoded(path)), base: None }
}

/// With everything encoded that has a meaning in a URI, the colon too, which would end a scheme.
fn encoded(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            write!(text, "%{byte:02X}").expect("writing to a String cannot fail");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::of_path;

    fn shown(path: &str) -> String {
        let uri = of_path(path);
        format!("{} {}", uri.base.unwrap_or("-"), uri.text)
    }

    #[test]
    fn paths_are_uris() {
        assert_eq!(shown("./a b/é#1?.json"), "%SRCROOT% a%20b/%C3%A9%231%3F.json");
        assert_eq!(shown("a:b%20.json"), "%SRCROOT% a%3Ab%2520.json");
        assert_eq!(shown("/tmp/a.json"), "- file:///tmp/a.json");
        assert_eq!(shown("C:/a.json"), "- file:///C%3A/a.json");
        assert_eq!(shown("<stdin>"), "%SRCROOT% %3Cstdin%3E");
    }
}
