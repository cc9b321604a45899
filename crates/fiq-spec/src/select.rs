//! Picks an operation or a schema by what the user wrote.

use fiq_model::{Model, Operation, SchemaId};

use crate::words;

/// The number of the operation `wanted`: `POST /path`, or its `operationId`.
///
/// # Errors
///
/// A sentence for the user, with what they may have meant.
pub fn operation(model: &Model, wanted: &str) -> Result<usize, String> {
    let found = model.operations.iter().position(|operation| is(operation, wanted));
    found.ok_or_else(|| {
        let names: Vec<String> = model.operations.iter().map(ToString::to_string).collect();
        let ids = model.operations.iter().filter_map(|operation| operation.id.as_deref());
        unknown("operation", wanted, names.iter().map(String::as_str), ids)
    })
}

/// The number of the component schema `wanted`.
///
/// # Errors
///
/// A sentence for the user, with what they may have meant.
pub fn schema(model: &Model, wanted: &str) -> Result<SchemaId, String> {
    let name = wanted.strip_prefix("#/components/schemas/").unwrap_or(wanted);
    let names = model.schemas.iter().filter_map(|schema| schema.name.as_deref());
    model.schema_named(name).ok_or_else(|| unknown("schema", wanted, names, std::iter::empty()))
}

fn is(operation: &Operation, wanted: &str) -> bool {
    let by_line = wanted.split_once(char::is_whitespace).is_some_and(|(method, path)| {
        operation.method.eq_ignore_ascii_case(method.trim()) && operation.path == path.trim()
    });
    by_line || operation.id.as_deref() == Some(wanted)
}

fn unknown<'n>(
    what: &str,
    wanted: &str,
    names: impl Iterator<Item = &'n str> + Clone,
    others: impl Iterator<Item = &'n str>,
) -> String {
    let start = format!("the document has no {what} `{wanted}`");
    if let Some(meant) = words::did_you_mean(wanted, names.clone().chain(others)) {
        return format!("{start}; {meant}");
    }
    match words::list(names) {
        none if none.is_empty() => format!("{start}; it has none at all"),
        all => format!("{start}; it has {all}"),
    }
}
