//! Hashes of values by their content: `SipHash-1-3` with the key 0, over what is written below. They are stored in people's
//! repositories, so that what is hashed never changes.
//!
//! | value | bytes |
//! | --- | --- |
//! | `null`, `false`, `true` | `n`, `f`, `t` |
//! | number | `d` and its text |
//! | string | `s` and its content, placeholders as they are written |
//! | unknown | `u` and its bytes without ASCII white space |
//! | array | `a` and the hash of each item |
//! | object | `o`, the number of members, and the sum of their hashes |
//! | member | `m`, the hash of its key as a string, the hash of its value |
//!
//! Hashes and numbers are 8 bytes, the lowest first.

use std::hash::Hasher;

use fiq_tree::{Items, Kind, Members, NodeId, PieceKind, Str, Value};
use rustc_hash::FxHashMap;
use siphasher::sip::SipHasher13;

/// The hashes of some values of one tree.
pub(super) struct Hashes {
    by_node: FxHashMap<NodeId, u64>,
}

impl Hashes {
    /// Hashes `values`; what stands inside another of them is not read again.
    pub(super) fn of<'t>(values: impl Iterator<Item = Value<'t>>) -> Self {
        let mut values: Vec<Value<'t>> = values.collect();
        values.sort_by_key(|value| value.id());
        values.dedup_by_key(|value| value.id());
        let mut hashes = Self { by_node: values.iter().map(|value| (value.id(), 0)).collect() };
        let mut outer: Option<Value<'t>> = None;
        for value in values {
            if outer.is_none_or(|outer| !outer.holds(value.id())) {
                hashes.add(value);
                outer = Some(value);
            }
        }
        hashes
    }

    pub(super) fn value(&self, value: Value<'_>) -> u64 {
        self.by_node.get(&value.id()).copied().unwrap_or_default()
    }

    pub(super) fn member(&self, key: Str<'_>, value: Value<'_>) -> u64 {
        of_member(of_string(key, value.text()), self.value(value))
    }

    /// Hashes `root`, and notes what is wanted of it.
    fn add(&mut self, root: Value<'_>) {
        let mut open: Vec<Open<'_>> = Vec::new();
        let mut next = root;
        loop {
            let mut done = match Open::new(next) {
                Some(container) => {
                    open.push(container);
                    None
                }
                None => Some((next.id(), of_scalar(next))),
            };
            loop {
                if let Some((id, hash)) = done.take() {
                    self.by_node.entry(id).and_modify(|noted| *noted = hash);
                    let Some(outer) = open.last_mut() else { return };
                    outer.take(hash);
                }
                let Some(container) = open.last_mut() else { return };
                if let Some(child) = container.next() {
                    next = child;
                    break;
                }
                done = open.pop().map(|container| (container.id, container.finish()));
            }
        }
    }
}

/// A container of which not all is hashed yet.
struct Open<'t> {
    id: NodeId,
    inside: Inside<'t>,
}

enum Inside<'t> {
    Array { items: Items<'t>, hasher: Box<SipHasher13> },
    Object { members: Members<'t>, key: u64, count: u64, sum: u64 },
}

impl<'t> Open<'t> {
    fn new(value: Value<'t>) -> Option<Self> {
        let inside = match value.kind() {
            Kind::Array => Inside::Array { items: value.items(), hasher: Box::new(begun(b'a')) },
            Kind::Object => Inside::Object { members: value.members(), key: 0, count: 0, sum: 0 },
            _ => return None,
        };
        Some(Self { id: value.id(), inside })
    }

    /// The next value inside.
    fn next(&mut self) -> Option<Value<'t>> {
        match &mut self.inside {
            Inside::Array { items, .. } => items.next(),
            Inside::Object { members, key, .. } => {
                let member = members.next()?;
                *key = of_string(member.key, member.value.text());
                Some(member.value)
            }
        }
    }

    /// Takes the hash of the value that [`Self::next`] gave last.
    fn take(&mut self, hash: u64) {
        match &mut self.inside {
            Inside::Array { hasher, .. } => hasher.write(&hash.to_le_bytes()),
            Inside::Object { key, count, sum, .. } => {
                *count += 1;
                *sum = sum.wrapping_add(of_member(*key, hash));
            }
        }
    }

    fn finish(self) -> u64 {
        match self.inside {
            Inside::Array { hasher, .. } => hasher.finish(),
            Inside::Object { count, sum, .. } => of_pair(b'o', count, sum),
        }
    }
}

fn begun(kind: u8) -> SipHasher13 {
    let mut hasher = SipHasher13::new();
    hasher.write(&[kind]);
    hasher
}

fn of_pair(kind: u8, first: u64, second: u64) -> u64 {
    let mut hasher = begun(kind);
    hasher.write(&first.to_le_bytes());
    hasher.write(&second.to_le_bytes());
    hasher.finish()
}

fn of_member(key: u64, value: u64) -> u64 {
    of_pair(b'm', key, value)
}

fn of_scalar(value: Value<'_>) -> u64 {
    if let Some(string) = value.string() {
        return of_string(string, value.text());
    }
    let mut hasher = begun(match (value.kind(), value.boolean()) {
        (_, Some(true)) => b't',
        (_, Some(false)) => b'f',
        (Kind::Number, _) => b'd',
        (Kind::Null, _) => b'n',
        _ => b'u',
    });
    match value.number() {
        Some(number) => hasher.write(number.as_bytes()),
        None if value.kind() == Kind::Unknown => {
            let bytes = value.span().of(value.text());
            bytes.split(u8::is_ascii_whitespace).for_each(|part| hasher.write(part));
        }
        None => {}
    }
    hasher.finish()
}

fn of_string(string: Str<'_>, text: &[u8]) -> u64 {
    let mut hasher = begun(b's');
    for piece in string.pieces() {
        match piece.kind {
            PieceKind::Char(c) => hasher.write(c.encode_utf8(&mut [0; 4]).as_bytes()),
            PieceKind::Text | PieceKind::Unknown => hasher.write(piece.span.of(text)),
        }
    }
    hasher.finish()
}
