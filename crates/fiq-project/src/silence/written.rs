//! The two lists as text: an entry on each line, in the form that they are read in.

use std::fmt::Write;

use fiq_tree::quoted;

use super::file::VERSION;
use super::mark::{Mark, Number, Part};

/// Puts a file together, entry by entry.
#[derive(Debug)]
pub(super) struct Written {
    text: String,
    has_entries: bool,
}

impl Written {
    pub(super) fn new(list: &str) -> Self {
        Self { text: format!("{{\n  \"version\": {VERSION},\n  \"{list}\": ["), has_entries: false }
    }

    /// An entry: where it is, and after that whatever `rest` adds.
    pub(super) fn entry(&mut self, path: &str, mark: &Mark, number: Number, rest: impl FnOnce(&mut String)) {
        let text = &mut self.text;
        text.push_str(if self.has_entries { ",\n    { \"path\": " } else { "\n    { \"path\": " });
        self.has_entries = true;
        text.push_str(&quoted(path));
        document(&mark.part, number, text);
        text.push_str(", \"pointer\": ");
        text.push_str(&quoted(&mark.pointer));
        text.push_str(", \"rule\": ");
        text.push_str(&quoted(&mark.rule));
        put(text, format_args!(", \"value\": \"{:016x}\"", mark.value));
        rest(text);
        text.push_str(" }");
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str(if self.has_entries { "\n  ]\n}\n" } else { "]\n}\n" });
        self.text
    }
}

fn document(part: &Part, number: Number, text: &mut String) {
    if *part == Part::File {
        return;
    }
    put(text, format_args!(", \"document\": {{ \"kind\": \"{}\"", part.kind()));
    if let Part::String(pointer) = part {
        text.push_str(", \"pointer\": ");
        text.push_str(&quoted(pointer));
    }
    if let Some(name) = part.number_name().filter(|_| number > 0) {
        put(text, format_args!(", \"{name}\": {number}"));
    }
    text.push_str(" }");
}

pub(super) fn put(text: &mut String, what: std::fmt::Arguments<'_>) {
    text.write_fmt(what).expect("writing to a String cannot fail");
}
