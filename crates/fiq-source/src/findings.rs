//! What was found in one file, with the text that is needed to show it.

use std::sync::Arc;

use crate::{Diagnostic, LineIndex, Pointer, Position, Severity, Span};

/// What kind of text inside a file a document is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// The whole file.
    File,
    /// A line of a JSON lines file, from 1.
    Line(u64),
    /// A fenced block of a Markdown file, from 0.
    Fence(u32),
    /// A string of another document, by its pointer there.
    String(Pointer),
    /// A literal in source code, from 0.
    Literal(u32),
}

/// The diagnostics of one document, and the text their spans are bytes of.
#[derive(Clone, Debug)]
pub struct Findings {
    /// What the document is.
    pub document: DocumentKind,
    /// The text that the spans of the diagnostics are bytes of: the file, or one line of it. Documents of a file may share it.
    pub text: Arc<Vec<u8>>,
    /// The offset of the text in its file.
    pub first_byte: u64,
    /// The number of the text's first line in its file, from 1.
    pub first_line: u32,
    /// The diagnostics, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// The findings of a file that is one document.
    pub fn of_file(text: impl Into<Arc<Vec<u8>>>, diagnostics: Vec<Diagnostic>) -> Self {
        let document = DocumentKind::File;
        Self { document, text: text.into(), first_byte: 0, first_line: 1, diagnostics }
    }
}

/// What was found in one file, or in a part of a file that is read as a stream.
#[derive(Clone, Debug, Default)]
pub struct FileFindings {
    /// The path as the user gave it, `/`-separated; bytes that are not UTF-8 are replaced.
    pub path: String,
    /// The documents that have diagnostics.
    pub findings: Vec<Findings>,
    /// The number of payloads found.
    pub payloads: u64,
    /// The number of values that look like payloads and were passed over.
    pub near_misses: u64,
    /// Why the file, or the rest of it, could not be read.
    pub problem: Option<String>,
}

impl FileFindings {
    /// Every diagnostic with its document.
    pub fn diagnostics(&self) -> impl Iterator<Item = (&Findings, &Diagnostic)> {
        self.findings.iter().flat_map(|findings| findings.diagnostics.iter().map(move |one| (findings, one)))
    }

    /// Takes in what was found in the next part of the file.
    pub fn absorb(&mut self, part: Self) {
        self.payloads += part.payloads;
        self.near_misses += part.near_misses;
        self.findings.extend(part.findings);
        self.problem = self.problem.take().or(part.problem);
    }

    /// Whether the file could not be read, or has errors.
    pub fn is_broken(&self) -> bool {
        self.problem.is_some() || self.diagnostics().any(|(_, one)| one.severity == Severity::Error)
    }

    /// The number of diagnostics of this severity.
    pub fn count(&self, severity: Severity) -> u64 {
        self.diagnostics().filter(|(_, diagnostic)| diagnostic.severity == severity).count() as u64
    }
}

/// Turns spans of one [`Findings`] into places of its file.
#[derive(Debug)]
pub struct Places<'f> {
    findings: &'f Findings,
    lines: Arc<LineIndex>,
}

impl<'f> Places<'f> {
    /// Reads the text of `findings` once.
    pub fn new(findings: &'f Findings) -> Self {
        Self { findings, lines: Arc::new(LineIndex::new(&findings.text)) }
    }

    /// As [`Self::new`], but a text that is that of `before` is not read again.
    pub fn after(before: Option<&Self>, findings: &'f Findings) -> Self {
        let same = before.filter(|before| Arc::ptr_eq(&before.findings.text, &findings.text));
        same.map_or_else(|| Self::new(findings), |same| Self { findings, lines: Arc::clone(&same.lines) })
    }

    /// The line index of the text; its lines count from 1 at the start of the text.
    pub fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The position of `offset` in the file.
    pub fn position(&self, offset: u32) -> Position {
        let inside = self.lines.position(&self.findings.text, offset);
        Position { line: inside.line + self.findings.first_line - 1, column: inside.column }
    }

    /// The bytes of `span`, counted from the start of the file.
    pub fn bytes(&self, span: Span) -> std::ops::Range<u64> {
        let base = self.findings.first_byte;
        base + u64::from(span.start())..base + u64::from(span.end())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{DocumentKind, Findings, Places};

    #[test]
    fn documents_of_one_text_share_its_lines() {
        let text = Arc::new(b"a\nb".to_vec());
        let findings = |text| Findings {
            document: DocumentKind::Literal(0),
            text,
            first_byte: 0,
            first_line: 1,
            diagnostics: Vec::new(),
        };
        let (first, second) = (findings(Arc::clone(&text)), findings(text));
        let other = findings(Arc::new(b"a\nb".to_vec()));
        let places = Places::new(&first);
        assert!(Arc::ptr_eq(&places.lines, &Places::after(Some(&places), &second).lines));
        assert!(!Arc::ptr_eq(&places.lines, &Places::after(Some(&places), &other).lines));
    }
}
