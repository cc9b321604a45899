//! How a report is written, and what there is to say about the program that wrote it.

use std::sync::Arc;

use crate::Format;

/// Whether a report for people has colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colour {
    /// It has none.
    #[default]
    Never,
    /// It has colours, as ANSI escapes.
    Always,
}

/// What the terminal format ends with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ending {
    /// What it all comes to.
    #[default]
    Summary,
    /// The last finding.
    Nothing,
}

/// How a report is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// The format.
    pub format: Format,
    /// Colours of the terminal format.
    pub colour: Colour,
    /// The terminal format shows so many findings of one file, errors before warnings; `None` for all.
    pub shown_per_file: Option<u64>,
    /// What lifts that limit, as the user writes it: named where findings are left out.
    pub lifted_by: &'static str,
    /// What the terminal format ends with.
    pub ending: Ending,
    /// What makes the fixes of findings, as the user writes it.
    pub fixed_by: FixedBy,
    /// The program and its rules.
    pub about: Arc<About>,
}

impl Options {
    /// The format without colours, 50 findings of a file, and nothing to say about the rules.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            colour: Colour::Never,
            shown_per_file: Some(50),
            lifted_by: "--max-per-file 0",
            ending: Ending::Summary,
            fixed_by: FixedBy::default(),
            about: Arc::default(),
        }
    }
}

/// What makes fixes, as the user writes it.
#[derive(Clone, Copy, Debug)]
pub struct FixedBy {
    /// The safe ones.
    pub safe: &'static str,
    /// All of them.
    pub all: &'static str,
}

impl Default for FixedBy {
    fn default() -> Self {
        Self { safe: "--fix", all: "--fix --unsafe" }
    }
}

/// The program that reports, and its rules.
#[derive(Clone, Debug)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Where to read about it.
    pub address: Option<String>,
    /// The rules, those that have no findings too.
    pub rules: Vec<RuleInfo>,
}

impl About {
    pub(crate) fn rule(&self, name: &str) -> Option<&RuleInfo> {
        self.rules.iter().find(|rule| rule.name == name)
    }
}

impl Default for About {
    fn default() -> Self {
        Self {
            name: "fiq-lint".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            address: None,
            rules: Vec::new(),
        }
    }
}

/// What there is to say about a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleInfo {
    /// The name that findings have.
    pub name: String,
    /// The fault in one line.
    pub summary: String,
    /// The manual, in Markdown.
    pub manual: String,
    /// Where to read it.
    pub address: Option<String>,
}
