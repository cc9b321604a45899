//! Structs.

/// Declares a struct of the members of an object.
///
/// A field names the way its member is read and written, `required` or `optional`, and its name in JSON. Behind the schema stand
/// members that have one value only and are no fields.
#[doc(hidden)]
#[macro_export]
macro_rules! object {
    ($(#[$meta:meta])* pub struct $name:ident $($rest:tt)*) => {
        $crate::members! { $(#[$meta])* pub struct $name $($rest)* }
        $crate::typed! { $name, Object, $crate::inner::read_object, $crate::inner::write_object }
        $crate::builder! { [$name] $name $($rest)* }
    };
}

/// Declares the members of an object that has to satisfy something as a whole: it is used as [`Checked`](crate::Checked).
#[doc(hidden)]
#[macro_export]
macro_rules! parts {
    ($(#[$meta:meta])* pub struct $name:ident $($rest:tt)*) => {
        $crate::members! { $(#[$meta])* pub struct $name $($rest)* }
        $crate::builder! { [checked] $name $($rest)* }

        impl $crate::Parts for $name {}

        impl $name {
            /// Checks what the document demands of the parts together.
            ///
            /// # Errors
            /// What is wrong with them at error level.
            pub fn checked(self) -> ::core::result::Result<$crate::Checked<Self>, $crate::Violations> {
                $crate::Checked::new(self)
            }
        }
    };
}

/// The struct, and how its members are read and written.
#[doc(hidden)]
#[macro_export]
macro_rules! members {
    (
        $(#[$meta:meta])*
        pub struct $name:ident = $api:ident[$schema:literal] $(, $fixed:literal = $value:literal)* $(; $builder:ident($slots:ident) $states:tt)? {
            $($(#[$doc:meta])* pub $field:ident: $type:ty = $kind:ident $member:literal $(=> $set:tt)?,)*
            $(..$rest:ident: $rest_type:ty,)?
        }
    ) => {
        #[allow(clippy::all)]
        $(#[$meta])*
        pub struct $name {
            $($(#[$doc])* pub $field: $type,)*
            $(
                /// Members that are not documented.
                pub $rest: $rest_type,
            )?
        }

        impl $crate::Object for $name {
            fn schema() -> $crate::Schema {
                $api.schema($schema)
            }

            fn read(members: &$crate::Members<'_>) -> ::core::result::Result<Self, $crate::Misfit> {
                let _known: &[&str] = &[$($fixed,)* $($member,)*];
                $($crate::check!(members.constant($fixed, $value));)*
                ::core::result::Result::Ok(Self {
                    $($field: $crate::check!(members.$kind($member)),)*
                    $($rest: $crate::check!(members.rest(_known)),)?
                })
            }

            fn write<S: $crate::Serializer>(&self, out: &mut $crate::Writer<S>) {
                let _ = &out;
                $(out.constant($fixed, $value);)*
                $(out.$kind($member, &self.$field);)*
                $(out.rest(&self.$rest);)?
            }
        }
    };
}

/// `?` without its conversion, which the compiler would have to resolve for every member.
#[doc(hidden)]
#[macro_export]
macro_rules! check {
    ($read:expr) => {
        match $read {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(misfit) => return ::core::result::Result::Err(misfit),
        }
    };
}
