//! JSON to be written: members keep their order, and numbers the text that the document gave them.

use std::fmt::{self, Display};

use fiq_model::Literal;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// JSON text, written as it is: a number, a literal, an example.
    Raw(String),
    Text(String),
    List(Vec<Node>),
    Object(Object),
}

/// The members of an object in the order they were set.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Object(pub(crate) Vec<(String, Node)>);

/// A list is written in one line up to this column.
const WIDTH: usize = 100;

impl Object {
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Node>) {
        self.0.push((key.to_owned(), value.into()));
    }

    /// With one member more.
    #[must_use]
    pub(crate) fn with(mut self, key: &str, value: impl Into<Node>) -> Self {
        self.set(key, value);
        self
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(known, _)| known == key)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Object> for Node {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<Vec<Node>> for Node {
    fn from(items: Vec<Node>) -> Self {
        Self::List(items)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Node {
    fn from(count: u64) -> Self {
        Self::Raw(count.to_string())
    }
}

impl From<bool> for Node {
    fn from(boolean: bool) -> Self {
        Self::Raw(boolean.to_string())
    }
}

impl From<&Literal> for Node {
    fn from(literal: &Literal) -> Self {
        match literal {
            Literal::Null => Self::Raw("null".to_owned()),
            Literal::Boolean(boolean) => (*boolean).into(),
            Literal::Number(text) => number(text).unwrap_or_else(|| Self::Text(text.to_string())),
            Literal::String(text) => text.as_ref().into(),
            Literal::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Literal::Object(members) => {
                let members = members.iter().map(|(key, value)| (key.to_string(), value.into()));
                Self::Object(Object(members.collect()))
            }
        }
    }
}

/// The number that the document writes `text`. YAML has spellings that JSON has not.
pub(crate) fn number(text: &str) -> Option<Node> {
    if is_json_number(text) {
        return Some(Node::Raw(text.to_owned()));
    }
    let number = serde_json::Number::from_f64(text.parse().ok()?)?;
    Some(Node::Raw(number.to_string()))
}

/// RFC 8259, section 6.
fn is_json_number(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let leads_with_zero = whole.len() > 1 && whole.starts_with('0');
    is_digits(whole) && !leads_with_zero && is_digits(fraction) && is_digits(exponent)
}

impl Display for Node {
    /// Indented by two, with a line end at the end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        write(self, 0, 0, &mut out);
        writeln!(f, "{out}")
    }
}

/// `column`: where the value begins.
fn write(node: &Node, depth: usize, column: usize, out: &mut String) {
    match node {
        Node::List(items) if !is_short(node, column) => {
            let parts = items.iter().map(|item| (String::new(), item));
            write_parts(['[', ']'], parts, depth, out);
        }
        Node::Object(Object(members)) if !is_short(node, column) => {
            let parts = members.iter().map(|(key, value)| (quoted(key) + ": ", value));
            write_parts(['{', '}'], parts, depth, out);
        }
        short => write_short(short, out),
    }
}

fn write_parts<'n>(
    brackets: [char; 2],
    parts: impl Iterator<Item = (String, &'n Node)>,
    depth: usize,
    out: &mut String,
) {
    out.push(brackets[0]);
    for (index, (key, node)) in parts.enumerate() {
        out.push_str(if index > 0 { ",\n" } else { "\n" });
        let indent = "  ".repeat(depth + 1);
        let column = indent.len() + key.len();
        out.extend([indent, key]);
        write(node, depth + 1, column, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(brackets[1]);
}

/// Scalars, lists of scalars that fit in the line, and objects of one scalar.
fn is_short(node: &Node, column: usize) -> bool {
    let is_scalar = |node: &Node| matches!(node, Node::Raw(_) | Node::Text(_));
    let fits = || {
        let mut line = String::new();
        write_short(node, &mut line);
        column + line.chars().count() < WIDTH
    };
    match node {
        Node::Raw(_) | Node::Text(_) => true,
        Node::List(items) => items.is_empty() || items.iter().all(is_scalar) && fits(),
        Node::Object(Object(members)) => match &**members {
            [] => true,
            [(_, only)] => is_scalar(only) && fits(),
            _ => false,
        },
    }
}

fn write_short(node: &Node, out: &mut String) {
    match node {
        Node::Raw(text) => out.push_str(text),
        Node::Text(text) => out.push_str(&quoted(text)),
        Node::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write_short(item, out);
            }
            out.push(']');
        }
        Node::Object(Object(members)) if members.is_empty() => out.push_str("{}"),
        Node::Object(Object(members)) => {
            out.push_str("{ ");
            for (index, (key, value)) in members.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                out.push_str(&(quoted(key) + ": "));
                write_short(value, out);
            }
            out.push_str(" }");
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("every text is a JSON string")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_text() {
        let raw = |text: &str| number(text).map(|node| node.to_string().trim_end().to_owned());
        for text in ["0", "-1.50", "1e400", "12345678901234567890123"] {
            assert_eq!(raw(text).as_deref(), Some(text));
        }
        assert_eq!(raw("+.5").as_deref(), Some("0.5"));
        assert_eq!(raw("007").as_deref(), Some("7.0"));
        assert_eq!(raw(".inf"), None);
    }

    #[test]
    fn what_is_short_stands_in_a_line() {
        let reference = Object::default().with("$ref", "#/$defs/A");
        let node = Object::default()
            .with("enum", vec!["a".into(), Node::Raw("1".to_owned())])
            .with("items", reference)
            .with("not", Object::default());
        let text =
            "{\n  \"enum\": [\"a\", 1],\n  \"items\": { \"$ref\": \"#/$defs/A\" },\n  \"not\": {}\n}\n";
        assert_eq!(Node::from(node).to_string(), text);
    }
}
