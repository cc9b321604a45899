//! Expected files. `UPDATE_EXPECT=1` writes what came out into them: look at the difference before you commit it.

use std::env;
use std::fs;
use std::path::Path;

/// Collects what differs, so that one run tells everything.
#[derive(Debug, Default)]
pub struct Blessing {
    differences: Vec<String>,
    compared: usize,
}

impl Blessing {
    /// Holds `actual` against the expected file, or writes it there.
    pub fn hold(&mut self, expected: &Path, actual: &str) {
        self.compared += 1;
        if let Err(difference) = compare(expected, actual) {
            self.differences.push(difference);
        }
    }

    /// Notes something that is wrong with a case itself.
    pub fn refuse(&mut self, what: String) {
        self.differences.push(what);
    }

    /// Fails with every difference, and when nothing was compared.
    pub fn finish(self) {
        assert!(self.compared > 0, "no case was found");
        let count = self.differences.len();
        let text = self.differences.join("\n");
        assert!(count == 0, "{count} of {} differ; bless with UPDATE_EXPECT=1\n{text}", self.compared);
    }
}

/// Holds `actual` against the expected file, or writes it there when blessing.
///
/// # Errors
///
/// The difference, in the manner of a diff.
pub fn compare(expected: &Path, actual: &str) -> Result<(), String> {
    let old = fs::read_to_string(expected).ok();
    if old.as_deref() == Some(actual) {
        return Ok(());
    }
    if env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(expected, actual).map_err(|error| format!("{}: {error}", expected.display()));
    }
    let old = old.map_or_else(|| "(there is no such file)\n".to_owned(), |old| marked("-", &old));
    Err(format!("{}\n{old}{}", expected.display(), marked("+", actual)))
}

fn marked(sign: &str, text: &str) -> String {
    text.lines().flat_map(|line| [sign, line, "\n"]).collect()
}
