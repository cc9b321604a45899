//! What one object holds of the names that any shape asks for, noted in one pass over its members.

use fiq_tree::{Str, Value};
use rustc_hash::FxHashMap;

/// The number of a name that some shape asks for.
pub(super) type NameId = usize;

/// Members that no shape knows are kept up to this number; that many are never all misspelt.
const STRANGERS: usize = 16;

/// The names that any shape asks for.
#[derive(Debug, Default)]
pub(super) struct Names<'m> {
    ids: FxHashMap<&'m str, NameId>,
    texts: Vec<&'m str>,
}

impl<'m> Names<'m> {
    /// Whether some shape asks for `name`.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.ids.contains_key(name)
    }

    /// The number of `name`, a new one if need be.
    pub(super) fn id(&mut self, name: &'m str) -> NameId {
        *self.ids.entry(name).or_insert_with(|| {
            self.texts.push(name);
            self.texts.len() - 1
        })
    }
}

/// What one object holds; taken anew for each object, without allocating.
#[derive(Debug)]
pub(super) struct Survey<'n, 'm, 't> {
    names: &'n Names<'m>,
    object: Option<Value<'t>>,
    parent_key: Option<Str<'t>>,
    /// By name: the key and the value that the object has under it.
    members: Vec<Option<(Str<'t>, Value<'t>)>>,
    /// The names that are there, in the order of the text.
    present: Vec<NameId>,
    strangers: Vec<Str<'t>>,
    more_strangers: bool,
}

impl<'n, 'm, 't> Survey<'n, 'm, 't> {
    pub(super) fn new(names: &'n Names<'m>) -> Self {
        Self {
            names,
            object: None,
            parent_key: None,
            members: vec![None; names.texts.len()],
            present: Vec::new(),
            strangers: Vec::new(),
            more_strangers: false,
        }
    }

    /// Notes the members of `object`. Of a key that stands twice the first counts; a key with an unknown piece is no stranger.
    pub(super) fn take(&mut self, object: Value<'t>, parent_key: Option<Str<'t>>) {
        self.clear();
        self.object = Some(object);
        self.parent_key = parent_key;
        for member in object.members() {
            let Some(key) = member.key.known() else { continue };
            match self.names.ids.get(key.as_ref()) {
                Some(&name) if self.members[name].is_none() => {
                    self.members[name] = Some((member.key, member.value));
                    self.present.push(name);
                }
                Some(_) => {}
                None => self.meet(member.key, &key),
            }
        }
    }

    /// Notes a key that no shape asks for, once.
    fn meet(&mut self, key: Str<'t>, text: &str) {
        if self.strangers.len() == STRANGERS {
            self.more_strangers = true;
        } else if !self.strangers.iter().any(|stranger| *stranger == *text) {
            self.strangers.push(key);
        }
    }

    fn clear(&mut self) {
        for name in self.present.drain(..) {
            self.members[name] = None;
        }
        self.strangers.clear();
        self.more_strangers = false;
    }

    /// The object that was noted last.
    pub(super) fn object(&self) -> Value<'t> {
        self.object.expect("a survey is read after it was taken")
    }

    /// The key that the object stands under.
    pub(super) fn parent_key(&self) -> Option<Str<'t>> {
        self.parent_key
    }

    /// Whether the object has nothing that any shape asks for.
    pub(super) fn is_blank(&self) -> bool {
        self.present.is_empty()
    }

    /// The value of the member with this name.
    pub(super) fn value(&self, name: NameId) -> Option<Value<'t>> {
        self.members[name].map(|(_, value)| value)
    }

    /// The names that are there, in the order of the text, with their keys.
    pub(super) fn present(&self) -> impl Iterator<Item = (NameId, Str<'t>)> + '_ {
        self.present.iter().filter_map(|&name| self.members[name].map(|(key, _)| (name, key)))
    }

    /// The text of a name.
    pub(super) fn text(&self, name: NameId) -> &'m str {
        self.names.texts[name]
    }

    /// The first of the keys that no shape asks for, and whether there are more.
    pub(super) fn strangers(&self) -> (&[Str<'t>], bool) {
        (&self.strangers, self.more_strangers)
    }
}
