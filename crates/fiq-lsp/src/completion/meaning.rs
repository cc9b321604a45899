//! What a place is held to: the payload around it, also one that is not recognised yet because it is being written.

use fiq_model::{Facet, Model, Recognition, SchemaId, likeness};
use fiq_project::{View, Viewed};
use fiq_source::{Edit, Span};
use fiq_tree::{Kind, NodeId, Value};

use super::base::Base;
use super::scan::TokenKind;
use super::slot::{Place, Slot};

/// The text as it is without what is being written, and what the place in it is held to.
#[derive(Debug)]
pub(super) struct Meaning {
    view: View,
    /// The index of the document with the place.
    document: usize,
    /// The container of the place.
    container: NodeId,
    /// The payload that it stands in: its value, and what that is held to.
    payload: Option<(NodeId, SchemaId)>,
}

/// What may stand at a place.
#[derive(Clone, Debug)]
pub(super) enum Wanted<'t> {
    /// A whole request.
    Message,
    /// What the schema of the payload says of the container there.
    Part { container: Value<'t>, payload: Value<'t>, schema: SchemaId },
}

impl Meaning {
    /// What the place is held to; none where there is no such container.
    pub(super) fn of(base: &Base<'_, '_>, slot: &Slot) -> Option<Self> {
        let view = base.with(&without(base, slot))?;
        let mut found = None;
        for (index, document) in view.documents().iter().enumerate() {
            let is_it = |value: &Value<'_>| {
                value.span().start() == slot.frame.start && matches!(value.kind(), Kind::Object | Kind::Array)
            };
            let values = document.tree().values(document.text(&view));
            if let Some(value) = { values }.find(is_it) {
                found = Some((index, value.id()));
                break;
            }
        }
        let (document, container) = found?;
        let mut meaning = Self { view, document, container, payload: None };
        meaning.payload = meaning.payload_of(base);
        Some(meaning)
    }

    /// What may stand there; none where nothing is known.
    pub(super) fn wanted(&self, base: &Base<'_, '_>, slot: &Slot) -> Option<Wanted<'_>> {
        let container = self.value(self.container);
        if let Some((payload, schema)) = self.payload {
            return Some(Wanted::Part { container, payload: self.value(payload), schema });
        }
        let root = self.document().root(&self.view).filter(|_| base.is_whole)?;
        let is_message = match slot.place {
            Place::Member => container.members().next().is_none() && self.top(root)? == container.id(),
            Place::Item => container.id() == root.id() && container.items().next().is_none(),
            _ => false,
        };
        let typed = String::from_utf8_lossy(slot.typed(base)).into_owned();
        let model = base.on().held.inspector().checker().model();
        let schema = request_like(model, |name| !typed.is_empty() && name.starts_with(&typed));
        match schema.filter(|_| is_message && slot.place == Place::Member) {
            Some(schema) => Some(Wanted::Part { container, payload: container, schema }),
            None => is_message.then_some(Wanted::Message),
        }
    }

    fn document(&self) -> &Viewed {
        &self.view.documents()[self.document]
    }

    fn value(&self, id: NodeId) -> Value<'_> {
        self.document().tree().value(self.document().text(&self.view), id)
    }

    /// The payload around the container: one that is recognised, that was before, that nearly is, or that stands where one may be meant.
    fn payload_of(&self, base: &Base<'_, '_>) -> Option<(NodeId, SchemaId)> {
        let document = self.document();
        let holds = |node: NodeId| self.value(node).holds(self.container);
        let seen = document.payloads.iter().find(|seen| holds(seen.node));
        seen.map(|seen| (seen.node, seen.schema)).or_else(|| self.payload_before(base)).or_else(|| {
            let near = document.near_misses.iter().find(|near| holds(near.node));
            near.map(|near| (near.node, near.schema)).or_else(|| self.payload_meant(base))
        })
    }

    /// A payload of the text as it is, which begins at the same place.
    fn payload_before(&self, base: &Base<'_, '_>) -> Option<(NodeId, SchemaId)> {
        let view = base.on().view()?;
        let in_document = |offset| base.in_document(Span::empty(offset)).start();
        let document = view.document_at(in_document(base.cursor))?;
        let root = self.document().root(&self.view)?;
        let around: Vec<Value<'_>> = root
            .descendants()
            .filter(|value| value.kind() == Kind::Object && value.holds(self.container))
            .collect();
        document.payloads.iter().find_map(|seen| {
            let start = document.in_text(document.value(view, seen).span()).start();
            let same = around.iter().find(|value| in_document(value.span().start()) == start)?;
            Some((same.id(), seen.schema))
        })
    }

    /// The outermost object, if it has more in common with requests than not.
    fn payload_meant(&self, base: &Base<'_, '_>) -> Option<(NodeId, SchemaId)> {
        let top = self.top(self.document().root(&self.view).filter(|_| base.is_whole)?)?;
        let keys: Vec<String> =
            self.value(top).members().filter_map(|member| Some(member.key.known()?.into_owned())).collect();
        let model = base.on().held.inspector().checker().model();
        let shapes = model.operations.iter().filter_map(|operation| {
            let recognition = operation.recognition.as_ref()?;
            let known = keys.iter().filter(|key| is_known(recognition, key)).count();
            (known > keys.len() - known).then_some((known, operation.request?))
        });
        let best = shapes.reduce(|best, one| if one.0 > best.0 { one } else { best });
        best.map(|(_, schema)| (top, schema))
    }

    /// The object that would be a payload by its place: the root, or an item of a root array.
    fn top(&self, root: Value<'_>) -> Option<NodeId> {
        let top = match root.kind() {
            Kind::Array => root.items().find(|item| item.holds(self.container))?,
            _ => root,
        };
        (top.kind() == Kind::Object).then_some(top.id())
    }
}

