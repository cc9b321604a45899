//! Written by the test `the_sample_is_as_it_is_generated`: run it with `UPDATE_EXPECT=1`.

use ::fiq_runtime as rt;

rt::choice! {
    /// `/components/schemas/State` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum State = API[0] {
        Open = "open",
        SentOff = "sent off",
        ..Unknown,
    }
}

rt::object! {
    /// `/components/schemas/Row` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Row = API[1] {
        /// - At most 6 characters
        pub title: RowTitle = required "title",
        pub state: Option<State> = optional "state",
        /// - At least 1
        pub count: Option<RowCount> = optional "count",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Problem` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Problem = API[2] {
        pub error: String = required "error",
        ..extra: rt::Map<rt::Value>,
    }
}

/// - At most 6 characters
#[allow(dead_code)]
pub type RowTitle = rt::Text<limits::RowTitle>;

/// - At least 1
#[allow(dead_code)]
pub type RowCount = rt::Integer<limits::RowCount>;

/// - At least 1, at most 100
#[allow(dead_code)]
pub type FindRowsAtMost = rt::Integer<limits::FindRowsAtMost>;

rt::object! {
    /// `/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/8/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FindRowsWhere = API[4]; FindRowsWhereBuilder(FindRowsWhereSlots) [] {
        pub from: Option<rt::Text> = optional "from",
        pub to: Option<i64> = optional "to",
        pub r#in: Option<Vec<rt::Text>> = optional "in",
    }
}

/// - At most 4 characters
#[allow(dead_code)]
pub type PutRowType = rt::Text<limits::PutRowType>;

/// - At most 5 characters
#[allow(dead_code)]
pub type SetNoteRequest = rt::Text<limits::SetNoteRequest>;

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        RowTitle = API[9], true, length 0, 6;
        RowCount = API[10], true, range rt::Range { least: Some(1.0), ..rt::Range::ANY };
        FindRowsAtMost = API[3], true, range rt::Range { least: Some(1.0), most: Some(100.0), ..rt::Range::ANY };
        PutRowType = API[6], true, length 0, 4;
        SetNoteRequest = API[7], true, length 0, 5;
    }
}

/// The operations of the document: what is sent, and what is answered by status.
pub mod operations {
    use super::{API, rt};

    /// The server that the document names.
    #[allow(dead_code)]
    pub const SERVER: &str = "https://orders.example/v1";

    rt::operation! {
        /// Rows of an order
        ///
        /// `GET /orders/{orderId}/rows/{row id}.json`
        pub struct FindRows = GET "/orders/{orderId}/rows/{row id}.json" {
            /// The order.
            pub order_id: rt::Text = path "orderId",
            /// `row id` in the path.
            pub row_id: Vec<i64> = path "row id",
            /// `q` in the query.
            pub q: rt::Text = query "q",
        }
        optional {
            /// `tag` in the query.
            pub tag: Option<Vec<rt::Text>> = query "tag",
            /// - At least 1, at most 100
            pub at_most: Option<super::FindRowsAtMost> = query "at most" API[3],
            /// `ratio` in the query.
            pub ratio: Option<rt::Number> = query "ratio",
            /// `deep` in the query.
            pub deep: Option<bool> = query "deep",
            /// `state` in the query.
            pub state: Option<super::State> = query "state" API[0],
            /// `where` in the query.
            pub r#where: Option<super::FindRowsWhere> = query "where" API[4],
            /// `X-Trace` in a header.
            pub x_trace: Option<rt::Text> = header "X-Trace",
            /// `X-Tags` in a header.
            pub x_tags: Option<Vec<rt::Text>> = header "X-Tags",
            /// `session` in a cookie.
            pub session: Option<rt::Text> = cookie "session",
            /// `theme` in a cookie.
            pub theme: Option<rt::Text> = cookie "theme",
        }
        pub enum FindRowsResponse {
            /// The rows.
            Ok(Vec<super::Row> = API[5]) = "200",
            /// There are none.
            NoContent = "204",
            /// They are elsewhere.
            MovedPermanently(rt::Raw) = "301",
            /// No such order.
            NotFound(super::Problem = API[2]) = "404",
            /// Something is wrong with the request.
            ClientError(rt::At<super::Problem> = API[2]) = "4XX",
            /// Anything else.
            Default(rt::At<super::Problem> = API[2]) = "default",
        }
    }

