//! Which payloads a file holds and why, what was passed over and why, and which checks a placeholder suspends.

use std::path::Path;

use fiq_extract::{Document, Format, Found, Payload, transcoded};
use fiq_source::{DocumentKind, LineIndex, Pointer, Position, Span};
use fiq_syntax::json;

use super::Inspector;
use crate::Problem;

/// One document that holds something to tell.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What the document is.
    pub document: DocumentKind,
    /// Its payloads, in the order of the text.
    pub payloads: Vec<ListedPayload>,
    /// What looks like a payload and is none.
    pub passed: Vec<Passed>,
}

/// A payload that would be checked.
#[derive(Clone, Debug)]
pub struct ListedPayload {
    /// Where it begins in the file.
    pub position: Position,
    /// Where it stands in its document.
    pub pointer: Pointer,
    /// What it is held to: `request of POST /path`.
    pub held_to: String,
    /// The value of its tag.
    pub variant: Option<String>,
    /// Why it is a payload.
    pub reason: String,
    /// The checks that a placeholder suspends: where, and the names of the rules.
    pub suspended: Vec<(Position, String)>,
}

/// Something that looks like a payload and was passed over.
#[derive(Clone, Debug)]
pub struct Passed {
    /// Where it begins in the file.
    pub position: Position,
    /// Where it stands in its document.
    pub pointer: Pointer,
    /// Why it is none.
    pub reason: String,
}

/// The places of one document of a file.
pub(super) struct Places<'d> {
    pub(super) text: &'d [u8],
    pub(super) lines: &'d LineIndex,
    pub(super) first_line: u32,
    /// The bytes of the text that a span of the tree stands for.
    pub(super) origin: &'d dyn Fn(Span) -> Span,
}

impl Listed {
    /// A document that holds nothing.
    pub(super) fn nothing(document: DocumentKind) -> Self {
        Self { document, payloads: Vec::new(), passed: Vec::new() }
    }
}

impl Places<'_> {
    pub(super) fn of(&self, span: Span) -> Position {
        let inside = self.lines.position(self.text, (self.origin)(span).start());
        Position { line: inside.line + self.first_line - 1, column: inside.column }
    }
}

impl Inspector<'_> {
    /// Lists what `bytes`, the whole file at `path`, hold.
    ///
    /// # Errors
    ///
    /// If the file cannot be read as what it is.
    pub fn list(&self, path: &Path, format: Format, bytes: &[u8]) -> Result<Vec<Listed>, Problem> {
        let may_hold = |document: &Document<'_>| self.may_hold(&document.text);
        let mut listed: Vec<Listed> = if format == Format::Rust {
            self.list_literals(path, bytes)?
        } else {
            let documents = format.documents(bytes).filter(may_hold);
            documents.map(|document| self.listed(format, document)).collect()
        };
        listed.retain(|listed| !listed.payloads.is_empty() || !listed.passed.is_empty());
        Ok(listed)
    }

    fn listed(&self, format: Format, document: Document<'_>) -> Listed {
        let text = transcoded(&document.text).map_or(document.text, Into::into);
        let tree = json::parse(&text, self.reading.of(format));
        let lines = LineIndex::new(&text);
        let (first_line, origin) = (document.first_line, &|span| span);
        let places = Places { text: &text, lines: &lines, first_line, origin };
        let found =
            tree.root(&text).map(|root| self.recogniser.search(root, self.search)).unwrap_or_default();
        self.list_found(document.kind, &found, &places)
    }

    pub(super) fn list_found(
        &self,
        document: DocumentKind,
        found: &Found<'_, '_>,
        places: &Places<'_>,
    ) -> Listed {
        let payloads = found.payloads.iter().map(|payload| self.payload(found, payload, places)).collect();
        let passed = found.near_misses.iter().map(|near| Passed {
            position: places.of(near.value.span()),
            pointer: found.pointer(near.place),
            reason: near.why.sentence(near.operation, near.direction),
        });
        Listed { document, payloads, passed: passed.collect() }
    }

    fn payload(
        &self,
        found: &Found<'_, '_>,
        payload: &Payload<'_, '_>,
        places: &Places<'_>,
    ) -> ListedPayload {
        let pointer = found.pointer(payload.place);
        let suspended = self.checker.suspended(payload.schema, payload.value, &pointer);
        ListedPayload {
            position: places.of(payload.value.span()),
            held_to: self.held_to(payload),
            variant: payload.variant.map(str::to_owned),
            reason: payload.reason.to_string(),
            suspended: suspended.iter().map(|one| (places.of(one.span), one.rules.join(", "))).collect(),
            pointer,
        }
    }

    pub(super) fn held_to(&self, payload: &Payload<'_, '_>) -> String {
        let model = self.checker.model();
        match payload.operation.map(|index| &model.operations[index]) {
            None => format!("schema {}", model.schema(payload.schema).name.as_deref().unwrap_or_default()),
            Some(operation) => match payload.response.map(|index| &operation.responses[index].status) {
                None => format!("{} of {operation}", payload.direction.as_str()),
                Some(status) => format!("{} {status} of {operation}", payload.direction.as_str()),
            },
        }
    }
}
