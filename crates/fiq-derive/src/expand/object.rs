//! Objects as structs: a field for each member, and what the document demands of them together.

use fiq_plan::ident;
use fiq_plan::ir::{Field, Member, Named, Object, State};
use fiq_tree::{Kind, Value};
use proc_macro2::TokenStream;
use quote::quote;

use super::value::{Made, Maker};

impl<'a> Maker<'a> {
    pub(super) fn object(&mut self, value: Value<'_>, named: &'a Named, object: &'a Object) -> Option<Made> {
        if value.kind() != Kind::Object {
            return None;
        }
        let fields: Vec<(&Field, Option<Made>)> =
            object.fields().map(|field| (field, self.member(value, field))).collect();
        let rest = self.rest(value, object);
        let mut is_constant =
            rest.as_ref().is_none_or(|(_, made)| made.as_ref().is_some_and(|made| made.is_constant));
        let mut code = TokenStream::new();
        for (field, made) in fields {
            let (name, made) = (ident(&field.ident), made?);
            is_constant &= made.is_constant;
            let value = made.code;
            code.extend(quote!(#name: #value,));
        }
        if let Some((name, made)) = rest {
            let (name, value) = (ident(name), made?.code);
            code.extend(quote!(#name: #value,));
        }
        let (types, name) = (&self.spelling.types, ident(object.parts.as_ref().unwrap_or(&named.name)));
        let code = quote!(#types #name { #code });
        let made = if is_constant { Made::constant(code) } else { Made::computed(code) };
        Some(if object.parts.is_some() { self.together(value, named, made) } else { made })
    }

    /// Parts that the document demands something of together: vouched for, or checked where a hole decides.
    fn together(&mut self, value: Value<'_>, named: &Named, parts: Made) -> Made {
        let rt = self.runtime;
        if self.checker.is_settled(named.schema, value) {
            return parts.with(|parts| quote!(#rt::Checked::vouched(#parts)));
        }
        let parts = parts.code;
        self.held(&quote!(#rt::Checked::new(#parts)))
    }

    /// The value of a field. `None` where a required member is absent or does not fit, which the rules have told.
    fn member(&mut self, object: Value<'_>, field: &Field) -> Option<Made> {
        let rt = self.runtime;
        let Some(value) = object.get(&field.wire) else {
            return match field.state {
                State::Optional => Some(Made::constant(quote!(::core::option::Option::None))),
                State::Presence => Some(Made::constant(quote!(#rt::Presence::Absent))),
                State::Required | State::Nullable => None,
            };
        };
        self.below(&field.wire, |maker| maker.field(value, field))
    }

    fn field(&mut self, value: Value<'_>, field: &Field) -> Option<Made> {
        let rt = self.runtime;
        if value.kind() == Kind::Unknown && field.state != State::Required {
            return self.optional_hole(value, field);
        }
        match (field.state, value.kind()) {
            (State::Nullable, Kind::Null) => {
                return Some(Made::constant(quote!(::core::option::Option::None)));
            }
            (State::Presence, Kind::Null) => return Some(Made::constant(quote!(#rt::Presence::Null))),
            _ => {}
        }
        let made = self.value(value, &field.shape)?;
        let made = made.boxed(field.boxed);
        Some(match field.state {
            State::Required => made,
            State::Optional | State::Nullable => made.some(),
            State::Presence => made.with(|inner| quote!(#rt::Presence::Value(#inner))),
        })
    }

    /// A hole for a member that may be left out, or be null.
    fn optional_hole(&mut self, value: Value<'_>, field: &Field) -> Option<Made> {
        let rt = self.runtime;
        let place = self.spelling.field(&field.shape, State::Optional, false);
        let made = self.hole(value, &place)?;
        let made = if field.boxed {
            Made::computed(made.with(|inner| quote!(#inner.map(::std::boxed::Box::new))).code)
        } else {
            made
        };
        Some(if field.state == State::Presence {
            made.with(|inner| quote!(#rt::inner::presence(#inner)))
        } else {
            made
        })
    }

    /// The members that no field has a name for, where there is a field for them; else no field can hold them.
    fn rest(&mut self, value: Value<'_>, object: &'a Object) -> Option<(&'a str, Option<Made>)> {
        let is_known = |member: &fiq_tree::Member<'_>| {
            object.members.iter().any(|known| match known {
                Member::Field(field) => member.key == *field.wire,
                Member::Constant { wire, .. } => member.key == **wire,
            })
        };
        let others: Vec<_> = value.members().filter(|member| !is_known(member)).collect();
        let Some((name, of)) = &object.extra else {
            self.unheld.extend(others.iter().map(|member| member.key.span()));
            return None;
        };
        Some((name, self.entries(&others, of)))
    }
}
