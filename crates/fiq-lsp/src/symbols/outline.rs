//! The objects and arrays of the payloads of a text, level by level as far as there is room.

use std::collections::VecDeque;

use fiq_project::{Seen, View, Viewed};
use fiq_source::Span;
use fiq_tree::{Kind, Str, Value};

/// More symbols than these help nobody.
const MOST: usize = 5_000;
/// Clients draw what is inside of something by recursion.
const DEEPEST: usize = 64;

/// What stands in the payloads of a text.
#[derive(Debug)]
pub(super) struct Outline<'v> {
    /// Level by level, in the order of the text; the payloads first.
    pub(super) entries: Vec<Entry<'v>>,
    /// The numbers of the payloads.
    pub(super) roots: Vec<usize>,
}

/// A payload, or an object or an array in one.
#[derive(Debug)]
pub(super) struct Entry<'v> {
    /// The document that it stands in.
    pub(super) viewed: &'v Viewed,
    pub(super) what: What<'v>,
    pub(super) value: Value<'v>,
    /// Its key, in an object.
    pub(super) key: Option<Str<'v>>,
    /// Its number, in an array.
    pub(super) index: usize,
    /// What it is called.
    pub(super) name: String,
    /// What there is to say besides.
    pub(super) detail: String,
    /// The bytes of the text, with the key.
    pub(super) whole: Span,
    /// The bytes where it begins: the key or the bracket.
    pub(super) begin: Span,
    /// The numbers of what stands in it.
    pub(super) children: Vec<usize>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'v> {
    Payload(&'v Seen),
    Object,
    Array,
}

impl<'v> Outline<'v> {
    /// What stands in the payloads, the outermost first, while there is room.
    pub(super) fn of(view: &'v View) -> Self {
        let payloads =
            view.documents().iter().flat_map(|viewed| viewed.payloads.iter().map(move |seen| (viewed, seen)));
        let payloads = payloads
            .take(MOST)
            .map(|(viewed, seen)| Entry::new(viewed, What::Payload(seen), None, 0, viewed.value(view, seen)));
        let mut entries: Vec<Entry<'v>> = payloads.collect();
        let roots = (0..entries.len()).collect();
        let mut level = 0..entries.len();
        for _ in 1..DEEPEST {
            for index in level.clone() {
                let first = entries.len();
                let inside = inside(entries[index].viewed, entries[index].value);
                entries.extend(inside.take(MOST - first));
                entries[index].children = (first..entries.len()).collect();
            }
            level = level.end..entries.len();
        }
        Self { entries, roots }
    }

    /// The entry of a number.
    pub(super) fn entry(&self, index: usize) -> &Entry<'v> {
        &self.entries[index]
    }

    /// The entries from one down, level by level.
    pub(super) fn from(&self, root: usize) -> impl Iterator<Item = usize> {
        let mut todo = VecDeque::from([root]);
        std::iter::from_fn(move || {
            let next = todo.pop_front()?;
            todo.extend(&self.entries[next].children);
            Some(next)
        })
    }
}

/// The objects and arrays right inside of a value.
fn inside<'v>(viewed: &'v Viewed, value: Value<'v>) -> impl Iterator<Item = Entry<'v>> {
    let what = |value: Value<'v>| match value.kind() {
        Kind::Object => Some(What::Object),
        Kind::Array => Some(What::Array),
        _ => None,
    };
    let members = value.members().filter_map(move |member| {
        Some(Entry::new(viewed, what(member.value)?, Some(member.key), 0, member.value))
    });
    let items = value.items().enumerate();
    let items =
        items.filter_map(move |(index, item)| Some(Entry::new(viewed, what(item)?, None, index, item)));
    members.chain(items)
}

impl<'v> Entry<'v> {
    fn new(viewed: &'v Viewed, what: What<'v>, key: Option<Str<'v>>, index: usize, value: Value<'v>) -> Self {
        let span = value.span();
        let begin = key.map_or(Span::new(span.start(), span.end().min(span.start() + 1)), Str::span);
        Self {
            viewed,
            what,
            value,
            key,
            index,
            name: String::new(),
            detail: String::new(),
            whole: viewed.in_text(begin.cover(span)),
            begin: viewed.in_text(begin),
            children: Vec::new(),
        }
    }
}
