//! JSON lines: every line that is not blank is a document.
//!
//! A line ends at `\n` alone, so that a lone `\r` stays white space inside its document.

use std::borrow::Cow;

use fiq_source::DocumentKind;
use fiq_syntax::json::Dialect;

use super::Document;

pub(super) const EXTENSIONS: &[&str] = &["jsonl", "ndjson"];

pub(super) fn documents(bytes: &[u8]) -> impl Iterator<Item = Document<'_>> {
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let mut start = 0;
    ends.enumerate().filter_map(move |(index, end)| {
        let first_byte = std::mem::replace(&mut start, end + 1);
        let text = bytes.get(first_byte..end)?;
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        (!is_blank(text)).then(|| Document {
            kind: DocumentKind::Line(index as u64 + 1),
            text: Cow::Borrowed(text),
            first_byte: first_byte as u64,
            first_line: index as u32 + 1,
            dialect: Dialect::Json,
        })
    })
}

/// Whether the line holds nothing at all; a byte order mark may stand at the start of the file.
fn is_blank(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
    line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
}

#[cfg(test)]
mod tests {
    use super::documents;
    use fiq_source::DocumentKind;

    fn split(text: &str) -> Vec<(DocumentKind, u64, String)> {
        let text_of = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
        documents(text.as_bytes()).map(|one| (one.kind, one.first_byte, text_of(&one.text))).collect()
    }

    #[test]
    fn lines_keep_their_numbers_and_offsets() {
        let expected = [
            (DocumentKind::Line(1), 0, "{}".to_owned()),
            (DocumentKind::Line(4), 7, "[1,\r2]".to_owned()),
            (DocumentKind::Line(5), 15, "3".to_owned()),
        ];
        assert_eq!(split("{}\r\n\n \n[1,\r2]\r\n3"), expected);
    }

    #[test]
    fn blank_files_hold_nothing() {
        for text in ["", "\n", "\r\n \t\n", "\u{feff}\n"] {
            assert_eq!(split(text), []);
        }
    }
}
