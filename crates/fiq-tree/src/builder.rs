//! Builds a tree in the order of the text, with no recursion.

use fiq_source::Span;

use crate::{Fault, FaultKind, Kind, Node, NodeId, NodeKind, Piece, PieceKind, Tree};

/// Takes what a parser reads, in the order it reads it.
#[derive(Debug, Default)]
pub struct Builder {
    tree: Tree,
    /// The containers that are still open, outermost first.
    stack: Vec<u32>,
}

impl Builder {
    /// A builder with room for `nodes` keys and values.
    pub fn with_capacity(nodes: usize) -> Self {
        Self { tree: Tree { nodes: Vec::with_capacity(nodes), ..Tree::default() }, stack: Vec::new() }
    }

    /// Opens an object at the byte `start`.
    pub fn open_object(&mut self, start: u32) {
        self.open(start, NodeKind::Object);
    }

    /// Opens an array at the byte `start`.
    pub fn open_array(&mut self, start: u32) {
        self.open(start, NodeKind::Array);
    }

    /// Closes the innermost container at the byte `end`, which is after its closing bracket.
    pub fn close(&mut self, end: u32) {
        let Some(index) = self.stack.pop() else { return };
        let after = self.tree.nodes.len() as u32;
        let node = &mut self.tree.nodes[index as usize];
        node.span = Span::new(node.span.start(), end);
        node.data = after;
    }

    /// Says that the innermost container holds more than can be known.
    pub fn mark_open(&mut self) {
        if let Some(&index) = self.stack.last() {
            self.tree.nodes[index as usize].flagged = true;
        }
    }

    /// The kind of the innermost open container.
    pub fn container(&self) -> Option<Kind> {
        Some(self.container_at(0)?.0)
    }

    /// The number of open containers.
    pub fn depth(&self) -> usize {
        self.stack.len()
    }

    /// The kind and the start of the open container `level` levels out; 0 is the innermost.
    pub fn container_at(&self, level: usize) -> Option<(Kind, u32)> {
        let index = self.stack.len().checked_sub(level + 1)?;
        let node = self.tree.nodes[self.stack[index] as usize];
        Some((if node.kind == NodeKind::Object { Kind::Object } else { Kind::Array }, node.span.start()))
    }

    /// `null`.
    pub fn null(&mut self, span: Span) {
        self.leaf(span, NodeKind::Null);
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, span: Span, value: bool) {
        self.leaf(span, if value { NodeKind::True } else { NodeKind::False });
    }

    /// A number; its text is a JSON number.
    pub fn number(&mut self, span: Span) {
        self.leaf(span, NodeKind::Number);
    }

    /// A value that cannot be known.
    pub fn unknown(&mut self, span: Span) {
        self.leaf(span, NodeKind::Unknown);
    }

    /// A string that is literal between its first and its last byte (the quotes).
    pub fn string(&mut self, span: Span) {
        self.leaf(span, NodeKind::String);
    }

    /// A string in pieces.
    pub fn string_of(&mut self, span: Span, pieces: impl IntoIterator<Item = Piece>) {
        self.in_pieces(span, NodeKind::String, pieces);
    }

    /// A key that is literal between its first and its last byte (the quotes).
    pub fn key(&mut self, span: Span) {
        self.leaf(span, NodeKind::Key);
    }

    /// A key in pieces.
    pub fn key_of(&mut self, span: Span, pieces: impl IntoIterator<Item = Piece>) {
        self.in_pieces(span, NodeKind::Key, pieces);
    }

    /// The bytes of what came last; of a container, its start.
    pub fn last_span(&self) -> Option<Span> {
        self.tree.nodes.last().map(|node| node.span)
    }

    /// Makes what came last, if it is a key or a scalar, unknown to `end`.
    pub fn spoil_last(&mut self, end: u32) {
        let Some(&node) = self.tree.nodes.last() else { return };
        let span = Span::new(node.span.start(), end);
        match node.kind {
            NodeKind::Array | NodeKind::Object => {}
            NodeKind::Key => {
                self.tree.nodes.pop();
                self.key_of(span, [Piece { span, kind: PieceKind::Unknown }]);
            }
            _ => {
                self.tree.nodes.pop();
                self.unknown(span);
            }
        }
    }

