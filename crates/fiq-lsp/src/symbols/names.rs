//! What symbols are called, from what the API document says of the texts in them.

use fiq_check::{Checker, Described};
use fiq_model::{Facet, Model};
use fiq_source::Span;
use fiq_tree::{Kind, NodeId, Str, Value};
use rustc_hash::{FxHashMap, FxHashSet};

use super::outline::{Entry, Outline, What};

/// Longer texts are cut.
const SHOWN: usize = 60;

/// What an object says of itself.
#[derive(Clone, Debug, Default)]
struct Said {
    /// The values of its tags.
    tag: Option<String>,
    /// The texts that tell most: by rank, and then in the order in which the API document has them.
    texts: Vec<(Rank, String)>,
}

/// How much a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// It is free, so people read it.
    Free,
    /// It is of some kind: a number, an address, a word of a list.
    Formal,
    /// It is there to tell things apart.
    Id,
}

/// Names all entries.
pub(super) fn give(checker: &Checker<'_>, outline: &mut Outline<'_>) {
    let mut said: Vec<Said> = vec![Said::default(); outline.entries.len()];
    for &root in &outline.roots {
        listen(checker, outline, root, &mut said);
    }
    for index in 0..outline.entries.len() {
        let (name, detail) = called(outline, index, &said);
        (outline.entries[index].name, outline.entries[index].detail) = (name, detail);
    }
}

/// Finds what the objects of a payload say of themselves. Nothing is looked at but these.
fn listen(checker: &Checker<'_>, outline: &Outline<'_>, root: usize, said: &mut [Said]) {
    let entry = outline.entry(root);
    let What::Payload(seen) = entry.what else { return };
    let entries: FxHashMap<NodeId, usize> =
        outline.from(root).map(|index| (outline.entry(index).value.id(), index)).collect();
    let mut ids: FxHashSet<NodeId> = FxHashSet::default();
    let wants = |_: Span, value: Value<'_>| entries.contains_key(&value.id());
    checker.describe_some(seen.schema, entry.value, &seen.pointer, &wants, &mut |described| {
        let own = described.unique().filter(|(facet, _)| !facet.advice);
        ids.extend(own.flat_map(|(_, values)| values).map(Value::id));
        if let Some(&index) = entries.get(&described.value().id()) {
            said[index] = Said::of(described, &ids);
        }
        true
    });
}

impl Said {
    fn of(described: &Described<'_, '_, '_>, ids: &FxHashSet<NodeId>) -> Self {
        let model = described.model();
        let mut tags = Vec::new();
        let mut names = Vec::new();
        for (union, variant) in described.unions() {
            names.push(&*union.tag);
            tags.extend(variant.map(|index| union.variants[index].value.to_string()));
        }
        let order = described.members();
        let mut texts: Vec<(Rank, usize, String)> = Vec::new();
        for (member, facets) in described.entries() {
            let is_tag = || names.iter().any(|name| member.key == **name);
            let Some(text) = member.value.string().and_then(shown).filter(|_| !is_tag()) else { continue };
            let rank = if ids.contains(&member.value.id()) { Rank::Id } else { rank(model, facets) };
            let place = order.iter().position(|one| member.key == *one.name);
            texts.push((rank, place.unwrap_or(order.len()), text));
        }
        texts.sort_by_key(|(rank, place, _)| (*rank, *place));
        texts.truncate(2);
        let texts = texts.into_iter().map(|(rank, _, text)| (rank, text)).collect();
        Self { tag: tags.into_iter().next(), texts }
    }

    fn free(&self) -> Option<&str> {
        self.texts.iter().find(|(rank, _)| *rank == Rank::Free).map(|(_, text)| text.as_str())
    }

    fn text(&self, index: usize) -> Option<&str> {
        self.texts.get(index).map(|(_, text)| text.as_str())
    }
}

fn rank(model: &Model, facets: &[Facet]) -> Rank {
    let schemas = model.facets(facets, |_| None).schemas;
    let is_formal = schemas.iter().map(|facet| model.schema(facet.schema)).any(|schema| {
        let limits = schema.string.as_ref();
        schema.values.is_some()
            || limits.is_some_and(|limits| limits.format.is_some() || limits.pattern.is_some())
    });
    if is_formal || facets.is_empty() { Rank::Formal } else { Rank::Free }
}

/// The name of an entry, and what there is to say besides.
fn called(outline: &Outline<'_>, index: usize, said: &[Said]) -> (String, String) {
    let (entry, own) = (outline.entry(index), &said[index]);
    if let What::Payload(seen) = entry.what {
        let tag = own.tag.as_deref().or(seen.variant.as_deref()).unwrap_or(&seen.held_to);
        let free = own.free().or_else(|| outline.from(index).find_map(|below| said[below].free()));
        let text = free.or(own.text(0));
        let detail = own.texts.iter().map(|(_, other)| other.as_str()).find(|other| Some(*other) != text);
        return (joined(Some(tag), text), detail.unwrap_or_default().to_owned());
    }
    let count = || match entry.value.items().count() {
        1 => "1 item".to_owned(),
        count => format!("{count} items"),
    };
    match (entry.key, entry.value.kind()) {
        (Some(key), Kind::Array) => (key_name(key), count()),
        (Some(key), _) => (key_name(key), joined(own.tag.as_deref(), own.text(0))),
        (None, Kind::Array) => (number(entry), count()),
        (None, _) => {
            let name = joined(own.tag.as_deref(), own.text(0));
            let name = if name.is_empty() { number(entry) } else { name };
            (name, own.text(1).unwrap_or_default().to_owned())
        }
    }
}

fn joined(tag: Option<&str>, text: Option<&str>) -> String {
    tag.into_iter().chain(text).collect::<Vec<_>>().join(": ")
}

fn number(entry: &Entry<'_>) -> String {
    format!("[{}]", entry.index)
}

/// Clients refuse symbols without a name.
fn key_name(key: Str<'_>) -> String {
    shown(key).unwrap_or_else(|| "\"\"".to_owned())
}

/// A text in a line, cut; none where there is nothing to see.
fn shown(string: Str<'_>) -> Option<String> {
    let written = string.written();
    let mut out = String::new();
    for word in written.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
        if let Some((end, _)) = out.char_indices().nth(SHOWN) {
            out.truncate(end);
            out.push('…');
            break;
        }
    }
    (!out.is_empty()).then_some(out)
}
