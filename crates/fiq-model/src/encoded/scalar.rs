//! What is a word, a number or a list. The enums of the model have serde's own derive.

use fiq_source::{Severity, Text};
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::{Authority, AuthorityId, Keyword, List, Path, SchemaId, Types};

macro_rules! plain {
    ($($of:ident as $plain:ty: $write:expr, $read:expr;)*) => {$(
        impl Serialize for $of {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let plain: $plain = $write(self);
                plain.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $of {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let plain = <$plain>::deserialize(deserializer)?;
                $read(plain).ok_or_else(|| D::Error::custom(concat!("this is no ", stringify!($of))))
            }
        }
    )*};
}

/// Name, severity, whether it is upstream, verb and pages.
type AuthorityParts = (Text, Text, bool, Text, Option<Text>);

plain! {
    SchemaId as u32: |id: &Self| id.index() as u32, |index| Some(Self::new(index));
    AuthorityId as u16: |id: &Self| id.index() as u16, |index| Some(Self::new(index));
    Keyword as Text: |keyword: &Self| keyword.as_str().into(), |name: Text| Self::from_name(&name);
    Path as Text: |path: &Self| path.to_string().into(), |text: Text| Some(Self::parse(&text));
    Types as Text: |types: &Self| names(*types).into(), |names: Text| types(&names);
    Authority as AuthorityParts: parts, authority;
}

/// `string null`.
fn names(types: Types) -> String {
    let mut names = Vec::new();
    let mut told = Types::NONE;
    for (one, name) in TYPES {
        if types.holds(one) && !told.holds(one) {
            names.push(name);
            told = told.with(one);
        }
    }
    names.join(" ")
}

/// A name comes before those whose types it includes.
const TYPES: [(Types, &str); 8] = [
    (Types::STRING, "string"),
    (Types::NUMBER, "number"),
    (Types::INTEGER, "integer"),
    (Types::from_bits(Types::NUMBER.bits() & !Types::INTEGER.bits()), "fraction"),
    (Types::BOOLEAN, "boolean"),
    (Types::ARRAY, "array"),
    (Types::OBJECT, "object"),
    (Types::NULL, "null"),
];

fn types(names: &str) -> Option<Types> {
    names.split_whitespace().try_fold(Types::NONE, |types, name| {
        let (one, _) = TYPES.iter().find(|(_, known)| *known == name)?;
        Some(types.with(*one))
    })
}

fn parts(of: &Authority) -> AuthorityParts {
    let Authority { name, severity, upstream, says, pages } = of;
    (name.clone(), severity.as_str().into(), *upstream, says.clone(), pages.clone())
}

fn authority((name, severity, upstream, says, pages): AuthorityParts) -> Option<Authority> {
    let severity = [Severity::Warning, Severity::Error].into_iter().find(|one| one.as_str() == severity)?;
    Some(Authority { name, severity, upstream, says, pages })
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self[..].serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::Owned)
    }
}

#[cfg(test)]
mod tests {
    use super::{names, types};
    use crate::Types;

    #[test]
    fn every_set_of_types_has_its_names() {
        assert_eq!(names(Types::NUMBER.with(Types::NULL)), "number null");
        let sets = (0..128).map(Types::from_bits);
        assert!(sets.into_iter().all(|set| types(&names(set)) == Some(set)));
    }
}
