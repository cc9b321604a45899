// Generated: `cargo run -p fiq-codegen --example types sample.openapi.json`.

use ::fiq_runtime as rt;

rt::object! {
    /// `/components/schemas/Order` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Order = API[0], "kind" = "order"; OrderBuilder(OrderSlots) [T1 T2 T3 T4] {
        /// - Matches `^[A-Z]{2}[0-9]+$` (Shop, orders)
        pub id: OrderId = required "id" => [rt::Set, T2, T3, T4],
        /// - At least 1 character, at most 24 characters (Shop, orders)
        /// - At most 12 characters (Carrier, labels, not enforced)
        pub title: Title = required "title" => [T1, rt::Set, T3, T4],
        /// - At most 10 characters (Shop, orders)
        pub note: rt::Presence<OrderNote> = optional "note",
        pub colour: Option<Colour> = optional "colour",
        /// - More than 0, at most 5 (Shop, orders)
        pub rating: Option<Rating> = optional "rating",
        /// - At least 1, at most 10 (Shop, orders)
        pub count: Count = required "count" => [T1, T2, rt::Set, T4],
        /// - At most 3 items, no two items alike (Shop, orders)
        pub tags: Option<Tags> = optional "tags",
        pub payment: Payment = required "payment" => [T1, T2, T3, rt::Set],
        pub contact: Option<Contact> = optional "contact",
        pub basket: Option<Basket> = optional "basket",
    }
}

/// - Matches `^[A-Z]{2}[0-9]+$` (Shop, orders)
#[allow(dead_code)]
pub type OrderId = rt::Text<limits::OrderId>;

/// - At least 1 character, at most 24 characters (Shop, orders)
/// - At most 12 characters (Carrier, labels, not enforced)
#[allow(dead_code)]
pub type Title = rt::Text<limits::Title>;

rt::choice! {
    /// `/components/schemas/Colour` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Colour = API[3] {
        Red = "red",
        Green = "green",
    }
}

/// - More than 0, at most 5 (Shop, orders)
#[allow(dead_code)]
pub type Rating = rt::Number<limits::Rating>;

/// - At least 1, at most 10 (Shop, orders)
#[allow(dead_code)]
pub type Count = rt::Integer<limits::Count>;

/// - At most 3 items, no two items alike (Shop, orders)
#[allow(dead_code)]
pub type Tags = rt::List<rt::Text, limits::Tags>;

rt::union! {
    /// `/components/schemas/Payment` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Payment = API[7], by "by" {
        Card(Card) = "card",
        Cash(Cash) = "cash",
    }
}
rt::from! { Payment: Card(Card), Cash(Cash) }

rt::object! {
    /// `/components/schemas/Card` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Card = API[8], "by" = "card" {
        /// - At most 19 characters (Shop, orders)
        pub number: CardNumber = required "number",
    }
}

rt::object! {
    /// `/components/schemas/Cash` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Cash = API[9], "by" = "cash" {
    }
}

rt::union! {
    /// `/components/schemas/Contact` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Contact = API[10] {
        Phone(Phone) = 11,
        Address(Address) = 12,
    }
}
rt::from! { Contact: Phone(Phone), Address(Address) }

