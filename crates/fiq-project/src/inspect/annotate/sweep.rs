//! From spans, in the order of the text, to the values that they are about.
//!
//! The way down to the place of the last span is kept: the next one is not before it.

use fiq_source::{Pointer, Span};
use fiq_tree::{Items, Kind, Members, Str, Value};

/// Where a span is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'t> {
    pub(super) subject: Subject<'t>,
    /// The innermost object that holds the span.
    pub(super) object: Option<Span>,
}

/// The smallest value around a span.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'t> {
    pub(super) key: Option<Str<'t>>,
    pub(super) value: Value<'t>,
    pub(super) part: Part,
}

/// Which part of a member a span is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The value, or the span is in no member.
    Value,
    /// The key, and maybe the value too.
    Key,
}

impl Subject<'_> {
    /// The value, from its key on where it has one.
    pub(super) fn span(&self) -> Span {
        let value = self.value.span();
        self.key.map_or(value, |key| key.span().cover(value))
    }
}

/// A container on the way down.
struct Level<'t> {
    /// The container, and its key where it has one.
    own: Child<'t>,
    children: Children<'t>,
    /// The child that begins last before the place.
    current: Option<Child<'t>>,
    next: Option<Child<'t>>,
    object: Option<Span>,
}

/// A value in a container.
#[derive(Clone, Copy)]
struct Child<'t> {
    key: Option<Str<'t>>,
    value: Value<'t>,
}

enum Children<'t> {
    Members(Members<'t>),
    Items(Items<'t>),
}

/// The way down from the root.
pub(super) struct Sweep<'t> {
    levels: Vec<Level<'t>>,
    /// The steps of a pointer that lead to the root.
    above: usize,
}

impl<'t> Sweep<'t> {
    pub(super) fn new(root: Value<'t>, above: usize) -> Self {
        let root = Child { key: None, value: root };
        Self { levels: vec![Level::new(root, None)], above }
    }

    /// The place of a span that is not before the last one. `pointer` names the value that the finding is about, as far as its
    /// maker knows.
    pub(super) fn place(&mut self, span: Span, pointer: &Pointer) -> Place<'t> {
        while self.step(span) {}
        let around = self.levels.partition_point(|level| level.own.value.span().end() >= span.end());
        let depth = around.saturating_sub(1);
        let level = &self.levels[depth];
        let subject = match level.current {
            Some(child) if child.value.span().contains(span) => child.subject(Part::Value),
            Some(child) if child.span().contains(span) => child.subject(Part::Key),
            _ => level.own.subject(Part::Value),
        };
        let lifted = self.lifted(subject, span, depth, pointer);
        let level = lifted.unwrap_or(level);
        let subject = lifted.map_or(subject, |level| level.own.subject(Part::Value));
        Place { subject, object: level.object.filter(|object| object.contains(span)) }
    }

    /// What is told of an array by some of its items is about the array that the pointer names, and not about one item because
    /// there is only one.
    fn lifted(
        &self,
        subject: Subject<'t>,
        span: Span,
        depth: usize,
        pointer: &Pointer,
    ) -> Option<&Level<'t>> {
        let is_level = subject.value.id() == self.levels[depth].own.value.id();
        let is_item = !is_level && subject.key.is_none() && subject.value.span() == span;
        if !is_level && !is_item {
            return None;
        }
        let steps = pointer.as_str().bytes().filter(|&byte| byte == b'/').count();
        let named = steps.saturating_sub(self.above);
        let lowest = if is_level { depth } else { depth + 1 };
        if named < lowest { self.levels.get(named) } else { None }
    }

    /// Comes one step nearer to the span; whether there was one to make.
    fn step(&mut self, span: Span) -> bool {
        let is_inside = self.levels.len() > 1;
        let Some(level) = self.levels.last_mut() else { return false };
        if is_inside && is_passed(level.own.value.span(), span) {
            self.levels.pop();
            return true;
        }
        let Some(child) = level.next.filter(|child| child.span().start() <= span.start()) else {
            return false;
        };
        level.current = Some(child);
        level.next = level.children.next();
        let is_container = matches!(child.value.kind(), Kind::Array | Kind::Object);
        if is_container && child.value.span().start() <= span.start() && !is_passed(child.value.span(), span)
        {
            let object = level.object;
            self.levels.push(Level::new(child, object));
        }
        true
    }
}

impl<'t> Level<'t> {
    fn new(own: Child<'t>, outer: Option<Span>) -> Self {
        let is_object = own.value.kind() == Kind::Object;
        let mut children = if is_object {
            Children::Members(own.value.members())
        } else {
            Children::Items(own.value.items())
        };
        let next = children.next();
        let object = if is_object { Some(own.value.span()) } else { outer };
        Self { own, children, current: None, next, object }
    }
}

impl<'t> Child<'t> {
    fn span(&self) -> Span {
        self.subject(Part::Value).span()
    }

    const fn subject(&self, part: Part) -> Subject<'t> {
        Subject { key: self.key, value: self.value, part }
    }
}

impl<'t> Iterator for Children<'t> {
    type Item = Child<'t>;

    fn next(&mut self) -> Option<Child<'t>> {
        match self {
            Self::Members(members) => {
                members.next().map(|member| Child { key: Some(member.key), value: member.value })
            }
            Self::Items(items) => items.next().map(|value| Child { key: None, value }),
        }
    }
}

/// Whether a value ends before a span; an empty span may stand at its very end.
const fn is_passed(value: Span, span: Span) -> bool {
    value.end() < span.start() || (value.end() == span.start() && !span.is_empty())
}
