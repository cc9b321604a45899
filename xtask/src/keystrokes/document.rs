//! The documents that keystrokes go into: payloads of which one in a hundred is faulty, and a place in the middle of one to type at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};

use crate::bench::corpus;
use crate::{Outcome, process};

/// Something is typed at the end of the first string of the payload in the middle.
const AFTER: &str = "\": \"";

/// A document.
pub(super) struct Document {
    pub(super) name: &'static str,
    pub(super) text: String,
    /// The line and the column that something is typed at.
    pub(super) place: (usize, usize),
    /// The schema that a server needs to be given.
    pub(super) schema: PathBuf,
}

/// The documents: a list of payloads, and an object that has them by name.
pub(super) fn all(linter: &Path, home: &Path, bytes: usize) -> Outcome<[Document; 2]> {
    let payloads = corpus::payloads(bytes * 4 / 5).into_iter().map(|text| serde_json::from_str(&text));
    let payloads: Vec<Value> =
        payloads.collect::<Result<_, _>>().map_err(|error| format!("the corpus: {error}"))?;
    let request = process::output(Command::new(linter).arg("schema"))?;
    let write = |name: &str, content: &str| {
        let path = home.join(name);
        fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display())).map(|()| path)
    };
    write("request.schema.json", &request)?;
    let item = json!({"$ref": "request.schema.json"});
    let array = write("array.schema.json", &json!({"type": "array", "items": item}).to_string())?;
    let object =
        write("object.schema.json", &json!({"type": "object", "additionalProperties": item}).to_string())?;
    let named: Map<String, Value> = payloads
        .iter()
        .enumerate()
        .map(|(index, payload)| (format!("message {index:05}"), payload.clone()))
        .collect();
    Ok([
        Document::new("a list of payloads", &Value::Array(payloads), array),
        Document::new("payloads by name", &Value::Object(named), object),
    ])
}

impl Document {
    fn new(name: &'static str, value: &Value, schema: PathBuf) -> Self {
        let text = format!("{value:#}\n");
        let middle = text.len() / 2;
        let at = middle + text[middle..].find(AFTER).expect("payloads have strings") + AFTER.len();
        let line = text[..at].matches('\n').count();
        let column = at - text[..at].rfind('\n').map_or(0, |end| end + 1);
        Self { name, text, place: (line, column), schema }
    }
}
