//! Names of definitions, and references to them.

use std::collections::HashSet;
use std::fmt::Write;

use fiq_model::Schema;

use crate::node::{Node, Object};

/// The names that are taken.
#[derive(Debug, Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// A name of its own: the component's, or one from where the schema stands.
    pub(crate) fn take(&mut self, schema: &Schema) -> String {
        let base = schema.name.as_deref().map_or_else(|| from_pointer(&schema.pointer), str::to_owned);
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let name = std::iter::once(base.clone()).chain(numbered).find(|name| !self.0.contains(name));
        let name = name.expect("there is no end of numbers");
        self.0.insert(name.clone());
        name
    }
}

/// The names on the way: `Order.lines` for the items of the member `lines` of the component `Order`.
fn from_pointer(pointer: &str) -> String {
    const STRUCTURE: [&str; 5] = ["", "components", "schemas", "properties", "items"];
    let parts = pointer.split('/').filter(|part| !STRUCTURE.contains(part));
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let parts: Vec<String> =
        parts.map(|part| part.replace("~1", "/").chars().map(plain).collect::<String>()).collect();
    if parts.is_empty() { "Schema".to_owned() } else { parts.join(".") }
}

/// The reference to a definition: a JSON pointer as the fragment of a URI.
pub(crate) fn reference(name: &str) -> Node {
    let pointer = name.replace('~', "~0").replace('/', "~1");
    let mut uri = "#/$defs/".to_owned();
    for byte in pointer.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => uri.push(byte.into()),
            other => write!(uri, "%{other:02X}").expect("a string takes all"),
        }
    }
    Object::default().with("$ref", uri).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct() {
        let mut names = Names::default();
        let component = Schema { name: Some("A".into()), ..Schema::ANY };
        let inner = Schema { pointer: "/components/schemas/A/properties/b c/items".into(), ..Schema::ANY };
        let taken: Vec<String> =
            [&component, &component, &inner].iter().map(|schema| names.take(schema)).collect();
        assert_eq!(taken, ["A", "A-2", "A.b-c"]);
    }

    #[test]
    fn references_are_uris() {
        let node = reference("a/b é");
        assert_eq!(node.to_string(), "{ \"$ref\": \"#/$defs/a~1b%20%C3%A9\" }\n");
    }
}
