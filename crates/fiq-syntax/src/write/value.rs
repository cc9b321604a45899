//! Names and values in the notation of a text.

use fiq_tree::quoted;

use super::{Notation, Writer};

impl Writer<'_> {
    /// A text as a string.
    pub(super) fn string(&self, text: &str) -> String {
        match self.notation {
            Notation::Json | Notation::Jsonc | Notation::Sent => quoted(text),
            #[cfg(feature = "rust")]
            Notation::Rust => crate::rust::quoted(text),
        }
    }

    /// `json`, which has no white space, as it is written here; `None` where it has a placeholder and nobody fills that in.
    pub(super) fn value(&self, json: &str) -> Option<String> {
        if self.notation == Notation::Sent && json.contains("{{") {
            return None;
        }
        let mut out = String::with_capacity(json.len() * 2);
        let mut rest = json;
        while let Some(c) = rest.chars().next() {
            let len = if c == '"' { string_len(rest) } else { c.len_utf8() };
            let (token, behind) = rest.split_at(len);
            rest = behind;
            match c {
                '"' => out.push_str(&self.written(token)),
                ':' | ',' if self.survey.habits.is_spaced() => out.extend([c, ' ']),
                '{' if self.survey.habits.is_padded() && !rest.starts_with('}') => out.push_str("{ "),
                '}' if self.survey.habits.is_padded() && !out.ends_with('{') => out.push_str(" }"),
                _ => out.push(c),
            }
        }
        Some(out)
    }

    /// A string of JSON.
    fn written(&self, string: &str) -> String {
        match self.notation {
            Notation::Json | Notation::Jsonc | Notation::Sent => string.to_owned(),
            #[cfg(feature = "rust")]
            Notation::Rust => in_rust(string),
        }
    }
}

/// The length of the string that `text` begins with.
fn string_len(text: &str) -> usize {
    crate::json::scan::quote_in_line(text.as_bytes(), 1).map_or(text.len(), |quote| quote + 1)
}

/// A string of JSON in Rust. A placeholder becomes a hole: the name of what is to be put there.
#[cfg(feature = "rust")]
fn in_rust(string: &str) -> String {
    let tree = crate::json::parse(string.as_bytes(), &crate::json::Options::default());
    let text = tree.root(string.as_bytes()).and_then(|root| root.string()?.known().map(String::from));
    let text = text.unwrap_or_default();
    let name = text.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
    match name {
        Some(name) => crate::rust::variable(name),
        None => crate::rust::quoted(&text),
    }
}
