//! The rule `syntax`.

mod fixes;
mod words;

use fiq_source::{Diagnostic, Pointer};
use fiq_tree::{Fault, Kind, NodeId, Tree, Value};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::path::Budget;
use crate::rule::{Check, declare_rule};

declare_rule! {
    /// The text is not JSON as RFC 8259 defines it, in UTF-8.
    ///
    /// The place is the first byte that no valid text could have there: the bracket after a trailing comma, the next key where a comma
    /// is missing, the end of a text that is not closed. Each fault is told once, and the rest of the text is read and checked all the same.
    ///
    /// The API reads nothing of a body that is not JSON.
    ///
    /// ```json bad
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello", }
    /// ```
    ///
    /// ```json good
    /// { "phone_number": "+27123456789", "message_type": "text", "text": "Hello" }
    /// ```
    "syntax",
    "a text that is not JSON",
    Check::Fault
}

/// Words the faults of a tree's syntax. What is found goes to the end of `out`, in the order of the text.
pub fn syntax(tree: &Tree, text: &[u8], out: &mut Vec<Diagnostic>) {
    let pointers = pointers(tree, text);
    let budget = Budget::default();
    let mut faults: Vec<&Fault> = tree.faults().iter().collect();
    faults.sort_by_key(|fault| (fault.span.start(), fault.span.end()));
    out.extend(faults.into_iter().map(|fault| {
        let pointer = fault.container.and_then(|container| pointers.get(&container));
        let pointer = pointer.map(|pointer| budget.take(pointer));
        let mut found = finding(fault, text, pointer.unwrap_or_default());
        found.fix = fixes::of(fault, tree, text).map(Box::new);
        let title = || found.fix.as_ref().map(|fix| fix.title.clone());
        found.help = found.help.take().or_else(title);
        found
    }));
}

fn finding(fault: &Fault, text: &[u8], pointer: Pointer) -> Diagnostic {
    let words = words::of(fault, text);
    let mut found = Diagnostic::error(NAME, fault.span, pointer, words.message);
    found.help = words.help.map(str::to_owned);
    match (fault.related, words.label) {
        (Some(related), Some(label)) => found.with_related(related, label),
        _ => found,
    }
}

/// The pointers of all containers that have a fault, in one sweep over the tree.
fn pointers(tree: &Tree, text: &[u8]) -> FxHashMap<NodeId, Pointer> {
    let mut wanted: FxHashSet<NodeId> = tree.faults().iter().filter_map(|fault| fault.container).collect();
    let Some(root) = tree.root(text) else { return FxHashMap::default() };
    let mut found = FxHashMap::default();
    let mut pointer = Pointer::root();
    let budget = Budget::default();
    let mut stack: Vec<(Inside<'_>, usize)> = Vec::new();
    let mut next = Some(root);
    while !wanted.is_empty() {
        match next.take() {
            Some(value) => {
                if wanted.remove(&value.id()) {
                    found.insert(value.id(), budget.take(&pointer));
                }
                stack.push((Inside::new(value), pointer.len()));
            }
            None if stack.is_empty() => break,
            None => {}
        }
        while let Some((inside, len)) = stack.last_mut() {
            pointer.truncate(*len);
            next = inside.next_container(&mut pointer);
            if next.is_some() {
                break;
            }
            stack.pop();
        }
    }
    found
}

/// The way through the insides of one container.
struct Inside<'t> {
    value: Value<'t>,
    members: fiq_tree::Members<'t>,
    items: std::iter::Enumerate<fiq_tree::Items<'t>>,
}

impl<'t> Inside<'t> {
    fn new(value: Value<'t>) -> Self {
        Self { value, members: value.members(), items: value.items().enumerate() }
    }

    /// Goes down into the next container inside.
    fn next_container(&mut self, pointer: &mut Pointer) -> Option<Value<'t>> {
        let is_container = |value: Value<'_>| matches!(value.kind(), Kind::Array | Kind::Object);
        if self.value.kind() == Kind::Object {
            let member = self.members.find(|member| is_container(member.value))?;
            pointer.push_key(&member.key.written());
            return Some(member.value);
        }
        let (index, item) = self.items.find(|(_, item)| is_container(*item))?;
        pointer.push_index(index);
        Some(item)
    }
}

#[cfg(test)]
mod tests {
    use super::syntax;
    use fiq_tree::{Builder, FaultKind};

    #[test]
    fn many_faults_in_deep_containers_are_pointed_at() {
        let (depth, text) = (1000, "[".repeat(1000));
        let mut builder = Builder::default();
        for start in 0..depth {
            builder.open_array(start);
        }
        builder.fault(fiq_source::Span::empty(depth), FaultKind::Unclosed, Some(fiq_source::Span::new(0, 1)));
        let tree = builder.finish(depth);
        let mut out = Vec::new();
        syntax(&tree, text.as_bytes(), &mut out);
        assert_eq!(out[0].pointer.as_str(), "/0".repeat(999));
        assert_eq!(out[0].labels.len(), 1);
    }
}
