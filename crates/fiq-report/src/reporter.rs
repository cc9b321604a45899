//! Takes findings file by file and writes them in the formats that were asked for.

use std::io::{self, Write};

use fiq_source::{FileFindings, Places};

use crate::format::sink;
use crate::found::Found;
use crate::output::Output;
use crate::sink::Sink;
use crate::{Options, Problem, Summary};

/// Writes one report or several of the same findings.
#[derive(Debug)]
pub struct Reporter<W> {
    reports: Vec<Report<W>>,
    summary: Summary,
    current: Current,
}

/// One report.
#[derive(Debug)]
struct Report<W> {
    output: Output<W>,
    /// What is not sent yet.
    buffer: Vec<u8>,
    sink: Box<dyn Sink>,
}

/// The file that came last: more of it may come, if it is read as a stream.
#[derive(Debug, Default)]
struct Current {
    path: Option<String>,
    has_payloads: bool,
}

/// More than this is sent before a file is through.
const FULL: usize = 1 << 16;

impl<W: Write> Report<W> {
    fn send(&mut self) -> io::Result<()> {
        self.output.send(&mut self.buffer)
    }

    fn finish(mut self, summary: &Summary) -> io::Result<()> {
        self.sink.finish(summary, &mut self.buffer);
        self.send()?;
        self.output.flush()
    }
}

impl<W: Write> Reporter<W> {
    /// A report to `writer`, which needs no buffer of its own.
    pub fn new(writer: W, options: Options) -> Self {
        let empty = Self { reports: Vec::new(), summary: Summary::default(), current: Current::default() };
        empty.also(writer, options)
    }

    /// A further report of the same findings to another writer.
    #[must_use]
    pub fn also(mut self, writer: W, options: Options) -> Self {
        self.reports.push(Report { output: Output::new(writer), buffer: Vec::new(), sink: sink(options) });
        self
    }

    /// Takes what was found in a file, or in the next part of one.
    ///
    /// # Errors
    ///
    /// If a writer fails; a reader that is gone is no failure.
    pub fn file(&mut self, file: &FileFindings) -> io::Result<()> {
        self.enter(file);
        let mut before = None;
        for findings in file.findings.iter().filter(|findings| !findings.diagnostics.is_empty()) {
            let places = Places::after(before.as_ref(), findings);
            for diagnostic in &findings.diagnostics {
                self.finding(&Found { path: &file.path, findings, places: &places, diagnostic })?;
            }
            before = Some(places);
        }
        if let Some(message) = &file.problem {
            self.problem(Problem { path: file.path.clone(), message: message.clone() });
        }
        self.reports.iter_mut().try_for_each(Report::send)
    }

    /// Takes what was found in a file that is none of those looked at, such as a list of what is to be ignored.
    ///
    /// # Errors
    ///
    /// If a writer fails; a reader that is gone is no failure.
    pub fn beside(&mut self, file: &FileFindings) -> io::Result<()> {
        let files = self.summary.files;
        let taken = self.file(file);
        self.summary.files = files;
        taken
    }

    /// Takes a file in which nothing is wrong.
    pub fn clean(&mut self, payloads: u64, near_misses: u64) {
        self.leave();
        self.summary.files += 1;
        self.summary.files_with_payloads += u64::from(payloads > 0);
        self.summary.payloads += payloads;
        self.summary.near_misses += near_misses;
    }

    /// Whether the readers of all reports are gone; what is fed from now on is only counted.
    pub fn is_closed(&self) -> bool {
        self.reports.iter().all(|report| report.output.is_closed())
    }

    /// Ends the reports. The formats that hold findings alone leave it to the caller to show the summary elsewhere.
    ///
    /// # Errors
    ///
    /// If a writer fails; a reader that is gone is no failure.
    pub fn finish(mut self) -> io::Result<Summary> {
        self.leave();
        for report in self.reports {
            report.finish(&self.summary)?;
        }
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
        for report in &mut self.reports {
            report.sink.enter(file, &mut report.buffer);
        }
    }

    /// Ends the file before.
    fn leave(&mut self) {
        let Some(path) = self.current.path.take() else { return };
        for report in &mut self.reports {
            report.sink.leave(&path, &mut report.buffer);
        }
    }

    fn finding(&mut self, found: &Found<'_>) -> io::Result<()> {
        self.summary.count(found.diagnostic);
        for report in &mut self.reports {
            report.sink.finding(found, &mut report.buffer);
            if report.buffer.len() > FULL {
                report.send()?;
            }
        }
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        for report in &mut self.reports {
            report.sink.problem(&problem, &mut report.buffer);
        }
        self.summary.problems.push(problem);
    }
}
