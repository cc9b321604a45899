//! The types that stand for messages: structs of any form, generic ones, enums.

use fiq_types::{Fits, Payload, PhoneNumber, SendWhatsAppRequest, Typed};

fn text_of(request: &SendWhatsAppRequest) -> &str {
    match request {
        SendWhatsAppRequest::Text(message) => &message.text,
        other => panic!("{other:?} is no text"),
    }
}

#[derive(Payload)]
enum Notice<'a, T> {
    #[payload(json = { "phone_number": to, "message_type": "text", "text": "Welcome" })]
    Welcome { to: &'a str },
    #[payload(json = { "phone_number": self.0, "message_type": "text", "text": self.1 })]
    Say(String, T),
    #[payload(json = { "phone_number": "+27123456789", "message_type": "text", "text": "Bye" })]
    Bye,
}

#[test]
fn an_enum_has_a_message_for_each_variant() {
    let text = |notice: Notice<'_, &str>| text_of(&notice.try_to_request().expect("it is right")).to_owned();
    assert_eq!(text(Notice::Welcome { to: "+27123456789" }), "Welcome");
    assert_eq!(text(Notice::Say("+27123456789".into(), "Your table is ready")), "Your table is ready");
    assert_eq!(text(Notice::Bye), "Bye");
}

#[derive(Payload)]
#[payload(json = { "phone_number": r#type, "message_type": "text", "text": self.text })]
struct Borrowed<'a, const N: usize, T: ?Sized>
where
    &'a T: Fits<fiq_types::Text>,
{
    r#type: PhoneNumber,
    text: &'a T,
    _unused: [u8; N],
}

#[test]
fn generics_and_lifetimes_stay() {
    let text = String::from("Hello");
    let message = Borrowed::<0, String> { r#type: "+27123456789".into(), text: &text, _unused: [] };
    assert_eq!(text_of(&message.try_to_request().expect("it is right")), "Hello");
}

#[derive(Payload)]
#[payload(json = { "phone_number": self.0, "message_type": "contacts", "contacts": [
    { "name": { "formatted_name": self.1, "first_name": "Ann" }, "phones": [{ "phone": self.0, "type": "WORK" }] },
] })]
struct Tuple(PhoneNumber, String);

#[test]
fn a_field_may_fill_several_holes() {
    let request = Tuple("+27123456789".into(), "Ann Other".into()).to_request();
    assert_eq!(SendWhatsAppRequest::from_json(request.to_json()), Ok(request));
}

#[derive(Payload)]
enum Never {}

#[test]
fn an_enum_without_variants_is_no_message() {
    fn is_payload<P: Payload<Request = SendWhatsAppRequest>>() {}
    is_payload::<Never>();
}
