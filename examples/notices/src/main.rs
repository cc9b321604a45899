//! The notices of a restaurant, printed. What stands in them is checked while this compiles.

use fiq_types::{
    Fixed, ListRowDescription, ListRowTitle, Payload, PhoneNumber, SendWhatsAppRequest, Typed, Violations,
    lit, payload, try_payload,
};

/// The menu is a file, which the kitchen edits. If it breaks a limit, this does not compile.
#[derive(Payload)]
#[payload(file = "payloads/menu.json")]
struct Menu;

/// What the cook gets every morning. It has no holes, so its JSON is a constant.
#[derive(Payload)]
#[payload(json = {
    "phone_number": "+27831112222",
    "message_type": "text",
    "text": "Good morning! Please count the stock.",
})]
struct StockCount;

/// The dish of the day. Types of the API keep the limits of their places, so that nothing can fail.
#[derive(Payload)]
#[payload(json = {
    "phone_number": guest,
    "message_type": "interactive",
    "interactive": {
        "type": "list",
        "body": "We have something new today.",
        "button": "Have a look",
        "sections": [{
            "rows": [
                { "id": "special", "title": dish, "description": description },
                { "id": "menu", "title": "The whole menu" },
            ],
        }],
    },
})]
struct Special {
    guest: PhoneNumber,
    dish: ListRowTitle,
    description: Option<ListRowDescription>,
}

/// A reminder of a booking. Plain text may be too long for its place: it is checked as the message is made.
#[derive(Payload)]
#[payload(json = {
    "phone_number": guest,
    "message_type": "interactive",
    "interactive": {
        "type": "button",
        "header": title,
        "body": "We look forward to seeing you. Will you come?",
        "footer": footer,
        "buttons": [{ "id": "yes", "title": "Yes" }, { "id": "no", "title": other_day }],
    },
})]
struct Reminder<'a> {
    guest: &'a str,
    title: String,
    footer: Option<&'a str>,
    other_day: &'a str,
}

/// How far an order is: a message for each step.
#[derive(Payload)]
enum Order {
    #[payload(json = { "phone_number": guest, "message_type": "text", "text": text })]
    Taken { guest: PhoneNumber, text: String },
    #[payload(json = {
        "phone_number": guest,
        "message_type": "location",
        "location": { "latitude": -33.9249, "longitude": 18.4241, "name": "Our kitchen" },
    })]
    Ready { guest: PhoneNumber },
    #[payload(json = {
        "phone_number": self.0,
        "message_type": "image",
        "media_url": "https://example.com/thanks.jpg",
    })]
    Eaten(PhoneNumber),
}

fn main() -> Result<(), Violations> {
    let guest = PhoneNumber::from("+27821234567");

    println!("{}", StockCount::JSON);
    print(&menu_for(guest.clone()));

    let dish = lit!(ListRowTitle, "Bobotie");
    let description = ListRowDescription::try_from(format!("With {} and yellow rice", "sambal"))?;
    print(&Special { guest: guest.clone(), dish, description: Some(description) }.to_request());

    for step in [
        Order::Taken { guest: guest.clone(), text: format!("We have your order #{}.", 4821) },
        Order::Ready { guest: guest.clone() },
        Order::Eaten(guest.clone()),
    ] {
        print(&step.to_request());
    }

    remind("Move it");
    remind("Move it to Friday, please");

    // A message that is made in one place needs no type of its own.
    let text = "See you soon!";
    print(&payload!({ "phone_number": guest, "message_type": "text", "text": text }));
    print(&try_payload!({
        "phone_number": guest,
        "message_type": "reaction",
        "reaction": { "message_id": "wamid.HBgLM", "emoji": emoji(5) },
    })?);
    Ok(())
}

/// The menu for a guest, whose number takes the place of the one in the file.
fn menu_for(guest: PhoneNumber) -> SendWhatsAppRequest {
    let mut request = Menu.to_request();
    if let SendWhatsAppRequest::Interactive(message) = &mut request {
        message.phone_number = guest;
    }
    request
}

/// A reminder, or why it cannot be sent.
fn remind(other_day: &str) {
    let title = format!("Table for {}", 2);
    let reminder = Reminder { guest: "+27821234567", title, footer: Some("Tonight at 19:00"), other_day };
    match reminder.try_to_request() {
        Ok(request) => print(&request),
        Err(violations) => {
            for violation in violations {
                println!("refused: {violation}");
            }
        }
    }
}

fn emoji(stars: u8) -> &'static str {
    if stars > 3 { "🎉" } else { "🙏" }
}

fn print(request: &SendWhatsAppRequest) {
    println!("{}", request.to_json());
}
