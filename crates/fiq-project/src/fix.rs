//! Fixes made in the bytes of a file, in memory: what is wanted of them is made until nothing more can be.
//!
//! Each document is settled by itself, a line of JSON lines as much as a whole file, so that a fix that does harm stands in the way of no
//! other document.
//!
//! Invariant: nothing but the edits of fixes changes, and no document has more errors than before.

mod diff;
mod replace;
mod settle;

use std::collections::BTreeMap;
use std::path::Path;

use fiq_extract::Format;
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, Safety, Severity};

pub use diff::{edits_between, unified_diff};
pub use replace::replace_file;
pub use settle::{Offer, Settled, Survey, Weight, settle};

use crate::{Flow, Inspector, Problem};

/// Which fixes are to be made.
#[derive(Clone, Copy)]
pub struct Wish<'w> {
    /// No fix is made that is less safe than this.
    pub limit: Safety,
    /// Whether a finding may be fixed: one that is silenced may not.
    pub may_fix: &'w (dyn Fn(&Findings, &Diagnostic) -> bool + Sync),
}

/// A fix that was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Made {
    /// The rule whose finding it fixed.
    pub rule: &'static str,
    /// What was done.
    pub title: String,
    /// How often.
    pub count: u64,
}

/// What became of a file.
#[derive(Debug)]
pub struct Fixed {
    /// The bytes of the file now.
    pub bytes: Vec<u8>,
    /// What was done, by rule and title.
    pub made: Vec<Made>,
    /// What is still to be said about the file.
    pub left: FileFindings,
}

impl Inspector<'_> {
    /// Makes the wanted fixes in `bytes`, the whole file at `path`, which is not touched.
    ///
    /// # Errors
    ///
    /// If the file cannot be read as what it is.
    pub fn fix(&self, path: &Path, format: Format, bytes: &[u8], wish: Wish<'_>) -> Result<Fixed, Problem> {
        let mut made = BTreeMap::new();
        let bytes = if format == Format::JsonLines {
            self.fix_lines(path, bytes, wish, &mut made)
        } else {
            let mut look = |text: &[u8]| Some(survey(&self.inspected(path, format, text).ok()?, wish));
            let settled = settle(bytes.to_vec(), &mut look);
            count(settled.made, &mut made);
            settled.text
        };
        let left = self.inspected(path, format, &bytes)?;
        let made = made.into_iter().map(|((rule, title), count)| Made { rule, title, count }).collect();
        Ok(Fixed { bytes, made, left })
    }

    /// What is to be said about a whole file.
    fn inspected(&self, path: &Path, format: Format, bytes: &[u8]) -> Result<FileFindings, Problem> {
        let mut all = FileFindings { path: crate::shown(path), ..FileFindings::default() };
        self.stream(path, format, bytes, &mut |part| {
            all.absorb(part);
            Flow::Go
        })?;
        Ok(all)
    }

    fn fix_lines(&self, path: &Path, bytes: &[u8], wish: Wish<'_>, made: &mut Counts) -> Vec<u8> {
        let mut out = Vec::with_capacity(bytes.len());
        for (line, number) in bytes.split_inclusive(|&byte| byte == b'\n').zip(1..) {
            let content = line.strip_suffix(b"\n").unwrap_or(line);
            let content = content.strip_suffix(b"\r").unwrap_or(content);
            let first_byte = out.len() as u64;
            let mut look = |text: &[u8]| {
                let mut found = self.document(path, Format::JsonLines, text);
                for findings in &mut found.findings {
                    findings.document = DocumentKind::Line(number);
                    findings.first_line = u32::try_from(number).unwrap_or(u32::MAX);
                    findings.first_byte = first_byte;
                }
                Some(survey(&found, wish))
            };
            let settled = settle(content.to_vec(), &mut look);
            count(settled.made, made);
            out.extend(settled.text);
            out.extend(&line[content.len()..]);
        }
        out
    }
}

type Counts = BTreeMap<(&'static str, String), u64>;

fn count(made: Vec<Offer>, counts: &mut Counts) {
    for offer in made {
        *counts.entry((offer.rule, offer.title)).or_default() += 1;
    }
}

/// What is wrong with a text, and the wanted ones of its fixes.
fn survey(found: &FileFindings, wish: Wish<'_>) -> Survey {
    let faults = found.diagnostics().filter(|(_, one)| one.rule == SYNTAX).count() as u64;
    let errors = found.count(Severity::Error);
    let weight = Weight { faults, errors, payloads: found.payloads };
    let offers = found.diagnostics().filter_map(|(document, one)| {
        let fix = one.fix.as_deref().filter(|fix| fix.safety <= wish.limit && !fix.edits.is_empty())?;
        (wish.may_fix)(document, one).then(|| Offer {
            rule: one.rule,
            title: fix.title.clone(),
            place: format!("{:?} {}", document.document, one.pointer),
            edits: fix.edits.clone(),
        })
    });
    Survey { offers: offers.collect(), weight }
}

/// The rule for faults of the syntax.
const SYNTAX: &str = "syntax";
