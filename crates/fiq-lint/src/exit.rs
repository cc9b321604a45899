//! Exit codes, and failures that end a run before anything is checked.

use std::process::ExitCode;

use fiq_source::FileFindings;

use crate::{arguments::Color, terminal};

/// What a run came to; the highest wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Nothing at error level.
    #[default]
    Clean = 0,
    /// Something at error level.
    Findings = 1,
    /// Wrong arguments, or an API document, a configuration or a list of what is not told that cannot be used.
    Usage = 2,
    /// An input that was named could not be read.
    Unreadable = 3,
}

impl Exit {
    /// What each means.
    pub(crate) const MEANINGS: [(Self, &'static str); 4] = [
        (Self::Clean, "Nothing at error level."),
        (
            Self::Findings,
            "Something at error level; with --check, a file that is stale; of lsp, an editor that left without a word.",
        ),
        (
            Self::Usage,
            "Wrong arguments, or an API document, a configuration or a list of what is not told that cannot be used.",
        ),
        (Self::Unreadable, "A file that was named could not be read. The highest wins."),
    ];
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do its work: exit code 2.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
    /// What is wrong in the API document, or in the configuration.
    findings: Vec<FileFindings>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, findings: Vec::new() }
    }

    #[must_use]
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub(crate) fn with_findings(mut self, findings: FileFindings) -> Self {
        self.findings.push(findings);
        self
    }

    pub(crate) fn print(&self) {
        for findings in &self.findings {
            terminal::report_on_document(findings, Color::Auto);
        }
        terminal::say_error(&self.message);
        if let Some(help) = &self.help {
            terminal::say(&format!("  help: {help}"));
        }
    }
}
