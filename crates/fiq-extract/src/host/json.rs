//! JSON files: the whole file is the document.

use std::borrow::Cow;

use fiq_source::DocumentKind;
use fiq_syntax::json::Dialect;

use super::Document;

/// Strict JSON. Files with comments are often called `.json` too; that is a fault only where there is a payload.
pub(super) const EXTENSIONS: &[&str] = &["json"];

/// JSON with comments and trailing commas; of JSON5 that part is read.
pub(super) const LAX_EXTENSIONS: &[&str] = &["jsonc", "json5"];

pub(super) fn document(bytes: &[u8], dialect: Dialect) -> Document<'_> {
    Document { kind: DocumentKind::File, text: Cow::Borrowed(bytes), first_byte: 0, first_line: 1, dialect }
}
