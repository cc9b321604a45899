//! What holds for every type: it takes what the linter takes, refuses the rest in the linter's words, and loses nothing.
//!
//! Values are drawn for the schema of each type and then changed.

use std::cell::Cell;
use std::collections::HashSet;

use fiq_check::Checker;
use fiq_model::{Additional, Model, SchemaId};
use fiq_runtime::{Schema, Typed, Violations};
use fiq_source::{Diagnostic, Pointer, Severity};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::parts::{Nulls, fill, lost, remove};
use crate::values::Values;
use crate::{changes, roster};

/// How many texts are tried for each type.
fn cases() -> u32 {
    Config::default().cases / 2
}

/// Rules about limits: a type that receives lives with what breaks them.
const LIMITS: &[&str] = &[
    "too-long",
    "too-short",
    "too-many-items",
    "too-few-items",
    "too-many-fields",
    "too-few-fields",
    "out-of-range",
    "not-a-multiple",
    "duplicate-item",
    "duplicate-id",
    "bad-format",
    "pattern-mismatch",
];

/// Rules about members that are not documented where they stand.
const STRAY: &[&str] = &["unknown-field", "misspelt-field", "misplaced-field"];

/// A type of a document.
pub(crate) struct Type {
    name: &'static str,
    schema: fn() -> Schema,
    called: fn() -> Option<&'static str>,
    read: fn(&str) -> Facts,
}

/// What a type makes of a text.
struct Facts {
    strict: Result<Made, Violations>,
    lenient: Result<Made, Violations>,
}

/// A value that was made: how it is written, and whether what is written is read as the same value.
struct Made {
    json: String,
    again: bool,
}

impl Type {
    pub(crate) const fn of<T: Typed + PartialEq>(name: &'static str) -> Self {
        Self { name, schema: T::described, called: T::called, read: read::<T> }
    }
}

fn read<T: Typed + PartialEq>(text: &str) -> Facts {
    let strict = T::from_json(text).map(|value| {
        let json = value.to_json();
        Made { again: T::from_json(&json).is_ok_and(|again| again == value), json }
    });
    let lenient = T::receive(text).map(|read| {
        let json = read.value.to_json();
        Made { again: T::receive(&json).is_ok_and(|again| again.value == read.value), json }
    });
    Facts { strict, lenient }
}

/// A type, and what it is tested with.
struct Trial<'m> {
    of: &'m Type,
    schema: SchemaId,
    checker: Checker<'m>,
    is_received: bool,
    /// The members that tell variants, each as the end of a pointer.
    tags: Vec<String>,
}

