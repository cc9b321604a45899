//! The kinds of file that payloads stand in, and the documents in them.
//!
//! One module per format; each says where in the bytes of a file its documents are. A document that is not a stretch of the
//! file as it is (a string of another document) will own its text. What stands in source code comes as trees, from [`rust`].
//!
//! Invariant: splits text without parsing; a fault in one document does not stop the others.

mod json;
mod json_lines;
pub mod rust;

use std::borrow::Cow;
use std::path::Path;

use fiq_source::DocumentKind;
use fiq_syntax::json::Dialect;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One JSON text.
    Json,
    /// One JSON text with comments and trailing commas.
    Jsonc,
    /// A JSON text on each line.
    JsonLines,
    /// Rust, with literals in attributes and macros.
    Rust,
}

/// One text of a file that payloads are searched in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'f> {
    /// What it is.
    pub kind: DocumentKind,
    /// Its text.
    pub text: Cow<'f, [u8]>,
    /// The offset of the text in the bytes that were split.
    pub first_byte: u64,
    /// The number of the text's first line there, from 1.
    pub first_line: u32,
    /// How it is read.
    pub dialect: Dialect,
}

impl Format {
    /// The format that the file's name tells; `None` for files that are not read.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        let mut formats = [
            (Self::Json, json::EXTENSIONS),
            (Self::Jsonc, json::LAX_EXTENSIONS),
            (Self::JsonLines, json_lines::EXTENSIONS),
            (Self::Rust, rust::EXTENSIONS),
        ]
        .into_iter();
        let is_own = |known: &&str| known.eq_ignore_ascii_case(extension);
        formats.find(|(_, extensions)| extensions.iter().any(is_own)).map(|(format, _)| format)
    }

    /// How the documents of such a file are read.
    pub const fn dialect(self) -> Dialect {
        match self {
            Self::Json | Self::JsonLines | Self::Rust => Dialect::Json,
            Self::Jsonc => Dialect::Jsonc,
        }
    }

    /// The documents in `bytes`: a whole file, or whole lines of a file that is streamed. Rust has none that are texts.
    pub fn documents(self, bytes: &[u8]) -> impl Iterator<Item = Document<'_>> {
        let is_whole = matches!(self, Self::Json | Self::Jsonc);
        let whole = is_whole.then(|| json::document(bytes, self.dialect()));
        let lines = (self == Self::JsonLines).then(|| json_lines::documents(bytes));
        whole.into_iter().chain(lines.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::Format;
    use std::path::Path;

    #[test]
    fn names_tell_formats() {
        let cases = [
            ("a/menu.json", Some(Format::Json)),
            ("tsconfig.json", Some(Format::Json)),
            ("MENU.JSON", Some(Format::Json)),
            ("a.jsonc", Some(Format::Jsonc)),
            ("a.json5", Some(Format::Jsonc)),
            ("log.ndjson", Some(Format::JsonLines)),
            ("log.jsonl", Some(Format::JsonLines)),
            (".json", None),
            ("json", None),
            ("a.json.bak", None),
            ("src/a.rs", Some(Format::Rust)),
            ("a.rs.bk", None),
        ];
        for (name, format) in cases {
            assert_eq!(Format::of_path(Path::new(name)), format, "{name}");
        }
    }
}
