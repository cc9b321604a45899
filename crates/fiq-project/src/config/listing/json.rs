//! A listing as JSON: each setting with its value and its origin.

use super::super::node::Node;
use super::super::origin::{Origin, Sourced};
use super::super::value::{Settings, Value};
use super::{Content, Entry, Listing};
use crate::read::shown;

impl Listing {
    /// The listing as JSON text.
    pub fn to_json(&self) -> String {
        Node::Object(vec![
            ("version", Node::Number(1)),
            ("path", Node::text(self.path())),
            ("files", Node::texts(&self.files)),
            ("settings", of_entries(&self.entries)),
        ])
        .pretty()
    }
}

/// A value without origins.
pub(in crate::config) fn of_value(value: &Value) -> Node {
    match value {
        Value::Flag(flag) => Node::Flag(*flag),
        Value::Count(count) => Node::Number(*count),
        Value::Text(text) => Node::text(text),
        Value::Path(path) => Node::text(shown(path)),
        Value::Word(word) => Node::text(*word),
        Value::Words(words) => Node::texts(words.iter().copied()),
        Value::Globs(globs) => Node::texts(globs.patterns()),
        Value::Rules(rules) => {
            Node::Object(rules.iter().map(|(name, level)| (*name, Node::text(level.value))).collect())
        }
        Value::Tables(tables) => {
            let members = |table: &Settings| {
                Node::Object(table.iter().map(|(name, given)| (name, of_value(&given.value))).collect())
            };
            Node::List(tables.iter().map(|table| members(&table.value)).collect())
        }
    }
}

fn of_entries(entries: &[Entry]) -> Node {
    Node::Object(entries.iter().map(|entry| (entry.setting.name, of_entry(entry))).collect())
}

fn of_entry(entry: &Entry) -> Node {
    match &entry.content {
        Content::Nothing => sourced(Node::Null, &entry.origin),
        Content::Value(value) => sourced(of_value(value), &entry.origin),
        Content::Levels(levels) => {
            let of_rule = |level: &Sourced<&'static str>| sourced(Node::text(level.value), &level.origin);
            Node::Object(levels.iter().map(|(rule, level)| (*rule, of_rule(level))).collect())
        }
        Content::Tables(tables) => {
            Node::List(tables.iter().map(|(_, entries)| of_entries(entries)).collect())
        }
    }
}

fn sourced(value: Node, origin: &Origin) -> Node {
    Node::Object(vec![("value", value), ("origin", of_origin(origin))])
}

fn of_origin(origin: &Origin) -> Node {
    let kind = |name| ("kind", Node::text(name));
    match origin {
        Origin::Default => Node::Object(vec![kind("default")]),
        Origin::Given(file, _) if file.is_argument() => {
            Node::Object(vec![kind("command-line"), ("argument", Node::text(file.path()))])
        }
        Origin::Given(file, span) => {
            let line = ("line", Node::Number(file.line(*span)));
            Node::Object(vec![kind("file"), ("path", Node::text(file.path())), line])
        }
    }
}
