//! One finding with everything that is needed to show it.

use std::ops::Range;

use fiq_source::{Diagnostic, Findings, Fingerprint, Fix, Places, Position, Span};

/// A finding, the text it is about, and its file.
pub(crate) struct Found<'f> {
    pub(crate) path: &'f str,
    pub(crate) findings: &'f Findings,
    pub(crate) places: &'f Places<'f>,
    pub(crate) diagnostic: &'f Diagnostic,
}

impl<'f> Found<'f> {
    pub(crate) fn start(&self) -> Position {
        self.places.position(self.diagnostic.span.start())
    }

    pub(crate) fn end(&self) -> Position {
        self.places.position(self.diagnostic.span.end())
    }

    pub(crate) fn fingerprint(&self) -> Fingerprint {
        Fingerprint::new(self.path, &self.findings.document, self.diagnostic)
    }

    /// What a program can do about it.
    pub(crate) fn fix(&self) -> Option<&'f Fix> {
        fix(self.diagnostic)
    }

    /// The message, and the way out on a line of its own.
    pub(crate) fn words(&self) -> String {
        let help = self.diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}"));
        self.diagnostic.message.clone() + &help.unwrap_or_default()
    }

    /// The text under `span`, if it is text and has no more than `most` bytes.
    pub(crate) fn text(&self, span: Span, most: usize) -> Option<&'f str> {
        Some(span.of(&self.findings.text))
            .filter(|text| text.len() <= most)
            .and_then(|text| std::str::from_utf8(text).ok())
    }

    /// The line and the byte in it at `offset`, both from 1.
    pub(crate) fn byte_position(&self, offset: u32) -> (u32, u32) {
        let lines = self.places.lines();
        let line = lines.position(&self.findings.text, offset).line;
        let start = lines.line_span(&self.findings.text, line).unwrap_or_default().start();
        (line + self.findings.first_line - 1, offset.saturating_sub(start) + 1)
    }

    /// The lines that hold `span`, without the end of the last one.
    pub(crate) fn lines(&self, span: Span) -> Span {
        let (lines, text) = (self.places.lines(), &self.findings.text);
        let line = |offset| lines.line_span(text, lines.position(text, offset).line).unwrap_or(span);
        line(span.start()).cover(line(span.end())).cover(span)
    }

    pub(crate) fn bytes(&self, span: Span) -> Range<u64> {
        self.places.bytes(span)
    }
}

/// The fix of a finding, if a program can make it.
pub(crate) fn fix(diagnostic: &Diagnostic) -> Option<&Fix> {
    diagnostic.fix.as_deref().filter(|fix| !fix.edits.is_empty())
}

/// A path as the formats for other programs have it: relative paths without a leading `./`.
pub(crate) fn plain_path(path: &str) -> &str {
    path.strip_prefix("./").unwrap_or(path)
}
