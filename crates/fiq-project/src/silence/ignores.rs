//! The ignore list: findings that somebody decided to leave as they are, each with a reason.

use std::path::Path;

use fiq_model::nearest;
use fiq_source::{Diagnostic, FileFindings, Severity, Span};
use fiq_tree::{Value, quoted};

use super::fields::{At, Faults, Fields};
use super::file::{self, File};
use super::folder::Folder;
use super::mark::{Mark, Number, Part};
use super::written::Written;
use super::{BAD_IGNORE, UNUSED_IGNORE};
use crate::Problem;

const LIST: &str = "ignores";
const MEMBERS: [&str; 6] = ["path", "document", "pointer", "rule", "value", "reason"];

/// The ignore list of a project.
#[derive(Clone, Debug)]
pub struct Ignores {
    file: File,
    pub(super) folder: Folder,
    pub(super) entries: Vec<Ignore>,
}

/// An entry.
#[derive(Clone, Debug)]
pub(super) struct Ignore {
    pub(super) path: String,
    pub(super) mark: Mark,
    pub(super) number: Number,
    /// Whether there is such a rule. An entry of another version's rule is told of, and kept.
    pub(super) has_known_rule: bool,
    reason: String,
    /// Where it stands in the file, and its index there; `None` for one that was added.
    place: Option<(Span, usize)>,
}

impl Ignores {
    /// The file's usual name.
    pub const FILE_NAME: &str = "fiq-lint.ignores.json";

    /// An empty list, for a file at `path` that is not there yet.
    pub fn empty(path: &Path) -> Self {
        Self { file: File::of(path, Vec::new()), folder: Folder::of(path), entries: Vec::new() }
    }

    /// Reads the file at `path`, and tells what is wrong in it. What is not wrong counts all the same.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub fn load(path: &Path) -> Result<(Self, FileFindings), Problem> {
        Ok(Self::parse(path, file::bytes(path)?))
    }

    /// As [`Self::load`], from the bytes of the file.
    pub fn parse(path: &Path, text: Vec<u8>) -> (Self, FileFindings) {
        let (file, folder) = (File::of(path, text), Folder::of(path));
        let (entries, faults) =
            file.entries(LIST, BAD_IGNORE, |at, value, faults| Ignore::read(at, value, &folder, faults));
        (Self { file, folder, entries }, faults)
    }

    /// Adds every finding of a file, for one reason.
    pub fn add(&mut self, found: &FileFindings, reason: &str) {
        let path = self.folder.relative(&found.path);
        self.entries.extend(found.diagnostics().map(|(findings, diagnostic)| Ignore {
            path: path.clone(),
            mark: Mark::new(&findings.document, diagnostic),
            number: Part::of(&findings.document).1,
            has_known_rule: true,
            reason: reason.to_owned(),
            place: None,
        }));
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The list as its file is to have it.
    pub fn text(&self) -> String {
        let mut sorted: Vec<&Ignore> = self.entries.iter().collect();
        sorted.sort_by_key(|entry| (&entry.path, &entry.mark.part, entry.number, &entry.mark, &entry.reason));
        let mut written = Written::new(LIST);
        for entry in sorted {
            written.entry(&entry.path, &entry.mark, entry.number, |text| {
                text.push_str(", \"reason\": ");
                text.push_str(&quoted(&entry.reason));
            });
        }
        written.finish()
    }

    /// Gives the entry for a finding its new value, if there is one.
    pub(super) fn renew(&mut self, path: &str, old: &Mark, number: Number, new: &Mark) -> bool {
        let is_meant =
            |entry: &&mut Ignore| entry.path == path && entry.number == number && entry.mark == *old;
        let meant = self.entries.iter_mut().find(is_meant);
        meant.map(|entry| entry.mark = new.clone()).is_some()
    }

    /// Tells of the entries with these indexes that they silence nothing.
    pub(super) fn tell_unused(&self, unused: &[(usize, Whereabouts)]) -> FileFindings {
        let told = unused.iter().filter_map(|(index, whereabouts)| self.entries[*index].unused(*whereabouts));
        let mut told: Vec<Diagnostic> = told.collect();
        told.sort_by_key(|one| one.span);
        self.file.findings(told)
    }
}

/// What became of the file of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// It was looked at.
    Seen,
    /// It does not exist.
    Gone,
    /// It was not looked at in this run.
    Elsewhere,
}

impl Ignore {
    fn read(at: At<'_>, value: Value<'_>, folder: &Folder, faults: &Faults) -> Option<Self> {
        let fields = Fields::of(value, &MEMBERS, at, faults)?;
        let finding = file::finding(&fields, faults);
        let reason = reason(&fields, faults);
        let (path, mark, number) = finding?;
        let has_known_rule = is_known(&mark.rule, &fields, faults);
        let place = at.index.map(|index| (value.span(), index));
        Some(Self { path: folder.plain(&path), mark, number, has_known_rule, reason, place })
    }

    fn unused(&self, whereabouts: Whereabouts) -> Option<Diagnostic> {
        let (span, index) = self.place?;
        let pointer = At { list: LIST, index: Some(index), member: None }.pointer(None);
        let Self { path, mark, .. } = self;
        let message = if whereabouts == Whereabouts::Gone {
            format!("`{path}` is ignored in part, and it is not there any more")
        } else {
            let place = if mark.pointer.is_empty() { "its root" } else { &mark.pointer };
            format!(
                "`{}` at {place} of `{path}` is ignored, and is not found there with this value",
                mark.rule
            )
        };
        let mut told = Diagnostic::error(UNUSED_IGNORE, span, pointer, message);
        told.severity = Severity::Warning;
        Some(told.with_help("take the entry out, as `fiq-lint check --fix` does"))
    }
}

/// The reason; that there is none is told, and the entry counts.
fn reason(fields: &Fields<'_, '_>, faults: &Faults) -> String {
    let help = || Some("add `\"reason\"`: why this is left as it is".to_owned());
    let Some(value) = fields.optional("reason") else {
        let span = Span::new(fields.object.span().start(), fields.object.span().start() + 1);
        let message = "the entry gives no reason".to_owned();
        faults.warning(span, fields.at.pointer(None), message, help());
        return String::new();
    };
    let reason = fields.text("reason").unwrap_or_default();
    if reason.trim().is_empty() && value.string().is_some() {
        let message = "the reason is empty".to_owned();
        faults.warning(value.span(), fields.at.pointer(Some("reason")), message, help());
    }
    reason
}

/// Whether there is such a rule; that there is none is told.
fn is_known(rule: &str, fields: &Fields<'_, '_>, faults: &Faults) -> bool {
    let known = fiq_check::rule(rule).is_some();
    if let Some(value) = fields.optional("rule").filter(|_| !known) {
        let names = fiq_check::RULES.iter().map(|rule| rule.name);
        let help = nearest(rule, names).map(|meant| format!("did you mean `{meant}`?"));
        let message = format!("there is no rule `{rule}`");
        faults.warning(value.span(), fields.at.pointer(Some("rule")), message, help);
    }
    known
}
