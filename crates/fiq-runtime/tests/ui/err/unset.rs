//! A builder of which a required member is not set.
#![allow(dead_code)]
use fiq_runtime as rt;

static API: rt::Api = rt::Api::encoded("");

rt::object! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Order = API[0]; OrderBuilder(OrderSlots) [T1 T2] {
        pub id: rt::Text = required "id" => [rt::Set, T2],
        pub count: i64 = required "count" => [T1, rt::Set],
        pub note: Option<rt::Text> = optional "note",
    }
}

fn main() {
    let _order = Order::builder().id("1").count(1).build();
    let _order = Order::builder().id("1").note("soon").build();
}
