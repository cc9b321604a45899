//! The words that generated code is written in: `object!`, `parts!`, `choice!`, `union!`, `limits!` and `operation!`.
//!
//! Each declares a type with what the document calls its parts, and hands on to functions of this crate: the compiler sees these
//! macros a thousand times over. Not for other code; their form follows the generator.

mod builder;
mod choice;
mod object;
mod operation;
mod union;

/// What all types have.
#[doc(hidden)]
#[macro_export]
macro_rules! typed {
    ($type:ty, $kind:ident, $read:path, $write:path) => {
        impl $crate::Typed for $type {
            fn described() -> $crate::Schema {
                <$type as $crate::$kind>::schema()
            }
        }

        impl $crate::FromNode for $type {
            fn from_node(node: $crate::Node<'_>) -> ::core::result::Result<Self, $crate::Misfit> {
                $read(node)
            }
        }

        impl $crate::Serialize for $type {
            fn serialize<S: $crate::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $write(self, serializer)
            }
        }

        impl<'de> $crate::Deserialize<'de> for $type {
            fn deserialize<D: $crate::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::inner::deserialize(deserializer)
            }
        }
    };
}

/// Declares what limits texts, lists, numbers and JSON values.
#[doc(hidden)]
#[macro_export]
macro_rules! limits {
    ($($name:ident = $api:ident[$schema:literal], $complete:literal $(, length $least:literal, $most:expr)? $(, range $range:expr)?;)*) => {
        $(
            #[doc = concat!("Limits of [`", stringify!($name), "`](super::", stringify!($name), ").")]
            pub enum $name {}

            impl $crate::Limits for $name {
                const NAME: &'static str = stringify!($name);
                $(const LENGTH: $crate::Length = $crate::Length { least: $least, most: $most };)?
                $(const RANGE: $crate::Range = $range;)?
                const COMPLETE: bool = $complete;

                fn schema() -> $crate::Schema {
                    $api.schema($schema)
                }
            }
        )*
    };
}
