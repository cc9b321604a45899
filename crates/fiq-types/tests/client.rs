//! Every request and every answer that the document gives as an example, over a real connection.

#[path = "../../fiq-runtime/tests/operations/client/server.rs"]
#[expect(dead_code, reason = "these tests do not use all that it can do")]
mod server;

use fiq_types::operations::{SendWhatsApp, SendWhatsAppResponse};
use fiq_types::{Client, ClientError, Operation, Read, SendWhatsAppRequest, Typed};
use serde_json::Value;
use server::Server;

const DOCUMENT: &str = include_str!("../../../spec/flowiq.openapi.json");

/// The operation in the document.
fn documented() -> Value {
    let document: Value = serde_json::from_str(DOCUMENT).expect("the document is JSON");
    let path = SendWhatsApp::PATH.replace('/', "~1");
    let method = SendWhatsApp::METHOD.to_lowercase();
    document.pointer(&format!("/paths/{path}/{method}")).expect("the operation is in the document").clone()
}

/// The examples of a body, each with its name.
fn examples(body: &Value) -> Vec<(String, Value)> {
    let document: Value = serde_json::from_str(DOCUMENT).expect("the document is JSON");
    let examples = body["content"]["application/json"]["examples"].as_object().expect("there are examples");
    let value = |example: &Value| {
        let pointer =
            example["$ref"].as_str().and_then(|text| text.strip_prefix('#')).expect("it is a reference");
        document.pointer(pointer).expect("it leads somewhere")["value"].clone()
    };
    examples.iter().map(|(name, example)| (name.clone(), value(example))).collect()
}

fn message() -> SendWhatsApp {
    let (_, value) = examples(&documented()["requestBody"]).remove(0);
    SendWhatsApp::new(SendWhatsAppRequest::from_json(value.to_string()).expect("the example is valid"))
}

fn send(server: &Server, operation: &SendWhatsApp) -> Result<Read<SendWhatsAppResponse>, ClientError> {
    let client =
        Client::new(&server.address).and_then(|client| client.bearer("fiq_key")).expect("nothing is odd");
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is a runtime");
    runtime.block_on(client.send(operation))
}

/// The status and the body of an answer.
fn told(answer: &SendWhatsAppResponse) -> (&'static str, String) {
    match answer {
        SendWhatsAppResponse::Ok(sent) => ("200", sent.to_json()),
        SendWhatsAppResponse::BadRequest(error) => ("400", error.to_json()),
        SendWhatsAppResponse::Unauthorized(error) => ("401", error.to_json()),
        SendWhatsAppResponse::NotFound(error) => ("404", error.to_json()),
        SendWhatsAppResponse::InternalServerError(error) => ("500", error.to_json()),
        SendWhatsAppResponse::Other(raw) => panic!("{raw:?}"),
    }
}

#[test]
fn every_documented_message_arrives_as_it_is() {
    for (name, value) in examples(&documented()["requestBody"]) {
        let server = Server::answering("500 Internal Server Error", "{}");
        let body = SendWhatsAppRequest::from_json(value.to_string()).expect("the example is valid");
        let message = SendWhatsApp { tenant_id: Some("a & b".into()), ..SendWhatsApp::new(body) };
        let _ = send(&server, &message);
        let request = server.request();
        let (head, body) = request.split_once("\r\n\r\n").expect("it has a body");
        assert!(head.starts_with("POST /send-whatsapp?tenantId=a%20%26%20b HTTP/1.1\r\n"), "{head}");
        assert!(head.contains("\r\nauthorization: Bearer fiq_key"), "{head}");
        assert_eq!(serde_json::from_str::<Value>(body).expect("it is JSON"), value, "{name}");
    }
}

#[test]
fn every_documented_answer_is_read_as_it_is() {
    let documented = documented();
    let responses = documented["responses"].as_object().expect("there are responses");
    for (status, response) in responses {
        for (name, value) in examples(response) {
            let server = Server::answering(&format!("{status} Documented"), &value.to_string());
            let read = send(&server, &message()).expect("it is answered");
            let (read_status, read_body) = told(&read.value);
            let read_body: Value = serde_json::from_str(&read_body).expect("it is JSON");
            assert_eq!((read_status, read_body), (status.as_str(), value), "{name}");
            assert_eq!(read.findings.errors().count(), 0, "{name}");
        }
    }
}

#[test]
fn an_answer_that_nobody_documents_is_kept() {
    let server = Server::answering("429 Too Many Requests", "slower");
    let read = send(&server, &message()).expect("it is answered");
    let SendWhatsAppResponse::Other(raw) = read.value else { panic!("{:?}", read.value) };
    assert_eq!((raw.status, &*raw.text()), (429, "slower"));
    let server = Server::answering("200 OK", "<html>");
    assert!(
        matches!(send(&server, &message()), Err(ClientError::Response(error)) if error.raw.text() == "<html>")
    );
}
