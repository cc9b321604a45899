//! What OpenAPI has no keyword for and JSON Schema can say: requirements under a condition, and totals over one array.

use fiq_model::{Keyword, Path, Step};

use crate::draft::Draft;
use crate::node::{Node, Object};

impl Draft<'_, '_> {
    pub(crate) fn add_conditions(&mut self) {
        if !self.asserts(Keyword::RequiredWhen) {
            return;
        }
        for demand in &self.schema.required_when {
            let when = self.export.schema(demand.when, &self.way.in_full());
            let names: Vec<Node> = demand.required.iter().map(|name| name.as_ref().into()).collect();
            let then = inside(&demand.path.0, Object::default().with("required", names));
            let when = when.unwrap_or_else(|| Object::default().into());
            self.parts.push(Object::default().with("if", when).with("then", then).into());
        }
    }

    /// A total over several arrays cannot be said.
    pub(crate) fn add_totals(&mut self) {
        for total in self.schema.totals.iter().filter(|total| is_sayable(&total.path)) {
            if self.asserts(Keyword::Total) {
                let part = inside(array(&total.path), counted(&total.path, total.max_items));
                self.parts.push(part.into());
            }
        }
    }
}

/// Whether what is at the path is counted in one array.
pub(crate) fn is_sayable(path: &Path) -> bool {
    path.0.iter().filter(|step| **step == Step::Each).count() == 1
}

/// The way to the array.
fn array(path: &Path) -> &[Step] {
    let depth = path.0.iter().position(|step| *step == Step::Each).unwrap_or(path.0.len());
    &path.0[..depth]
}

/// The array has at most so many items, or items with such a member.
fn counted(path: &Path, most: u64) -> Object {
    match &path.0[array(path).len()..] {
        [_] => Object::default().with("maxItems", most),
        [_, inner @ ..] => Object::default()
            .with("contains", present(inner))
            .with("minContains", 0)
            .with("maxContains", most),
        [] => Object::default(),
    }
}

/// A value that has something at the end of the steps.
fn present(steps: &[Step]) -> Object {
    match steps {
        [Step::Key(name), rest @ ..] => Object::default()
            .with("type", "object")
            .with("required", vec![name.as_ref().into()])
            .with("properties", Object::default().with(name, present(rest))),
        _ => Object::default(),
    }
}

/// Keywords for every value at the end of the steps.
fn inside(steps: &[Step], keywords: Object) -> Object {
    steps.iter().rev().fold(keywords, |inner, step| match step {
        Step::Key(name) => Object::default().with("properties", Object::default().with(name, inner)),
        Step::Each => Object::default().with("items", inner),
    })
}
