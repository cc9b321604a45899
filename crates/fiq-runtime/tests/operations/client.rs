//! Operations over a real connection.

mod server;

use std::time::Duration;

use fiq_runtime::{Client, ClientError, Operation, Read, Typed};

use super::sample::operations::{FindRows, FindRowsResponse, PutRow, PutRowResponse, SERVER};
use super::sample::{Row, State};
use server::Server;

/// Sends from a thread that waits.
fn send<O: Operation>(client: &Client, operation: &O) -> Result<Read<O::Response>, ClientError> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is a runtime");
    runtime.block_on(client.send(operation))
}

fn client(server: &Server) -> Client {
    Client::new(&server.address).expect("the address is one of HTTP")
}

fn find() -> FindRows {
    FindRows {
        tag: Some(vec!["ä".into(), "b&c".into()]),
        x_trace: Some("1".into()),
        ..FindRows::new("a/b", [1, 2], "x y")
    }
}

#[test]
fn the_whole_request_arrives() {
    let server = Server::answering("200 OK", "[]");
    let client = Client::new(&format!("{}/v1/", server.address)).expect("the address is one of HTTP");
    let client =
        client.bearer("fiq_secret").expect("it is a token").header("X-Key", "k").expect("it is a header");
    let read = send(&client, &find()).expect("it is answered");
    assert_eq!(read.value, FindRowsResponse::Ok(vec![]));
    let request = server.request();
    assert_eq!(
        request.lines().next(),
        Some("GET /v1/orders/a%2Fb/rows/1,2.json?q=x%20y&tag=%C3%A4&tag=b%26c HTTP/1.1")
    );
    for header in [
        "authorization: Bearer fiq_secret",
        "x-key: k",
        "x-trace: 1",
        "accept: application/json",
        "user-agent: fiq-runtime/",
    ] {
        assert!(request.contains(&format!("\r\n{header}")), "{header}: {request}");
    }
}

#[test]
fn a_body_arrives_as_json() {
    let server = Server::answering("200 OK", r#"{"title":"Hamburger","state":"eaten","new":1}"#);
    let row = Row::from_json(r#"{"title":"Burger"}"#).expect("it is a row");
    let put = PutRow::new("7", super::sample::PutRowType::try_from("a").expect("it is short"), row);
    let read = send(&client(&server), &put).expect("it is answered");
    let PutRowResponse::Ok(row) = read.value else { panic!("{:?}", read.value) };
    assert!(matches!(row.state, Some(State::Unknown(_))));
    assert_eq!(row.extra["new"], 1);
    assert_eq!(read.findings.errors().count(), 2);
    let request = server.request();
    assert!(request.contains("\r\ncontent-type: application/json\r\n"), "{request}");
    assert!(request.contains("\r\ncontent-length: 18\r\n"), "{request}");
    assert!(request.ends_with("\r\n\r\n{\"title\":\"Burger\"}"), "{request}");
}

#[test]
fn every_status_has_its_answer() {
    let body = r#"{"error":"no"}"#;
    for (status, expected) in [
        ("404 Not Found", "NotFound(Problem {"),
        ("422 Unprocessable Content", "ClientError(At { status: 422"),
        ("500 Internal Server Error", "Default(At { status: 500"),
        ("301 Moved Permanently\r\nLocation: /elsewhere", "MovedPermanently(Raw { status: 301"),
    ] {
        let server = Server::answering(status, body);
        let read = send(&client(&server), &find()).expect("it is answered");
        assert!(format!("{:?}", read.value).starts_with(expected), "{status}: {:?}", read.value);
    }
    let server = Server::answering("418 I'm a teapot", "short");
    let put = PutRow::new("7", super::sample::PutRowType::try_from("a").expect("it is short"), row());
    let read = send(&client(&server), &put).expect("it is answered");
    let PutRowResponse::Other(raw) = read.value else { panic!("{:?}", read.value) };
    assert_eq!((raw.status, &*raw.text()), (418, "short"));
}

fn row() -> Row {
    Row::from_json(r#"{"title":"Burger"}"#).expect("it is a row")
}

#[test]
fn an_answer_that_is_no_json_is_kept() {
    let server = Server::answering("200 OK", "<html>");
    let error = send(&client(&server), &find()).expect_err("it is no JSON");
    let ClientError::Response(error) = error else { panic!("{error:?}") };
    assert_eq!((error.raw.status, &*error.raw.text()), (200, "<html>"));
}

#[test]
fn a_request_with_violations_is_not_sent() {
    let server = Server::answering("200 OK", "[]");
    let row = Row::receive(r#"{"title":"Hamburger"}"#).expect("it is a row").value;
    let put = PutRow::new("7", super::sample::PutRowType::try_from("a").expect("it is short"), row);
    let error = send(&client(&server), &put).expect_err("its title is too long");
    let ClientError::Violations(violations) = error else { panic!("{error:?}") };
    assert_eq!(violations[0].rule, "too-long");
    assert!(!server.was_asked());
}

#[test]
fn a_server_that_does_not_answer_is_left_in_time() {
    let server = Server::silent();
    let client = client(&server).timeout(Duration::from_millis(200));
    let error = send(&client, &find()).expect_err("there is no answer");
    assert!(error.is_timeout(), "{error:?}");
}

#[test]
fn a_server_that_is_not_there_is_an_error_without_secrets() {
    let address = Server::gone().replace("http://", "http://user:password@");
    let client = Client::new(&address)
        .expect("the address is one of HTTP")
        .bearer("fiq_secret")
        .expect("it is a token");
    let error = send(&client, &FindRows::new("7", [1], "hidden")).expect_err("nobody is there");
    let shown = format!("{error} {error:?} {client:?}");
    assert!(matches!(error, ClientError::Http(_)), "{shown}");
    for secret in ["password", "fiq_secret", "hidden"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains("127.0.0.1"), "{shown}");
}

#[test]
fn addresses_and_headers_that_cannot_be_are_refused() {
    for address in [
        "",
        "orders.example",
        "ftp://orders.example",
        "/v1",
        "https://orders.example/?key=1",
        "https://{region}.example",
    ] {
        assert!(matches!(Client::new(address), Err(ClientError::Address)), "{address}");
    }
    let client = || Client::new(SERVER).expect("the document names a server");
    assert!(matches!(client().bearer("a\nb"), Err(ClientError::Header)));
    assert!(matches!(client().header("a b", ""), Err(ClientError::Header)));
}
