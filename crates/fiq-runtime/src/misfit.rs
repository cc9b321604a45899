//! Why no value could be made of a part of a text, although it may satisfy its schema.

use std::fmt::Write;

use fiq_source::{Diagnostic, Pointer};
use fiq_tree::{Kind, NodeId, Value};

use crate::node::MAX_DEPTH;

/// A part of a text that does not fit its type. [`crate::Typed`] makes a violation of it.
#[derive(Clone, Debug)]
pub struct Misfit {
    node: NodeId,
    fault: Fault,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// It is of another type than this.
    Type(&'static str),
    /// It is a number that this cannot hold.
    Range(&'static str),
    /// It has no member of this name.
    Missing(&'static str),
    /// It is none of the values or variants.
    Value,
    /// It is nested too deep.
    Depth,
}

impl Misfit {
    pub(crate) fn new(value: Value<'_>, fault: Fault) -> Self {
        Self { node: value.id(), fault }
    }

    /// The misfit as a finding about the document of `root`.
    pub(crate) fn finding(&self, root: Value<'_>) -> Diagnostic {
        let way = Way::to(root, self.node);
        let name = way.name();
        let written = || match way.value.string() {
            Some(string) => shown(&string.written()),
            None => shown(&String::from_utf8_lossy(way.value.span().of(root.text()))),
        };
        let (rule, message) = match self.fault {
            Fault::Type(wanted) => {
                ("wrong-type", format!("{name} is {}, and must be {wanted}", way.value.kind().with_article()))
            }
            Fault::Range(holder) => {
                ("out-of-range", format!("{name} is {}, which {holder} cannot hold", written()))
            }
            Fault::Missing(member) => ("missing-field", format!("{} is missing", way.name_of(member))),
            Fault::Value if matches!(way.value.kind(), Kind::Object | Kind::Array) => {
                ("no-variant-matches", format!("{name} fits none of its variants"))
            }
            Fault::Value => {
                ("unknown-variant", format!("{name} is `{}`, which is none of its values", written()))
            }
            Fault::Depth => ("too-deep", format!("{name} is nested deeper than {MAX_DEPTH} levels")),
        };
        Diagnostic::error(rule, way.value.span(), way.pointer, message)
    }

    /// Whether an error of the checker says the same about the same value. `own` is the misfit as a finding.
    pub(crate) fn is_told_by(&self, error: &Diagnostic, own: &Diagnostic) -> bool {
        let below = error.pointer.as_str().strip_prefix(own.pointer.as_str());
        match self.fault {
            Fault::Depth => false,
            Fault::Value => below.is_some_and(|below| below.is_empty() || below.starts_with('/')),
            // A required member that is misspelt is told once, at its look-alike.
            Fault::Missing(_) if error.rule == "misspelt-field" => {
                below.is_some_and(|below| !below.is_empty())
            }
            Fault::Missing(_) | Fault::Type(_) | Fault::Range(_) => {
                error.rule == own.rule && below == Some("")
            }
        }
    }
}

/// The way from the root of a document down to a value.
struct Way<'t> {
    value: Value<'t>,
    pointer: Pointer,
    name: String,
}

impl<'t> Way<'t> {
    fn to(root: Value<'t>, node: NodeId) -> Self {
        let mut way = Self { value: root, pointer: Pointer::root(), name: String::new() };
        while way.value.id() != node && way.step(node) {}
        way
    }

    /// Goes one level down; whether there was one.
    fn step(&mut self, node: NodeId) -> bool {
        if let Some(member) = self.value.members().find(|member| member.value.holds(node)) {
            let key = member.key.written();
            self.pointer.push_key(&key);
            let dot = if self.name.is_empty() { "" } else { "." };
            self.name.push_str(dot);
            self.name.push_str(&shown(&key));
            self.value = member.value;
            return true;
        }
        let Some((index, item)) = self.value.items().enumerate().find(|(_, item)| item.holds(node)) else {
            return false;
        };
        self.pointer.push_index(index);
        write!(self.name, "[{index}]").expect("writing to a String cannot fail");
        self.value = item;
        true
    }

    fn name(&self) -> String {
        match self.name.as_str() {
            "" => "the payload".to_owned(),
            name => format!("`{}`", shortened(name)),
        }
    }

    fn name_of(&self, member: &str) -> String {
        match self.name.as_str() {
            "" => format!("`{member}`"),
            name => format!("`{}.{member}`", shortened(name)),
        }
    }
}

/// The end of a long name: no one reads all of it.
fn shortened(name: &str) -> String {
    let count = name.chars().count();
    match count.checked_sub(120) {
        Some(over) if over > 0 => format!("…{}", name.chars().skip(over).collect::<String>()),
        _ => name.to_owned(),
    }
}

/// Text of a payload, safe to show.
fn shown(text: &str) -> String {
    let mut out: String = text.chars().take(60).flat_map(escaped).collect();
    if text.chars().nth(60).is_some() {
        out.push('…');
    }
    out
}

fn escaped(c: char) -> impl Iterator<Item = char> {
    let harmless = !c.is_control() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}');
    let escape = (!harmless).then(|| c.escape_unicode());
    harmless.then_some(c).into_iter().chain(escape.into_iter().flatten())
}
