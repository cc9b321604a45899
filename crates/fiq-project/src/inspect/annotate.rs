//! What each finding is about: the hash of the value, its bytes, and the object around it.
//!
//! The findings are in the order of the text, so one sweep over the tree places them all, and what they are about is hashed
//! once, however values contain each other. A document without findings never comes here.
//!
//! Invariant: linear in the tree and the findings, whatever the nesting; no recursion.

mod hash;
mod sweep;

use fiq_source::{Diagnostic, Span};
use fiq_tree::Tree;

use hash::Hashes;
use sweep::{Part, Sweep};

/// Where the root of a tree stands in a larger document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Above {
    /// The number of steps that lead to it.
    pub(super) steps: usize,
    /// Its key, if it is a member.
    pub(super) key: Option<Span>,
}

/// Adds to `findings`, which are sorted by their spans, what they are about. They were made of `tree`, the tree of `text`, and their
/// pointers lead through what is `above`.
pub(super) fn annotate(tree: &Tree, text: &[u8], above: Above, findings: &mut [Diagnostic]) {
    let Some(root) = tree.root(text).filter(|_| !findings.is_empty()) else { return };
    let mut sweep = Sweep::new(root, above.steps);
    let places: Vec<_> = findings.iter().map(|finding| sweep.place(finding.span, &finding.pointer)).collect();
    let hashes = Hashes::of(places.iter().map(|place| place.subject.value));
    for (finding, place) in findings.iter_mut().zip(places) {
        let key = above.key.filter(|_| place.subject.value.id() == root.id());
        finding.subject = Some(key.map_or(place.subject.span(), |key| key.cover(place.subject.span())));
        finding.object = place.object;
        finding.value_hash = Some(match (place.subject.key, place.subject.part) {
            (Some(key), Part::Key) => hashes.member(key, place.subject.value),
            _ => hashes.value(place.subject.value),
        });
    }
}

#[cfg(test)]
mod tests;