rt::object! {
    /// `/components/schemas/Phone` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Phone = API[11] {
        /// - At most 15 characters (Shop, orders)
        pub phone: PhonePhone = required "phone",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Address` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Address = API[12] {
        pub street: rt::Text = required "street",
        pub town: Option<rt::Text> = optional "town",
        ..extra: rt::Map<rt::Value>,
    }
}

/// `/components/schemas/Basket` of the document.
#[allow(dead_code)]
pub type Basket = rt::Checked<BasketParts>;

rt::parts! {
    /// The members of [`Basket`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct BasketParts = API[13]; BasketBuilder(BasketSlots) [T1] {
        /// - At least 1 item, at most 2 items (Shop, orders)
        pub rows: Rows = required "rows" => [rt::Set],
    }
}

/// - At least 1 item, at most 2 items (Shop, orders)
#[allow(dead_code)]
pub type Rows = rt::List<Row, limits::Rows>;

rt::object! {
    /// `/components/schemas/Row` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Row = API[15] {
        pub id: rt::Text = required "id",
        /// - At least 1 character, at most 24 characters (Shop, orders)
        /// - At most 12 characters (Carrier, labels, not enforced)
        pub title: Option<Title> = optional "title",
    }
}

rt::object! {
    /// `/components/schemas/Answer` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Answer = API[16] {
        pub state: State = required "state",
        /// - At least 0 (Shop, orders)
        pub total: f64 = required "total",
        pub at: Option<String> = optional "at",
        /// - At most 2 items (Shop, orders)
        pub events: Option<Vec<Event>> = optional "events",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::choice! {
    /// `/components/schemas/State` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum State = API[17] {
        Open = "open",
        Done = "done",
        ..Unknown,
    }
}

rt::union! {
    /// `/components/schemas/Event` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Event = API[18], by "type" {
        Sent(Sent) = "sent",
        Failed(Failed) = "failed",
        ..Unknown,
    }
}
rt::from! { Event: Sent(Sent), Failed(Failed) }

rt::object! {
    /// `/components/schemas/Sent` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Sent = API[19], "type" = "sent" {
        /// - At least -2147483648, at most 2147483647 (Shop, orders)
        pub size: Option<i32> = optional "size",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Failed` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Failed = API[20], "type" = "failed" {
        pub why: String = required "why",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/Tree` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Tree = API[21] {
        pub children: Vec<Tree> = required "children",
        pub value: Option<rt::Value> = optional "value",
    }
}

/// `/components/schemas/Filter` of the document.
#[allow(dead_code)]
pub type Filter = rt::Json<limits::Filter>;

/// - At most 10 characters (Shop, orders)
#[allow(dead_code)]
pub type OrderNote = rt::Text<limits::OrderNote>;

/// - At most 19 characters (Shop, orders)
#[allow(dead_code)]
pub type CardNumber = rt::Text<limits::CardNumber>;

/// - At most 15 characters (Shop, orders)
#[allow(dead_code)]
pub type PhonePhone = rt::Text<limits::PhonePhone>;

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        OrderNote = API[24], true, length 0, 10;
        OrderId = API[1], false;
        Title = API[2], true, length 1, 24;
        Rating = API[4], true, range rt::Range { least: Some(0.0), above: true, most: Some(5.0), ..rt::Range::ANY };
        Count = API[5], true, range rt::Range { least: Some(1.0), most: Some(10.0), ..rt::Range::ANY };
        Tags = API[6], false, length 0, 3;
        CardNumber = API[28], true, length 0, 19;
        PhonePhone = API[30], true, length 0, 15;
        Rows = API[14], true, length 1, 2;
        Filter = API[22], false;
    }
}

/// The operations of the document: what is sent, and what is answered by status.
pub mod operations {
    use super::{API, rt};

    rt::operation! {
        /// `POST /orders`
        pub struct PostOrders = POST "/orders" {
            /// The body.
            pub body: super::Order = body API[0],
        }
        pub enum PostOrdersResponse {
            /// What became of it
            Ok(super::Answer = API[16]) = "200",
        }
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r#"{"format":1,"title":"Orders","version":"1.0.0","authorities":[["Shop","error",false,"documents it",null],["Carrier","warning",false,"demands it",null]]}
{"name":"Order","pointer":"/components/schemas/Order","types":"object","source":[0,"orders"],"object":{"properties":[["kind",23],["id",1],["title",2],["note",24],["colour",3],["rating",4],["count",5],["tags",6],["payment",7],["contact",10],["basket",13]],"required":["kind","id","title","count","payment"],"additional":"forbidden"}}
{"name":"OrderId","pointer":"/components/schemas/OrderId","types":"string","source":[0,"orders"],"demand":"two letters and digits","string":{"pattern":"^[A-Z]{2}[0-9]+$"}}
{"name":"Title","pointer":"/components/schemas/Title","types":"string","source":[0,"orders"],"string":{"min_length":1,"max_length":24},"advice":[25]}
{"name":"Colour","pointer":"/components/schemas/Colour","types":"string","source":[0,"orders"],"values":["red","green"]}
{"name":"Rating","pointer":"/components/schemas/Rating","types":"number","source":[0,"orders"],"number":{"minimum":["0",true],"maximum":["5",false]}}
{"name":"Count","pointer":"/components/schemas/Count","types":"integer","source":[0,"orders"],"number":{"minimum":["1",false],"maximum":["10",false]}}
{"name":"Tags","pointer":"/components/schemas/Tags","types":"array","source":[0,"orders"],"array":{"max_items":3,"unique":true,"items":26}}
{"name":"Payment","pointer":"/components/schemas/Payment","types":"object","source":[0,"orders"],"spellings":[["type","oneOf"]],"union":["by","discriminator",true,[["card",8],["cash",9]]]}
{"name":"Card","pointer":"/components/schemas/Card","types":"object","source":[0,"orders"],"object":{"properties":[["by",27],["number",28]],"required":["by","number"]}}
{"name":"Cash","pointer":"/components/schemas/Cash","types":"object","source":[0,"orders"],"object":{"properties":[["by",29]],"required":["by"]}}
{"name":"Contact","pointer":"/components/schemas/Contact","source":[0,"orders"],"one_of":[11,12]}
{"name":"Phone","pointer":"/components/schemas/Phone","types":"object","source":[0,"orders"],"object":{"properties":[["phone",30]],"required":["phone"]}}
{"name":"Address","pointer":"/components/schemas/Address","types":"object","source":[0,"orders"],"object":{"properties":[["street",31],["town",32]],"required":["street"]}}
{"name":"Basket","pointer":"/components/schemas/Basket","types":"object","source":[0,"orders"],"object":{"properties":[["rows",14]],"required":["rows"]},"unique":["rows/*/id"]}
{"name":"Rows","pointer":"/components/schemas/Rows","types":"array","source":[0,"orders"],"array":{"min_items":1,"max_items":2,"items":15}}
{"name":"Row","pointer":"/components/schemas/Row","types":"object","source":[0,"orders"],"object":{"properties":[["id",33],["title",2]],"required":["id"]}}
{"name":"Answer","pointer":"/components/schemas/Answer","types":"object","source":[0,"orders"],"object":{"properties":[["state",17],["total",34],["at",35],["events",36]],"required":["state","total"]}}
{"name":"State","pointer":"/components/schemas/State","types":"string","source":[0,"orders"],"values":["open","done"]}
{"name":"Event","pointer":"/components/schemas/Event","types":"object","source":[0,"orders"],"spellings":[["type","oneOf"]],"union":["type","discriminator",true,[["sent",19],["failed",20]]]}
{"name":"Sent","pointer":"/components/schemas/Sent","types":"object","source":[0,"orders"],"object":{"properties":[["type",37],["size",38]],"required":["type"]}}
{"name":"Failed","pointer":"/components/schemas/Failed","types":"object","source":[0,"orders"],"object":{"properties":[["type",39],["why",40]],"required":["type","why"]}}
{"name":"Tree","pointer":"/components/schemas/Tree","types":"object","source":[0,"orders"],"object":{"properties":[["children",41],["value",42]],"required":["children"]}}
{"name":"Filter","pointer":"/components/schemas/Filter","types":"object","source":[0,"orders"],"object":{"min_properties":1},"not":43}
{"pointer":"/components/schemas/Order/properties/kind","types":"string","source":[0,"orders"],"values":["order"]}
{"pointer":"/components/schemas/Order/properties/note","types":"string null","source":[0,"orders"],"string":{"max_length":10}}
{"pointer":"/components/schemas/Title/x-fiq-advice/0","source":[1,"labels"],"string":{"max_length":12}}
{"pointer":"/components/schemas/Tags/items","types":"string","source":[0,"orders"]}
{"pointer":"/components/schemas/Card/properties/by","types":"string","source":[0,"orders"],"values":["card"]}
{"pointer":"/components/schemas/Card/properties/number","types":"string","source":[0,"orders"],"string":{"max_length":19}}
{"pointer":"/components/schemas/Cash/properties/by","types":"string","source":[0,"orders"],"values":["cash"]}
{"pointer":"/components/schemas/Phone/properties/phone","types":"string","source":[0,"orders"],"string":{"max_length":15}}
{"pointer":"/components/schemas/Address/properties/street","types":"string","source":[0,"orders"]}
{"pointer":"/components/schemas/Address/properties/town","types":"string","source":[0,"orders"]}
{"pointer":"/components/schemas/Row/properties/id","types":"string","source":[0,"orders"]}
{"pointer":"/components/schemas/Answer/properties/total","types":"number","source":[0,"orders"],"number":{"minimum":["0",false]}}
{"pointer":"/components/schemas/Answer/properties/at","types":"string","source":[0,"orders"],"string":{"format":["date-time",null,"named"]}}
{"pointer":"/components/schemas/Answer/properties/events","types":"array","source":[0,"orders"],"array":{"max_items":2,"items":18}}
{"pointer":"/components/schemas/Sent/properties/type","types":"string","source":[0,"orders"],"values":["sent"]}
{"pointer":"/components/schemas/Sent/properties/size","types":"integer","source":[0,"orders"],"spellings":[["minimum","format"],["maximum","format"]],"string":{"format":["int32",null,"named"]},"number":{"minimum":["-2147483648",false],"maximum":["2147483647",false]}}
{"pointer":"/components/schemas/Failed/properties/type","types":"string","source":[0,"orders"],"values":["failed"]}
{"pointer":"/components/schemas/Failed/properties/why","types":"string","source":[0,"orders"]}
{"pointer":"/components/schemas/Tree/properties/children","types":"array","source":[0,"orders"],"array":{"items":21}}
{"pointer":"/components/schemas/Tree/properties/value","source":[0,"orders"]}
{"pointer":"/components/schemas/Filter/not","source":[0,"orders"],"object":{"required":["never"]}}
"#;
