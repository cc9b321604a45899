//! The body of a message to the message.
//!
//! It is read once and taken apart. `lsp_server::Message` would try one kind after the other on a copy, which takes most of the time that a
//! change of thousands of edits costs.

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError};
use serde_json::{Map, Value};

use super::read::Incoming;

/// What a body comes to; nothing, if it is an answer that answers nothing.
pub(super) fn message(body: &[u8]) -> Option<Incoming> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(members)) => of_members(members),
        Ok(_) => Some(no_message(Value::Null)),
        Err(error) => {
            let why = format!("a message is not JSON: {error}");
            Some(Incoming::Refused { id: Value::Null, code: ErrorCode::ParseError, why })
        }
    }
}

fn of_members(mut members: Map<String, Value>) -> Option<Incoming> {
    let mut take = |name| members.remove(name).filter(|value| !value.is_null());
    let (id, method, error) = (take("id"), take("method"), take("error"));
    let known = id.as_ref().and_then(known_id);
    let params = take("params").unwrap_or_default();
    Some(Incoming::Message(match (method, id, known) {
        (Some(Value::String(method)), None, _) => Message::Notification(Notification { method, params }),
        (Some(Value::String(method)), _, Some(id)) => Message::Request(Request { id, method, params }),
        (None, _, Some(id)) if error.is_some() || members.contains_key("result") => {
            let error = error.map(serde_json::from_value::<ResponseError>).transpose().ok()?;
            let result = members.remove("result").unwrap_or_default();
            Message::Response(Response { id, response_result: error.map_or(Ok(result), Err) })
        }
        // One to what nobody can name, as an error about what could not be read.
        (None, ..) if error.is_some() || members.contains_key("result") => return None,
        (_, id, _) => return Some(no_message(id.unwrap_or_default())),
    }))
}

fn known_id(id: &Value) -> Option<RequestId> {
    match id {
        Value::String(name) => Some(name.clone().into()),
        number => i32::try_from(number.as_i64()?).ok().map(Into::into),
    }
}

fn no_message(id: Value) -> Incoming {
    let id = if id.is_string() || id.is_number() { id } else { Value::Null };
    let why = "this is JSON and no message of the protocol".to_owned();
    Incoming::Refused { id, code: ErrorCode::InvalidRequest, why }
}
