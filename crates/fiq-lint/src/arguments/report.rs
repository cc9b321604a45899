//! The formats of reports, and `--report FORMAT=FILE`: a report into a file, beside the one on standard output.

use std::path::PathBuf;
use std::str::FromStr;

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the text, what is wrong in it, and the way out
    Terminal,
    /// One line for each finding
    Short,
    /// One JSON object
    Json,
    /// One JSON object for each finding, as it is found
    Jsonl,
    /// SARIF 2.1.0, for code scanning: at most 5,000 results
    Sarif,
    /// Annotations in a GitHub workflow, and a line for each finding
    Github,
    /// The code quality report of GitLab
    Gitlab,
    /// Test results in XML: a failed test for each error
    Junit,
    /// The Reviewdog Diagnostic Format, one JSON object
    Rdjson,
    /// The same, one JSON object for each finding
    Rdjsonl,
    /// A summary for a pull request or a job, of at most 65,536 characters
    Markdown,
}

impl Format {
    /// The format as reports know it.
    pub(crate) const fn report(self) -> fiq_report::Format {
        match self {
            Self::Terminal => fiq_report::Format::Terminal,
            Self::Short => fiq_report::Format::Short,
            Self::Json => fiq_report::Format::Json,
            Self::Jsonl => fiq_report::Format::JsonLines,
            Self::Sarif => fiq_report::Format::Sarif,
            Self::Github => fiq_report::Format::GitHub,
            Self::Gitlab => fiq_report::Format::GitLab,
            Self::Junit => fiq_report::Format::JUnit,
            Self::Rdjson => fiq_report::Format::RdJson,
            Self::Rdjsonl => fiq_report::Format::RdJsonLines,
            Self::Markdown => fiq_report::Format::Markdown,
        }
    }
}

/// A format, and the file that gets it.
#[derive(Clone, Debug)]
pub(crate) struct ReportFile {
    pub(crate) format: Format,
    pub(crate) path: PathBuf,
}

impl FromStr for ReportFile {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, file) = text.split_once('=').unwrap_or((text, ""));
        let format = Format::from_str(name, false).map_err(|_| unknown(name))?;
        match file {
            "" => Err(format!("no file is named; write {name}=FILE, or --format {name} for standard output")),
            "-" => Err(format!("what standard output gets is said by --format {name}")),
            _ => Ok(Self { format, path: file.into() }),
        }
    }
}

fn unknown(name: &str) -> String {
    let names: Vec<&str> = Format::value_variants().iter().map(|format| format.report().as_str()).collect();
    match fiq_model::nearest(name, names.iter().copied()) {
        Some(meant) => format!("there is no format `{name}`; did you mean `{meant}`?"),
        None => format!("there is no format `{name}`; there are {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::ReportFile;

    fn refused(text: &str) -> String {
        text.parse::<ReportFile>().expect_err("it is no report")
    }

    #[test]
    fn a_report_is_a_format_and_a_file() {
        let report: ReportFile = "sarif=out/a=b.sarif".parse().expect("it is a report");
        assert_eq!(report.path.to_str(), Some("out/a=b.sarif"));
        assert!(refused("sarif").starts_with("no file is named; write sarif=FILE"));
        assert!(refused("sarif=").starts_with("no file is named"));
        assert!(refused("json=-").contains("--format json"));
        assert_eq!(refused("sarfi=a"), "there is no format `sarfi`; did you mean `sarif`?");
        assert!(refused("=a").contains("terminal, short, json, jsonl, sarif"));
    }
}
