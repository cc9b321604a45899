//! The rules over a message, and what becomes an error of the compiler.

pub(crate) mod words;

use fiq_source::{Diagnostic, Pointer, Severity, Span};

use crate::contract::Contract;
use crate::document::Document;
use crate::mistake::Mistakes;

/// All that the rules find, in the order of the text.
pub(crate) fn findings(document: &Document, contract: &Contract) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    fiq_check::syntax(document.tree(), document.text(), &mut found);
    if let Some(root) = document.root() {
        contract.checker().check(contract.schema, root, &Pointer::root(), &mut found);
    }
    found.sort_by_key(|finding| finding.span);
    found
}

/// Keys that the types have no place for.
pub(crate) struct Keys {
    /// Those that no field can hold.
    pub(crate) unheld: Vec<Span>,
    /// The objects of which it is not known what fields they have: what nobody documents has none.
    pub(crate) untold: Vec<Span>,
}

impl Keys {
    /// Whether a finding is about a key that the types have no place for.
    fn hold(&self, found: &Diagnostic) -> bool {
        let is_inside = |object: &Span| object.contains(found.span);
        self.unheld.contains(&found.span) || (found.authority.is_none() && self.untold.iter().any(is_inside))
    }
}

/// Tells what the message cannot be compiled with: errors, keys that the types have no place for, and where that was asked for what
/// an upstream demands.
pub(crate) fn tell(
    found: &[Diagnostic],
    keys: &Keys,
    document: &Document,
    contract: &Contract,
    mistakes: &mut Mistakes,
) {
    let is_refused = |one: &&Diagnostic| {
        one.severity == Severity::Error || keys.hold(one) || (contract.denies_upstream && one.is_upstream)
    };
    let refused: Vec<&Diagnostic> = found.iter().filter(is_refused).collect();
    for one in &refused {
        document.tell(one, mistakes);
    }
    let told = |span: &&Span| refused.iter().any(|one| one.span == **span);
    for span in keys.unheld.iter().filter(|span| !told(span)) {
        let (start, end) = document.tokens(*span);
        mistakes.add_from(start, end, "the types of the document have no field for this key");
    }
}
