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
    terminal,
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
    let verdicts = verdicts(schema, data);
    std::io::stdout().write_all(verdicts.as_bytes()).map_err(|error| Failure::new(error.to_string()))?;
    Ok(Exit::Clean)
}

fn verdicts(schema: Value<'_>, data: Value<'_>) -> String {
    let loaded = fiq_spec::standalone(schema);
    for finding in &loaded.findings {
        terminal::say(&format!("{}{}: {}", finding.severity.as_str(), finding.pointer, finding.message));
    }
    let checker = Checker::new(&loaded.model);
    let verdict = |datum| if checker.satisfies(loaded.schema, datum) { "valid\n" } else { "invalid\n" };
    data.items().map(verdict).collect()
}

/// Says by the exit code whether the file is strict JSON.
fn strict_json(file: &Path) -> Result<Exit, Failure> {
    let text = std::fs::read(file).map_err(|error| Failure::new(format!("{}: {error}", file.display())))?;
    Ok(if json::is_json(&text) { Exit::Clean } else { Exit::Findings })
}
