//! The linter's words for a text.

use fiq_check::Checker;
use fiq_source::{Diagnostic, Pointer, Severity};
use fiq_syntax::json;

/// The messages at error level for `text`, held against a named schema of the sample's document.
pub(crate) fn of_linter(name: &str, text: &str) -> Vec<String> {
    let text = text.as_bytes();
    let tree = json::parse(text, &json::Options::default());
    let mut found: Vec<Diagnostic> = Vec::new();
    fiq_check::syntax(&tree, text, &mut found);
    let model = crate::fresh::model();
    let schema = model.schema_named(name).expect("the sample has such a schema");
    if let Some(root) = tree.root(text) {
        Checker::new(&model).check(schema, root, &Pointer::root(), &mut found);
    }
    found.sort_by_key(|finding| (finding.span.start(), finding.span.end()));
    let errors = found.into_iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.message).collect()
}
