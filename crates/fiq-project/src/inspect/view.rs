//! A text as an editor looks at it: its documents with their trees, and the payloads in them, wherever nothing is wrong too.
//!
//! Invariant: a payload is seen here exactly where it is checked, and is held to the same schema.

use std::path::Path;
use std::sync::Arc;

use fiq_extract::rust::{self, Literal, Standing};
use fiq_extract::{Direction, Document, Format, Found};
use fiq_model::SchemaId;
use fiq_source::{DocumentKind, Pointer, Span};
use fiq_syntax::json;
use fiq_tree::{NodeId, Tree, Value};

use super::Inspector;
use crate::Problem;

/// A text and what stands in it.
#[derive(Clone, Debug)]
pub struct View {
    text: Arc<Vec<u8>>,
    documents: Vec<Viewed>,
}

/// A document of a text.
#[derive(Clone, Debug)]
pub struct Viewed {
    /// What it is.
    pub kind: DocumentKind,
    /// Its payloads, in the order of the text.
    pub payloads: Vec<Seen>,
    /// Objects that look like requests and were passed over, in the order of the text.
    pub near_misses: Vec<Near>,
    written: Written,
}

/// A payload.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The value, a node of its document's tree.
    pub node: NodeId,
    /// Where it stands in its document.
    pub pointer: Pointer,
    /// What it is held to.
    pub schema: SchemaId,
    /// What that is called: `request of POST /path`.
    pub held_to: String,
    /// The value of its tag, if that is a known one.
    pub variant: Option<String>,
}

/// An object that looks like a request and was passed over.
#[derive(Clone, Copy, Debug)]
pub struct Near {
    /// The value, a node of its document's tree.
    pub node: NodeId,
    /// What it would be held to.
    pub schema: SchemaId,
}

/// How a document is written in its text.
#[derive(Clone, Debug)]
enum Written {
    /// As these bytes.
    Plain(Span, Tree),
    /// As a literal of source code.
    Literal(Literal),
}

impl View {
    /// The text.
    pub fn text(&self) -> &Arc<Vec<u8>> {
        &self.text
    }

    /// The documents that can hold payloads, in the order of the text.
    pub fn documents(&self) -> &[Viewed] {
        &self.documents
    }

    /// The documents that a span of the text touches.
    pub fn documents_in(&self, span: Span) -> impl Iterator<Item = &Viewed> {
        let first = self.documents.partition_point(|document| document.span(self).end() < span.start());
        self.documents[first..].iter().take_while(move |document| document.span(self).start() <= span.end())
    }

    /// The document around an offset of the text.
    pub fn document_at(&self, offset: u32) -> Option<&Viewed> {
        let after = self.documents.partition_point(|document| document.span(self).start() <= offset);
        let document = self.documents.get(after.checked_sub(1)?)?;
        (offset <= document.span(self).end()).then_some(document)
    }
}

impl Viewed {
    /// The tree of its values.
    pub fn tree(&self) -> &Tree {
        match &self.written {
            Written::Plain(_, tree) => tree,
            Written::Literal(literal) => &literal.tree,
        }
    }

    /// The text that the spans of the tree are bytes of.
    pub fn text<'v>(&'v self, view: &'v View) -> &'v [u8] {
        match &self.written {
            Written::Plain(span, _) => span.of(&view.text),
            Written::Literal(literal) => literal.text(&view.text),
        }
    }

    /// Its value, if it has one.
    pub fn root<'v>(&'v self, view: &'v View) -> Option<Value<'v>> {
        self.tree().root(self.text(view))
    }

    /// The value of a payload.
    pub fn value<'v>(&'v self, view: &'v View, seen: &Seen) -> Value<'v> {
        self.tree().value(self.text(view), seen.node)
    }

    /// The bytes of the view's text that a span of the tree stands for.
    pub fn in_text(&self, span: Span) -> Span {
        match &self.written {
            Written::Plain(own, _) => span.shifted(own.start()),
            Written::Literal(literal) => literal.origin(span),
        }
    }

