//! The tree that every payload becomes, whatever file it stands in.
//!
//! Objects, arrays and scalars with the bytes they were written in, and beside them what JSON does not have but real hosts do:
//! unknown values, strings of literal and unknown pieces, and open containers of which not everything can be known.
//!
//! Invariant: a key is followed by exactly one value; what could not be read is present and unknown, never absent.
//! Invariant: knows no syntax; a parser drives the [`Builder`].

mod builder;
mod fault;
mod number;
mod quoted;
mod string;
mod value;

pub use builder::Builder;
pub use fault::{Fault, FaultKind};
pub use number::Decimal;
pub use quoted::quoted;
pub use string::{Piece, PieceKind, Str};
pub use value::{Items, Kind, Member, Members, NodeId, Value};

use fiq_source::Span;

/// The values of one document in the order they are written, without its text.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// The pieces of those strings that are more than one stretch of literal text.
    pieces: Vec<Piece>,
    /// Ranges of `pieces`, one for each such string.
    strings: Vec<(u32, u32)>,
    /// Numbers that are not written as JSON writes them.
    numbers: Vec<Box<str>>,
    faults: Vec<Fault>,
}

/// A key or a value. Containers are followed by what they hold.
#[derive(Clone, Copy, Debug)]
struct Node {
    span: Span,
    /// A container: the index after the last node inside it. A string in pieces: its place in `strings`. A number that is
    /// not written as in JSON: its place in `numbers`.
    data: u32,
    kind: NodeKind,
    /// A container of which not everything can be known, a string in pieces or a number in other words.
    flagged: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NodeKind {
    Null,
    True,
    False,
    Number,
    String,
    Key,
    Array,
    Object,
    Unknown,
}

impl Tree {
    /// The root value, or `None` for a document that holds no value at all.
    pub fn root<'t>(&'t self, text: &'t [u8]) -> Option<Value<'t>> {
        (!self.nodes.is_empty()).then(|| Value::new(self, text, NodeId(0)))
    }

    /// The value at `id`, which must come from this tree.
    pub fn value<'t>(&'t self, text: &'t [u8], id: NodeId) -> Value<'t> {
        Value::new(self, text, id)
    }

    /// What is wrong with the document's syntax, in the order of the text.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Every value (no keys), in the order of the text.
    pub fn values<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = Value<'t>> {
        (0..self.nodes.len())
            .filter(|&index| self.nodes[index].kind != NodeKind::Key)
            .map(move |index| Value::new(self, text, NodeId(index as u32)))
    }

    /// The number of keys and values.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether the document holds no value.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The index after the node and all it holds.
    fn after(&self, index: u32) -> u32 {
        let node = self.nodes[index as usize];
        if matches!(node.kind, NodeKind::Array | NodeKind::Object) { node.data } else { index + 1 }
    }
}
