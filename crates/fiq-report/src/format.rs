//! The formats, and who writes each.

use crate::Options;
use crate::github::GitHub;
use crate::gitlab::GitLab;
use crate::json::{Json, JsonLines};
use crate::junit::JUnit;
use crate::markdown::Markdown;
use crate::rdjson::{RdJson, RdJsonLines};
use crate::sarif::Sarif;
use crate::short::Short;
use crate::sink::Sink;
use crate::terminal::Terminal;

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: the text at fault, underlined, and a summary.
    Terminal,
    /// `path:line:col: severity[rule] message`, a line each; nothing else.
    Short,
    /// One JSON object, written as the findings come: `version`, `diagnostics`, `problems` where there are any, `summary`.
    Json,
    /// A JSON object for each diagnostic, a line each; nothing else.
    JsonLines,
    /// SARIF 2.1.0: one run, at most 5,000 results, errors first.
    Sarif,
    /// Lines as [`Format::Short`] has them, and then the annotations that GitHub shows, errors first.
    GitHub,
    /// The code quality report of GitLab: a JSON array, written as the findings come.
    GitLab,
    /// The XML of `JUnit`: a suite for each file, and in it a test for each finding; errors fail.
    JUnit,
    /// The Reviewdog Diagnostic Format: one JSON object, written as the findings come.
    RdJson,
    /// The Reviewdog Diagnostic Format, a JSON object for each diagnostic, a line each.
    RdJsonLines,
    /// A summary for a comment or a job summary, of at most 65,536 characters.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 11] = [
        Self::Terminal,
        Self::Short,
        Self::Json,
        Self::JsonLines,
        Self::Sarif,
        Self::GitHub,
        Self::GitLab,
        Self::JUnit,
        Self::RdJson,
        Self::RdJsonLines,
        Self::Markdown,
    ];

    /// The name that a user writes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Short => "short",
            Self::Json => "json",
            Self::JsonLines => "jsonl",
            Self::Sarif => "sarif",
            Self::GitHub => "github",
            Self::GitLab => "gitlab",
            Self::JUnit => "junit",
            Self::RdJson => "rdjson",
            Self::RdJsonLines => "rdjsonl",
            Self::Markdown => "markdown",
        }
    }

    /// Whether a report says itself what it comes to and what could not be read, so that nobody has to say it beside it.
    pub const fn tells_the_summary(self) -> bool {
        matches!(self, Self::Terminal | Self::Json | Self::GitHub | Self::Markdown)
    }
}

pub(crate) fn sink(options: Options) -> Box<dyn Sink> {
    match options.format {
        Format::Terminal => Box::new(Terminal::new(options)),
        Format::Short => Box::new(Short),
        Format::Json => Box::new(Json::default()),
        Format::JsonLines => Box::new(JsonLines),
        Format::Sarif => Box::new(Sarif::new(options.about)),
        Format::GitHub => Box::new(GitHub::new(&options.about)),
        Format::GitLab => Box::new(GitLab::default()),
        Format::JUnit => Box::new(JUnit::new(&options.about)),
        Format::RdJson => Box::new(RdJson::new(options.about)),
        Format::RdJsonLines => Box::new(RdJsonLines::new(options.about)),
        Format::Markdown => Box::new(Markdown::new(&options)),
    }
}