impl Trial<'_> {
    /// The findings of the linter.
    fn findings(&self, text: &str, name: Option<&str>) -> Vec<Diagnostic> {
        let tree = fiq_syntax::json::parse(text.as_bytes(), &fiq_syntax::json::Options::default());
        let mut found = Vec::new();
        fiq_check::syntax(&tree, text.as_bytes(), &mut found);
        if let Some(root) = tree.root(text.as_bytes()) {
            match name {
                Some(name) => self.checker.check_named(self.schema, root, &Pointer::root(), name, &mut found),
                None => self.checker.check(self.schema, root, &Pointer::root(), &mut found),
            }
        }
        found.sort_by_key(|finding| (finding.span.start(), finding.span.end()));
        found
    }

    /// Whether the text was taken; an error says what does not hold.
    fn holds(&self, text: &str) -> Result<bool, String> {
        let found = self.findings(text, (self.of.called)());
        let errors: Vec<&Diagnostic> = found.iter().filter(|one| one.severity == Severity::Error).collect();
        let facts = (self.of.read)(text);
        self.receives(text, &errors, &facts)?;
        match &facts.strict {
            Err(told) if errors.is_empty() => self.reason(told, &errors, text).map(|()| false),
            Err(told) => same_words(told, &errors).map(|()| false),
            Ok(_) if !errors.is_empty() => Err(format!("taken in spite of {errors:#?}")),
            Ok(made) => self.kept(text, made).map(|()| true),
        }
    }

    /// Limits alone are no reason to refuse what is received, and nothing of it is lost.
    fn receives(&self, text: &str, errors: &[&Diagnostic], facts: &Facts) -> Result<(), String> {
        let made = match &facts.lenient {
            Ok(made) => made,
            Err(told) if errors.iter().all(|one| LIMITS.contains(&one.rule)) => {
                // With another variant's tag come another variant's members.
                let strict = facts.strict.as_ref().err().unwrap_or(told);
                return self.reason(told, errors, text).or_else(|_| self.reason(strict, errors, text));
            }
            Err(_) => return Ok(()),
        };
        let (input, output) = (parsed(text)?, parsed(&made.json)?);
        // What is left out of a request may be what told the variant.
        if !made.again && self.known(&input, &output) == input {
            return Err(format!("received, and written as {}, which is another value", made.json));
        }
        // The tag of a type that stands for one variant is always that variant's.
        match lost(&input, &output, &mut String::new(), Nulls::MayGo) {
            Some(place) if self.is_received && !self.is_tag(place.trim_end_matches(" as it was")) => {
                Err(format!("received as {}, without {place}", made.json))
            }
            _ => Ok(()),
        }
    }

    /// What was taken stands in what is written.
    fn kept(&self, text: &str, made: &Made) -> Result<(), String> {
        let output = parsed(&made.json)?;
        let known = self.known(&parsed(text)?, &output);
        if !made.again {
            return Err(format!("written as {}, which is another value", made.json));
        }
        let errors = self.findings(&made.json, None);
        if let Some(error) = errors.iter().find(|one| one.severity == Severity::Error) {
            return Err(format!("written as {}, which is refused: {}", made.json, error.message));
        }
        match lost(&known, &output, &mut String::new(), Nulls::Stay) {
            Some(place) => Err(format!("written as {}, without {place}", made.json)),
            None => Ok(()),
        }
    }

    /// Whether a pointer leads to a member that tells a variant.
    fn is_tag(&self, pointer: &str) -> bool {
        self.tags.iter().any(|tag| pointer.ends_with(tag))
    }

    /// What a type refuses although the linter finds nothing, or nothing but broken limits:
    ///
    /// - a number that a Rust type cannot hold;
    /// - a tag of another variant, by a type that stands for one;
    /// - a value that an enum lists and its other keywords forbid;
    /// - null alone, by a type whose name stands for the value that is not null;
    /// - what is no object or array, by a type whose schema lists members or items and names no type.
    fn reason(&self, told: &Violations, errors: &[&Diagnostic], text: &str) -> Result<(), String> {
        let is_reason = |one: &fiq_runtime::Violation| match one.rule {
            "out-of-range" => one.message.contains("cannot hold") || !errors.is_empty(),
            "unknown-variant" | "no-variant-matches" => {
                self.is_tag(&one.pointer) && one.message.contains("none of its va")
            }
            "too-long" => self.of.name == "LimitedChoice",
            "wrong-type" => {
                one.message.ends_with("and must be an object")
                    || one.message.ends_with("and must be an array")
            }
            _ => false,
        };
        let is_told = text.trim() == "null" || told.iter().any(is_reason);
        if is_told { Ok(()) } else { Err(format!("refused without a reason: {told}")) }
    }

    /// What the document knows of a value: all, if it is received.
    fn known(&self, input: &Value, output: &Value) -> Value {
        let mut known = input.clone();
        if !self.is_received {
            // A tag that was left out decides which members are known.
            fill(&mut known, output);
            let stray = self.findings(&known.to_string(), None);
            let stray = stray.iter().filter(|one| STRAY.contains(&one.rule));
            stray.for_each(|one| remove(&mut known, one.pointer.as_str()));
        }
        known
    }
}

fn same_words(told: &Violations, errors: &[&Diagnostic]) -> Result<(), String> {
    let told: Vec<_> =
        told.iter().map(|one| (one.rule, one.pointer.as_str(), one.message.as_str())).collect();
    let errors: Vec<_> =
        errors.iter().map(|one| (one.rule, one.pointer.as_str(), one.message.as_str())).collect();
    if told == errors { Ok(()) } else { Err(format!("refused with {told:#?}\nand not with {errors:#?}")) }
}

fn parsed(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| format!("{text} is no JSON: {error}"))
}

/// The schemas that responses lead to.
fn received(model: &Model) -> HashSet<SchemaId> {
    let responses = model.operations.iter().flat_map(|operation| operation.responses.iter());
    let mut todo: Vec<SchemaId> = responses.filter_map(|response| response.schema).collect();
    let mut reached = HashSet::new();
    while let Some(id) = todo.pop() {
        if !reached.insert(id) {
            continue;
        }
        let schema = model.schema(id);
        let lists = [&schema.all_of, &schema.any_of, &schema.one_of];
        todo.extend(lists.into_iter().flat_map(|list| list.iter().copied()));
        todo.extend(
            schema.union.iter().flat_map(|union| union.variants.iter().map(|variant| variant.schema)),
        );
        todo.extend(schema.array.iter().filter_map(|array| array.items));
        if let Some(object) = &schema.object {
            todo.extend(object.properties.iter().map(|property| property.schema));
            todo.extend(if let Additional::Schema(id) = object.additional { Some(id) } else { None });
        }
    }
    reached
}

/// The members that tell variants, each as the end of a pointer.
fn tags(model: &Model) -> Vec<String> {
    let unions = model.schemas.iter().filter_map(|schema| schema.union.as_ref());
    let below = |union: &fiq_model::Union| {
        let mut pointer = Pointer::root();
        pointer.push_key(&union.tag);
        pointer.as_str().to_owned()
    };
    unions.map(below).collect()
}

