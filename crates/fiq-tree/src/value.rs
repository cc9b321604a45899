//! Reading a tree.

use fiq_source::Span;

use crate::{NodeKind, Str, Tree};

/// The place of a value in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(crate) u32);

/// The kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string, whole or in pieces.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// A value that a template or a program computes, or that could not be read.
    Unknown,
}

impl Kind {
    /// The name that messages use: JSON's own.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
            Self::Unknown => "unknown",
        }
    }

    /// The name with its article, for sentences: `a string`.
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
            Self::Unknown => "a placeholder",
        }
    }
}

/// A value of a document, with the document's text at hand.
#[derive(Clone, Copy, Debug)]
pub struct Value<'t> {
    tree: &'t Tree,
    text: &'t [u8],
    id: NodeId,
}

impl<'t> Value<'t> {
    pub(crate) const fn new(tree: &'t Tree, text: &'t [u8], id: NodeId) -> Self {
        Self { tree, text, id }
    }

    /// Its place in the tree.
    pub const fn id(self) -> NodeId {
        self.id
    }

    /// The bytes of the value, quotes and brackets included.
    pub fn span(self) -> Span {
        self.node().span
    }

    /// The text of the whole document.
    pub const fn text(self) -> &'t [u8] {
        self.text
    }

    /// What kind of value it is.
    pub fn kind(self) -> Kind {
        match self.node().kind {
            NodeKind::Null => Kind::Null,
            NodeKind::True | NodeKind::False => Kind::Boolean,
            NodeKind::Number => Kind::Number,
            NodeKind::String | NodeKind::Key => Kind::String,
            NodeKind::Array => Kind::Array,
            NodeKind::Object => Kind::Object,
            NodeKind::Unknown => Kind::Unknown,
        }
    }

    /// The boolean, if it is one.
    pub fn boolean(self) -> Option<bool> {
        match self.node().kind {
            NodeKind::True => Some(true),
            NodeKind::False => Some(false),
            _ => None,
        }
    }

    /// The number as JSON writes it, if it is one.
    pub fn number(self) -> Option<&'t str> {
        let node = self.node();
        match node.kind {
            NodeKind::Number if node.flagged => Some(&self.tree.numbers[node.data as usize]),
            NodeKind::Number => {
                Some(std::str::from_utf8(node.span.of(self.text)).expect("a JSON number is ASCII"))
            }
            _ => None,
        }
    }

    /// The string, if it is one.
    pub fn string(self) -> Option<Str<'t>> {
        matches!(self.node().kind, NodeKind::String | NodeKind::Key).then(|| self.as_str())
    }

    /// Whether a container may hold more than is seen.
    pub fn is_open(self) -> bool {
        let node = self.node();
        node.flagged && matches!(node.kind, NodeKind::Array | NodeKind::Object)
    }

    /// The members of an object; none for any other value.
    pub fn members(self) -> Members<'t> {
        let end = if self.node().kind == NodeKind::Object { self.node().data } else { 0 };
        Members { tree: self.tree, text: self.text, next: self.id.0 + 1, end }
    }

    /// The items of an array; none for any other value.
    pub fn items(self) -> Items<'t> {
        let end = if self.node().kind == NodeKind::Array { self.node().data } else { 0 };
        Items { tree: self.tree, text: self.text, next: self.id.0 + 1, end }
    }

    /// The first member called `key`.
    pub fn get(self, key: &str) -> Option<Value<'t>> {
        self.members().find(|member| member.key == *key).map(|member| member.value)
    }

    /// The value and everything in it (no keys), in the order of the text.
    pub fn descendants(self) -> impl Iterator<Item = Value<'t>> {
        let Self { tree, text, id } = self;
        (id.0..tree.after(id.0))
            .filter(|&index| tree.nodes[index as usize].kind != NodeKind::Key)
            .map(move |index| Value::new(tree, text, NodeId(index)))
    }

    /// Whether `other` is this value or stands inside it.
    pub fn holds(self, other: NodeId) -> bool {
        (self.id.0..self.tree.after(self.id.0)).contains(&other.0)
    }

    fn as_str(self) -> Str<'t> {
        let node = self.node();
        let pieces = node.flagged.then(|| {
            let (start, end) = self.tree.strings[node.data as usize];
            &self.tree.pieces[start as usize..end as usize]
        });
        Str::new(self.text, node.span, pieces)
    }

    fn node(self) -> crate::Node {
        self.tree.nodes[self.id.0 as usize]
    }
}

/// A member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member<'t> {
    /// The key.
    pub key: Str<'t>,
    /// The value.
    pub value: Value<'t>,
}

impl Member<'_> {
    /// The bytes from the key to the end of the value.
    pub fn span(&self) -> Span {
        self.key.span().cover(self.value.span())
    }
}

/// The members of an object, in the order of the text, keys that stand twice included.
#[derive(Clone, Debug)]
pub struct Members<'t> {
    tree: &'t Tree,
    text: &'t [u8],
    next: u32,
    end: u32,
}

impl<'t> Iterator for Members<'t> {
    type Item = Member<'t>;

    fn next(&mut self) -> Option<Member<'t>> {
        if self.next >= self.end {
            return None;
        }
        let key = Value::new(self.tree, self.text, NodeId(self.next)).as_str();
        let value = Value::new(self.tree, self.text, NodeId(self.next + 1));
        self.next = self.tree.after(self.next + 1);
        Some(Member { key, value })
    }
}

/// The items of an array.
#[derive(Clone, Debug)]
pub struct Items<'t> {
    tree: &'t Tree,
    text: &'t [u8],
    next: u32,
    end: u32,
}

impl<'t> Iterator for Items<'t> {
    type Item = Value<'t>;

    fn next(&mut self) -> Option<Value<'t>> {
        if self.next >= self.end {
            return None;
        }
        let value = Value::new(self.tree, self.text, NodeId(self.next));
        self.next = self.tree.after(self.next);
        Some(value)
    }
}
