//! Operations.

/// Declares an operation and what is answered: first the fields that must be given, each with where it goes, then those that
/// need not; and each status with what comes with it.
#[doc(hidden)]
#[macro_export]
macro_rules! operation {
    (
        $(#[$meta:meta])*
        pub struct $name:ident = $method:ident $path:literal {
            $($(#[$doc:meta])* pub $field:ident: $type:ty = $place:ident $($wire:literal)? $($api:ident[$schema:literal])?,)*
        }
        $(optional {
            $(
                $(#[$free_doc:meta])*
                pub $free:ident: $free_type:ty = $free_place:ident $($free_wire:literal)? $($free_api:ident[$free_schema:literal])?,
            )*
        })?
        pub enum $answer:ident {
            $($(#[$variant_doc:meta])* $variant:ident $(($body:ty $(= $body_api:ident[$body_schema:literal])?))? = $status:literal,)*
        }
    ) => {
        #[allow(clippy::all)]
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$doc])* pub $field: $type,)*
            $($($(#[$free_doc])* pub $free: $free_type,)*)?
        }

        impl $name {
            /// The operation with what it must have, and nothing else.
            pub fn new($($field: impl ::core::convert::Into<$type>),*) -> Self {
                Self {
                    $($field: $field.into(),)*
                    $($($free: ::core::option::Option::None,)*)?
                }
            }
        }

        #[doc = concat!("What the server answers to [`", stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum $answer {
            $($(#[$variant_doc])* $variant $(($body))?,)*
            /// A status that the document does not list.
            Other($crate::Raw),
        }

        impl $crate::Operation for $name {
            const METHOD: &'static str = stringify!($method);
            const PATH: &'static str = $path;
            const RESPONSES: &'static [&'static str] = &[$($status),*];
            type Response = $answer;

            fn fill(&self, draft: &mut $crate::inner::Draft) {
                let _ = &draft;
                $(draft.$place($($wire,)? &self.$field, &[$($api.schema($schema))?]);)*
                $($(draft.$free_place($($free_wire,)? &self.$free, &[$($free_api.schema($free_schema))?]);)*)?
            }

            fn read(answer: &mut $crate::inner::Answer<'_>) -> ::core::result::Result<$answer, $crate::Violations> {
                ::core::result::Result::Ok(match answer.documented() {
                    $($status => $answer::$variant $(($crate::check!(answer.read::<$body>(&[$($body_api.schema($body_schema))?]))))?,)*
                    _ => $answer::Other(answer.raw()),
                })
            }
        }
    };
}
