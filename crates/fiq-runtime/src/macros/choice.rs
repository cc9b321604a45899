//! Enums of values.

/// Declares an enum of the values that a document lists. A variant behind `..` takes what the document does not list.
#[doc(hidden)]
#[macro_export]
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $name:ident = $api:ident[$schema:literal] {
            $($(#[$variant_meta:meta])* $variant:ident = $value:literal $($json:ident)?,)*
            $(..$unknown:ident,)?
        }
    ) => {
        #[allow(clippy::all)]
        $(#[$meta])*
        pub enum $name {
            $(
                #[doc = concat!("`", $value, "`")]
                $(#[$variant_meta])*
                $variant,
            )*
            $(
                /// A value that the document does not list, as it was received.
                $unknown($crate::Unrecognised),
            )?
        }

        impl $crate::Choice for $name {
            const VALUES: &'static [(Self, $crate::Constant)] =
                &[$((Self::$variant, $crate::constant!($value $($json)?))),*];

            fn schema() -> $crate::Schema {
                $api.schema($schema)
            }

            $(
                fn unrecognised(value: $crate::Unrecognised) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(Self::$unknown(value))
                }

                fn as_unrecognised(&self) -> ::core::option::Option<&$crate::Unrecognised> {
                    match self {
                        Self::$unknown(value) => ::core::option::Option::Some(value),
                        _ => ::core::option::Option::None,
                    }
                }
            )?
        }

        $crate::typed! { $name, Choice, $crate::inner::read_choice, $crate::inner::write_choice }

        impl $name {
            /// The value as text: a string itself, any other as JSON writes it.
            pub fn as_str(&self) -> &str {
                $crate::inner::text(self)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::inner::show(self, f)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::Violations;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::inner::parse(text)
            }
        }

        impl ::core::convert::TryFrom<&str> for $name {
            type Error = $crate::Violations;

            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::Violations> {
                $crate::inner::parse(text)
            }
        }
    };
}

/// A value of an enum. Numbers are written as strings, since they are kept as they are written.
#[doc(hidden)]
#[macro_export]
macro_rules! constant {
    ($value:literal number) => {
        $crate::Constant::Number($value)
    };
    ($value:literal boolean) => {
        $crate::Constant::Boolean($value)
    };
    ($value:literal) => {
        $crate::Constant::String($value)
    };
}
