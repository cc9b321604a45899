//! Nothing is assumed about where a macro is used: no prelude, no usual names, no crate called as ever.

extern crate fiq_types as renamed;

#[no_implicit_prelude]
mod without_prelude {
    use ::fiq_types::Payload as _;

    #[derive(::fiq_types::Payload)]
    #[payload(json = {
        "phone_number": to,
        "message_type": "contacts",
        "contacts": [{ "name": { "formatted_name": name, "last_name": last } }]
    })]
    pub(super) struct Contact {
        pub(super) to: ::std::string::String,
        pub(super) name: ::std::string::String,
        pub(super) last: ::core::option::Option<::std::string::String>,
    }

    #[derive(::fiq_types::Payload)]
    #[payload(json = {
        "phone_number": "+27123456789",
        "message_type": "interactive",
        "interactive": { "type": "button", "body": "Tea?", "buttons": [{ "id": first, "title": "Yes" }, { "id": second, "title": "No" }] }
    })]
    pub(super) struct Buttons {
        pub(super) first: ::std::string::String,
        pub(super) second: ::std::string::String,
    }

    pub(super) fn one_off(body: &str) -> ::fiq_types::SendWhatsAppRequest {
        match (Contact { to: body.into(), name: body.into(), last: ::core::option::Option::None })
            .try_to_request()
        {
            ::core::result::Result::Ok(_) | ::core::result::Result::Err(_) => {}
        }
        ::fiq_types::payload!({ "phone_number": "+27123456789", "message_type": "text", "text": body })
    }

    use ::core::convert::Into as _;
}

/// Names that the expansion uses mean something else here.
mod shadowed {
    #![allow(dead_code, non_camel_case_types, reason = "they are in the way")]

    use fiq_types::Payload;

    struct Option;
    struct Result;
    struct Vec;
    struct String;
    struct u8;
    struct f64;
    mod core {}
    mod std {}
    mod fiq_types_ {}

    #[derive(Payload)]
    #[payload(json = {
        "phone_number": holes,
        "message_type": "location",
        "location": { "latitude": 1.5, "longitude": hole_0 }
    })]
    pub(super) struct Place<'a> {
        pub(super) holes: &'a str,
        pub(super) hole_0: i32,
    }
}

mod under_another_name {
    use super::renamed::Payload;

    #[derive(Payload)]
    #[payload(crate = super::renamed, json = { "phone_number": to, "message_type": "text", "text": "Hello" })]
    pub(super) struct Hello {
        pub(super) to: super::renamed::PhoneNumber,
    }
}

#[test]
fn they_work() {
    use fiq_types::{Payload, Typed};

    assert!(without_prelude::one_off("Hello").to_json().contains("Hello"));
    let buttons = without_prelude::Buttons { first: "a".into(), second: "a".into() };
    assert_eq!(buttons.try_to_request().expect_err("the ids are the same")[0].rule, "duplicate-id");
    let place = shadowed::Place { holes: "+27123456789", hole_0: 5 };
    assert!(place.to_request().to_json().contains(r#""longitude":5"#));
    let hello = under_another_name::Hello { to: "+27123456789".into() };
    assert!(
        renamed::payload!({ "phone_number": hello.to.clone(), "message_type": "text", "text": "Hello" })
            == hello.to_request()
    );
    let _ = without_prelude::Contact { to: String::new(), name: String::new(), last: None }.to_request();
}
