//! Addresses of documents and the files they name.
//!
//! Invariant: an address stays as its client wrote it; only a path is decoded from it.

use std::path::{Path, PathBuf};

use gen_lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays as it is in the path of an address (RFC 3986, `pchar` and the slash), but for what clients are known to escape.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The file that an address names; none for an address of something else.
pub(crate) fn to_path(uri: &Uri) -> Option<PathBuf> {
    let (scheme, rest) = uri.0.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("file") {
        return None;
    }
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    let path = decoded(path)?;
    let path = match host {
        "" | "localhost" => path,
        host => format!("//{host}{path}"),
    };
    (!path.is_empty()).then(|| PathBuf::from(native(path)))
}

/// The address of a file.
pub(crate) fn of_path(path: &Path) -> Uri {
    let text = path.to_string_lossy();
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() };
    let encoded = utf8_percent_encode(&text, PLAIN);
    if text.starts_with("//") {
        return Uri(format!("file:{encoded}"));
    }
    let slash = if text.starts_with('/') { "" } else { "/" };
    Uri(format!("file://{slash}{encoded}"))
}

fn decoded(path: &str) -> Option<String> {
    percent_decode_str(path).decode_utf8().ok().map(Into::into)
}

/// `/C:/a` is `C:\a` where paths are written so.
fn native(path: String) -> String {
    if !cfg!(windows) {
        return path;
    }
    let has_drive = path.as_bytes().get(2) == Some(&b':') && path.starts_with('/');
    path[usize::from(has_drive)..].replace('/', "\\")
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::{of_path, to_path};

    #[test]
    fn addresses_name_files() {
        let cases = [
            ("file:///a/b.json", Some("/a/b.json")),
            ("file:///a/two%20words.json", Some("/a/two words.json")),
            ("FILE:///a%2Fb", Some("/a/b")),
            ("file:/a", Some("/a")),
            ("file://localhost/a", Some("/a")),
            ("file://host/a", Some("//host/a")),
            ("file:///a?b#c", Some("/a")),
            ("file:///%C3%A4", Some("/ä")),
            ("file:///%FF", None),
            ("file://", None),
            ("untitled:Untitled-1", None),
            ("", None),
        ];
        for (uri, path) in cases {
            assert_eq!(to_path(&uri.into()).as_deref(), path.map(Path::new), "{uri}");
        }
    }

    #[test]
    fn files_come_back() {
        for path in ["/a/b.json", "/two words/ä#?%.json", "/\u{1f600}"] {
            let uri = of_path(Path::new(path));
            assert!(uri.0.is_ascii() && !uri.0.contains([' ', '#', '?']), "{uri}");
            assert_eq!(to_path(&uri).as_deref(), Some(Path::new(path)));
        }
    }
}
