//! What is made of an answer, by its status.

use fiq_runtime::{At, Operation, Raw};

use super::sample::operations::{
    FindRows, FindRowsResponse, Option2, Option2Response, PutRow2, PutRow2Response, SetNote, SetNoteResponse,
};
use super::sample::{Problem, State};

fn find(status: u16, body: &str) -> FindRowsResponse {
    FindRows::response(status, body.as_bytes()).expect("it can be read").value
}

fn problem(error: &str) -> Problem {
    Problem { error: error.to_owned(), extra: fiq_runtime::Map::new() }
}

#[test]
fn the_exact_status_comes_first_then_its_range_then_the_rest() {
    let body = r#"{"error":"gone"}"#;
    assert_eq!(find(404, body), FindRowsResponse::NotFound(problem("gone")));
    assert_eq!(find(422, body), FindRowsResponse::ClientError(At { status: 422, value: problem("gone") }));
    assert_eq!(find(503, body), FindRowsResponse::Default(At { status: 503, value: problem("gone") }));
    assert_eq!(FindRows::RESPONSES, ["200", "204", "301", "404", "4XX", "default"]);
}

#[test]
fn what_the_document_has_no_schema_for_is_kept_as_it_came() {
    assert_eq!(find(204, ""), FindRowsResponse::NoContent);
    let elsewhere = Raw { status: 301, body: b"<html>".to_vec() };
    assert_eq!(find(301, "<html>"), FindRowsResponse::MovedPermanently(elsewhere.clone()));
    assert_eq!(format!("{elsewhere:?}"), r#"Raw { status: 301, body: "<html>" }"#);
    let created = PutRow2::response(201, b"\xff").expect("anything can be read").value;
    assert_eq!(created, PutRow2Response::Created(Raw { status: 201, body: vec![0xff] }));
    let unlisted = Option2::response(500, b"oh").expect("anything can be read").value;
    assert_eq!(unlisted, Option2Response::Other(Raw { status: 500, body: b"oh".to_vec() }));
}

#[test]
fn bodies_are_read_leniently() {
    let body = br#"[{"title":"Hamburger","state":"eaten","new":[1]}]"#;
    let read = FindRows::response(200, body).expect("it can be read");
    let FindRowsResponse::Ok(rows) = read.value else { panic!("{:?}", read.value) };
    assert_eq!(rows[0].title, "Hamburger");
    assert!(matches!(&rows[0].state, Some(State::Unknown(state)) if state.as_str() == Some("eaten")));
    assert_eq!(rows[0].extra["new"].to_string(), "[1]");
    let rules: Vec<&str> = read.findings.errors().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["too-long", "unknown-variant"]);
    assert_eq!(SetNote::response(200, br#""a""#).map(|read| read.value), Ok(SetNoteResponse::Ok("a".into())));
}

#[test]
fn an_answer_that_cannot_be_read_is_kept() {
    for (status, body, rule) in [
        (200, "<html>Bad gateway</html>", "syntax"),
        (200, "", "syntax"),
        (200, "{}", "wrong-type"),
        (404, "{}", "missing-field"),
        (503, "[", "syntax"),
    ] {
        let error = FindRows::response(status, body.as_bytes()).expect_err(body);
        assert_eq!((error.raw.status, &*error.raw.text()), (status, body));
        assert!(error.violations.iter().any(|one| one.rule == rule), "{body}: {error}");
        assert!(
            error.to_string().starts_with(&format!("the answer with status {status} cannot be read: ")),
            "{error}"
        );
    }
}
