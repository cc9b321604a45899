//! What has many parts is an object of those parts that are not as in its blank.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::{ArrayLimits, NumberLimits, ObjectLimits, Schema, StringLimits};

macro_rules! record {
    ($record:ident = $blank:expr; $($field:ident)*) => {
        impl Serialize for $record {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let (Self { $($field),* }, blank) = (self, $blank);
                let mut map = serializer.serialize_map(None)?;
                $(if *$field != blank.$field {
                    map.serialize_entry(stringify!($field), $field)?;
                })*
                map.end()
            }
        }

        impl<'de> Deserialize<'de> for $record {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Parts;
                impl<'de> Visitor<'de> for Parts {
                    type Value = $record;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<$record, A::Error> {
                        let mut record = $blank;
                        while let Some(key) = map.next_key::<String>()? {
                            match key.as_str() {
                                $(stringify!($field) => record.$field = map.next_value()?,)*
                                _ => return Err(A::Error::custom(format!("unknown part `{key}`"))),
                            }
                        }
                        Ok(record)
                    }
                }
                deserializer.deserialize_map(Parts)
            }
        }
    };
}

record! { Schema = Schema::ANY;
    name pointer title description example default types source keyword_sources spellings demand values string number array object
    all_of any_of one_of not union advice unique totals required_when answers misplaced deprecated read_only write_only
}
record! { StringLimits = StringLimits::NONE; min_length max_length pattern format }
record! { NumberLimits = NumberLimits::NONE; minimum maximum multiple_of }
record! { ArrayLimits = ArrayLimits::NONE; min_items max_items unique items }
record! { ObjectLimits = ObjectLimits::NONE; properties required additional min_properties max_properties }