/// Tries a type. The share of texts that it took.
fn tried(of: &'static Type, received: &HashSet<String>) -> Result<f64, String> {
    let schema = (of.schema)();
    let model = schema.model();
    let is_received = received.contains(schema.pointer());
    let trial =
        Trial { of, schema: schema.id(), checker: Checker::new(model), is_received, tags: tags(model) };
    let properties = model
        .schemas
        .iter()
        .filter_map(|schema| schema.object.as_ref())
        .flat_map(|object| object.properties.iter());
    let keys: Vec<&'static str> = properties.map(|property| property.name.as_ref()).collect();
    let texts = Just(()).prop_perturb(move |(), rng| {
        let mut values = Values::new(model, rng);
        let mut value = values.value(schema.id());
        changes::change(&mut value, &keys, &mut values);
        changes::written(&value, &mut values)
    });
    let taken = Cell::new(0);
    let mut runner = TestRunner::new(Config::with_cases(cases()));
    let outcome = runner.run(&texts, |text| {
        let is_taken = trial.holds(&text).map_err(|why| TestCaseError::fail(shrunk(&trial, &text, why)))?;
        taken.set(taken.get() + u32::from(is_taken));
        Ok(())
    });
    match outcome {
        Ok(()) => Ok(f64::from(taken.get()) / f64::from(cases())),
        Err(proptest::test_runner::TestError::Fail(why, _)) => Err(format!("{}: {why}", of.name)),
        Err(other) => Err(format!("{}: {other}", of.name)),
    }
}

fn shrunk(trial: &Trial<'_>, text: &str, why: String) -> String {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return format!("{text}\n{why}") };
    let fails = |value: &Value| trial.holds(&value.to_string()).is_err();
    if !fails(&value) {
        return format!("{text}\n{why}");
    }
    let small = changes::smallest(&value, &fails).to_string();
    let why = trial.holds(&small).err().unwrap_or(why);
    format!("{small}\n{why}")
}

/// Tries all types of a document.
///
/// No value is of a type that is `unmeetable`.
fn all_hold(document: &str, types: &'static [Type], unmeetable: &[&str]) {
    let model = crate::fresh::model(document);
    let received = received(&model).into_iter().map(|id| model.schema(id).pointer.to_string()).collect();
    let (mut faults, mut shares) = (Vec::new(), Vec::new());
    for of in types {
        match tried(of, &received) {
            Ok(share) if share == 0.0 && !unmeetable.contains(&of.name) => {
                faults.push(format!("{}: none of the texts was taken", of.name));
            }
            Ok(share) => shares.push(share),
            Err(fault) => faults.push(fault),
        }
    }
    let mean = shares.iter().sum::<f64>() / f64::from(shares.len() as u32);
    println!("{document}: {} types took {:.0} % of the texts", shares.len(), mean * 100.0);
    assert!(faults.is_empty(), "{} faults\n\n{}", faults.len(), faults.join("\n\n"));
    assert!(mean > 0.4, "only {mean} of the texts of {document} were taken");
}

#[test]
fn everything() {
    all_hold(
        "everything",
        roster::EVERYTHING,
        &["Nothing", "MergesImpossible", "ChoicesNone", "MapsUndeclaredClosed"],
    );
}

#[test]
fn names() {
    all_hold("names", roster::NAMES, &[]);
}

#[test]
fn prose() {
    all_hold("prose", roster::PROSE, &[]);
}

#[test]
fn discriminators() {
    all_hold("discriminators", roster::DISCRIMINATORS, &[]);
}

#[test]
fn schema_circular() {
    all_hold("schema_circular", roster::SCHEMA_CIRCULAR, &[]);
}

/// Numbers that no Rust type holds satisfy the schema: the type tells of them, whichever way the text is read.
fn is_unheld(number: &str, member: &str, holder: &str) -> Result<(), TestCaseError> {
    use crate::documents::everything::Numbers;
    let (integer, other) = if member == "integer" { (number, "0") } else { ("0", number) };
    let pointer = format!("/{member}");
    let text = format!(r#"{{"integer":{integer},"number":{other}}}"#);
    for told in [Numbers::from_json(&text).map(drop), Numbers::receive(&text).map(drop)] {
        let told = told.expect_err("no type holds it");
        prop_assert_eq!(told.len(), 1);
        prop_assert_eq!((told[0].rule, told[0].pointer.as_str()), ("out-of-range", pointer.as_str()));
        prop_assert!(told[0].message.contains(holder), "{}", told);
    }
    Ok(())
}

proptest! {
    #[test]
    fn numbers_too_great_for_any_type(minus in any::<bool>(), digits in prop::collection::vec(0_u8..10, 19..60), exponent in 310_u32..5000) {
        let sign = if minus { "-" } else { "" };
        let digits: String = digits.iter().map(u8::to_string).collect();
        is_unheld(&format!("{sign}9{digits}"), "integer", "a signed 64-bit integer cannot hold")?;
        is_unheld(&format!("{sign}1e{exponent}"), "integer", "a signed 64-bit integer cannot hold")?;
        is_unheld(&format!("{sign}1.{digits}e{exponent}"), "number", "a 64-bit floating-point number cannot hold")?;
    }
}
