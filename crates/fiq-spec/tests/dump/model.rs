//! A model as text: a line for each thing that a schema or an operation says.

use std::fmt::{Debug, Write};

use fiq_model::{List, Model, Operation, Schema, Types};

pub(crate) fn model(model: &Model) -> String {
    let mut out = String::new();
    for (id, authority) in model.authorities.iter().enumerate() {
        writeln!(out, "authority {id} {authority:?}").unwrap();
    }
    for (id, one) in model.schemas.iter().enumerate() {
        writeln!(out, "schema {id} {}", one.pointer).unwrap();
        schema(one, &mut out);
    }
    for one in &model.operations {
        writeln!(out, "operation {one}").unwrap();
        operation(one, &mut out);
    }
    out
}

fn some<T: Debug>(out: &mut String, name: &str, value: Option<&T>) {
    if let Some(value) = value {
        writeln!(out, "    {name}: {}", short(&format!("{value:?}"))).unwrap();
    }
}

fn list<T: Debug>(out: &mut String, name: &str, values: &List<T>) {
    some(out, name, Some(values).filter(|values| !values.is_empty()));
}

/// The debug form without what is not there.
fn short(text: &str) -> String {
    let mut text = text.replace("SchemaId", "#").replace("Some", "").replace("Path(", "(");
    for absent in [
        "pattern",
        "format",
        "min_length",
        "max_length",
        "minimum",
        "maximum",
        "multiple_of",
        "min_items",
        "max_items",
        "items",
        "min_properties",
        "max_properties",
        "description",
    ] {
        text = text.replace(&format!(", {absent}: None"), "").replace(&format!("{absent}: None, "), "");
    }
    text
}

fn schema(schema: &Schema, out: &mut String) {
    some(out, "name", schema.name.as_ref());
    some(out, "title", schema.title.as_ref());
    some(out, "description", schema.description.as_ref());
    some(out, "example", schema.example.as_ref());
    some(out, "default", schema.default.as_ref());
    some(out, "types", Some(names(schema.types)).filter(|_| schema.types != Types::ANY).as_ref());
    some(out, "source", schema.source.as_ref());
    list(out, "keyword sources", &schema.keyword_sources);
    list(out, "spellings", &schema.spellings);
    some(out, "demand", schema.demand.as_ref());
    some(out, "values", schema.values.as_ref());
    some(out, "string", schema.string.as_ref());
    some(out, "number", schema.number.as_ref());
    some(out, "array", schema.array.as_ref());
    some(out, "object", schema.object.as_ref());
    list(out, "all of", &schema.all_of);
    list(out, "any of", &schema.any_of);
    list(out, "one of", &schema.one_of);
    some(out, "not", schema.not.as_ref());
    some(out, "union", schema.union.as_ref());
    list(out, "advice", &schema.advice);
    list(out, "unique", &schema.unique);
    list(out, "totals", &schema.totals);
    list(out, "required when", &schema.required_when);
    list(out, "answers", &schema.answers);
    list(out, "misplaced", &schema.misplaced);
    for (name, set) in [
        ("deprecated", schema.deprecated),
        ("read only", schema.read_only),
        ("write only", schema.write_only),
    ] {
        some(out, name, Some(set).filter(|set| *set).as_ref());
    }
}

fn names(types: Types) -> Vec<&'static str> {
    let all = [
        ("null", Types::NULL),
        ("boolean", Types::BOOLEAN),
        ("integer", Types::INTEGER),
        ("number", Types::NUMBER),
        ("string", Types::STRING),
        ("array", Types::ARRAY),
        ("object", Types::OBJECT),
    ];
    all.into_iter().filter(|(_, one)| types.holds(*one)).map(|(name, _)| name).collect()
}

fn operation(operation: &Operation, out: &mut String) {
    some(out, "id", operation.id.as_ref());
    some(out, "summary", operation.summary.as_ref());
    some(out, "request", operation.request.as_ref());
    some(out, "request required", Some(operation.request_required).filter(|set| *set).as_ref());
    some(out, "recognition", operation.recognition.as_ref());
    for parameter in &operation.parameters {
        some(out, "parameter", Some(parameter));
    }
    for response in &operation.responses {
        some(out, "response", Some(response));
    }
}
