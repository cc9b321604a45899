//! Fixes what may be fixed before it is reported: in the files, or as a difference on standard output.

use std::{
    collections::HashSet,
    fs,
    io::{self, Write},
};

use fiq_project::{
    Held, Problem,
    fix::{Fixed, Wish, replace_file, unified_diff},
};
use fiq_report::printable;
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Pointer};

use crate::{
    arguments::{Check, Fixing},
    commands::inputs,
    exit::{Exit, Failure},
    run::File,
    terminal::say,
};

/// Fixes files.
#[derive(Debug)]
pub(super) struct Fixer {
    fixing: Fixing,
    findings: u64,
    files: u64,
    /// Files that were not written.
    failed: u64,
}

/// What a finding is known by while its file changes.
pub(super) type Mark = (DocumentKind, &'static str, Pointer);

/// What all findings of a file are known by.
pub(super) fn marks(found: &FileFindings) -> HashSet<Mark> {
    found.diagnostics().map(|(findings, one)| mark(findings, one)).collect()
}

fn mark(findings: &Findings, one: &Diagnostic) -> Mark {
    (findings.document.clone(), one.rule, one.pointer.clone())
}

impl Fixer {
    /// The fixer that the arguments ask for, if they do.
    pub(super) fn new(check: &Check) -> Result<Option<Self>, Failure> {
        let fixing = check.fixing;
        if fixing.also_unsafe && !fixing.is_wanted() {
            return Err(Failure::new("--unsafe says which fixes are wanted, and goes with --fix or --diff"));
        }
        if !fixing.is_wanted() {
            return Ok(None);
        }
        if check.inputs.paths.iter().any(|path| inputs::is_stdin(path)) {
            return Err(Failure::new("standard input is no file that could be fixed")
                .with_help("--format json has the fixes of each finding, as edits"));
        }
        Ok(Some(Self { fixing, findings: 0, files: 0, failed: 0 }))
    }

    /// Fixes the file of `found`; what is still to be told of it. `before` is what was found before anything was taken out of it
    /// that is not told, and so not fixed either.
    pub(super) fn fix(
        &mut self,
        held: &Held<'_>,
        file: File<'_>,
        found: FileFindings,
        mut before: HashSet<Mark>,
    ) -> FileFindings {
        for told in marks(&found) {
            before.remove(&told);
        }
        let untold = before;
        let limit = self.fixing.limit();
        let is_fixable = |one: &Diagnostic| {
            one.fix.as_ref().is_some_and(|fix| fix.safety <= limit && !fix.edits.is_empty())
        };
        if !found.diagnostics().any(|(_, one)| is_fixable(one)) {
            return found;
        }
        let may_fix = |findings: &Findings, one: &Diagnostic| !untold.contains(&mark(findings, one));
        let fixed = fs::read(file.path).map_err(|error| Problem::of_io(file.path, &error)).and_then(|old| {
            let fixed = held.fix(file.path, file.format, &old, Wish { limit, may_fix: &may_fix })?;
            if fixed.bytes != old {
                self.put(file, &old, &fixed)?;
            }
            Ok(fixed)
        });
        match fixed {
            Ok(fixed) if self.fixing.fix => without(fixed.left, &untold),
            Ok(_) => found,
            Err(problem) => {
                self.failed += 1;
                FileFindings { problem: Some(problem.message), ..found }
            }
        }
    }

    /// Writes the file, or shows what would be written.
    fn put(&mut self, file: File<'_>, old: &[u8], fixed: &Fixed) -> Result<(), Problem> {
        if self.fixing.fix {
            replace_file(file.path, old, &fixed.bytes)?;
        } else {
            show(&unified_diff(&fiq_project::shown(file.path), old, &fixed.bytes));
        }
        self.files += 1;
        self.findings += fixed.made.iter().map(|made| made.count).sum::<u64>();
        Ok(())
    }

    /// What the fixing comes to: a difference fails, as the findings do that it is about.
    pub(super) fn exit(&self) -> Exit {
        let is_due = self.fixing.diff && self.files > 0;
        if is_due || self.failed > 0 { Exit::Findings } else { Exit::Clean }
    }

    /// Says what was done.
    pub(super) fn tell(&self) {
        let (findings, files) = (self.findings, self.files);
        let findings = if findings == 1 { "1 finding".to_owned() } else { format!("{findings} findings") };
        let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
        match (self.fixing.fix, self.files) {
            (true, 0) => say("nothing was fixed"),
            (true, _) => say(&format!("fixed {findings} in {files}")),
            (false, 0) => say("nothing would be fixed"),
            (false, _) => say(&format!("{findings} in {files} would be fixed")),
        }
    }
}

fn without(mut found: FileFindings, untold: &HashSet<Mark>) -> FileFindings {
    for findings in &mut found.findings {
        let document = findings.document.clone();
        findings
            .diagnostics
            .retain(|one| !untold.contains(&(document.clone(), one.rule, one.pointer.clone())));
    }
    found
}

/// Prints a difference, with nothing in it that a terminal would obey. A reader that went away is no failure.
fn show(difference: &[u8]) {
    let text = String::from_utf8_lossy(difference);
    let lines = text.split_inclusive('\n').map(|line| {
        let (content, end) = line.strip_suffix('\n').map_or((line, ""), |content| (content, "\n"));
        format!("{}{end}", printable_line(content))
    });
    let _ = io::stdout().write_all(lines.collect::<String>().as_bytes());
}

/// As [`printable`]; tabs and carriage returns belong to the text of a difference.
fn printable_line(line: &str) -> String {
    let parts: Vec<_> = line
        .split_inclusive(['\t', '\r'])
        .map(|part| {
            let (content, end) = match part.char_indices().next_back() {
                Some((at, '\t' | '\r')) => part.split_at(at),
                _ => (part, ""),
            };
            format!("{}{end}", printable(content))
        })
        .collect();
    parts.concat()
}
