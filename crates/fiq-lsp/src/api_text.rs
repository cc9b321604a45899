//! The text of an API document, and where in it things stand that the model knows by their pointers.

use std::ffi::OsStr;
use std::path::Path;

use fiq_source::{Pointer, Span};
use fiq_syntax::{json, yaml};
use fiq_tree::{Tree, Value};
use gen_lsp_types::{Range, Uri};

use crate::encoding::Encoding;
use crate::text::Text;

/// An API document.
#[derive(Debug)]
pub(crate) struct ApiText {
    /// Its address.
    pub(crate) uri: Uri,
    text: Text,
    tree: Tree,
}

/// A place in an API document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// All of it, from its key on.
    pub(crate) whole: Range,
    /// Its key, or where it has none the value.
    pub(crate) name: Range,
}

impl ApiText {
    /// Reads a text; the ending of its path says whether it is YAML, or else its first character.
    pub(crate) fn new(uri: Uri, path: &Path, content: String, encoding: Encoding) -> Result<Self, String> {
        let text = Text::new(content, encoding).map_err(|why| why.to_string())?;
        let bytes = text.bytes();
        let tree = if is_yaml(bytes, path) {
            yaml::parse(bytes)
        } else {
            json::parse(bytes, &json::Options::default())
        };
        Ok(Self { uri, text, tree })
    }

    /// The place of a pointer; where it leads to nothing, of the nearest thing above.
    pub(crate) fn place(&self, pointer: &Pointer) -> Option<Place> {
        let mut value = self.tree.root(self.text.bytes())?;
        let (mut whole, mut name) = (value.span(), value.span());
        for segment in pointer.segments() {
            let Some((key, below)) = below(value, &segment) else { break };
            value = below;
            name = key.unwrap_or(below.span());
            whole = name.cover(below.span());
        }
        Some(Place { whole: self.text.range(whole), name: self.text.range(name) })
    }
}

/// The member or item of a name, with the bytes of the key.
fn below<'t>(value: Value<'t>, segment: &str) -> Option<(Option<Span>, Value<'t>)> {
    let member = value.members().find(|member| member.key == *segment);
    let item = || value.items().nth(segment.parse().ok()?).map(|item| (None, item));
    member.map(|member| (Some(member.key.span()), member.value)).or_else(item)
}

fn is_yaml(text: &[u8], path: &Path) -> bool {
    match path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase).as_deref() {
        Some("yaml" | "yml") => true,
        Some("json") => false,
        _ => !matches!(text.trim_ascii_start().first(), None | Some(b'{')),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::ApiText;
    use crate::encoding::Encoding;
    use gen_lsp_types::Position;

    /// The lines and columns where a pointer's key or value stands.
    fn place(text: &str, path: &str, pointer: &str) -> (u32, u32, u32) {
        let text = ApiText::new(path.into(), Path::new(path), text.to_owned(), Encoding::Utf16);
        let place = text.expect("it is small").place(&pointer.into()).expect("there is a value");
        let Position { line, character } = place.name.start;
        (line, character, place.name.end.character)
    }

    #[test]
    fn pointers_lead_to_keys_and_items() {
        let json = "{\n  \"a/b\": {\"\u{1f600}\": 1, \"c\": [{}, 5]}\n}";
        assert_eq!(place(json, "a.json", "/a~1b"), (1, 2, 7));
        assert_eq!(place(json, "a.json", "/a~1b/c"), (1, 19, 22));
        assert_eq!(place(json, "a.json", "/a~1b/c/1"), (1, 29, 30));
        assert_eq!(place(json, "a.json", "/a~1b/c/none"), (1, 19, 22));
        let yaml = "a/b:\n  c:\n    - d: 1\n    - 5\n";
        for path in ["a.yaml", "a.yml", "a"] {
            assert_eq!(place(yaml, path, "/a~1b/c"), (1, 2, 3));
            assert_eq!(place(yaml, path, "/a~1b/c/1"), (3, 6, 7));
        }
    }
}
