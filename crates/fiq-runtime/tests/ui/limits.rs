//! Limits as they are generated.

use fiq_runtime::{Api, Integer, Length, Limits, List, Number, Range, Schema, Text};

static API: Api = Api::encoded("the compiler asks for no schema");

macro_rules! limits {
    ($name:ident: $($item:ident: $of:ty = $value:expr),+) => {
        pub enum $name {}
        impl Limits for $name {
            const NAME: &'static str = stringify!($name);
            $(const $item: $of = $value;)+
            fn schema() -> Schema {
                API.schema(0)
            }
        }
    };
}

pub mod of {
    use super::*;
    limits!(ListRowTitle: LENGTH: Length = Length { least: 2, most: 24 }, COMPLETE: bool = true);
    limits!(PhoneNumber: LENGTH: Length = Length::ANY, COMPLETE: bool = false);
    limits!(Latitude: RANGE: Range = Range { least: Some(-90.0), above: false, most: Some(90.0), below: true }, COMPLETE: bool = true);
    limits!(Count: RANGE: Range = Range { least: Some(1.0), above: false, most: Some(10.0), below: false }, COMPLETE: bool = true);
    limits!(Rows: LENGTH: Length = Length { least: 1, most: 2 }, COMPLETE: bool = true);
}

pub type ListRowTitle = Text<of::ListRowTitle>;
pub type PhoneNumber = Text<of::PhoneNumber>;
pub type Latitude = Number<of::Latitude>;
pub type Count = Integer<of::Count>;
pub type Rows = List<ListRowTitle, of::Rows>;
