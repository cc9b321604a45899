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

/// Tells what the message cannot be compiled with: errors, keys at `unheld` places, which no field of the types can hold, and where
/// that was asked for what an upstream demands. Says whether there was any.
pub(crate) fn tell(
    found: &[Diagnostic],
    unheld: &[Span],
    document: &Document,
    contract: &Contract,
    mistakes: &mut Mistakes,
) -> bool {
    let is_refused = |one: &&Diagnostic| {
        one.severity == Severity::Error
            || unheld.contains(&one.span)
            || (contract.denies_upstream && one.authority.is_some())
    };
    let refused: Vec<&Diagnostic> = found.iter().filter(is_refused).collect();
    for one in &refused {
        document.tell(one, mistakes);
    }
    let told = |span: &&Span| refused.iter().any(|one| one.span == **span);
    for span in unheld.iter().filter(|span| !told(span)) {
        let (start, end) = document.tokens(*span);
        mistakes.add_from(start, end, "the types of the document have no field for this key");
    }
    !refused.is_empty() || !unheld.is_empty()
}