    /// Makes the string that came last the first key of an object that begins with it.
    pub fn open_before_last(&mut self) {
        if let Some(string) = self.take_last_string() {
            self.open_object(string.span.start());
            self.put_key(string);
        }
    }

    /// Makes the scalar before the key that came last the first item of an array, and the key the second, if `joins` takes
    /// what stands between the two; whether it did.
    pub fn open_array_before_last(&mut self, joins: impl FnOnce(Span) -> bool) -> bool {
        let is_scalar =
            |node: &Node| !matches!(node.kind, NodeKind::Key | NodeKind::Array | NodeKind::Object);
        let [.., before, scalar, key] = self.tree.nodes[..] else { return false };
        let gap = Span::new(scalar.span.end(), key.span.start());
        if before.kind != NodeKind::Key || !is_scalar(&scalar) || key.kind != NodeKind::Key || !joins(gap) {
            return false;
        }
        self.tree.nodes.truncate(self.tree.nodes.len() - 2);
        self.open_array(scalar.span.start());
        self.tree.nodes.extend([scalar, Node { kind: NodeKind::String, ..key }]);
        true
    }

    /// Ends the innermost container before the string that came last, which becomes a key of the next one.
    pub fn close_before_last(&mut self) {
        if let Some(string) = self.take_last_string() {
            self.mark_open();
            self.close(string.span.start());
            self.put_key(string);
        }
    }

    /// The fault that was noted last.
    pub fn last_fault(&self) -> Option<&Fault> {
        self.tree.faults.last()
    }

    /// The place of the innermost open container in the tree.
    pub fn container_id(&self) -> Option<NodeId> {
        self.stack.last().copied().map(NodeId)
    }

    /// Notes a fault of the syntax; its container is the innermost open one.
    pub fn fault(&mut self, span: Span, kind: FaultKind, related: Option<Span>) {
        let container = self.container_id();
        self.tree.faults.push(Fault { span, kind, related, container });
    }

    /// The tree. Containers that were never closed end at `end` and are open; faults come in the order of the text.
    pub fn finish(mut self, end: u32) -> Tree {
        while !self.stack.is_empty() {
            self.mark_open();
            self.close(end);
        }
        self.tree.faults.sort_by_key(|fault| fault.span.start());
        self.tree
    }

    fn take_last_string(&mut self) -> Option<Node> {
        self.tree.nodes.pop_if(|node| node.kind == NodeKind::String)
    }

    fn put_key(&mut self, string: Node) {
        if string.flagged {
            let (start, end) = self.tree.strings[string.data as usize];
            let pieces = &self.tree.pieces[start as usize..end as usize];
            if pieces.iter().any(|piece| piece.kind == PieceKind::Unknown) {
                self.mark_open();
            }
        }
        self.tree.nodes.push(Node { kind: NodeKind::Key, ..string });
    }

    fn open(&mut self, start: u32, kind: NodeKind) {
        self.stack.push(self.tree.nodes.len() as u32);
        self.leaf(Span::empty(start), kind);
    }

    fn leaf(&mut self, span: Span, kind: NodeKind) {
        self.tree.nodes.push(Node { span, data: 0, kind, flagged: false });
    }

    fn in_pieces(&mut self, span: Span, kind: NodeKind, pieces: impl IntoIterator<Item = Piece>) {
        let start = self.tree.pieces.len() as u32;
        self.tree.pieces.extend(pieces);
        let end = self.tree.pieces.len() as u32;
        if kind == NodeKind::Key
            && self.tree.pieces[start as usize..].iter().any(|piece| piece.kind == PieceKind::Unknown)
        {
            self.mark_open();
        }
        let data = self.tree.strings.len() as u32;
        self.tree.strings.push((start, end));
        self.tree.nodes.push(Node { span, data, kind, flagged: true });
    }
}
