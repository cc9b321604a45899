//! The report for people: each finding with the text at fault underlined, and at the end what it all comes to.

mod excerpt;
mod paint;
mod window;

use std::io::Write;

use codespan_reporting::diagnostic as shown;
use codespan_reporting::term::{self, Chars, Config};
use fiq_source::{Diagnostic, FileFindings, Findings, LabelRole, Places, Severity};

use crate::found::Found;
use crate::sink::Sink;
use crate::summary::counted;
use crate::{Colour, Ending, Options, Problem, Summary, printable};
use excerpt::Excerpt;
use paint::Paint;

/// Related places beyond these are left out: no one follows so many.
const RELATED: usize = 6;

/// Writes findings, and knows how many more of the current file are shown.
#[derive(Debug)]
pub(crate) struct Terminal {
    options: Options,
    config: Config,
    /// How many of each severity will still be shown in this part of the file.
    budget: Tally,
    /// How many were shown in this file.
    shown: u64,
    /// How many were left out in this file.
    left_out: Tally,
    /// Room for one finding as it is drawn.
    drawn: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    errors: u64,
    warnings: u64,
}

impl Tally {
    fn of(&mut self, severity: Severity) -> &mut u64 {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        }
    }
}

impl Terminal {
    pub(crate) fn new(options: Options) -> Self {
        let config = Config { chars: Chars::box_drawing(), tab_width: 4, ..Config::default() };
        Self {
            options,
            config,
            budget: Tally::default(),
            shown: 0,
            left_out: Tally::default(),
            drawn: Vec::new(),
        }
    }

    fn paint<'o>(&self, out: &'o mut Vec<u8>) -> Paint<'o> {
        Paint::new(out, self.options.colour == Colour::Always)
    }

    fn line(&self, out: &mut Vec<u8>, write: impl FnOnce(&mut Paint<'_>) -> std::io::Result<()>) {
        write(&mut self.paint(out)).expect("a Vec takes everything");
        out.push(b'\n');
    }
}

impl Sink for Terminal {
    /// Decides how many findings of the next part of the file are shown: errors come before warnings.
    fn enter(&mut self, file: &FileFindings, _: &mut Vec<u8>) {
        let left = self.options.shown_per_file.map_or(u64::MAX, |limit| limit.saturating_sub(self.shown));
        let errors = file.count(Severity::Error).min(left);
        self.budget = Tally { errors, warnings: left - errors };
    }

    fn finding(&mut self, found: &Found<'_>, out: &mut Vec<u8>) {
        let diagnostic = found.diagnostic;
        let budget = self.budget.of(diagnostic.severity);
        if *budget == 0 {
            *self.left_out.of(diagnostic.severity) += 1;
            return;
        }
        *budget -= 1;
        self.shown += 1;
        let labels = labels(diagnostic);
        let excerpt = Excerpt::new(found, labels.iter().map(|label| label.span));
        let rendered = shown::Diagnostic::new(severity(diagnostic.severity))
            .with_code(diagnostic.rule)
            .with_message(printable(&diagnostic.message))
            .with_labels(
                labels.iter().zip(excerpt.ranges()).map(|(label, range)| label.shown(range)).collect(),
            )
            .with_notes(notes(diagnostic, &excerpt));
        let mut drawn = std::mem::take(&mut self.drawn);
        term::emit_to_write_style(&mut self.paint(&mut drawn), &self.config, &excerpt, &rendered)
            .expect("an excerpt holds every line its labels are on, and a Vec takes everything");
        push_trimmed(&drawn, out);
        drawn.clear();
        self.drawn = drawn;
    }

    /// Says what was left out of the file.
    fn leave(&mut self, path: &str, out: &mut Vec<u8>) {
        let left_out = std::mem::take(&mut self.left_out);
        self.shown = 0;
        if left_out.errors + left_out.warnings == 0 {
            return;
        }
        let mut parts = Vec::new();
        for (count, noun) in [(left_out.errors, "error"), (left_out.warnings, "warning")] {
            if count > 0 {
                parts.push(counted(count, &format!("more {noun}")));
            }
        }
        let (path, lifted_by) = (printable(path), self.options.lifted_by);
        self.line(out, |paint| {
            paint.strong("… ");
            write!(paint, "{} in {path}; {lifted_by} shows all", parts.join(" and "))
        });
        out.push(b'\n');
    }

