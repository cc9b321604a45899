//! The value that a place of a document is about, and the way down to it.
//!
//! Works on what could be read of a document, however little that is. Invariant: looks at the siblings along the way and at nothing else.

use fiq_check::Described;
use fiq_project::{Held, Seen, View, Viewed};
use fiq_source::{Pointer, Span};
use fiq_tree::{Kind, Member, Str, Value};

/// A value that is aimed at.
#[derive(Clone, Debug)]
pub(crate) struct Aim<'v> {
    /// The document.
    pub(crate) viewed: &'v Viewed,
    /// The payload that it stands in; none where it stands in none.
    pub(crate) payload: Option<&'v Seen>,
    /// From the root of the document down to it.
    pub(crate) way: Vec<Step<'v>>,
    /// What of it is aimed at.
    pub(crate) part: Part,
}

/// A value on the way down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step<'v> {
    /// Its key, in an object.
    pub(crate) key: Option<Str<'v>>,
    /// Its number, in an array.
    pub(crate) index: usize,
    /// The value.
    pub(crate) value: Value<'v>,
}

/// What is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The key of the value, or what stands between the two.
    Key,
    /// The value.
    Value,
}

impl<'v> Aim<'v> {
    /// What an offset of the text is about; none where no value is.
    pub(crate) fn at(view: &'v View, offset: u32) -> Option<Self> {
        let viewed = view.document_at(offset)?;
        let offset = viewed.inner_offset(offset)?;
        let root = Step { key: None, index: 0, value: viewed.root(view)? };
        if !touches(root.value, offset) {
            return None;
        }
        let (mut way, mut part) = (vec![root], Part::Value);
        while part == Part::Value
            && let Some((step, of_step)) = below(way[way.len() - 1].value, offset)
        {
            way.push(step);
            part = of_step;
        }
        let payload = payload_around(view, viewed, way[way.len() - 1].value);
        Some(Self { viewed, payload, way, part })
    }

    /// The value.
    pub(crate) fn value(&self) -> Value<'v> {
        self.last().value
    }

    /// The value that it stands in.
    pub(crate) fn parent(&self) -> Option<Value<'v>> {
        self.way.len().checked_sub(2).map(|index| self.way[index].value)
    }

    /// The bytes of the text that are aimed at: those of the key or those of the value.
    pub(crate) fn span(&self) -> Span {
        let Step { key, value, .. } = self.last();
        let key = key.filter(|_| self.part == Part::Key);
        self.viewed.in_text(key.map_or(value.span(), Str::span))
    }

    /// Where the value stands in its document.
    pub(crate) fn pointer(&self) -> Pointer {
        let mut pointer = Pointer::root();
        for step in &self.way[1..] {
            match step.key {
                Some(key) => pointer.push_key(&key.written()),
                None => pointer.push_index(step.index),
            }
        }
        pointer
    }

    /// Shows `look` what is documented along the way, from the payload down to the value.
    pub(crate) fn describe<'m>(&self, held: &Held<'m>, look: &mut dyn FnMut(&Described<'_, 'm, 'v>)) {
        let Some(payload) = self.payload else { return };
        let target = self.value().id();
        let root = self.way.iter().find(|step| step.value.id() == payload.node);
        let root = root.expect("a payload that holds a value is on the way to it").value;
        let wants = |_: Span, value: Value<'v>| value.holds(target);
        held.inspector().checker().describe_some(
            payload.schema,
            root,
            &payload.pointer,
            &wants,
            &mut |seen| {
                look(seen);
                true
            },
        );
    }

    fn last(&self) -> Step<'v> {
        self.way[self.way.len() - 1]
    }
}

/// The payload of a document that holds a value.
fn payload_around<'v>(view: &'v View, viewed: &'v Viewed, value: Value<'v>) -> Option<&'v Seen> {
    let after = viewed.payloads.partition_point(|seen| seen.node <= value.id());
    viewed.payloads[..after].iter().rev().find(|seen| viewed.value(view, seen).holds(value.id()))
}

/// The member or the item at an offset. One that holds it comes before one that ends there.
fn below(container: Value<'_>, offset: u32) -> Option<(Step<'_>, Part)> {
    let mut nearest = None;
    for (index, member) in container.members().enumerate() {
        let key = Some(member.key);
        let step = Step { key, index, value: member.value };
        match part_at(&member, offset) {
            Some((part, Nearness::Holds)) => return Some((step, part)),
            Some((part, Nearness::Ends)) => nearest = Some((step, part)),
            None => {}
        }
    }
    for (index, value) in container.items().enumerate() {
        let step = Step { key: None, index, value };
        match nearness(value, offset) {
            Some(Nearness::Holds) => return Some((step, Part::Value)),
            Some(Nearness::Ends) => nearest = Some((step, Part::Value)),
            None => {}
        }
    }
    nearest
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Nearness {
    Holds,
    Ends,
}

fn part_at(member: &Member<'_>, offset: u32) -> Option<(Part, Nearness)> {
    let value = member.value.span();
    if offset < member.key.span().start() || offset > member.span().end() {
        return None;
    }
    if offset < value.start() {
        return Some((Part::Key, Nearness::Holds));
    }
    nearness(member.value, offset).map(|nearness| (Part::Value, nearness))
}

/// A bracket that closes ends nothing that goes on behind it, a word does.
fn nearness(value: Value<'_>, offset: u32) -> Option<Nearness> {
    let span = value.span();
    let is_container = matches!(value.kind(), Kind::Array | Kind::Object);
    if span.start() <= offset && offset < span.end() {
        return Some(Nearness::Holds);
    }
    (offset == span.end() && !is_container).then_some(Nearness::Ends)
}

fn touches(root: Value<'_>, offset: u32) -> bool {
    root.span().start() <= offset && offset <= root.span().end()
}
