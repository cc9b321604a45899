//! `--report FORMAT=FILE`: a report into a file, beside the one on standard output.

use std::path::PathBuf;
use std::str::FromStr;

use clap::ValueEnum;

use super::Format;

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
