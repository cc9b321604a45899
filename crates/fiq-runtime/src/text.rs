//! Text of limited length.

use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::limits::{Bounds, admit};
use crate::literal::{self, Message};
use crate::{FromNode, Limits, Misfit, Node, Unlimited, Violations};

/// Text that keeps the limits `M`: a length in Unicode code points, and where the document demands it a pattern or a format.
///
/// It reads as a `str`. Text of the program is made by [`lit!`](crate::lit) while the program is compiled, other text by `try_from`.
pub struct Text<M = Unlimited> {
    text: Cow<'static, str>,
    limits: PhantomData<fn() -> M>,
}

impl<M> Text<M> {
    const fn new(text: Cow<'static, str>) -> Self {
        Self { text, limits: PhantomData }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text, owned.
    pub fn into_string(self) -> String {
        self.text.into_owned()
    }
}

impl<M> Text<M> {
    /// Text of the program of which a macro has checked all that is demanded.
    #[doc(hidden)]
    pub const fn vouched(text: &'static str) -> Self {
        Self::new(Cow::Borrowed(text))
    }
}

impl<M: Bounds> Text<M> {
    /// Text of the program, for constants: [`lit!`](crate::lit) makes one in place.
    ///
    /// # Panics
    /// Where the text does not keep the limits; in a constant that is an error of the compiler.
    #[track_caller]
    pub const fn literal(text: &'static str) -> Self {
        literal::complete::<M>();
        let count = literal::characters(text);
        if !M::LENGTH.takes(count) {
            Message::length(M::NAME, M::LENGTH, count, "character", "text").panic();
        }
        Self::new(Cow::Borrowed(text))
    }
}

impl<M: Limits> Text<M> {
    fn admitted(text: Cow<'_, str>) -> Result<Cow<'_, str>, Violations> {
        let fits = M::LENGTH.takes(text.chars().count() as u64);
        admit::<M, _>(&*text, fits).map(|()| text)
    }
}

/// Copies the text; [`lit!`](crate::lit) makes one of a literal that is not copied.
impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new(Cow::Owned(text))
    }
}

impl FromStr for Text {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text.to_owned().into())
    }
}

impl<M: Limits> TryFrom<&str> for Text<M> {
    type Error = Violations;

    fn try_from(text: &str) -> Result<Self, Violations> {
        Ok(Self::new(Cow::Owned(Self::admitted(text.into())?.into_owned())))
    }
}

impl<M: Limits> TryFrom<String> for Text<M> {
    type Error = Violations;

    fn try_from(text: String) -> Result<Self, Violations> {
        Ok(Self::new(Cow::Owned(Self::admitted(text.into())?.into_owned())))
    }
}

impl<M: Limits> FromStr for Text<M> {
    type Err = Violations;

    fn from_str(text: &str) -> Result<Self, Violations> {
        Self::try_from(text)
    }
}

impl<M> From<Text<M>> for String {
    fn from(text: Text<M>) -> Self {
        text.into_string()
    }
}

impl<M> FromNode for Text<M> {
    fn from_node(node: Node<'_>) -> Result<Self, Misfit> {
        String::from_node(node).map(|text| Self::new(Cow::Owned(text)))
    }
}

impl<M> Serialize for Text<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<M> Deref for Text<M> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl<M> AsRef<str> for Text<M> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<M> Borrow<str> for Text<M> {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl<M> Clone for Text<M> {
    fn clone(&self) -> Self {
        Self::new(self.text.clone())
    }
}

impl<M> fmt::Debug for Text<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.text, f)
    }
}

impl<M> fmt::Display for Text<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&*self.text, f)
    }
}

impl<M> PartialEq for Text<M> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<M> Eq for Text<M> {}

impl<M> PartialEq<str> for Text<M> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl<M> PartialEq<&str> for Text<M> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl<M> PartialEq<String> for Text<M> {
    fn eq(&self, other: &String) -> bool {
        self.text == *other
    }
}

impl<M> PartialOrd for Text<M> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<M> Ord for Text<M> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<M> Hash for Text<M> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
