//! The type that the derive stands on: its variants, each with its message and its fields.

use proc_macro2::Ident;
use syn::{Data, DeriveInput, Fields, Member, Type};

use crate::attr::Settings;
use crate::mistake::Mistakes;

/// The type.
pub(crate) struct Item {
    pub(crate) name: Ident,
    /// What holds for all of its messages.
    pub(crate) settings: Settings,
    pub(crate) kind: Kind,
}

/// What kind of type it is.
pub(crate) enum Kind {
    Struct(Fielded),
    Enum(Vec<Variant>),
}

/// A variant of an enum, which is a message of its own.
pub(crate) struct Variant {
    pub(crate) name: Ident,
    pub(crate) settings: Settings,
    pub(crate) fields: Fielded,
}

/// The fields of a struct or of a variant.
pub(crate) struct Fielded(pub(crate) Vec<Field>);

/// A field, which may fill a hole.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
}

impl Item {
    /// What the user wrote. What is no type for a message is a mistake.
    pub(crate) fn of(input: DeriveInput, mistakes: &mut Mistakes) -> Option<Self> {
        let settings = Settings::of(&input.attrs, mistakes);
        let kind = match input.data {
            Data::Struct(data) => Kind::Struct(fielded(data.fields)),
            Data::Enum(data) => {
                let variants = data.variants.into_iter().map(|variant| Variant {
                    settings: Settings::of(&variant.attrs, mistakes),
                    name: variant.ident,
                    fields: fielded(variant.fields),
                });
                Kind::Enum(variants.collect())
            }
            Data::Union(data) => {
                mistakes.add(data.union_token.span, "a message is a struct or an enum, and no union");
                return None;
            }
        };
        let item = Self { name: input.ident, settings, kind };
        item.look_for_misplaced(mistakes);
        Some(item)
    }

    /// An enum has a message for each variant, and the rest of the settings once.
    fn look_for_misplaced(&self, mistakes: &mut Mistakes) {
        let Kind::Enum(variants) = &self.kind else { return };
        if let Some(origin) = &self.settings.origin {
            mistakes.add(origin.span(), "an enum has a message for each variant: move this to a variant");
        }
        let misplaced = variants.iter().flat_map(|variant| variant.settings.beside_message());
        for (name, span) in misplaced {
            mistakes.add(span, format!("`{name}` holds for all variants: move it to the enum"));
        }
    }
}

fn fielded(fields: Fields) -> Fielded {
    let members: Vec<Member> = fields.members().collect();
    let fields = members.into_iter().zip(fields).map(|(member, field)| Field { member, ty: field.ty });
    Fielded(fields.collect())
}

impl Fielded {
    /// The field that a hole names.
    pub(crate) fn named(&self, member: &Member) -> Option<&Field> {
        self.0.iter().find(|field| field.member == *member)
    }

    /// The names of the fields.
    pub(crate) fn names(&self) -> Vec<String> {
        let name = |field: &Field| match &field.member {
            Member::Named(name) => name.to_string(),
            Member::Unnamed(index) => format!("self.{}", index.index),
        };
        self.0.iter().map(name).collect()
    }
}
