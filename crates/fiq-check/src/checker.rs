//! The door of the crate: a model, and what is made of it once for all payloads.

use std::sync::{Arc, PoisonError, RwLock};

use fiq_model::{Facet, FormatTest, Model, SchemaId, Types};
use fiq_source::{Diagnostic, Pointer, Text};
use fiq_tree::Value;
use rustc_hash::FxHashMap;

use crate::judge::{Judge, Verdict};
use crate::path::Path;
use crate::pattern::{Pattern, Patterns};
use crate::shape::{Outline, Shape, ShapeKey, types_of};
use crate::suspended::{Collector, Suspension};
use crate::walk::{Rules, Walk};

/// Holds payloads against one model. It may be shared between threads.
#[derive(Debug)]
pub struct Checker<'m> {
    model: &'m Model,
    patterns: Patterns<'m>,
    outlines: RwLock<FxHashMap<Box<[Facet]>, Arc<Outline<'m>>>>,
    shapes: RwLock<FxHashMap<ShapeKey, Arc<Shape<'m>>>>,
    types: RwLock<FxHashMap<SchemaId, Types>>,
}

/// A pattern of the document that is no regular expression, and therefore holds of every text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPattern {
    /// The schema it stands in: a JSON pointer into the document.
    pub schema: Text,
    /// The pattern.
    pub pattern: Text,
    /// Why it is none.
    pub reason: String,
}

impl<'m> Checker<'m> {
    /// A checker for `model`. Nothing is compiled before it is wanted.
    pub fn new(model: &'m Model) -> Self {
        Self {
            model,
            patterns: Patterns::default(),
            outlines: RwLock::default(),
            shapes: RwLock::default(),
            types: RwLock::default(),
        }
    }

    /// The model that payloads are held against.
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// Holds `value` against a schema. `at` is where the value stands in its document. What is found goes to the end of `out`,
    /// in the order of the text.
    pub fn check(&self, schema: SchemaId, value: Value<'_>, at: &Pointer, out: &mut Vec<Diagnostic>) {
        self.walk(schema, value, &Path::new(at, value.text()), out);
    }

    /// As [`Checker::check`]; the value itself is called `name` in messages, not "the payload".
    pub fn check_named(
        &self,
        schema: SchemaId,
        value: Value<'_>,
        at: &Pointer,
        name: &str,
        out: &mut Vec<Diagnostic>,
    ) {
        self.walk(schema, value, &Path::new(at, value.text()).called(name), out);
    }

    fn walk<'t>(&self, schema: SchemaId, value: Value<'t>, path: &Path<'t>, out: &mut Vec<Diagnostic>) {
        let judge = Judge::new(self);
        let start = out.len();
        Walk::new(&judge, path, &mut Rules { out }).root(schema, value);
        out[start..].sort_by_key(|found| (found.span.start(), found.span.end()));
    }

    /// Whether `value` satisfies the schema: JSON Schema's answer, without advice. What a placeholder decides is satisfied.
    pub fn satisfies(&self, schema: SchemaId, value: Value<'_>) -> bool {
        Judge::new(self).judge(schema, value) != Verdict::No
    }

    /// Which checks of `value` could not be made because of placeholders.
    pub fn suspended(&self, schema: SchemaId, value: Value<'_>, at: &Pointer) -> Vec<Suspension> {
        let judge = Judge::new(self);
        let mut collector = Collector::default();
        Walk::new(&judge, &Path::new(at, value.text()), &mut collector).root(schema, value);
        collector.finish()
    }

    /// The patterns of the model that are no regular expressions.
    pub fn invalid_patterns(&self) -> Vec<InvalidPattern> {
        let mut invalid = Vec::new();
        for schema in &self.model.schemas {
            let limits = schema.string.as_ref();
            let format =
                limits.and_then(|limits| limits.format.as_ref()).and_then(|format| match &format.test {
                    FormatTest::Pattern(pattern) => Some(pattern),
                    _ => None,
                });
            for pattern in limits.and_then(|limits| limits.pattern.as_ref()).into_iter().chain(format) {
                if let Pattern::Invalid(reason) = &*self.pattern(pattern) {
                    let (schema, pattern) = (schema.pointer.clone(), pattern.clone());
                    invalid.push(InvalidPattern { schema, pattern, reason: reason.clone() });
                }
            }
        }
        invalid
    }

    pub(crate) fn pattern(&self, source: &'m str) -> Arc<Pattern> {
        self.patterns.get(source)
    }

    /// The JSON types that a value of the schema may have.
    pub fn types(&self, schema: SchemaId) -> Types {
        let known = self.types.read().unwrap_or_else(PoisonError::into_inner).get(&schema).copied();
        known.unwrap_or_else(|| {
            let types = types_of(self.model, schema);
            self.types.write().unwrap_or_else(PoisonError::into_inner).insert(schema, types);
            types
        })
    }

    pub(crate) fn outline(&self, roots: &[Facet]) -> Arc<Outline<'m>> {
        let known = self.outlines.read().unwrap_or_else(PoisonError::into_inner).get(roots).cloned();
        known.unwrap_or_else(|| {
            let outline = Arc::new(Outline::new(self.model, roots));
            let mut outlines = self.outlines.write().unwrap_or_else(PoisonError::into_inner);
            outlines.insert(roots.into(), Arc::clone(&outline));
            outline
        })
    }

    pub(crate) fn shape(&self, key: &ShapeKey) -> Arc<Shape<'m>> {
        let known = self.shapes.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned();
        known.unwrap_or_else(|| {
            let shape = Arc::new(Shape::new(self.model, key));
            let mut shapes = self.shapes.write().unwrap_or_else(PoisonError::into_inner);
            shapes.insert(key.clone(), Arc::clone(&shape));
            shape
        })
    }
}
