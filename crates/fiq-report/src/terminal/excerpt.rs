//! The lines of a document that one finding shows, cut and made harmless, as the renderer wants them.
//!
//! The renderer is given a text of its own that holds those lines only; line numbers, columns and the place in the headline
//! are those of the file, from our own line index.

use std::collections::BTreeMap;
use std::ops::Range;

use codespan_reporting::files::{Error, Files, Location};
use fiq_source::{Findings, Places, Position, Span};

use super::window;
use crate::found::Found;
use crate::printable;

/// The lines that one finding shows.
pub(super) struct Excerpt {
    path: String,
    /// The place that the headline names.
    at: Position,
    source: String,
    /// By number of the line in the file, from 0: where it stands in `source`.
    lines: BTreeMap<usize, Range<usize>>,
    /// For each label, the bytes of `source` that it underlines.
    ranges: Vec<Range<usize>>,
    /// Whether a line is shown in part only.
    is_cut: bool,
}

/// A label on one line of the document.
struct OnLine {
    /// The line in the text of the findings, from 1.
    line: u32,
    /// The bytes of that line.
    range: Range<usize>,
}

impl Excerpt {
    /// The excerpt for labels at `spans`; the headline names the start of the finding.
    pub(super) fn new(found: &Found<'_>, spans: impl Iterator<Item = Span>) -> Self {
        let (findings, places) = (found.findings, found.places);
        let labels: Vec<OnLine> = spans.map(|span| on_line(findings, places, span)).collect();
        let mut excerpt = Self {
            path: printable(found.path).into_owned(),
            at: found.start(),
            source: String::new(),
            lines: BTreeMap::new(),
            ranges: vec![0..0; labels.len()],
            is_cut: false,
        };
        for line in lines_shown(&labels) {
            excerpt.add_line(findings, places, line, &labels);
        }
        excerpt
    }

    /// For each label, the bytes of the excerpt that it underlines.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.ranges.iter().cloned()
    }

    /// Whether a line is shown in part only, so that a place in it says little to people.
    pub(super) fn is_cut(&self) -> bool {
        self.is_cut
    }

    fn add_line(&mut self, findings: &Findings, places: &Places<'_>, line: u32, labels: &[OnLine]) {
        let Some(span) = places.lines().line_span(&findings.text, line) else { return };
        let here = || labels.iter().enumerate().filter(|(_, label)| label.line == line);
        let ranges: Vec<Range<usize>> = here().map(|(_, label)| label.range.clone()).collect();
        let shown = window::show(span.of(&findings.text), &ranges);
        let start = self.source.len();
        for ((index, _), range) in here().zip(shown.ranges) {
            self.ranges[index] = start + range.start..start + range.end;
        }
        self.is_cut |= shown.is_cut;
        self.source.push_str(&shown.text);
        let number = (line + findings.first_line - 1) as usize;
        self.lines.insert(number - 1, start..self.source.len());
        self.source.push('\n');
    }
}

/// The first line of `span`, and the bytes of it that are meant.
fn on_line(findings: &Findings, places: &Places<'_>, span: Span) -> OnLine {
    let line = places.lines().position(&findings.text, span.start()).line;
    let whole = places.lines().line_span(&findings.text, line).unwrap_or_default();
    let inside = |offset: u32| (offset.clamp(whole.start(), whole.end()) - whole.start()) as usize;
    OnLine { line, range: inside(span.start())..inside(span.end()) }
}

/// The lines with labels, and each line that stands alone between two of them.
fn lines_shown(labels: &[OnLine]) -> Vec<u32> {
    let mut lines: Vec<u32> = labels.iter().map(|label| label.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let between: Vec<u32> =
        lines.windows(2).filter(|pair| pair[1] - pair[0] == 2).map(|pair| pair[0] + 1).collect();
    lines.extend(between);
    lines
}

impl<'a> Files<'a> for Excerpt {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.path)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.source)
    }

    fn line_index(&'a self, (): (), offset: usize) -> Result<usize, Error> {
        let line = self.lines.iter().find(|(_, range)| (range.start..=range.end).contains(&offset));
        line.map(|(index, _)| *index).ok_or(Error::IndexTooLarge { given: offset, max: self.source.len() })
    }

    fn line_range(&'a self, (): (), index: usize) -> Result<Range<usize>, Error> {
        self.lines.get(&index).cloned().ok_or(Error::LineTooLarge { given: index, max: self.lines.len() })
    }

    fn location(&'a self, (): (), _: usize) -> Result<Location, Error> {
        Ok(Location { line_number: self.at.line as usize, column_number: self.at.column as usize })
    }
}
