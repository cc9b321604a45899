//! What has few parts is an array of all of them.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::{Answer, Bound, Format, Misplaced, Property, RequiredWhen, Source, Total, Union, Variant};

macro_rules! tuple {
    ($($tuple:ident: $($field:ident)*;)*) => {$(
        impl Serialize for $tuple {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Self { $($field),* } = self;
                ($($field,)*).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $tuple {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let ($($field,)*) = Deserialize::deserialize(deserializer)?;
                Ok(Self { $($field),* })
            }
        }
    )*};
}

tuple! {
    Source: authority page;
    Format: name description test;
    Bound: value exclusive;
    Property: name schema;
    Union: tag origin tag_required variants;
    Variant: value schema;
    Total: path max_items;
    RequiredWhen: when path required;
    Answer: keyword properties status message;
    Misplaced: name note source;
}