    fn problem(&mut self, problem: &Problem, out: &mut Vec<u8>) {
        self.line(out, |paint| {
            paint.warning("problem");
            paint.strong(&format!(": {}: {}", printable(&problem.path), printable(&problem.message)));
            Ok(())
        });
        out.push(b'\n');
    }

    fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        if self.options.ending == Ending::Nothing {
            return;
        }
        self.line(out, |paint| {
            let text = summary.to_string();
            match (summary.errors, summary.warnings) {
                (0, 0) => paint.strong(&text),
                (0, _) => paint.warning(&text),
                _ => paint.error(&text),
            }
            Ok(())
        });
        if let Some(fixable) = summary.fixable(self.options.fixed_by) {
            self.line(out, |paint| write!(paint, "{fixable}"));
        }
    }
}

/// A finding as it is shown without colours, from its place on: the excerpt and what stands below it, without the headline.
pub fn excerpt(path: &str, findings: &Findings, diagnostic: &Diagnostic) -> String {
    let mut terminal = Terminal::new(Options::new(crate::Format::Terminal));
    *terminal.budget.of(diagnostic.severity) = 1;
    let mut drawn = Vec::new();
    terminal.finding(&Found { path, findings, places: &Places::new(findings), diagnostic }, &mut drawn);
    let text = String::from_utf8_lossy(&drawn);
    text.split_once('\n').map_or("", |(_, below)| below.trim_end()).to_owned()
}

/// A place to underline.
struct Underlined<'d> {
    span: fiq_source::Span,
    message: &'d str,
    style: shown::LabelStyle,
}

impl Underlined<'_> {
    fn shown(&self, range: std::ops::Range<usize>) -> shown::Label<()> {
        shown::Label::new(self.style, (), range).with_message(printable(self.message))
    }
}

/// What is underlined: the focus, or else the span; and the related places.
fn labels(diagnostic: &Diagnostic) -> Vec<Underlined<'_>> {
    let (focus, related): (Vec<_>, Vec<_>) =
        diagnostic.labels.iter().partition(|label| label.role == LabelRole::Focus);
    let primary = |span, message| Underlined { span, message, style: shown::LabelStyle::Primary };
    let focus = focus.iter().take(RELATED).map(|label| primary(label.span, &label.message));
    let mut labels: Vec<_> = focus.collect();
    if labels.is_empty() {
        labels.push(primary(diagnostic.span, ""));
    }
    labels.extend(related.iter().take(RELATED).map(|label| Underlined {
        span: label.span,
        message: &label.message,
        style: shown::LabelStyle::Secondary,
    }));
    labels
}

/// The pointer where the place says little, the way out, and who says so on which page.
fn notes(diagnostic: &Diagnostic, excerpt: &Excerpt) -> Vec<String> {
    let pointer = Some(diagnostic.pointer.as_str()).filter(|pointer| excerpt.is_cut() && !pointer.is_empty());
    let at = pointer.map(|pointer| format!("at {}", printable(tail(pointer))));
    let help = diagnostic.help.as_ref().map(|help| format!("help: {}", printable(help)));
    let source = match (&diagnostic.authority, &diagnostic.source) {
        (Some(authority), Some(page)) => Some(format!("{}: {}", printable(authority), printable(page))),
        (Some(one), None) | (None, Some(one)) => Some(printable(one).into_owned()),
        (None, None) => None,
    };
    at.into_iter().chain(help).chain(source).collect()
}

/// The last steps of a pointer that no line has room for.
fn tail(pointer: &str) -> &str {
    let start = pointer.len().saturating_sub(100);
    let step = pointer.bytes().enumerate().skip(start).find(|(_, byte)| *byte == b'/');
    if start == 0 { pointer } else { step.map_or("…", |(at, _)| &pointer[at + 1..]) }
}

/// Adds lines without the spaces that stand at their ends.
fn push_trimmed(drawn: &[u8], out: &mut Vec<u8>) {
    for line in drawn.split_inclusive(|byte| *byte == b'\n') {
        let text = line.strip_suffix(b"\n").unwrap_or(line);
        let end = text.iter().rposition(|byte| *byte != b' ').map_or(0, |last| last + 1);
        out.extend_from_slice(&text[..end]);
        out.push(b'\n');
    }
}

fn severity(severity: Severity) -> shown::Severity {
    match severity {
        Severity::Error => shown::Severity::Error,
        Severity::Warning => shown::Severity::Warning,
    }
}
