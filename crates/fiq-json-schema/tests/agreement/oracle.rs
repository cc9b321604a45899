//! Two verdicts on one payload: ours, and that of the crate `jsonschema` by the exported schema.

use std::collections::BTreeSet;

use fiq_check::Checker;
use fiq_json_schema::{Level, Subject, schema};
use fiq_model::{FormatTest, List, Model, SchemaId, Step};
use fiq_source::{Diagnostic, Pointer, Severity};
use fiq_syntax::json::{self, Options};
use jsonschema::{Draft, Validator};
use serde_json::Value;

/// Holds payloads against one schema in both ways.
pub(crate) struct Oracle<'m> {
    checker: Checker<'m>,
    root: SchemaId,
    errors: Validator,
    warnings: Validator,
    /// Whether the findings of the checker count too, or only whether the schema is satisfied.
    pub(crate) findings_count: bool,
}

/// The model without what JSON Schema cannot say: values that differ from one another, totals over several arrays, and what an
/// emoji is.
pub(crate) fn sayable(model: &Model) -> Model {
    let mut model = model.clone();
    let strip = |mut schema: fiq_model::Schema| {
        schema.unique = List::EMPTY;
        let each = |step: &&Step| **step == Step::Each;
        let totals = schema.totals.iter().filter(|total| total.path.0.iter().filter(each).count() == 1);
        schema.totals = totals.cloned().collect();
        if let Some(limits) = &mut schema.string {
            limits.format = limits.format.take().filter(|format| format.name != "emoji");
        }
        schema
    };
    model.schemas = model.schemas.iter().cloned().map(strip).collect();
    model
}

impl<'m> Oracle<'m> {
    /// `model` says only what JSON Schema can.
    pub(crate) fn new(model: &'m Model, root: SchemaId) -> Self {
        let validator = |level| {
            let text = schema(model, &Subject::schema(model, root), level);
            validator(model, &text)
        };
        let (errors, warnings) = (validator(Level::Errors), validator(Level::Warnings));
        Self { checker: Checker::new(model), root, errors, warnings, findings_count: true }
    }

    /// Whether the payload is right, if both say the same.
    pub(crate) fn judge(&self, payload: &Value) -> Result<bool, String> {
        let text = payload.to_string().into_bytes();
        let tree = json::parse(&text, &Options::default());
        let value = tree.root(&text).expect("a payload is a value");
        let satisfies = self.checker.satisfies(self.root, value);
        if self.warnings.is_valid(payload) != satisfies {
            return Err(format!("satisfied: {satisfies}, {}", told(&self.warnings, payload)));
        }
        if !self.findings_count {
            return Ok(satisfies);
        }
        let mut found = Vec::new();
        self.checker.check(self.root, value, &Pointer::root(), &mut found);
        // The checker holds the value of a misspelt member to what the right one wants.
        if found.iter().any(|one| one.rule == "misspelt-field") {
            return Ok(satisfies);
        }
        let faults: Vec<&Diagnostic> = found.iter().filter(|one| one.severity == Severity::Error).collect();
        if self.errors.is_valid(payload) != faults.is_empty() {
            return Err(format!("faults: {faults:#?}, {}", told(&self.errors, payload)));
        }
        Ok(faults.is_empty())
    }
}

fn told(validator: &Validator, payload: &Value) -> String {
    let errors = validator.iter_errors(payload).map(|error| format!("{error} at {}", error.instance_path()));
    format!("by JSON Schema: {:#?}", errors.collect::<Vec<_>>())
}

/// A validator that knows formats as the checker does: JSON Schema leaves open what they mean.
pub(crate) fn validator(model: &Model, text: &str) -> Validator {
    let schema: Value = serde_json::from_str(text).expect("a schema is JSON");
    if let Err(error) = jsonschema::draft202012::meta::validate(&schema) {
        panic!("{error} in the schema\n{text}");
    }
    let mut options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
    for name in format_names(model) {
        let is_one = format_test(&name);
        options = options.with_format(name, is_one);
    }
    options.build(&schema).unwrap_or_else(|error| panic!("{error} in the schema\n{text}"))
}

fn format_names(model: &Model) -> BTreeSet<String> {
    let strings = model.schemas.iter().filter_map(|schema| schema.string.as_ref());
    let named = strings.filter_map(|limits| limits.format.as_ref());
    named.filter(|format| format.test == FormatTest::Named).map(|format| format.name.to_string()).collect()
}

fn format_test(name: &str) -> impl Fn(&str) -> bool + Send + Sync + 'static {
    let text = format!("{{ \"type\": \"string\", \"format\": {} }}", Value::from(name)).into_bytes();
    let tree = json::parse(&text, &Options::default());
    let loaded = fiq_spec::standalone(tree.root(&text).expect("a schema is a value"));
    let model: &'static Model = Box::leak(Box::new(loaded.model));
    let (checker, schema) = (Checker::new(model), loaded.schema);
    move |value| {
        let text = Value::from(value).to_string().into_bytes();
        let tree = json::parse(&text, &Options::default());
        checker.satisfies(schema, tree.root(&text).expect("a string is a value"))
    }
}
