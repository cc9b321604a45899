//! The bundled document: its examples, and thousands of changes to them.

use std::collections::BTreeMap;

use fiq_json_schema::{Level, Subject, schema};
use fiq_model::{Model, SchemaId};
use proptest::test_runner::Config;
use serde_json::Value;

use crate::change::agree_on_changed;
use crate::oracle::{Oracle, sayable, validator};

fn document() -> Value {
    serde_json::from_str(include_str!("../../../../spec/flowiq.openapi.json")).expect("the document is JSON")
}

/// The examples under `content`.
fn examples(document: &Value, content: &Value) -> Vec<Value> {
    let named = content["application/json"]["examples"].as_object().expect("the content has examples");
    let value = |example: &Value| {
        let reference = example["$ref"].as_str().expect("an example is a reference");
        document.pointer(&reference[1..]).expect("the reference leads somewhere")["value"].clone()
    };
    named.values().map(value).collect()
}

/// Fails where the two part on an example or a changed one.
fn agree(model: &Model, root: SchemaId, examples: &[Value]) {
    let oracle = Oracle::new(model, root);
    for example in examples {
        assert_eq!(oracle.judge(example), Ok(true), "{example:#}");
    }
    agree_on_changed("the bundled document", &oracle, model, examples, 12 * Config::default().cases);
}

#[test]
fn requests() {
    let (model, document) = (sayable(fiq_model::bundled()), document());
    let root = model.operations[0].request.expect("the operation has a request");
    let content = &document["paths"]["/send-whatsapp"]["post"]["requestBody"]["content"];
    agree(&model, root, &examples(&document, content));
}

#[test]
fn responses() {
    let (model, document) = (sayable(fiq_model::bundled()), document());
    let contents = &document["paths"]["/send-whatsapp"]["post"]["responses"];
    let mut of_schema: BTreeMap<SchemaId, Vec<Value>> = BTreeMap::new();
    for response in &model.operations[0].responses {
        let schema = response.schema.expect("the response has a body");
        let examples = examples(&document, &contents[response.status.as_ref()]["content"]);
        of_schema.entry(schema).or_default().extend(examples);
    }
    for (schema, examples) in of_schema {
        agree(&model, schema, &examples);
    }
}

#[test]
fn an_answer_of_any_status_is_valid() {
    let (model, document) = (fiq_model::bundled(), document());
    let subject = Subject::responses(model, &model.operations).expect("the operation has responses");
    let validator = validator(model, &schema(model, &subject, Level::Errors));
    let contents = document["paths"]["/send-whatsapp"]["post"]["responses"].as_object();
    for response in contents.expect("there are responses").values() {
        for example in examples(&document, &response["content"]) {
            assert!(validator.is_valid(&example), "{example:#}");
        }
    }
    assert!(!validator.is_valid(&Value::from("sent")));
}