/// The schemas at the outset of a request of an operation.
pub(super) fn roots(schema: SchemaId) -> [Facet; 1] {
    [Facet { schema, advice: false }]
}

/// The edits that take out what is being written. What is complete stays: it tells what the payload is.
fn without(base: &Base<'_, '_>, slot: &Slot) -> Vec<Edit> {
    let written = slot.replaced.of(&base.text);
    let is_whole = slot.touched.is_none_or(|token| token.span == slot.replaced);
    let is_closed = slot.touched.is_none_or(|token| match token.kind {
        TokenKind::String => true,
        TokenKind::Word => fiq_syntax::json::is_json(written),
        _ => false,
    });
    if slot.place == Place::Member || (slot.place == Place::Item && slot.replaced.is_empty()) {
        let text = if slot.comma_before.is_some() && slot.comma_after { "," } else { "" };
        return vec![Edit { span: slot.replaced, text: text.to_owned() }];
    }
    let text = match slot.place {
        Place::Key => fiq_tree::quoted(&String::from_utf8_lossy(slot.typed(base))),
        _ if is_whole && is_closed && !slot.replaced.is_empty() => {
            String::from_utf8_lossy(written).into_owned()
        }
        _ => "null".to_owned(),
    };
    slot.edits(base, &text)
}

/// Whether a key is one of a request, perhaps misspelt.
fn is_known(recognition: &Recognition, key: &str) -> bool {
    let mut known = recognition.members.iter().chain([&recognition.tag]);
    known.any(|known| known == key || likeness(key, known).is_some())
}

/// The request of the first operation that has a member with such a name.
fn request_like(model: &Model, is_it: impl Fn(&str) -> bool) -> Option<SchemaId> {
    let mut operations = model.operations.iter();
    operations.find_map(|operation| {
        let recognition = operation.recognition.as_ref()?;
        let mut names = recognition.members.iter().chain([&recognition.tag]);
        names.any(|name| is_it(name)).then_some(operation.request?)
    })
}
