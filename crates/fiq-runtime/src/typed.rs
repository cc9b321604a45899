//! Reading and writing values of generated types.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::Serialize;

use crate::document::{Document, Mode, Places};
use crate::{
    Checked, FromNode, Integer, Json, Limits, List, Number, Parts, Schema, Text, Violations, limits,
    transcode,
};

/// A type of which the document has a schema. Bring this trait into scope to read and write values.
pub trait Typed: FromNode + Serialize {
    /// What a value must satisfy.
    fn described() -> Schema;

    /// What messages call a value that stands alone; a payload is called that.
    #[doc(hidden)]
    fn called() -> Option<&'static str> {
        None
    }

    /// Reads JSON text that satisfies the schema.
    ///
    /// # Errors
    /// All that is wrong with the text at error level, each with its line and column.
    fn from_json(text: impl AsRef<[u8]>) -> Result<Self, Violations> {
        Ok(Self::read(text)?.value)
    }

    /// Reads JSON text that satisfies the schema, and tells what is only a warning: demands of an upstream, unknown members.
    ///
    /// # Errors
    /// All that is wrong with the text at error level, each with its line and column.
    fn read(text: impl AsRef<[u8]>) -> Result<Read<Self>, Violations> {
        read(text.as_ref(), Mode::Strict)
    }

    /// Reads what a server sent, and tells all that is wrong with it. Limits, values and members that the document does not know,
    /// and formats are no reason to refuse it: the value holds what was received.
    ///
    /// # Errors
    /// All that is wrong with the text at error level, where it is not JSON or no value can be made of it.
    fn receive(text: impl AsRef<[u8]>) -> Result<Read<Self>, Violations> {
        read(text.as_ref(), Mode::Lenient)
    }

    /// Writes the value as JSON text.
    fn to_json(&self) -> String {
        limits::written(self)
    }

    /// All that is wrong with the value, warnings included. A value that was not received has no errors.
    fn violations(&self) -> Violations {
        limits::held(self, Self::described(), Self::called())
    }

    /// Demands also what is only a warning otherwise: what an upstream, to which the API hands on, refuses later.
    ///
    /// # Errors
    /// All demands that the value breaks, whoever makes them.
    fn demand_upstream(&self) -> Result<(), Violations> {
        self.violations().demanded()
    }
}

fn read<T: Typed>(text: &[u8], mode: Mode) -> Result<Read<T>, Violations> {
    let document = Document::check(text, T::described(), T::called(), Places::Told);
    document.convert(mode).map(|(value, findings)| Read { value, findings })
}

/// A value that was read, and what was found in its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// What it was read in spite of.
    pub findings: Violations,
}

macro_rules! limited {
    ($([$($parameters:tt)*] $type:ty,)*) => {
        $(
            impl<$($parameters)*> Typed for $type {
                fn described() -> Schema {
                    M::schema()
                }

                fn called() -> Option<&'static str> {
                    Some(M::NAME)
                }
            }

            impl<'de, $($parameters)*> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    transcode::deserialize(deserializer)
                }
            }
        )*
    };
}

limited! {
    [M: Limits] Text<M>,
    [M: Limits] Number<M>,
    [M: Limits] Integer<M>,
    [M: Limits] Json<M>,
    [T: FromNode + Serialize, M: Limits] List<T, M>,
}

impl<P: Parts> Typed for Checked<P> {
    fn described() -> Schema {
        P::schema()
    }
}

impl<'de, P: Parts> Deserialize<'de> for Checked<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        transcode::deserialize(deserializer)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
