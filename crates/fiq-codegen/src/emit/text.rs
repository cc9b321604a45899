//! Lines of source, indented.
//!
//! The words of the runtime (`rt::object!` and the others) are macros, in which no formatter puts a line end.

use proc_macro2::TokenStream;

/// Source that grows line by line.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    /// Adds a line; none of its own if it is empty.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n("    ", self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds documentation.
    pub(crate) fn docs(&mut self, docs: &[String]) {
        for line in docs {
            self.line(format!("/// {line}").trim_end());
        }
    }

    /// Adds a line, what `inside` adds in braces behind it, and `end`.
    pub(crate) fn block(&mut self, start: &str, end: &str, inside: impl FnOnce(&mut Self)) {
        self.line(format!("{start} {{"));
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.line(end);
    }

    /// The next item may go unused: a program rarely needs all of a document. What the words of the runtime declare is not warned of.
    pub(crate) fn unused(&mut self) {
        self.line("#[allow(dead_code)]");
    }

    /// An empty line between items.
    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// A type as people write it.
pub(crate) fn spelt(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    let spaced = [
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        (" < ", "<"),
        (" <", "<"),
        (" > ", ">"),
        (" >", ">"),
        (" ,", ","),
    ];
    spaced
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
        .replace(',', ", ")
        .replace(",  ", ", ")
}

/// A string as a literal of Rust.
pub(crate) fn quoted(text: &str) -> String {
    format!("{text:?}")
}
