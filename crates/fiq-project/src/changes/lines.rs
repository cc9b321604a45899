//! Which lines of which files were changed, and which findings that concerns.
//!
//! Lines are git's here: they end at a line feed and at nothing else.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_source::{Diagnostic, FileFindings, Findings, Span};
use rustc_hash::FxHashMap;

use super::patch::Hunks;

/// The changed lines of all changed files.
#[derive(Clone, Debug, Default)]
pub struct ChangedLines {
    files: FxHashMap<PathBuf, Changed>,
}

/// The changed lines of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// All of them: git does not know the file yet, or not which of its versions counts.
    Whole,
    /// These, from 1, in order. Where lines were only deleted, the ones around the place.
    Lines(Vec<RangeInclusive<u32>>),
}

impl ChangedLines {
    pub(super) fn new(files: impl Iterator<Item = (PathBuf, Hunks)>) -> Self {
        Self { files: files.map(|(path, hunks)| (path, Changed::Lines(hunks))).collect() }
    }

    pub(super) fn add_whole(&mut self, path: PathBuf) {
        self.files.insert(path, Changed::Whole);
    }

    /// The changed lines of the file at `path`, a path that came from the same repository.
    pub fn of(&self, path: &Path) -> &Changed {
        self.files.get(path).unwrap_or(const { &Changed::Lines(Vec::new()) })
    }
}

impl Changed {
    /// Whether one of these lines was changed.
    pub fn touches(&self, lines: &RangeInclusive<u32>) -> bool {
        match self {
            Self::Whole => true,
            Self::Lines(changed) => {
                let next = changed.partition_point(|range| range.end() < lines.start());
                changed.get(next).is_some_and(|range| range.start() <= lines.end())
            }
        }
    }

    /// Takes out of the findings of the file, or of a part of it, those whose place, labels and object were left alone; how many
    /// they were.
    pub fn keep_touched(&self, found: &mut FileFindings) -> u64 {
        if *self == Self::Whole {
            return 0;
        }
        let mut count = 0;
        let mut lines: Option<Lines> = None;
        for findings in &mut found.findings {
            let of_text = Lines::of(lines.take(), findings);
            let before = findings.diagnostics.len();
            findings.diagnostics.retain(|one| self.concerns(one, &of_text));
            count += (before - findings.diagnostics.len()) as u64;
            lines = Some(of_text);
        }
        found.findings.retain(|findings| !findings.diagnostics.is_empty());
        count
    }

    fn concerns(&self, diagnostic: &Diagnostic, lines: &Lines) -> bool {
        let labels = diagnostic.labels.iter().map(|label| label.span);
        let mut spans = [diagnostic.span].into_iter().chain(labels).chain(diagnostic.object);
        spans.any(|span| self.touches(&lines.range(span)))
    }
}

/// Where the lines of a text end.
struct Lines {
    text: Arc<Vec<u8>>,
    ends: Vec<u32>,
    first_line: u32,
}

impl Lines {
    /// The lines of the text of `findings`; those that are known are taken where they are of the same text.
    fn of(known: Option<Self>, findings: &Findings) -> Self {
        let ends = match known {
            Some(known) if Arc::ptr_eq(&known.text, &findings.text) => known.ends,
            _ => memchr::memchr_iter(b'\n', &findings.text).map(|at| at as u32).collect(),
        };
        Self { text: Arc::clone(&findings.text), ends, first_line: findings.first_line }
    }

    fn range(&self, span: Span) -> RangeInclusive<u32> {
        let last = span.end().saturating_sub(1).max(span.start());
        self.line(span.start())..=self.line(last)
    }

    fn line(&self, offset: u32) -> u32 {
        let before = self.ends.partition_point(|&end| end < offset) as u32;
        self.first_line.saturating_add(before)
    }
}

#[cfg(test)]
mod tests {
    use super::Changed;
    use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Pointer, Span};
    use std::sync::Arc;

    #[test]
    fn ranges_touch_where_they_share_a_line() {
        let changed = Changed::Lines(vec![2..=3, 7..=7]);
        let touched: Vec<bool> =
            [1..=1, 1..=2, 3..=9, 4..=6, 7..=8, 8..=9].iter().map(|lines| changed.touches(lines)).collect();
        assert_eq!(touched, [false, true, true, false, true, false]);
        assert!(Changed::Whole.touches(&(5..=5)));
    }

    #[test]
    fn a_finding_counts_by_its_place_its_labels_and_its_object() {
        let at = |span| Diagnostic::error("rule", span, Pointer::root(), "");
        let mut of_object = at(Span::new(0, 1));
        of_object.object = Some(Span::new(0, 5));
        let diagnostics = vec![
            at(Span::new(0, 1)),
            at(Span::new(0, 2)),
            at(Span::new(0, 1)).with_related(Span::empty(4), ""),
            of_object,
            at(Span::new(4, 5)),
            at(Span::empty(5)),
        ];
        // The second line is line 11 of the file; a lone carriage return ends none.
        let text = Arc::new(b"\r\r\nb\nc".to_vec());
        let document = DocumentKind::File;
        let findings = vec![Findings { document, text, first_byte: 0, first_line: 10, diagnostics }];
        let mut found = FileFindings { findings, ..FileFindings::default() };
        assert_eq!(Changed::Lines(vec![11..=11]).keep_touched(&mut found), 3);
        let left: Vec<Span> = found.diagnostics().map(|(_, one)| one.span).collect();
        assert_eq!(left, [Span::new(0, 1), Span::new(0, 1), Span::new(4, 5)]);
        assert_eq!(Changed::Lines(Vec::new()).keep_touched(&mut found), 3);
        assert!(found.findings.is_empty());
    }
}
