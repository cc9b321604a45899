//! What an operation sends: targets, headers, bodies, and what is refused.

use fiq_runtime::{Operation, Request, Typed};

use super::sample::operations::{FindRows, Option2, PutRow, PutRow2, Search, SetNote};
use super::sample::{FindRowsWhere, Row, State};

fn find() -> FindRows {
    FindRows::new("7", [1], "x")
}

fn row() -> Row {
    Row::from_json(r#"{"title":"Burger"}"#).expect("it is a row")
}

/// A row whose title came in over its limit.
fn received() -> Row {
    Row::receive(r#"{"title":"Hamburger","state":"eaten"}"#).expect("it is a row").value
}

#[test]
fn parameters_stand_in_path_and_query() {
    let rows: &[(FindRows, &str)] = &[
        (find(), "/orders/7/rows/1.json?q=x"),
        (FindRows::new("a/b ?", [1, 2, 3], ""), "/orders/a%2Fb%20%3F/rows/1,2,3.json?q="),
        (
            FindRows::new("größe", [-1], "50% & more=+#"),
            "/orders/gr%C3%B6%C3%9Fe/rows/-1.json?q=50%25%20%26%20more%3D%2B%23",
        ),
        (FindRows::new("{row id}", [1], "{q}"), "/orders/%7Brow%20id%7D/rows/1.json?q=%7Bq%7D"),
        (FindRows { tag: Some(vec![]), ..find() }, "/orders/7/rows/1.json?q=x"),
        (
            FindRows { tag: Some(vec!["a,b".into(), "c".into()]), ..find() },
            "/orders/7/rows/1.json?q=x&tag=a%2Cb&tag=c",
        ),
        (
            FindRows { at_most: Some(5.try_into().expect("5 is in bounds")), deep: Some(false), ..find() },
            "/orders/7/rows/1.json?q=x&at%20most=5&deep=false",
        ),
        (
            FindRows {
                ratio: Some(0.5.try_into().expect("it is finite")),
                state: Some(State::SentOff),
                ..find()
            },
            "/orders/7/rows/1.json?q=x&ratio=0.5&state=sent%20off",
        ),
        (
            FindRows { r#where: Some(FindRowsWhere::builder().from("a&b").to(3).build()), ..find() },
            "/orders/7/rows/1.json?q=x&from=a%26b&to=3",
        ),
    ];
    for (operation, expected) in rows {
        assert_eq!(operation.path_and_query(), *expected);
    }
}

#[test]
fn items_and_members_are_written_in_the_style_of_the_parameter() {
    let list = || Some(vec!["x".into(), "y,z".into()]);
    let map = || Some(serde_json::from_str(r#"{"k l":[1,"&"],"m":{"n":true}}"#).expect("it is an object"));
    let new = Search::new;
    let brackets = "&deep%5Bk%20l%5D%5B%5D=1&deep%5Bk%20l%5D%5B%5D=%26&deep%5Bm%5D%5Bn%5D=true";
    let json = "&json=%7B%22k%20l%22%3A%5B1%2C%22%26%22%5D%2C%22m%22%3A%7B%22n%22%3Atrue%7D%7D";
    for (search, expected) in [
        (new(), ""),
        (Search { a_b: list(), ..new() }, "&a%20b=x,y%2Cz"),
        (Search { spaces: list(), ..new() }, "&spaces=x%20y%2Cz"),
        (Search { pipes: list(), ..new() }, "&pipes=x%7Cy%2Cz"),
        (Search { deep: map(), ..new() }, brackets),
        (Search { json: map(), ..new() }, json),
    ] {
        assert_eq!(search.path_and_query(), format!("/search?all{expected}"));
    }
}

#[test]
fn a_request_has_all_that_an_http_client_needs() {
    let find = FindRows {
        x_trace: Some("größe, 1".into()),
        x_tags: Some(vec!["a".into(), "b c".into()]),
        session: Some("a;b".into()),
        theme: Some("dark".into()),
        ..find()
    };
    let Request { method, headers, body, .. } = find.request().expect("nothing is wrong with it");
    let expected = [("X-Trace", "größe, 1"), ("X-Tags", "a,b c"), ("Cookie", "session=a%3Bb; theme=dark")];
    assert_eq!((method, body), ("GET", None));
    assert_eq!(headers, expected.map(|(name, value)| (name, value.to_owned())));

    let put = PutRow { order_id_3: Some("3".into()), ..PutRow::new("7", put_type(), row()) };
    let request = put.request().expect("nothing is wrong with it");
    assert_eq!((request.method, request.path_and_query.as_str()), ("PUT", "/orders/7/rows?type=abcd"));
    assert_eq!(request.headers[1], ("Content-Type", "application/json".to_owned()));
    assert_eq!(request.body.as_deref(), Some(r#"{"title":"Burger"}"#));
}

fn put_type() -> super::sample::PutRowType {
    "abcd".try_into().expect("it has four characters")
}

#[test]
fn a_body_may_be_left_out_or_be_null() {
    assert_eq!(PutRow2::new("7").body(), None);
    assert_eq!(PutRow2::new("7").headers(), []);
    assert_eq!(
        PutRow2 { body: Some(row()), ..PutRow2::new("7") }.body().as_deref(),
        Some(r#"{"title":"Burger"}"#)
    );
    assert_eq!(SetNote::new(None).body().as_deref(), Some("null"));
    assert_eq!(SetNote::new(None).violations().len(), 0);
}

#[test]
fn what_was_received_over_its_limit_is_not_sent_on() {
    let put = PutRow::new("7", put_type(), received());
    let violations = put.request().expect_err("its title has nine characters");
    let found: Vec<(&str, &str)> = violations.iter().map(|one| (one.rule, one.pointer.as_str())).collect();
    assert_eq!(found, [("too-long", "/title"), ("unknown-variant", "/state")]);
    let state = received().state;
    let find = FindRows { state, ..find() };
    assert_eq!(find.request().expect_err("there is no such state")[0].rule, "unknown-variant");
}

#[test]
fn a_parameter_leads_to_no_other_path() {
    for order in ["", ".", ".."] {
        let violations = FindRows::new(order, [1], "x").request().expect_err("it leads elsewhere");
        assert_eq!(violations[0].rule, "bad-format", "{order}");
        assert_eq!(Option2::new(order).violations().len(), 1, "{order}");
    }
    assert_eq!(Option2::new("..a").path_and_query(), "/..a/ping");
}

#[test]
fn a_header_holds_no_line_break() {
    let find = FindRows { x_trace: Some("a\r\nAuthorization: b".into()), ..find() };
    assert_eq!(find.request().expect_err("it would be two headers")[0].rule, "bad-format");
}
