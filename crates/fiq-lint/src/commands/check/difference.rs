//! Differences on standard output: for `patch` and `git apply` as they are, for a terminal with nothing in them that it would obey.

use std::{
    env,
    io::{self, IsTerminal, Write},
    path::Path,
};

use fiq_project::fix::unified_diff;
use fiq_report::printable;

/// Prints what would become of the file. A reader that went away is no failure.
pub(super) fn show(path: &Path, old: &[u8], new: &[u8]) {
    let folder = env::current_dir().unwrap_or_default();
    let difference = unified_diff(path.strip_prefix(folder).unwrap_or(path), old, new);
    let mut out = io::stdout();
    let _ = if out.is_terminal() {
        out.write_all(harmless(&difference).as_bytes())
    } else {
        out.write_all(&difference)
    };
}

fn harmless(difference: &[u8]) -> String {
    let text = String::from_utf8_lossy(difference);
    // These belong to the text of a difference.
    let parts = text.split_inclusive(['\n', '\t', '\r']).map(|part| {
        let content = part.trim_end_matches(['\n', '\t', '\r']);
        printable(content).to_string() + &part[content.len()..]
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_terminal_gets_nothing_to_obey() {
        assert_eq!(harmless(b"-\ta\x1b[2J\r\n+b\n"), "-\ta\\u{1b}[2J\r\n+b\n");
    }
}
