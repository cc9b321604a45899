//! A JSON text on its way to a value: parsed, held against a schema, converted.

use fiq_source::{Diagnostic, LineIndex, Pointer, Severity};
use fiq_syntax::json;
use fiq_tree::Tree;

use crate::node::{FromNode, Node};
use crate::{Misfit, Schema, Violations};

/// Which findings a reader lives with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Warnings.
    Strict,
    /// All of which a value can be made nevertheless.
    Lenient,
}

/// Whether violations tell lines: only where the reader has the text that they count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Places {
    Told,
    Withheld,
}

/// A text, its tree, and what was found in it.
pub(crate) struct Document<'t> {
    text: &'t [u8],
    tree: Tree,
    places: Places,
    found: Vec<Diagnostic>,
}

impl<'t> Document<'t> {
    /// Reads `text` and holds it against `schema`. A lone value that has a name is called by it.
    pub(crate) fn check(text: &'t [u8], schema: Schema, name: Option<&str>, places: Places) -> Self {
        let tree = json::parse(text, &json::Options::default());
        let mut found = Vec::new();
        fiq_check::syntax(&tree, text, &mut found);
        if let Some(root) = tree.root(text) {
            let (checker, at) = (schema.checker(), Pointer::root());
            match name {
                Some(name) => checker.check_named(schema.id(), root, &at, name, &mut found),
                None => checker.check(schema.id(), root, &at, &mut found),
            }
        }
        found.sort_by_key(|finding| (finding.span.start(), finding.span.end()));
        Self { text, tree, places, found }
    }

    /// The value, and what it was taken in spite of.
    pub(crate) fn convert<T: FromNode>(self, mode: Mode) -> Result<(T, Violations), Violations> {
        if self.is_unreadable(mode) {
            return Err(self.errors());
        }
        let Some(root) = self.tree.root(self.text) else { return Err(self.errors()) };
        match Node::root(root, mode).read() {
            Ok(value) => Ok((value, self.violations())),
            Err(misfit) => Err(self.misfits(&misfit)),
        }
    }

    /// All findings.
    pub(crate) fn violations(self) -> Violations {
        self.told(&self.found)
    }

    /// The findings at error level.
    pub(crate) fn errors(mut self) -> Violations {
        self.found.retain(|finding| finding.severity == Severity::Error);
        self.violations()
    }

    fn is_unreadable(&self, mode: Mode) -> bool {
        match mode {
            Mode::Strict => self.found.iter().any(|finding| finding.severity == Severity::Error),
            Mode::Lenient => !self.tree.faults().is_empty(),
        }
    }

    /// The errors, and the misfit where none of them says it.
    fn misfits(mut self, misfit: &Misfit) -> Violations {
        let root = self.tree.root(self.text).expect("what was converted has a root");
        let finding = misfit.finding(root);
        let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
        let is_told = self.found.iter().filter(is_error).any(|one| misfit.is_told_by(one, &finding));
        if !is_told {
            let at = self.found.partition_point(|one| one.span.start() <= finding.span.start());
            self.found.insert(at, finding);
        }
        self.errors()
    }

    fn told(&self, found: &[Diagnostic]) -> Violations {
        let told = self.places == Places::Told && !found.is_empty();
        let lines = told.then(|| LineIndex::new(self.text));
        found
            .iter()
            .map(|one| {
                let place = lines.as_ref().map(|lines| lines.position(self.text, one.span.start()));
                crate::Violation::new(one, place)
            })
            .collect()
    }
}
