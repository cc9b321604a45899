//! Structs, with their builders.

use super::Emitter;
use super::text::{Lines, quoted, spelt};
use fiq_plan::ident;
use fiq_plan::ir::{Named, Object};

impl Emitter<'_> {
    pub(crate) fn object(&self, named: &Named, object: &Object, out: &mut Lines) {
        if let Some(parts) = &object.parts {
            out.docs(&named.docs);
            out.unused();
            out.line(format!("pub type {} = rt::Checked<{parts}>;", named.name));
            out.gap();
        }
        let start = if object.parts.is_some() { "rt::parts!" } else { "rt::object!" };
        out.block(start, "}", |out| {
            match &object.parts {
                Some(_) => out.line(format!("/// The members of [`{}`].", named.name)),
                None => out.docs(&named.docs),
            }
            let default = object.fields().all(|field| field.state.is_optional()).then_some("Default");
            out.line(self.derive(["Clone", "Debug"].into_iter().chain(default).chain(["PartialEq"])));
            out.block(&self.head(named, object), "}", |out| self.members(object, out));
        });
    }

    /// `pub struct ListRow = API[31], "type" = "list"; ListRowBuilder(ListRowSlots) [T1 T2]`
    fn head(&self, named: &Named, object: &Object) -> String {
        let name = object.parts.as_ref().unwrap_or(&named.name);
        let mut head = format!("pub struct {name} = {}", self.schema(named.schema));
        for (wire, value) in object.constants() {
            head.extend([", ", &quoted(wire), " = ", &quoted(value)]);
        }
        if let Some(builder) = &object.builder {
            let states: Vec<String> =
                (1..=object.required().count()).map(|number| self.state(number)).collect();
            head.extend(["; ", &builder.name, "(", &builder.slots, ") [", &states.join(" "), "]"]);
        }
        head
    }

    /// The type parameter for a required field.
    fn state(&self, number: usize) -> String {
        format!("{}{number}", self.state_letter)
    }

    fn members(&self, object: &Object, out: &mut Lines) {
        let mut number = 0;
        for field in object.fields() {
            out.docs(&field.docs);
            let set = if object.builder.is_some() && !field.state.is_optional() {
                number += 1;
                let states = (1..=object.required().count())
                    .map(|other| if other == number { "rt::Set".into() } else { self.state(other) });
                format!(" => [{}]", states.collect::<Vec<String>>().join(", "))
            } else {
                String::new()
            };
            let shape = spelt(&self.spelling.field(&field.shape, field.state, field.boxed));
            let method = if field.state.is_optional() { "optional" } else { "required" };
            out.line(format!(
                "pub {}: {shape} = {method} {}{set},",
                ident(&field.ident),
                quoted(&field.wire)
            ));
        }
        if let Some((name, value)) = &object.extra {
            out.line(format!("..{}: rt::Map<{}>,", ident(name), spelt(&self.spelling.value(value))));
        }
    }
}

/// The letter of the type parameters for required fields: one that with a number behind it is the name of no type.
pub(super) fn state_letter(types: &[Named]) -> char {
    let is_number = |rest: &str| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit());
    let is_taken =
        |letter: &char| types.iter().any(|named| named.name.strip_prefix(*letter).is_some_and(is_number));
    ('T'..='Z').chain('A'..'T').find(|letter| !is_taken(letter)).unwrap_or('T')
}
