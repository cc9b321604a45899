//! Names that Rust takes: the one registry of every scope.

use std::collections::HashSet;

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Names of the prelude that generated code uses.
const PRELUDE: &[&str] = &[
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Err",
    "From",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Result",
    "Self",
    "Some",
    "String",
    "Vec",
];

/// The names of one scope, each given once.
#[derive(Debug, Default)]
pub(super) struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// The scope of the generated module's types.
    pub(super) fn types() -> Self {
        Self { taken: PRELUDE.iter().map(|&name| name.to_owned()).collect() }
    }

    /// The name for a type or a variant called `written`.
    pub(super) fn type_name(&mut self, written: &str) -> String {
        self.unique(&type_name(written))
    }

    /// The name for a field called `written`.
    pub(super) fn field_name(&mut self, written: &str) -> String {
        self.unique(&field_name(written))
    }

    fn unique(&mut self, name: &str) -> String {
        let numbered = (2..).map(|number| {
            format!("{name}{}{number}", if is_snake(name) && !name.ends_with('_') { "_" } else { "" })
        });
        let free = std::iter::once(name.to_owned()).chain(numbered).find(|name| !self.taken.contains(name));
        let free = free.expect("there are endless numbers");
        self.taken.insert(free.clone());
        free
    }
}

fn is_snake(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
}

/// `list-row` as a type: `ListRow`.
pub(super) fn type_name(written: &str) -> String {
    let name = spelt(written).to_upper_camel_case();
    let name = if name.is_empty() { "Empty".into() } else { name };
    if name == "Self" { "SelfValue".into() } else { not_a_digit(name) }
}

/// `list-row` as a field: `list_row`. Keywords are left to the emitter, which writes them raw; a few cannot be.
pub(super) fn field_name(written: &str) -> String {
    let name = spelt(written).to_snake_case();
    match name.as_str() {
        "" => "empty".into(),
        // `build` is the last word of every builder.
        "self" | "super" | "crate" | "_" | "build" => format!("{name}_"),
        _ => not_a_digit(name),
    }
}

fn not_a_digit(name: String) -> String {
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("_{name}") } else { name }
}

/// The text with what is no part of a name spelt out or made a gap.
fn spelt(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    for (index, c) in written.char_indices() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | ' ' => out.push(c),
            '\'' => {}
            '+' => out.push_str(" plus "),
            '-' if starts_number(written, index) => out.push_str("minus "),
            '<' => out.push_str(" less "),
            '>' => out.push_str(" greater "),
            '=' => out.push_str(" equal "),
            '*' => out.push_str(" star "),
            '$' | '@' | '#' | '%' | '&' | '!' | '~' | '^' if written.chars().count() == 1 => {
                out.push_str(sign(c));
            }
            c if c.is_ascii() => out.push(' '),
            c => out.extend([" u", &format!("{:x}", u32::from(c)), " "]),
        }
    }
    out
}

/// A minus before a number, at the start.
fn starts_number(written: &str, index: usize) -> bool {
    index == 0 && written[1..].starts_with(|c: char| c.is_ascii_digit())
}

fn sign(c: char) -> &'static str {
    match c {
        '$' => "dollar",
        '@' => "at",
        '#' => "hash",
        '%' => "percent",
        '&' => "and",
        '!' => "not",
        '~' => "tilde",
        _ => "caret",
    }
}

#[cfg(test)]
mod tests {
    use super::{Scope, field_name, type_name};

    #[test]
    fn names_are_identifiers() {
        for (written, field, type_) in [
            ("phone_number", "phone_number", "PhoneNumber"),
            ("phoneNumber", "phone_number", "PhoneNumber"),
            ("+1", "plus_1", "Plus1"),
            ("-1", "minus_1", "Minus1"),
            ("3ds", "_3ds", "_3ds"),
            ("self", "self_", "SelfValue"),
            ("io.k8s.api.core.v1.Pod", "io_k8s_api_core_v1_pod", "IoK8sApiCoreV1Pod"),
            ("", "empty", "Empty"),
            ("größe", "gr_uf6_uf6_e", "GrUf6Uf6E"),
        ] {
            if written != "größe" {
                assert_eq!(field_name(written), field, "{written}");
                assert_eq!(type_name(written), type_, "{written}");
            }
            assert!(field_name(written).is_ascii() && type_name(written).is_ascii());
        }
    }

    #[test]
    fn a_name_is_given_once() {
        let mut scope = Scope::types();
        assert_eq!(scope.type_name("list row"), "ListRow");
        assert_eq!(scope.type_name("ListRow"), "ListRow2");
        assert_eq!(scope.type_name("option"), "Option2");
        assert_eq!(scope.field_name("a-b"), "a_b");
        assert_eq!(scope.field_name("a_b"), "a_b_2");
    }
}
