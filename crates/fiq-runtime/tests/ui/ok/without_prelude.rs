//! The macros name nothing that a module could hide.

#![no_implicit_prelude]
#![allow(dead_code)]

mod shop {
    use ::fiq_runtime as rt;

    mod core {}
    mod fiq_runtime {}
    mod std {}

    type Names = ::std::vec::Vec<::std::string::String>;

    static API: rt::Api = rt::Api::encoded("");

    rt::choice! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        pub enum Colour = API[0] {
            Red = "red",
            One = "1" number,
            True = true boolean,
            ..Other,
        }
    }

    rt::object! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        pub struct Result = API[1], "kind" = "result"; ResultBuilder(ResultSlots) [T1] {
            pub colour: Colour = required "colour" => [rt::Set],
            pub names: ::core::option::Option<Names> = optional "names",
            pub note: rt::Presence<rt::Text> = optional "note",
            ..extra: rt::Map<rt::Value>,
        }
    }

    rt::parts! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        pub struct OptionParts = API[2]; OptionBuilder(OptionSlots) [] {
            pub result: ::core::option::Option<Result> = optional "result",
        }
    }
    pub type Option = rt::Checked<OptionParts>;

    rt::union! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        pub enum Some = API[3], by "kind" {
            Result(::std::boxed::Box<Result>) = "result",
            Untagged(rt::Value) = _,
            ..Unknown,
        }
    }
    rt::from! { Some: Result(Result) }

    rt::union! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        pub enum None = API[4] {
            Result(Result) = 1,
            Names(Names) = 2,
        }
    }

    pub type Title = rt::Text<limits::Title>;
    pub mod limits {
        use super::{API, rt};

        rt::limits! {
            Title = API[5], true, length 1, u64::MAX;
            Count = API[6], true, range rt::Range { least: ::core::option::Option::Some(1.0), ..rt::Range::ANY };
        }
    }

    pub fn title() -> Title {
        rt::lit!(Title, "Burger")
    }
}

fn main() {
    let result = shop::Result::builder().colour(shop::Colour::Red).names(::std::vec::Vec::new()).build();
    let written = ::fiq_runtime::Typed::to_json(&result);
    ::core::assert_eq!(written, r#"{"kind":"result","colour":"red","names":[]}"#);
    ::core::assert_eq!(shop::title(), "Burger");
    ::core::assert!(::core::matches!(shop::Colour::Red.as_str(), "red"));
}
