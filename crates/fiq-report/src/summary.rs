//! What a report comes to.

use std::collections::BTreeMap;
use std::fmt;

use fiq_source::{Diagnostic, Severity};

use crate::{Count, FixedBy};

/// A file, or the rest of it, that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path as the user gave it.
    pub path: String,
    /// Why it could not be read.
    pub message: String,
}

/// The counts of a whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that were looked at.
    pub files: u64,
    /// Files that hold a payload.
    pub files_with_payloads: u64,
    /// Payloads.
    pub payloads: u64,
    /// Values that look like payloads and were passed over.
    pub near_misses: u64,
    /// Diagnostics at error level.
    pub errors: u64,
    /// Diagnostics at warning level.
    pub warnings: u64,
    /// The diagnostics by rule and severity.
    pub counts: BTreeMap<(&'static str, Severity), Count>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Summary {
    /// What the fixes come to, such as `2 can be fixed by --fix, 1 more by --fix --unsafe`, if there are any.
    pub fn fixable(&self, by: FixedBy) -> Option<String> {
        let safe: u64 = self.counts.values().map(|count| count.safe_fixes).sum();
        let guessed: u64 = self.counts.values().map(|count| count.unsafe_fixes).sum();
        match (safe, guessed) {
            (0, 0) => None,
            (0, _) => Some(format!("{} can be fixed by {}", grouped(guessed), by.all)),
            (_, 0) => Some(format!("{} can be fixed by {}", grouped(safe), by.safe)),
            _ => Some(format!(
                "{} can be fixed by {}, {} more by {}",
                grouped(safe),
                by.safe,
                grouped(guessed),
                by.all
            )),
        }
    }

    pub(crate) fn count(&mut self, diagnostic: &Diagnostic) {
        match diagnostic.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        self.counts.entry((diagnostic.rule, diagnostic.severity)).or_default().add(diagnostic);
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.files == 0 {
            f.write_str("no file was checked")?;
        } else if self.payloads == 0 {
            write!(f, "no payload found in {}", counted(self.files, "file"))?;
        } else {
            write!(f, "{} in ", counted(self.payloads, "payload"))?;
            if self.files_with_payloads != self.files {
                write!(f, "{} of ", grouped(self.files_with_payloads))?;
            }
            f.write_str(&counted(self.files, "file"))?;
        }
        if self.payloads > 0 || self.errors > 0 || self.warnings > 0 {
            write!(f, ": {}, {}", counted(self.errors, "error"), counted(self.warnings, "warning"))?;
        }
        if !self.problems.is_empty() {
            write!(f, "; {} could not be read", counted(self.problems.len() as u64, "file"))?;
        }
        Ok(())
    }
}

/// `1 file`, `2 files`, `20,000 files`.
pub(crate) fn counted(count: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// The digits in groups of three.
pub(crate) fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{Problem, Summary};

    #[test]
    fn sentences_read_well() {
        let mut summary = Summary { files: 1, ..Summary::default() };
        assert_eq!(summary.to_string(), "no payload found in 1 file");
        summary =
            Summary { files: 20_000, files_with_payloads: 1, payloads: 2, errors: 1, ..Summary::default() };
        assert_eq!(summary.to_string(), "2 payloads in 1 of 20,000 files: 1 error, 0 warnings");
        summary.problems.push(Problem { path: "a".into(), message: "gone".into() });
        assert_eq!(
            summary.to_string(),
            "2 payloads in 1 of 20,000 files: 1 error, 0 warnings; 1 file could not be read"
        );
    }
}
