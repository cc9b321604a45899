//! Writes the JSON Schema of payloads.

use std::path::Path;

use fiq_check::{Checker, InvalidPattern};
use fiq_json_schema::{Level, Subject};
use fiq_model::Model;
use fiq_project::Models;

use super::file;
use crate::{
    arguments::{Color, Export, Kind},
    contract, document,
    exit::{Exit, Failure},
    terminal,
};

pub(super) fn run(export: &Export) -> Result<Exit, Failure> {
    let models = Models::default();
    let (model, about_document) = contract::document(export.spec.as_deref(), &models)?;
    let subject = subject(export, model)?;
    if let Some(spec) = &export.spec {
        tell_invalid_patterns(model, spec);
    }
    if about_document.map_or(Exit::Clean, |about| document::tell(&about, Color::Auto)) != Exit::Clean {
        terminal::say_error("no schema is made of a document with errors");
        return Ok(Exit::Usage);
    }
    let text = fiq_json_schema::schema(model, &subject, Level::Errors);
    match &export.output {
        Some(path) if export.check => Ok(file::compare(path, &text, "the schema")),
        Some(path) => file::write(path, &text),
        None => file::print(&text),
    }
}

/// Tells which patterns are none. The checker passes over them, and a validator may refuse the whole schema for one.
fn tell_invalid_patterns(model: &Model, spec: &Path) {
    for InvalidPattern { schema, pattern, reason } in Checker::new(model).invalid_patterns() {
        let spec = spec.display();
        terminal::say(&format!("warning: {spec}: `{pattern}` at {schema} is no pattern: {reason}"));
    }
}

fn subject(export: &Export, model: &Model) -> Result<Subject, Failure> {
    let not_there = |message| contract::not_there(export.spec.as_deref(), message);
    if let Some(name) = &export.schema {
        let id = fiq_spec::schema(model, name).map_err(not_there)?;
        return Ok(Subject::schema(model, id));
    }
    let operations = match &export.operation {
        Some(wanted) => {
            let index = fiq_spec::operation(model, wanted).map_err(not_there)?;
            &model.operations[index..=index]
        }
        None => &model.operations,
    };
    let (subject, kind) = match export.direction {
        Kind::Request => (Subject::requests(model, operations), "request"),
        Kind::Response => (Subject::responses(model, operations), "response"),
    };
    subject.ok_or_else(|| match operations {
        [only] => Failure::new(format!("{only} has no JSON {kind} body")),
        _ => Failure::new(format!("no operation of the document has a JSON {kind} body"))
            .with_help("--schema NAME takes a schema of its components"),
    })
}
