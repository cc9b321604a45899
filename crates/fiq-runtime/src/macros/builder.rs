//! Builders: a type parameter per required field, so that `build` is there only when all of them are set.

/// Declares the builder of a struct, where it has one.
#[doc(hidden)]
#[macro_export]
macro_rules! builder {
    // Without a builder.
    ($how:tt $name:ident = $api:ident[$schema:literal] $(, $fixed:literal = $value:literal)* { $($members:tt)* }) => {};
    (
        $how:tt
        $name:ident = $api:ident[$schema:literal] $(, $fixed:literal = $value:literal)*; $builder:ident($slots:ident) [$($state:ident)*] {
            $($(#[$doc:meta])* pub $field:ident: $type:ty = $kind:ident $member:literal $(=> $set:tt)?,)*
            $(..$rest:ident: $rest_type:ty,)?
        }
    ) => {
        #[doc = concat!("Builds a [`", stringify!($name), "`]: each required member is to be set once, and then it builds.")]
        #[must_use = "nothing is built before `build`"]
        pub struct $builder<$($state = $crate::Unset),*> {
            slots: $slots,
            states: ::core::marker::PhantomData<($($state,)*)>,
        }

        struct $slots {
            $($field: $crate::inner::Slot<$type>,)*
            $($rest: $rest_type,)?
        }

        impl<$($state),*> ::core::fmt::Debug for $builder<$($state),*> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(::core::stringify!($builder))
            }
        }

        impl $builder {
            const fn __start() -> Self {
                let slots = $slots {
                    $($field: $crate::inner::Slot::EMPTY,)*
                    $($rest: <$rest_type>::new(),)?
                };
                Self { slots, states: ::core::marker::PhantomData }
            }
        }

        impl<$($state),*> $builder<$($state),*> {
            $($crate::setter! { $builder $field $type, $kind $($set)? })*
            $(
                /// Sets the members that are not documented.
                pub fn $rest(mut self, members: $rest_type) -> Self {
                    self.slots.$rest = members;
                    self
                }
            )?
        }

        impl $builder<$($crate::set!($state)),*> {
            fn __finish(self) -> $name {
                $name {
                    $($field: self.slots.$field.$kind(),)*
                    $($rest: self.slots.$rest,)?
                }
            }
        }

        $crate::build! { $how $builder $name [$($state)*] }
    };
}

/// The method that sets a field.
#[doc(hidden)]
#[macro_export]
macro_rules! setter {
    ($builder:ident $field:ident $type:ty, optional) => {
        #[doc = concat!("Sets `", stringify!($field), "`.")]
        pub fn $field(mut self, value: impl ::core::convert::Into<<$type as $crate::Optional>::Given>) -> Self {
            self.slots.$field = $crate::inner::Slot::given(value.into());
            self
        }
    };
    ($builder:ident $field:ident $type:ty, required [$($state:ty),*]) => {
        #[doc = concat!("Sets `", stringify!($field), "`, which is required.")]
        pub fn $field(mut self, value: impl ::core::convert::Into<$type>) -> $builder<$($state),*> {
            self.slots.$field = $crate::inner::Slot::of(value.into());
            $builder { slots: self.slots, states: ::core::marker::PhantomData }
        }
    };
}

/// The state of a required field when it is set.
#[doc(hidden)]
#[macro_export]
macro_rules! set {
    ($state:ident) => {
        $crate::Set
    };
}

/// The ends of a builder.
#[doc(hidden)]
#[macro_export]
macro_rules! build {
    ([checked] $builder:ident $name:ident [$($state:ident)*]) => {
        impl $builder<$($crate::set!($state)),*> {
            /// The value.
            ///
            /// # Errors
            /// What is wrong with the members together, at error level.
            pub fn build(self) -> ::core::result::Result<$crate::Checked<$name>, $crate::Violations> {
                $crate::Checked::new(self.__finish())
            }
        }

        impl $crate::Buildable for $name {
            type Builder = $builder;

            fn builder() -> $builder {
                $builder::__start()
            }
        }
    };
    ($how:tt $builder:ident $name:ident [$($state:ident)*]) => {
        impl $builder<$($crate::set!($state)),*> {
            /// The value.
            pub fn build(self) -> $name {
                self.__finish()
            }
        }

        impl $name {
            /// A builder of which nothing is set.
            pub fn builder() -> $builder {
                $builder::__start()
            }
        }
    };
}
