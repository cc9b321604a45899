//! Values of the document as values of the model, and as JSON text.

use fiq_model::Literal;
use fiq_tree::{Kind, Value};

/// Containers in containers that a value of the document may have; what lies deeper is cut.
const DEEPEST: usize = 64;

/// The value as a literal; `None` where it is nested too deeply.
pub(crate) fn literal(value: Value<'_>) -> Option<Literal> {
    literal_at(value, 0)
}

/// Recursion is bounded by [`DEEPEST`].
fn literal_at(value: Value<'_>, depth: usize) -> Option<Literal> {
    if depth > DEEPEST {
        return None;
    }
    Some(match value.kind() {
        Kind::Null | Kind::Unknown => Literal::Null,
        Kind::Boolean => Literal::Boolean(value.boolean()?),
        Kind::Number => Literal::Number(value.number()?.to_owned().into()),
        Kind::String => Literal::String(value.string()?.written().into()),
        Kind::Array => {
            Literal::Array(value.items().map(|item| literal_at(item, depth + 1)).collect::<Option<_>>()?)
        }
        Kind::Object => {
            let member = |member: fiq_tree::Member<'_>| {
                Some((member.key.written().into(), literal_at(member.value, depth + 1)?))
            };
            Literal::Object(value.members().map(member).collect::<Option<_>>()?)
        }
    })
}

/// The value as compact JSON; `None` where it is nested too deeply.
pub(crate) fn json(value: Value<'_>) -> Option<String> {
    literal(value).map(|literal| {
        let mut out = String::new();
        write(&literal, &mut out);
        out
    })
}

fn write(literal: &Literal, out: &mut String) {
    match literal {
        Literal::Null => out.push_str("null"),
        Literal::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Literal::Number(text) => out.push_str(text),
        Literal::String(text) => write_string(text, out),
        Literal::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                out.push(if index == 0 { '[' } else { ',' });
                write(item, out);
            }
            out.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Literal::Object(members) => {
            for (index, (name, value)) in members.iter().enumerate() {
                out.push(if index == 0 { '{' } else { ',' });
                write_string(name, out);
                out.push(':');
                write(value, out);
            }
            out.push_str(if members.is_empty() { "{}" } else { "}" });
        }
    }
}

fn write_string(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).expect("a string is always JSON"));
}
