//! Source code: every literal in it is a document of its own, read from tokens. There is no fast path, since a file without
//! literals is never lexed, and those with some are few.

use std::path::Path;
use std::sync::Arc;

use fiq_extract::rust::{self, Literal, Standing, Unreadable};
use fiq_extract::{Direction, Format, Found, Search};
use fiq_source::{Diagnostic, DocumentKind, FileFindings, Findings, LineIndex, Pointer};
use fiq_tree::Value;

use super::listing::{Listed, Passed, Places};
use super::{Inspector, Tally};
use crate::Problem;
use crate::comments::Comments;
use crate::read::shown;

/// What a file holds: what was counted, and the findings of the literals that have any.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) tally: Tally,
    documents: Vec<(DocumentKind, Vec<Diagnostic>)>,
}

impl Judged {
    fn add(&mut self, document: DocumentKind, diagnostics: Vec<Diagnostic>) {
        if !diagnostics.is_empty() {
            self.documents.push((document, diagnostics));
        }
    }

    pub(super) fn is_clean(&self) -> bool {
        self.documents.is_empty()
    }

    /// The findings, with the text of the file, which all of them share.
    pub(super) fn findings(self, path: &Path, text: impl Into<Arc<Vec<u8>>>) -> FileFindings {
        let text = text.into();
        let findings = self.documents.into_iter().map(|(document, diagnostics)| Findings {
            document,
            text: Arc::clone(&text),
            first_byte: 0,
            first_line: 1,
            diagnostics,
        });
        let Tally { payloads, near_misses } = self.tally;
        FileFindings { path: shown(path), findings: findings.collect(), payloads, near_misses, problem: None }
    }
}

impl Inspector<'_> {
    /// What the file at `path` holds.
    pub(super) fn literals(&self, path: &Path, file: &[u8]) -> Result<Judged, Problem> {
        let mut judged = Judged::default();
        let mut comments = Comments::read(Format::Rust, file);
        for (document, literal) in numbered(path, file)? {
            let mut diagnostics = Vec::new();
            judged.tally += self.literal(&literal, file, &mut diagnostics);
            if let Some(comments) = &mut comments {
                comments.silence(&mut diagnostics);
            }
            judged.add(document, diagnostics);
        }
        judged.add(DocumentKind::File, comments.map(Comments::finish).unwrap_or_default());
        Ok(judged)
    }

    fn literal(&self, literal: &Literal, file: &[u8], out: &mut Vec<Diagnostic>) -> Tally {
        // The macro itself holds it to something: `list` says so, and there is nothing to warn of.
        if let Standing::Passed(_) = literal.standing {
            return Tally::default();
        }
        let Some(root) = literal.root(file) else {
            if matches!(literal.standing, Standing::Request(_)) && self.is_bundled {
                fiq_check::syntax(&literal.tree, literal.text(file), out);
            }
            literal.move_to_file(file, out);
            return Tally::default();
        };
        let found = self.found_in(literal.standing, root);
        let tally = Tally::of(&found);
        if tally.payloads > 0 {
            self.judge(&literal.tree, literal.text(file), &found, out);
        }
        literal.move_to_file(file, out);
        tally
    }

    /// The payloads of a literal. What stands in code is a request, and where that is said one of the bundled document.
    pub(super) fn found_in<'t>(&self, standing: Standing, root: Value<'t>) -> Found<'_, 't> {
        match (standing, self.search) {
            (Standing::Request(_), search @ (Search::Schema(_) | Search::Operation(..)))
                if self.is_bundled =>
            {
                self.recogniser.search(root, search)
            }
            (Standing::Request(by), _) if self.is_bundled => self.recogniser.said(root, by),
            (_, Search::Schema(_) | Search::Operation(..)) => Found::default(),
            (Standing::Open, search @ Search::Forced(Direction::Request)) => {
                self.recogniser.search(root, search)
            }
            _ => self.recogniser.search(root, Search::Only(Direction::Request)),
        }
    }

    /// Lists what the file at `path` holds.
    pub(super) fn list_literals(&self, path: &Path, file: &[u8]) -> Result<Vec<Listed>, Problem> {
        let literals = numbered(path, file)?;
        let lines = LineIndex::new(file);
        let listed = literals.into_iter().map(|(document, literal)| {
            let origin = |span| literal.origin(span);
            let places = Places { text: file, lines: &lines, first_line: 1, origin: &origin };
            let Some(root) = literal.root(file) else { return Listed::nothing(document) };
            if let Standing::Passed(why) = literal.standing {
                let position = places.of(root.span());
                let passed = Passed { position, pointer: Pointer::root(), reason: why.to_string() };
                return Listed { passed: vec![passed], ..Listed::nothing(document) };
            }
            self.list_found(document, &self.found_in(literal.standing, root), &places)
        });
        Ok(listed.collect())
    }
}

/// The literals of a file, each with its number.
fn numbered(
    path: &Path,
    file: &[u8],
) -> Result<impl Iterator<Item = (DocumentKind, Literal)> + use<>, Problem> {
    let literals = rust::literals(file).map_err(|why: Unreadable| Problem::of_path(path, why.to_string()))?;
    Ok((0..).map(DocumentKind::Literal).zip(literals))
}
