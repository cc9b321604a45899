//! Which request is answered by what. A line a request; each is answered from a snapshot.

use lsp_server::{ErrorCode, ResponseError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::snapshot::Snapshot;
use crate::{actions, completion, definition, folding, hints, hover, links, references, selection, symbols};

/// An answer, or why there is none.
pub(crate) type Answer = Result<Value, ResponseError>;

/// What answers a request about a document.
pub(crate) type Answerer = fn(&Snapshot<'_, '_>, Value) -> Answer;

/// What answers a request by its method; none for one that is not known.
pub(crate) fn answerer(method: &str) -> Option<Answerer> {
    let answerer: Answerer = match method {
        "textDocument/codeAction" => |on, params| with(params, |params| actions::actions(on, params)),
        "codeAction/resolve" => |on, params| with(params, |action| actions::resolve(on, action)),
        "textDocument/completion" => |on, params| with(params, |params| completion::complete(on, &params)),
        "textDocument/definition" => |on, params| with(params, |params| definition::definition(on, &params)),
        "textDocument/documentHighlight" => {
            |on, params| with(params, |params| references::highlights(on, &params))
        }
        "textDocument/documentLink" => |on, params| with(params, |params| links::links(on, &params)),
        "textDocument/documentSymbol" => |on, params| with(params, |params| symbols::symbols(on, &params)),
        "textDocument/foldingRange" => |on, params| with(params, |params| folding::ranges(on, &params)),
        "textDocument/hover" => |on, params| with(params, |params| hover::hover(on, &params)),
        "textDocument/inlayHint" => |on, params| with(params, |params| hints::hints(on, &params)),
        "textDocument/references" => |on, params| with(params, |params| references::references(on, &params)),
        "textDocument/selectionRange" => |on, params| with(params, |params| selection::ranges(on, &params)),
        "textDocument/typeDefinition" => {
            |on, params| with(params, |params| definition::type_definition(on, &params))
        }
        _ => return None,
    };
    Some(answerer)
}

/// Answers with what a function makes of the parameters.
fn with<P: DeserializeOwned, R: Serialize>(params: Value, answer: impl FnOnce(P) -> R) -> Answer {
    let params = serde_json::from_value(params).map_err(|error| failure(ErrorCode::InvalidParams, error))?;
    serde_json::to_value(answer(params)).map_err(|error| failure(ErrorCode::InternalError, error))
}

/// Why there is no answer.
pub(crate) fn failure(code: ErrorCode, why: impl std::fmt::Display) -> ResponseError {
    ResponseError { code: code as i32, message: why.to_string(), data: None }
}
