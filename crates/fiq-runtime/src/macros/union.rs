//! Enums of types.

/// Declares an enum of types: `by` a tag, each variant with its value; or with the number of the schema that a value of the variant
/// satisfies. A variant behind `..` takes what the document does not list.
#[doc(hidden)]
#[macro_export]
macro_rules! union {
    (
        $(#[$meta:meta])*
        pub enum $name:ident = $api:ident[$schema:literal], by $tag:literal {
            $($(#[$doc:meta])* $variant:ident($type:ty) = $value:tt,)*
            $(..$unknown:ident,)?
        }
    ) => {
        $crate::variants! { $(#[$meta])* $name $api $schema { $($(#[$doc])* $variant $type,)* } $($unknown)? }

        impl $crate::inner::Told for $name {
            fn told(node: $crate::Node<'_>) -> ::core::result::Result<Self, $crate::Misfit> {
                match node.tag($tag).as_deref() {
                    $($crate::tag!($value) => node.read().map(Self::$variant),)*
                    $(_ if true => node.unrecognised().map(Self::$unknown),)?
                    _ => ::core::result::Result::Err(node.misfit()),
                }
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $name:ident = $api:ident[$schema:literal] {
            $($(#[$doc:meta])* $variant:ident($type:ty) = $value:literal,)*
            $(..$unknown:ident,)?
        }
    ) => {
        $crate::variants! { $(#[$meta])* $name $api $schema { $($(#[$doc])* $variant $type,)* } $($unknown)? }

        impl $crate::inner::Told for $name {
            fn told(node: $crate::Node<'_>) -> ::core::result::Result<Self, $crate::Misfit> {
                let mut branch = node.branch(&[$($api.schema($value)),*]).unwrap_or(usize::MAX);
                $(
                    if branch == 0 {
                        return node.read().map(Self::$variant);
                    }
                    branch = branch.wrapping_sub(1);
                )*
                let _ = branch;
                $(if true { return node.unrecognised().map(Self::$unknown); })?
                ::core::result::Result::Err(node.misfit())
            }
        }
    };
}

/// The enum, and how its variants are written.
#[doc(hidden)]
#[macro_export]
macro_rules! variants {
    ($(#[$meta:meta])* $name:ident $api:ident $schema:literal { $($(#[$doc:meta])* $variant:ident $type:ty,)* } $($unknown:ident)?) => {
        #[allow(clippy::all)]
        $(#[$meta])*
        pub enum $name {
            $($(#[$doc])* $variant($type),)*
            $(
                /// What the document does not list, as it was received.
                $unknown($crate::Unrecognised),
            )?
        }

        impl $crate::Union for $name {
            fn schema() -> $crate::Schema {
                $api.schema($schema)
            }

            fn write<S: $crate::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::Serialize::serialize(value, serializer),)*
                    $(Self::$unknown(value) => $crate::Serialize::serialize(value, serializer),)?
                }
            }
        }

        $crate::typed! { $name, Union, $crate::inner::Told::told, $crate::inner::write_union }
    };
}

/// The value of a tag as a pattern; `_` where there is none.
#[doc(hidden)]
#[macro_export]
macro_rules! tag {
    (_) => {
        ::core::option::Option::None
    };
    ($value:literal) => {
        ::core::option::Option::Some($value)
    };
}

/// The conversions from the types of variants that no other variant has.
#[doc(hidden)]
#[macro_export]
macro_rules! from {
    ($name:ident: $($variant:ident($type:ty)),* $(,)?) => {
        $(
            impl ::core::convert::From<$type> for $name {
                fn from(value: $type) -> Self {
                    Self::$variant(::core::convert::Into::into(value))
                }
            }
        )*
    };
}
