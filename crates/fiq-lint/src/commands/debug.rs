//! Doors for public conformance suites: schema objects and strict JSON.

use std::{
    io::{Read, Write},
    path::Path,
};

use fiq_check::Checker;
use fiq_syntax::json;
use fiq_tree::Value;

use crate::{
    arguments::Debug,
    exit::{Exit, Failure},
};

pub(super) fn run(debug: Debug) -> Result<Exit, Failure> {
    match debug {
        Debug::Schema => schema(),
        Debug::Json { file } => strict_json(&file),
    }
}

/// Reads `{"schema": S, "data": [D, ...]}` and prints a verdict for each datum.
fn schema() -> Result<Exit, Failure> {
    let mut text = Vec::new();
    std::io::stdin()
        .read_to_end(&mut text)
        .map_err(|error| Failure::new(format!("standard input cannot be read: {error}")))?;
    let tree = json::parse(&text, &json::Options::default());
    if !tree.faults().is_empty() {
        return Err(Failure::new("standard input is not JSON"));
    }
    let root = tree.root(&text).ok_or_else(|| Failure::new("standard input is empty"))?;
    let member = |name: &str| {
        root.get(name).ok_or_else(|| {
            Failure::new(format!("`{name}` is missing"))
                .with_help(r#"the input is {"schema": S, "data": [D, ...]}"#)
        })
    };
    let (schema, data) = (member("schema")?, member("data")?);
    let verdicts = verdicts(schema, data)?;
    std::io::stdout().write_all(verdicts.as_bytes()).map_err(|error| Failure::new(error.to_string()))?;
    Ok(Exit::Clean)
}

fn verdicts(schema: Value<'_>, data: Value<'_>) -> Result<String, Failure> {
    let text = schema.span().of(schema.text());
    let loaded = fiq_spec::load_schema(text).map_err(|findings| {
        let first = findings.first().map_or_else(String::new, |finding| finding.message.clone());
        Failure::new(format!("the schema cannot be used: {first}"))
    })?;
    let checker = Checker::new(&loaded.model);
    let verdict = |datum| if checker.satisfies(loaded.root, datum) { "valid\n" } else { "invalid\n" };
    Ok(data.items().map(verdict).collect())
}

/// Says by the exit code whether the file is strict JSON.
fn strict_json(file: &Path) -> Result<Exit, Failure> {
    let text = std::fs::read(file).map_err(|error| Failure::new(format!("{}: {error}", file.display())))?;
    Ok(if json::is_json(&text) { Exit::Clean } else { Exit::Findings })
}
