//! From any format that serde knows to JSON text, which is then read as any other: order and keys that stand twice are kept.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::document::{Document, Mode, Places};
use crate::{MAX_DEPTH, Typed};

/// Reads a value from any format that describes itself.
///
/// # Errors
/// Those of the format, and all that is wrong with the value.
pub fn deserialize<'de, T: Typed, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut text = String::new();
    Transcoder { out: &mut text, depth: 0 }.deserialize(deserializer)?;
    let document = Document::check(text.as_bytes(), T::described(), T::called(), Places::Withheld);
    document.convert(Mode::Strict).map(|(value, _)| value).map_err(D::Error::custom)
}

/// Writes one value to the end of the text.
struct Transcoder<'o> {
    out: &'o mut String,
    depth: u16,
}

impl Transcoder<'_> {
    fn inner<E: Error>(&mut self) -> Result<Transcoder<'_>, E> {
        if self.depth > MAX_DEPTH {
            return Err(E::custom(format_args!("nested deeper than {MAX_DEPTH} levels")));
        }
        Ok(Transcoder { out: self.out, depth: self.depth + 1 })
    }

    fn scalar<E: Error>(self, value: impl fmt::Display) -> Result<(), E> {
        use fmt::Write;
        write!(self.out, "{value}").map_err(E::custom)
    }
}

impl<'de> DeserializeSeed<'de> for Transcoder<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Transcoder<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.scalar(value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.scalar(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        match serde_json::Number::from_f64(value) {
            Some(number) => self.scalar(number),
            None => Err(E::custom(format_args!("JSON has no number {value}"))),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.scalar(serde_json::Value::from(value))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar("null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar("null")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        self.out.push('[');
        let start = self.out.len();
        loop {
            let end = self.out.len();
            if end > start {
                self.out.push(',');
            }
            if items.next_element_seed(self.inner()?)?.is_none() {
                self.out.truncate(end);
                break;
            }
        }
        self.out.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        self.out.push('{');
        let start = self.out.len();
        loop {
            let end = self.out.len();
            if end > start {
                self.out.push(',');
            }
            if members.next_key_seed(Key(self.out))?.is_none() {
                self.out.truncate(end);
                break;
            }
            self.out.push(':');
            members.next_value_seed(self.inner()?)?;
        }
        self.out.push('}');
        Ok(())
    }
}

/// Writes one key; formats with other keys than strings have them written as text.
struct Key<'o>(&'o mut String);

impl Key<'_> {
    fn write(self, key: impl fmt::Display) {
        self.0.push_str(&serde_json::Value::from(key.to_string()).to_string());
    }
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is a string, a number or a boolean")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        self.write(key);
        Ok(())
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<(), E> {
        self.write(key);
        Ok(())
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<(), E> {
        self.write(key);
        Ok(())
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<(), E> {
        self.write(key);
        Ok(())
    }
}
