//! A server that does nothing: what a keystroke costs between two processes, whoever answers.

use std::io::{self, BufReader, Write};

use serde_json::{Value, json};

use super::client::{read, write};
use crate::Outcome;

/// Answers every request with nothing, and every change with no diagnostics.
pub(super) fn serve() -> Outcome {
    let (mut input, mut output) = (BufReader::new(io::stdin()), io::stdout());
    while let Some(message) = read(&mut input)? {
        answer(&message, &mut output)?;
        if message["method"] == "exit" {
            break;
        }
    }
    Ok(())
}

fn answer(message: &Value, output: &mut impl Write) -> Outcome {
    let document = &message["params"]["textDocument"];
    match message["method"].as_str() {
        Some("initialize") => write(output, &json!({"id": message["id"], "result": {"capabilities": {}}})),
        Some("textDocument/didOpen" | "textDocument/didChange") => {
            let params = json!({"uri": document["uri"], "version": document["version"], "diagnostics": []});
            write(output, &json!({"method": "textDocument/publishDiagnostics", "params": params}))
        }
        _ if message.get("id").is_some() => write(output, &json!({"id": message["id"], "result": null})),
        _ => Ok(()),
    }
}