    rt::operation! {
        /// `PUT /orders/{orderId}/rows`
        pub struct PutRow = PUT "/orders/{orderId}/rows" {
            /// `orderId` in the path.
            pub order_id: rt::Text = path "orderId",
            /// - At most 4 characters
            pub r#type: super::PutRowType = query "type" API[6],
            /// The body.
            pub body: super::Row = body API[1],
        }
        optional {
            /// `orderId` in the query.
            pub order_id_2: Option<rt::Text> = query "orderId",
            /// `order-id` in a header.
            pub order_id_3: Option<rt::Text> = header "order-id",
            /// `body` in the query.
            pub body_2: Option<rt::Text> = query "body",
        }
        pub enum PutRowResponse {
            /// It is stored.
            Ok(super::Row = API[1]) = "200",
        }
    }

    rt::operation! {
        /// `POST /orders/{orderId}/rows`
        pub struct PutRow2 = POST "/orders/{orderId}/rows" {
            /// `orderId` in the path.
            pub order_id: rt::Text = path "orderId",
        }
        optional {
            /// The body.
            pub body: Option<super::Row> = optional_body API[1],
        }
        pub enum PutRow2Response {
            /// It is stored.
            Created(rt::Raw) = "201",
        }
    }

    rt::operation! {
        /// `GET /search?all`
        pub struct Search = GET "/search?all" {}
        optional {
            /// `a b` in the query.
            pub a_b: Option<Vec<rt::Text>> = query_commas "a b",
            /// `spaces` in the query.
            pub spaces: Option<Vec<rt::Text>> = query_spaces "spaces",
            /// `pipes` in the query.
            pub pipes: Option<Vec<rt::Text>> = query_pipes "pipes",
            /// `deep` in the query.
            pub deep: Option<rt::Map<rt::Value>> = query_brackets "deep",
            /// `json` in the query.
            pub json: Option<rt::Map<rt::Value>> = query_json "json",
        }
        pub enum SearchResponse {}
    }

    rt::operation! {
        /// `DELETE /{where}/ping`
        pub struct Option2 = DELETE "/{where}/ping" {
            /// `where` in the path.
            pub r#where: rt::Text = path "where",
        }
        pub enum Option2Response {
            /// Status `204`.
            NoContent = "204",
        }
    }

    rt::operation! {
        /// `PUT /note`
        pub struct SetNote = PUT "/note" {
            /// - At most 5 characters
            pub body: Option<super::SetNoteRequest> = body API[7],
        }
        pub enum SetNoteResponse {
            /// The note before.
            Ok(String = API[8]) = "200",
        }
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r#"{"format":1,"title":"Orders","version":"1","server":"https://orders.example/v1","authorities":[]}
{"name":"State","pointer":"/components/schemas/State","types":"string","values":["open","sent off"]}
{"name":"Row","pointer":"/components/schemas/Row","types":"object","object":{"properties":[["title",9],["state",0],["count",10]],"required":["title"]}}
{"name":"Problem","pointer":"/components/schemas/Problem","types":"object","object":{"properties":[["error",11]],"required":["error"]}}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/4/schema","types":"integer","number":{"minimum":["1",false],"maximum":["100",false]}}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/8/schema","types":"object","object":{"properties":[["from",12],["to",13],["in",14]]}}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/responses/200/content/application~1json/schema","types":"array","array":{"items":1}}
{"pointer":"/paths/~1orders~1{orderId}~1rows/put/parameters/3/schema","types":"string","string":{"max_length":4}}
{"pointer":"/paths/~1note/put/requestBody/content/application~1json/schema","types":"string null","string":{"max_length":5}}
{"pointer":"/paths/~1note/put/responses/200/content/application~1json/schema","types":"string"}
{"pointer":"/components/schemas/Row/properties/title","types":"string","string":{"max_length":6}}
{"pointer":"/components/schemas/Row/properties/count","types":"integer","number":{"minimum":["1",false]}}
{"pointer":"/components/schemas/Problem/properties/error","types":"string"}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/8/schema/properties/from","types":"string"}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/8/schema/properties/to","types":"integer"}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/8/schema/properties/in","types":"array","array":{"items":15}}
{"pointer":"/paths/~1orders~1{orderId}~1rows~1{row id}.json/get/parameters/8/schema/properties/in/items","types":"string"}
"#;
