//! Which folders hold payloads, how many, and what is wrong in them today.

use std::{collections::BTreeMap, fmt, fs::File, path::Path, sync::Arc};

use fiq_extract::Format;
use fiq_project::{
    Buffer, Flow, Held, Ignored, Input, Inspected, Models, Session, Walk,
    config::{CommandLine, Resolver, Source},
    gather, shown,
};
use fiq_report::printable;
use fiq_source::{FileFindings, Severity};

use crate::{configuration, exit::Failure};

/// Folders that are named.
const NAMED: usize = 8;

/// What the files below a folder hold.
#[derive(Debug, Default)]
pub(super) struct Survey {
    folders: BTreeMap<String, Counts>,
    /// All of it.
    pub(super) total: Counts,
}

/// How much of it there is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) payloads: u64,
    pub(super) errors: u64,
    pub(super) warnings: u64,
}

impl Survey {
    /// Looks at every file that a check would look at.
    pub(super) fn of(root: &Path) -> Result<Self, Failure> {
        let models = Models::default();
        let resolver = Resolver::new(&Source::Discover, &CommandLine::default());
        let resolver = Arc::new(resolver.map_err(|fault| configuration::failure(&fault))?);
        let session = Session::new(&models, Arc::clone(&resolver), None);
        let mut buffer = Buffer::default();
        let mut survey = Self::default();
        for input in
            gather(vec![root.to_owned()], Walk { ignored: Ignored::LeftOut, resolver, interrupt: None })
        {
            // What cannot be read is told by a check.
            let Input::Met(path, format) = input else { continue };
            let held = session.held(&path).map_err(|fault| configuration::failure(&fault))?;
            let Some(counts) = counts(&held, &path, format, &mut buffer) else { continue };
            survey.take(path.strip_prefix(root).unwrap_or(&path), counts);
        }
        Ok(survey)
    }

    fn take(&mut self, path: &Path, counts: Counts) {
        if counts.payloads == 0 {
            return;
        }
        let folder = path.parent().map(shown).filter(|folder| !folder.is_empty());
        let of_folder = self.folders.entry(folder.unwrap_or_else(|| ".".to_owned())).or_default();
        for counted in [of_folder, &mut self.total] {
            counted.payloads += counts.payloads;
            counted.errors += counts.errors;
            counted.warnings += counts.warnings;
        }
    }

    /// The folders with the most payloads, and what there is in them.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut folders: Vec<_> = self.folders.iter().collect();
        folders.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.payloads));
        let width = folders.iter().take(NAMED).map(|(folder, _)| folder.chars().count()).max().unwrap_or(0);
        let named = folders
            .iter()
            .take(NAMED)
            .map(|(folder, counts)| format!("{:width$}  {counts}", printable(folder)));
        let rest = folders.len().saturating_sub(NAMED);
        named.chain((rest > 0).then(|| format!("and {}", counted(rest as u64, "more folder")))).collect()
    }
}

/// What a file holds, unless it cannot be read.
fn counts(held: &Held<'_>, path: &Path, format: Format, buffer: &mut Buffer) -> Option<Counts> {
    let mut counts = Counts::default();
    match held.file(path, format, buffer) {
        Inspected::Clean(tally) => counts.payloads = tally.payloads,
        Inspected::Faulty(found) => counts.add(&found),
        Inspected::Stream(path, format) => {
            let input = File::open(&path).ok()?;
            let mut take = |found: FileFindings| {
                counts.add(&found);
                Flow::Go
            };
            let _ = held.stream(&path, format, input, &mut take);
        }
        Inspected::Problem(_) => return None,
    }
    Some(counts)
}

impl Counts {
    fn add(&mut self, found: &FileFindings) {
        self.payloads += found.payloads;
        self.errors += found.count(Severity::Error);
        self.warnings += found.count(Severity::Warning);
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&counted(self.payloads, "payload"))?;
        for (count, what) in [(self.errors, "error"), (self.warnings, "warning")] {
            if count > 0 {
                write!(f, ", {}", counted(count, what))?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.total.payloads == 0 {
            return writeln!(f, "no payload found");
        }
        writeln!(f, "{} in {}", self.total, counted(self.folders.len() as u64, "folder"))?;
        self.lines().iter().try_for_each(|line| writeln!(f, "  {line}"))
    }
}

fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