    /// The offset in the document's own text of an offset in the view's; none where the document is a literal whose text is another one
    /// than the file's, such as a JSON text in a string.
    pub fn own_offset(&self, offset: u32) -> Option<u32> {
        match &self.written {
            Written::Plain(own, _) => {
                (own.start() <= offset && offset <= own.end()).then(|| offset - own.start())
            }
            Written::Literal(literal) => (!literal.is_in_string()).then_some(offset),
        }
    }

    /// As [`Self::own_offset`], also in a text that is written as a string of source code: there it is the offset of the character that
    /// stands at `offset`, or that the escape at `offset` stands for.
    pub fn inner_offset(&self, offset: u32) -> Option<u32> {
        match &self.written {
            Written::Plain(..) => self.own_offset(offset),
            Written::Literal(literal) => literal.inside(offset),
        }
    }

    /// The bytes of the view's text that the document stands in.
    pub fn span(&self, view: &View) -> Span {
        match &self.written {
            Written::Plain(span, _) => *span,
            Written::Literal(literal) => {
                let root = literal.root(&view.text);
                root.map(|root| literal.origin(root.span())).unwrap_or_default()
            }
        }
    }

    /// Whether the document is a text that is written as a string of source code.
    pub fn is_in_string(&self) -> bool {
        matches!(&self.written, Written::Literal(literal) if literal.is_in_string())
    }

    /// Whether the document is written in source code.
    pub fn is_literal(&self) -> bool {
        matches!(self.written, Written::Literal(_))
    }
}

impl Inspector<'_> {
    /// Looks at a text, which is the file at `path`.
    ///
    /// # Errors
    ///
    /// If the text cannot be read as what it is.
    pub fn view(&self, path: &Path, format: Format, text: Arc<Vec<u8>>) -> Result<View, Problem> {
        let documents = if format == Format::Rust {
            let literals = rust::literals(&text).map_err(|why| Problem::of_path(path, why.to_string()))?;
            (0..)
                .zip(literals)
                .filter_map(|(index, literal)| self.view_literal(index, literal, &text))
                .collect()
        } else {
            format.documents(&text).map(|document| self.view_document(format, &document)).collect()
        };
        Ok(View { text, documents })
    }

    fn view_document(&self, format: Format, document: &Document<'_>) -> Viewed {
        let tree = json::parse(&document.text, self.reading.of(format));
        let found = tree.root(&document.text).map(|root| self.recogniser.search(root, self.search));
        let payloads = found.as_ref().map(|found| self.seen(found)).unwrap_or_default();
        let near_misses = found.as_ref().map(near).unwrap_or_default();
        let start = u32::try_from(document.first_byte).unwrap_or(u32::MAX);
        let span = Span::new(start, start.saturating_add(document.text.len() as u32));
        Viewed { kind: document.kind.clone(), payloads, near_misses, written: Written::Plain(span, tree) }
    }

    fn view_literal(&self, index: u32, literal: Literal, file: &[u8]) -> Option<Viewed> {
        if let Standing::Passed(_) = literal.standing {
            return None;
        }
        let found = self.found_in(literal.standing, literal.root(file)?);
        let (payloads, near_misses) = (self.seen(&found), near(&found));
        let written = Written::Literal(literal);
        Some(Viewed { kind: DocumentKind::Literal(index), payloads, near_misses, written })
    }

    fn seen(&self, found: &Found<'_, '_>) -> Vec<Seen> {
        let seen = found.payloads.iter().map(|payload| Seen {
            node: payload.value.id(),
            pointer: found.pointer(payload.place),
            schema: payload.schema,
            held_to: self.held_to(payload),
            variant: payload.variant.map(str::to_owned),
        });
        seen.collect()
    }
}

fn near(found: &Found<'_, '_>) -> Vec<Near> {
    let requests = found.near_misses.iter().filter(|near| near.direction == Direction::Request);
    let near =
        requests.filter_map(|near| Some(Near { node: near.value.id(), schema: near.operation.request? }));
    near.collect()
}
