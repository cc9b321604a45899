//! Fixes what may be fixed before it is reported: in the files, or as a difference on standard output.

use std::{fs, path::Path};

use fiq_project::{
    Held, Problem, Silencer,
    fix::{Fixed, Wish, replace_file},
};
use fiq_source::{Diagnostic, FileFindings, Findings};

use super::{difference, untold::Untold};
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
    /// Lists of what is not told that were written, or would be.
    lists: u64,
    /// Files that could not be written.
    failed: u64,
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
        Ok(Some(Self { fixing, findings: 0, files: 0, lists: 0, failed: 0 }))
    }

    /// Whether files are written, and not only shown.
    pub(super) const fn writes(&self) -> bool {
        self.fixing.fix
    }

    /// Fixes the file of `found`; what is still to be told of it. What is not told is not fixed; what `silencer` keeps from
    /// being told stays so.
    pub(super) fn fix(
        &mut self,
        held: &Held<'_>,
        file: File<'_>,
        found: FileFindings,
        untold: &Untold,
        silencer: Option<&mut Silencer>,
    ) -> FileFindings {
        let limit = self.fixing.limit();
        let is_fixable = |one: &Diagnostic| {
            one.fix.as_ref().is_some_and(|fix| fix.safety <= limit && !fix.edits.is_empty())
        };
        if !found.diagnostics().any(|(_, one)| is_fixable(one)) {
            return found;
        }
        let may_fix = |findings: &Findings, one: &Diagnostic| !untold.has(findings, one);
        match self.fixed(held, file, Wish { limit, may_fix: &may_fix }) {
            Ok(fixed) => {
                if let Some(silencer) = silencer {
                    untold.renew(&fixed.left, silencer);
                }
                if self.writes() { untold.take_out_of(fixed.left) } else { found }
            }
            Err(problem) => {
                self.fail(file.path, &problem);
                found
            }
        }
    }

    fn fixed(&mut self, held: &Held<'_>, file: File<'_>, wish: Wish<'_>) -> Result<Fixed, Problem> {
        let old = fs::read(file.path).map_err(|error| Problem::of_io(file.path, &error))?;
        let fixed = held.fix(file.path, file.format, &old, wish)?;
        if fixed.bytes != old {
            self.put(file.path, &old, &fixed.bytes)?;
            self.files += 1;
            self.findings += fixed.made.iter().map(|made| made.count).sum::<u64>();
        }
        Ok(fixed)
    }

    /// Writes a list of what is not told, or shows what would be written; whether that could be done.
    pub(super) fn put_list(&mut self, path: &Path, text: &str) -> bool {
        let old = fs::read(path).map_err(|error| Problem::of_io(path, &error));
        match old.and_then(|old| self.put(path, &old, text.as_bytes())) {
            Ok(()) => {
                self.lists += 1;
                true
            }
            Err(problem) => {
                self.fail(path, &problem);
                false
            }
        }
    }

    /// Writes the file, or shows what would be written.
    fn put(&self, path: &Path, old: &[u8], new: &[u8]) -> Result<(), Problem> {
        if self.writes() {
            return replace_file(path, old, new);
        }
        difference::show(path, old, new);
        Ok(())
    }

    fn fail(&mut self, path: &Path, problem: &Problem) {
        self.failed += 1;
        say(&format!("problem: {}: {}", fiq_project::shown(path), problem.message));
    }

    /// What the fixing comes to: a difference fails, as the findings do that it is about.
    pub(super) fn exit(&self) -> Exit {
        let is_due = !self.writes() && self.files + self.lists > 0;
        if is_due || self.failed > 0 { Exit::Findings } else { Exit::Clean }
    }

    /// Says what was done.
    pub(super) fn tell(&self) {
        let findings = counted(self.findings, "finding");
        let files = counted(self.files, "file");
        match (self.writes(), self.files) {
            (true, 0) if self.lists == 0 => say("nothing was fixed"),
            (false, 0) if self.lists == 0 => say("nothing would be fixed"),
            (_, 0) => {}
            (true, _) => say(&format!("fixed {findings} in {files}")),
            (false, _) => say(&format!("{findings} in {files} would be fixed")),
        }
        if self.failed > 0 {
            say(&format!("{} could not be written", counted(self.failed, "file")));
        }
    }
}

fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
