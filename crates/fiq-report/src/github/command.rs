//! Workflow commands: `::error file=a.json,line=1::message`, with the escapes that the runner takes back.

use std::fmt::Write;

use crate::printable;

/// A command, as far as it is written.
pub(super) struct Command {
    line: String,
    /// What stands before the next property.
    separator: char,
}

impl Command {
    pub(super) fn new(name: &str) -> Self {
        Self { line: format!("::{name}"), separator: ' ' }
    }

    pub(super) fn property(mut self, name: &str, value: &str) -> Self {
        let value = escaped(value).replace(':', "%3A").replace(',', "%2C");
        write!(self.line, "{}{name}={value}", self.separator).expect("writing to a String cannot fail");
        self.separator = ',';
        self
    }

    pub(super) fn number(self, name: &str, value: u32) -> Self {
        self.property(name, &value.to_string())
    }

    /// The whole command.
    pub(super) fn message(mut self, message: &str) -> String {
        let lines: Vec<String> = message.split('\n').map(escaped).collect();
        self.line.push_str("::");
        self.line.push_str(&lines.join("%0A"));
        self.line
    }
}

/// Without control characters, and with `%` as the runner wants it. Line ends are gone by then.
fn escaped(text: &str) -> String {
    printable(text).replace('%', "%25")
}

#[cfg(test)]
mod tests {
    use super::Command;

    #[test]
    fn what_would_end_a_part_is_escaped() {
        let command = Command::new("error").property("file", "a,b:c%\r.json").number("line", 7);
        let line = command.message("100% of it\nhelp: ::x, ##[y]");
        assert_eq!(line, "::error file=a%2Cb%3Ac%25\\r.json,line=7::100%25 of it%0Ahelp: ::x, ##\\u{5b}y]");
    }
}
