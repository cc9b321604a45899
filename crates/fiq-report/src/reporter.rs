//! Takes findings file by file and writes them in the format that was asked for.

use std::io::{self, Write};

use fiq_source::{Diagnostic, FileFindings, Findings, Places, Severity};

use crate::output::Output;
use crate::terminal::Terminal;
use crate::{Problem, Summary, json, short};

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: the text at fault, underlined, and a summary.
    Terminal,
    /// `path:line:col: severity[rule] message`, a line each; nothing else.
    Short,
    /// One JSON object, written as the findings come: `version`, `diagnostics`, `problems` where there are any, `summary`.
    Json,
    /// A JSON object for each diagnostic, a line each; nothing else.
    JsonLines,
}

/// Whether a report for people has colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colour {
    /// It has none.
    #[default]
    Never,
    /// It has colours, as ANSI escapes.
    Always,
}

/// How a report is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// The format.
    pub format: Format,
    /// Colours of the terminal format.
    pub colour: Colour,
    /// The terminal format shows so many findings of one file, errors before warnings; `None` for all.
    pub shown_per_file: Option<u64>,
    /// What lifts that limit, as the user writes it: named where findings are left out.
    pub lifted_by: &'static str,
}

impl Options {
    /// The format without colours, 50 findings of a file.
    pub fn new(format: Format) -> Self {
        Self { format, colour: Colour::Never, shown_per_file: Some(50), lifted_by: "--max-per-file 0" }
    }
}

/// Writes a report.
#[derive(Debug)]
pub struct Reporter<W> {
    output: Output<W>,
    /// What is not sent yet.
    buffer: Vec<u8>,
    writer: Writer,
    summary: Summary,
    current: Current,
}

/// The state of each format.
#[derive(Debug)]
enum Writer {
    Terminal(Box<Terminal>),
    Short,
    Json(json::Array),
    JsonLines,
}

/// The file that came last: more of it may come, if it is read as a stream.
#[derive(Debug, Default)]
struct Current {
    path: Option<String>,
    has_payloads: bool,
}

/// More than this is sent before a file is through.
const FULL: usize = 1 << 16;

impl<W: Write> Reporter<W> {
    /// A report to `writer`, which needs no buffer of its own.
    pub fn new(writer: W, options: Options) -> Self {
        let format = match options.format {
            Format::Terminal => Writer::Terminal(Box::new(Terminal::new(options))),
            Format::Short => Writer::Short,
            Format::Json => Writer::Json(json::Array::default()),
            Format::JsonLines => Writer::JsonLines,
        };
        Self {
            output: Output::new(writer),
            buffer: Vec::new(),
            writer: format,
            summary: Summary::default(),
            current: Current::default(),
        }
    }

    /// Takes what was found in a file, or in the next part of one.
    ///
    /// # Errors
    ///
    /// If the writer fails; a reader that is gone is no failure.
    pub fn file(&mut self, file: &FileFindings) -> io::Result<()> {
        self.enter(file);
        if let Writer::Terminal(terminal) = &mut self.writer {
            terminal.plan(file);
        }
        let mut before = None;
        for findings in file.findings.iter().filter(|findings| !findings.diagnostics.is_empty()) {
            let places = Places::after(before.as_ref(), findings);
            for diagnostic in &findings.diagnostics {
                self.count(diagnostic);
                self.write(&file.path, findings, &places, diagnostic);
                if self.buffer.len() > FULL {
                    self.output.send(&mut self.buffer)?;
                }
            }
            before = Some(places);
        }
        if let Some(message) = &file.problem {
            self.problem(Problem { path: file.path.clone(), message: message.clone() });
        }
        self.output.send(&mut self.buffer)
    }

    /// Takes a file in which nothing is wrong.
    pub fn clean(&mut self, payloads: u64, near_misses: u64) {
        self.leave();
        self.summary.files += 1;
        self.summary.files_with_payloads += u64::from(payloads > 0);
        self.summary.payloads += payloads;
        self.summary.near_misses += near_misses;
    }

    /// Whether the reader of the report is gone; what is fed from now on is only counted.
    pub fn is_closed(&self) -> bool {
        self.output.is_closed()
    }

    /// Ends the report. The formats that hold findings alone leave it to the caller to show the summary elsewhere.
    ///
    /// # Errors
    ///
    /// If the writer fails; a reader that is gone is no failure.
    pub fn finish(mut self) -> io::Result<Summary> {
        self.leave();
        match &mut self.writer {
            Writer::Terminal(terminal) => terminal.finish(&self.summary, &mut self.buffer),
            Writer::Json(array) => array.finish(&self.summary, &mut self.buffer),
            Writer::Short | Writer::JsonLines => {}
        }
        self.output.send(&mut self.buffer)?;
        self.output.flush()?;
        Ok(self.summary)
    }

    /// Counts the file, unless this is a further part of the one before.
    fn enter(&mut self, file: &FileFindings) {
        if self.current.path.as_ref() != Some(&file.path) {
            self.leave();
            self.summary.files += 1;
            self.current = Current { path: Some(file.path.clone()), has_payloads: false };
        }
        if file.payloads > 0 && !self.current.has_payloads {
            self.current.has_payloads = true;
            self.summary.files_with_payloads += 1;
        }
        self.summary.payloads += file.payloads;
        self.summary.near_misses += file.near_misses;
    }

    /// Ends the file before.
    fn leave(&mut self) {
        if let (Some(path), Writer::Terminal(terminal)) = (self.current.path.take(), &mut self.writer) {
            terminal.leave(&path, &mut self.buffer);
        }
    }

    fn count(&mut self, diagnostic: &Diagnostic) {
        match diagnostic.severity {
            Severity::Error => self.summary.errors += 1,
            Severity::Warning => self.summary.warnings += 1,
        }
    }

    fn write(&mut self, path: &str, findings: &Findings, places: &Places<'_>, diagnostic: &Diagnostic) {
        let out = &mut self.buffer;
        match &mut self.writer {
            Writer::Terminal(terminal) => terminal.diagnostic(path, findings, places, diagnostic, out),
            Writer::Short => short::diagnostic(path, places, diagnostic, out),
            Writer::Json(array) => array.diagnostic(path, findings, places, diagnostic, out),
            Writer::JsonLines => json::line(path, findings, places, diagnostic, out),
        }
    }

    fn problem(&mut self, problem: Problem) {
        if let Writer::Terminal(terminal) = &self.writer {
            terminal.problem(&problem, &mut self.buffer);
        }
        self.summary.problems.push(problem);
    }
}
