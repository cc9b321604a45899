//! XML 1.0, as much of it as the report has: elements with attributes and text.

use crate::printable;

/// Elements one after the other, each on lines of its own.
#[derive(Debug, Default)]
pub(super) struct Xml {
    text: String,
}

impl Xml {
    /// Starts a document.
    pub(super) fn document() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned() }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds an element that holds nothing, or text.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: Option<&str>) {
        self.start(name, attributes);
        match text {
            None => self.text.push_str("/>\n"),
            Some(text) => {
                self.text.push('>');
                let lines: Vec<String> = text.split('\n').map(escaped).collect();
                self.text.push_str(&lines.join("\n"));
                self.end(name);
            }
        }
    }

    /// Adds an element that holds others.
    pub(super) fn parent(&mut self, name: &str, attributes: &[(&str, String)], inside: &Self) {
        let attributes: Vec<(&str, &str)> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.start(name, &attributes);
        self.text.push_str(">\n");
        self.text.push_str(&inside.text);
        self.end(name);
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.text.push_str(&escaped(value));
            self.text.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }
}

/// Text or the value of an attribute. Control characters, which XML has no way to say, are shown as they are elsewhere.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in printable(text).chars() {
        match c {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            // No character of XML 1.0, though one of Unicode.
            '\u{fffe}' | '\u{ffff}' => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn markup_and_what_is_no_character_are_escaped() {
        let mut inside = Xml::default();
        inside.element("a", &[("b", "\"<&>\u{0}")], Some("]]>\n\u{ffff}"));
        let mut outside = Xml::default();
        outside.parent("c", &[("d", "\t".to_owned())], &inside);
        let expected = "<c d=\"\\t\">\n<a b=\"&quot;&lt;&amp;&gt;\\u{0}\">]]&gt;\n\\u{ffff}</a>\n</c>\n";
        assert_eq!(outside.as_str(), expected);
    }
}
