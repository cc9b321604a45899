//! The part of a long document that a completion is worked out on: the parts of its innermost long container around the cursor.
//!
//! Invariant: a payload is in it whole or not at all.

use fiq_project::{View, Viewed};
use fiq_source::Span;
use fiq_tree::{Kind, Value};

/// Shorter containers are taken whole.
const LONG: u32 = 1 << 16;

/// A part of a document, made a document.
#[derive(Debug)]
pub(super) struct Window {
    /// Where it begins in the document.
    pub(super) start: u32,
    pub(super) text: Vec<u8>,
    /// Whether the container that it is of is the whole document.
    pub(super) is_of_root: bool,
}

impl Window {
    /// The part around a cursor; none where that would be nearly all.
    pub(super) fn around(view: &View, cursor: u32) -> Option<Self> {
        let document = view.documents().first()?;
        let root = document.root(view)?;
        let container = long_container(document, root, cursor)?;
        let parts: Vec<Span> = parts(container);
        let after = parts.partition_point(|part| part.start() <= cursor);
        let first = parts.get(after.checked_sub(1)?)?;
        let next = parts.get(after);
        let text = document.text(view);
        let end = next.map_or(text.len() as u32, |next| next.end());
        let start = first.start().checked_sub(1)?;
        let brackets = if container.kind() == Kind::Array { b"[]" } else { b"{}" };
        let mut part = Span::new(start, end).of(text).to_vec();
        part[0] = brackets[0];
        part.extend(next.map(|_| brackets[1]));
        let is_of_root = container.id() == root.id();
        (part.len() < text.len() / 2).then_some(Self { start, text: part, is_of_root })
    }
}

/// The innermost long container around the cursor that is outside of payloads.
fn long_container<'t>(document: &Viewed, root: Value<'t>, cursor: u32) -> Option<Value<'t>> {
    let mut found = None;
    let mut at = Some(root);
    while let Some(value) = at.filter(|value| value.span().len() > LONG) {
        if document.payloads.iter().any(|seen| seen.node == value.id()) {
            break;
        }
        found = Some(value);
        let is_around = |part: &Value<'_>| part.span().start() < cursor && cursor < part.span().end();
        at = value.items().chain(value.members().map(|member| member.value)).find(is_around);
    }
    found
}

/// The items or members of a container.
fn parts(container: Value<'_>) -> Vec<Span> {
    match container.kind() {
        Kind::Object => container.members().map(|member| member.span()).collect(),
        _ => container.items().map(Value::span).collect(),
    }
}
