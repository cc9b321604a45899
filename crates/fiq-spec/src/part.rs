//! A value of the document together with its pointer: what every reader is given, and what a finding is placed by.

use std::borrow::Cow;

use fiq_source::{Pointer, Span};
use fiq_tree::{Kind, Value};

/// A value of the document and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Part<'t> {
    pub(crate) value: Value<'t>,
    pub(crate) pointer: Pointer,
    /// The key it stands under.
    pub(crate) key: Option<Span>,
}

impl<'t> Part<'t> {
    pub(crate) fn root(value: Value<'t>) -> Self {
        Self { value, pointer: Pointer::root(), key: None }
    }

    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        let member = self.value.members().find(|member| member.key == *key)?;
        Some(self.below(member.value, key, member.key.span()))
    }

    /// The members with their names. A name that stands twice comes twice; where it matters, the first counts.
    pub(crate) fn members(&self) -> impl Iterator<Item = (String, Self)> {
        self.value.members().map(|member| {
            let name = member.key.written();
            let part = self.below(member.value, &name, member.key.span());
            (name, part)
        })
    }

    pub(crate) fn items(&self) -> impl Iterator<Item = Self> {
        self.value.items().enumerate().map(|(index, value)| {
            let mut pointer = self.pointer.clone();
            pointer.push_index(index);
            Self { value, pointer, key: None }
        })
    }

    /// The string, if it is one.
    pub(crate) fn text(&self) -> Option<String> {
        self.value.string().map(|string| string.known().map_or_else(|| string.written(), Cow::into_owned))
    }

    pub(crate) fn is(&self, kind: Kind) -> bool {
        self.value.kind() == kind
    }

    pub(crate) fn span(&self) -> Span {
        self.value.span()
    }

    fn below(&self, value: Value<'t>, key: &str, span: Span) -> Self {
        let mut pointer = self.pointer.clone();
        pointer.push_key(key);
        Self { value, pointer, key: Some(span) }
    }
}

/// What a value is, to be read after "not" or "is".
pub(crate) fn describe(value: Value<'_>) -> String {
    match value.kind() {
        Kind::Null => "null".into(),
        Kind::Boolean => value.boolean().unwrap_or_default().to_string(),
        Kind::Number => format!("the number {}", short(value.number().unwrap_or_default())),
        Kind::String => {
            format!(
                "the string \"{}\"",
                short(&value.string().map(fiq_tree::Str::written).unwrap_or_default())
            )
        }
        Kind::Array => "an array".into(),
        Kind::Object => "an object".into(),
        Kind::Unknown => "a value that cannot be read".into(),
    }
}

/// The text, cut where it is too long for a message.
pub(crate) fn short(text: &str) -> String {
    const LONG: usize = 60;
    match text.char_indices().nth(LONG) {
        Some((at, _)) => format!("{}...", &text[..at]),
        None => text.to_owned(),
    }
}
