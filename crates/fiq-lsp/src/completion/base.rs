//! The text that is completed, and a way to try what becomes of it.

use std::borrow::Cow;
use std::sync::Arc;

use fiq_extract::Format;
use fiq_project::View;
use fiq_source::{Edit, Span};

use super::scan::is_blank;
use super::window::Window;
use crate::snapshot::Snapshot;

/// A text of JSON, or a file with one among its tokens, and the cursor in it.
#[derive(Debug)]
pub(super) struct Base<'b, 'm> {
    on: &'b Snapshot<'b, 'm>,
    format: Format,
    /// The text; offsets here are its bytes.
    pub(super) text: Cow<'b, [u8]>,
    /// Where it begins in the document.
    first_byte: u32,
    /// Where the outermost value may begin.
    pub(super) from: u32,
    pub(super) cursor: u32,
    /// Whether its outermost value is that of the document, or an array of the items of that.
    pub(super) is_whole: bool,
}

/// Of a longer document a part is looked at.
const LONG: usize = 1 << 17;

impl<'b, 'm> Base<'b, 'm> {
    /// The text around an offset of the document; none where nothing can be written there.
    pub(super) fn at(on: &'b Snapshot<'b, 'm>, offset: u32) -> Option<Self> {
        let (format, text) = (on.format?, on.document.text.bytes().as_slice());
        let whole = Cow::Borrowed(text);
        let base = Self { on, format, text: whole, first_byte: 0, from: 0, cursor: offset, is_whole: true };
        match format {
            Format::Json | Format::Jsonc if text.len() > LONG => Some(base.narrowed()),
            Format::Json | Format::Jsonc => Some(base),
            Format::JsonLines => {
                let line = line_at(text, offset);
                let (first_byte, cursor) = (line.start(), offset - line.start());
                Some(Self { text: Cow::Borrowed(line.of(text)), first_byte, cursor, ..base })
            }
            Format::Rust => {
                let view = on.view()?;
                let literal = view.document_at(offset)?;
                literal.own_offset(offset)?;
                Some(Self { from: literal.span(view).start(), ..base })
            }
        }
    }

    /// The part of a long document that matters.
    fn narrowed(self) -> Self {
        let window = self.on.view().and_then(|view| Window::around(view, self.cursor));
        let Some(window) = window else { return self };
        let cursor = self.cursor - window.start;
        let (text, is_whole) = (Cow::Owned(window.text), window.is_of_root);
        Self { text, first_byte: window.start, cursor, is_whole, ..self }
    }

    /// What holds for the document.
    pub(super) fn on(&self) -> &'b Snapshot<'b, 'm> {
        self.on
    }

    /// Whether a value may have several lines.
    pub(super) fn may_have_lines(&self) -> bool {
        self.format != Format::JsonLines
    }

    /// Whether it stands among the tokens of a program.
    pub(super) fn is_code(&self) -> bool {
        self.format == Format::Rust
    }

    /// Whether a blank stands behind colons and commas.
    pub(super) fn is_spaced(&self) -> bool {
        let start = &self.text[self.from as usize..];
        let colons = memchr::memmem::find_iter(start, b"\":").take(1);
        colons.map(|at| start.get(at + 2)).all(|byte| byte.is_none_or(|byte| is_blank(*byte)))
    }

    /// A span as bytes of the document.
    pub(super) fn in_document(&self, span: Span) -> Span {
        span.shifted(self.first_byte)
    }

    /// The text with the edits, which stand apart and in order, as an editor would see it.
    pub(super) fn with(&self, edits: &[Edit]) -> Option<View> {
        let text = applied(&self.text, edits);
        self.on.held.inspector().view(&self.on.document.path, self.format, Arc::new(text)).ok()
    }
}

/// The number of faults in the syntax of a view.
pub(super) fn faults(view: &View) -> usize {
    view.documents().iter().map(|document| document.tree().faults().len()).sum()
}

/// The text after edits, which stand apart and in order.
pub(super) fn applied(text: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in edits {
        out.extend_from_slice(&text[at..edit.span.start() as usize]);
        out.extend_from_slice(edit.text.as_bytes());
        at = edit.span.end() as usize;
    }
    out.extend_from_slice(&text[at..]);
    out
}

/// The line of a text around an offset, without its end.
pub(super) fn line_at(text: &[u8], offset: u32) -> Span {
    let at = offset as usize;
    let start = memchr::memrchr(b'\n', &text[..at]).map_or(0, |found| found + 1);
    let end = memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |found| at + found);
    let end = if end > at && text[end - 1] == b'\r' { end - 1 } else { end };
    Span::new(start as u32, end as u32)
}
