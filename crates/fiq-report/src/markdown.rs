//! A summary for the comment on a pull request or the summary of a job: counts, a table by rule, and the findings by file.
//!
//! GitHub takes 65,536 characters. What does not fit is left out, warnings first, and told. Bytes are counted, since a text
//! never has more characters than bytes, however a service counts them.

mod escape;

use std::fmt::Write;

use fiq_source::Severity;

use crate::found::{Found, plain_path};
use crate::sink::Sink;
use crate::summary::{counted, grouped};
use crate::{FixedBy, Options, Problem, Summary};
use escape::{code, words};

/// The most characters of a comment.
const MOST: usize = 65_536;
/// Room for the sentence that tells what is left out.
const LAST_WORDS: usize = 200;

/// The summary, as far as it is known.
#[derive(Debug)]
pub(crate) struct Markdown {
    name: String,
    fixed_by: FixedBy,
    /// The headings of files that have an item.
    files: Vec<String>,
    /// The path of the file that came last, and whether it has a heading.
    current: Option<String>,
    problems: Items,
    errors: Items,
    warnings: Items,
}

/// Lines of one level, up to what a comment can hold.
#[derive(Debug, Default)]
struct Items {
    /// The file by its number, and the line.
    kept: Vec<(usize, String)>,
    size: usize,
}

impl Items {
    fn is_full(&self) -> bool {
        self.size >= MOST
    }

    fn push(&mut self, file: usize, line: String) {
        self.size += line.len();
        self.kept.push((file, line));
    }
}

impl Markdown {
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            name: options.about.name.clone(),
            fixed_by: options.fixed_by,
            files: Vec::new(),
            current: None,
            problems: Items::default(),
            errors: Items::default(),
            warnings: Items::default(),
        }
    }

    /// The number of the file, which gets a heading.
    fn file(&mut self, path: &str) -> usize {
        if self.current.as_deref() != Some(path) {
            self.current = Some(path.to_owned());
            self.files.push(format!("\n### {}\n\n", code(plain_path(path))));
        }
        self.files.len() - 1
    }

    fn head(&self, summary: &Summary) -> String {
        let mut head = format!("## {}\n\n{}\n", code(&self.name), summary);
        if let Some(fixable) = summary.fixable(self.fixed_by) {
            write!(head, "\n{fixable}\n").expect("writing to a String cannot fail");
        }
        let rows = summary.by_rule();
        if !rows.is_empty() {
            head.push_str("\n| rule | severity | findings | fixable |\n| --- | --- | ---: | --- |\n");
        }
        for (rule, severity, count) in rows {
            let fixes = count.fixes().unwrap_or_default();
            let (rule, severity) = (code(rule), severity.as_str());
            writeln!(head, "| {rule} | {severity} | {} | {fixes} |", grouped(count.findings))
                .expect("writing to a String cannot fail");
        }
        head
    }

    /// What fits into `room`, problems first, then errors: lines with the numbers of their files.
    fn chosen(&self, room: usize) -> Vec<&(usize, String)> {
        let mut left = room;
        let mut headed = vec![false; self.files.len()];
        let mut chosen = Vec::new();
        for item in [&self.problems, &self.errors, &self.warnings].iter().flat_map(|items| &items.kept) {
            let (file, line) = item;
            let heading = if headed[*file] { 0 } else { self.files[*file].len() };
            let Some(rest) = left.checked_sub(heading + line.len()) else { break };
            left = rest;
            headed[*file] = true;
            chosen.push(item);
        }
        chosen.sort_by_key(|(file, _)| *file);
        chosen
    }
}

impl Sink for Markdown {
    fn finding(&mut self, found: &Found<'_>, _: &mut Vec<u8>) {
        let is_error = found.diagnostic.severity == Severity::Error;
        if if is_error { self.errors.is_full() } else { self.warnings.is_full() } {
            return;
        }
        let file = self.file(found.path);
        let items = if is_error { &mut self.errors } else { &mut self.warnings };
        items.push(file, line(found));
    }

    fn problem(&mut self, problem: &Problem, _: &mut Vec<u8>) {
        if !self.problems.is_full() {
            let file = self.file(&problem.path);
            self.problems.push(file, format!("- **problem**: {}\n", words(&problem.message)));
        }
    }

    fn finish(&mut self, summary: &Summary, out: &mut Vec<u8>) {
        let mut text = self.head(summary);
        let chosen = self.chosen(MOST.saturating_sub(text.len() + LAST_WORDS));
        let mut headed = None;
        for (file, line) in &chosen {
            if headed != Some(*file) {
                text.push_str(&self.files[*file]);
                headed = Some(*file);
            }
            text.push_str(line);
        }
        let all = summary.errors + summary.warnings + summary.problems.len() as u64;
        let left_out = all - chosen.len() as u64;
        if left_out > 0 {
            write!(
                text,
                "\n{} not shown here: a summary has at most {} characters.\n",
                counted(left_out, "more finding"),
                grouped(MOST as u64)
            )
            .expect("writing to a String cannot fail");
        }
        out.extend_from_slice(text.as_bytes());
    }
}

fn line(found: &Found<'_>) -> String {
    let diagnostic = found.diagnostic;
    let at = found.start();
    let help = diagnostic.help.as_ref().map(|help| format!("; help: {}", words(help)));
    format!(
        "- **{}** {} at {}:{}: {}{}\n",
        diagnostic.severity.as_str(),
        code(diagnostic.rule),
        at.line,
        at.column,
        words(&diagnostic.message),
        help.unwrap_or_default()
    )
}
