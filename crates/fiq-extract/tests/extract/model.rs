//! A model with the recognition of `POST /send-whatsapp`, and a tree to search.

use fiq_extract::{Found, Recogniser, Search};
use fiq_model::{
    Clue, List, Model, ObjectLimits, Operation, Path, Property, Recognition, Response, Schema, SchemaId,
};
use fiq_source::Text;
use fiq_syntax::json;

const TYPES: [(&str, &[&str]); 9] = [
    ("text", &["text"]),
    ("image", &["media_url"]),
    ("video", &["media_url"]),
    ("audio", &["media_url"]),
    ("document", &["media_url"]),
    ("location", &["location"]),
    ("contacts", &["contacts"]),
    ("interactive", &["interactive"]),
    ("reaction", &["reaction"]),
];
const NOT_OURS: [&str; 11] = [
    "from",
    "to",
    "channel",
    "direction",
    "conversation_id",
    "content",
    "status",
    "event_type",
    "recipient",
    "message_id",
    "sender",
];
const MEMBERS: [&str; 11] = [
    "phone_number",
    "message_type",
    "context_message_id",
    "text",
    "media_url",
    "caption",
    "filename",
    "location",
    "contacts",
    "interactive",
    "reaction",
];

/// The schemas: request, success, error.
pub(crate) const REQUEST: SchemaId = SchemaId::new(0);
const SUCCESS: SchemaId = SchemaId::new(1);
const ERROR: SchemaId = SchemaId::new(2);

pub(crate) fn model() -> Model {
    Model {
        title: "FlowIQ".into(),
        version: "1".into(),
        server: None,
        authorities: List::EMPTY,
        schemas: vec![
            object(&["phone_number", "message_type"], &MEMBERS),
            object(&["success", "message", "data"], &["success", "message", "data"]),
            object(&["error", "message"], &["error", "message", "success"]),
        ]
        .into(),
        operations: vec![operation()].into(),
    }
}

fn operation() -> Operation {
    Operation {
        method: "POST".into(),
        path: "/send-whatsapp".into(),
        id: None,
        summary: None,
        request: Some(REQUEST),
        request_required: true,
        recognition: Some(Recognition {
            tag: "message_type".into(),
            common: texts(&["phone_number"]),
            not_ours: texts(&NOT_OURS),
            variants: TYPES.iter().map(|(value, needs)| ((*value).into(), texts(needs))).collect(),
            members: texts(&MEMBERS),
        }),
        parameters: List::EMPTY,
        responses: vec![
            response(
                "200",
                SUCCESS,
                clue("data/message_type", &TYPES.map(|(value, _)| value)),
                &["data/message_id", "data/recipient"],
            ),
            response("400", ERROR, clue("error", &["Missing required field", "Invalid message type"]), &[]),
            response("404", ERROR, clue("error", &["Contact not found"]), &[]),
        ]
        .into(),
    }
}

fn response(status: &'static str, schema: SchemaId, clue: Clue, any: &[&'static str]) -> Response {
    Response {
        status: status.into(),
        description: None,
        schema: Some(schema),
        all: vec![clue].into(),
        any: any.iter().map(|path| Path::parse(path)).collect(),
    }
}

fn clue(path: &str, values: &[&'static str]) -> Clue {
    Clue { path: Path::parse(path), values: texts(values) }
}

fn object(required: &[&'static str], members: &[&'static str]) -> Schema {
    let property = |name: &&'static str| Property { name: (*name).into(), schema: ERROR };
    let limits = ObjectLimits {
        properties: members.iter().map(property).collect(),
        required: texts(required),
        ..ObjectLimits::default()
    };
    Schema { object: Some(limits), ..Schema::ANY }
}

fn texts(texts: &[&'static str]) -> List<Text> {
    texts.iter().map(|text| Text::Borrowed(*text)).collect()
}

/// Searches `text` and gives what was found to `see`.
pub(crate) fn search<R>(text: &[u8], search: Search, see: impl FnOnce(&Found<'_, '_>) -> R) -> R {
    let model = model();
    let tree = json::parse(text, &json::Options::default());
    let root = tree.root(text).expect("the text holds a value");
    see(&Recogniser::new(&model).search(root, search))
}

/// Every payload and every near miss, a line each.
pub(crate) fn told(text: &[u8], how: Search) -> Vec<String> {
    let model = model();
    search(text, how, |found| {
        let payloads = found.payloads.iter().map(|payload| {
            let response = payload.response.map(|index| model.operations[0].responses[index].status.clone());
            let detail =
                payload.variant.map_or(response.unwrap_or_default(), |variant| variant.to_owned().into());
            let is = format!("{} {detail}", payload.direction.as_str());
            format!("found {} | {} | {}", found.pointer(payload.place), is.trim(), payload.reason)
        });
        let near = found.near_misses.iter().map(|near| {
            format!(
                "near {} | {}",
                found.pointer(near.place),
                near.why.sentence(near.operation, near.direction)
            )
        });
        payloads.chain(near).collect()
    })
}
