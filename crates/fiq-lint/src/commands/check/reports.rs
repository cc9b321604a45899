//! The reports of a run: one on standard output, and any number in files, each all or nothing.

mod file;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_check::RULES;
use fiq_project::TOOL_RULES;
use fiq_report::{About, Colour, Ending, Format, Options, Reporter, RuleInfo, Summary};

use crate::arguments::Check;
use crate::commands::inputs;
use crate::exit::Failure;
use crate::terminal;
use file::Pending;

/// Feeds every report at once.
pub(super) type AllReports = Reporter<Box<dyn Write>>;

/// The files that take their names when the reports are complete.
#[derive(Debug)]
pub(super) struct Files {
    pending: Vec<Pending>,
    /// A file of the reports that turned out to hold payloads.
    spared: Option<PathBuf>,
}

impl Files {
    /// Notes that a file of the run holds payloads: no report may take its place.
    pub(super) fn spare(&mut self, path: &Path, payloads: u64) {
        if payloads > 0 && self.pending.iter().any(|pending| pending.is_for(path)) {
            self.spared = Some(path.to_owned());
        }
    }

    /// Gives the files their names.
    pub(super) fn complete(self) -> Result<(), Failure> {
        if let Some(path) = self.spared {
            let path = path.display();
            return Err(Failure::new(format!("{path} holds payloads, and --report would overwrite it")));
        }
        self.pending.into_iter().try_for_each(Pending::complete)
    }
}

/// Starts the reports. A file that cannot be written is told before anything is checked.
pub(super) fn open(check: &Check) -> Result<(AllReports, Files), Failure> {
    refuse_overwriting(check)?;
    let about = Arc::new(about());
    let mut reporter = Reporter::new(main_writer(check), options(check, &about));
    let mut files = Vec::new();
    for report in &check.reports {
        let (pending, writer) = Pending::open(&report.path)?;
        files.push(pending);
        let format = report.format.report();
        let options = Options { format, colour: Colour::Never, ..options(check, &about) };
        reporter = reporter.also(Box::new(writer), options);
    }
    Ok((reporter, Files { pending: files, spared: None }))
}

/// Where the report of `--format` goes: a difference takes its place.
fn main_writer(check: &Check) -> Box<dyn Write> {
    if check.fixing.diff { Box::new(io::sink()) } else { Box::new(io::stdout()) }
}

/// Shows what there is to say beside the report on standard output.
pub(super) fn tell(check: &Check, summary: &Summary) {
    let format = check.format.report();
    if check.fixing.diff || !format.tells_the_summary() {
        for problem in &summary.problems {
            terminal::say(&format!("problem: {}: {}", problem.path, problem.message));
        }
        if !check.quiet {
            terminal::say(&summary.to_string());
        }
    }
    let statistics = if check.statistics { summary.statistics() } else { String::new() };
    if statistics.is_empty() {
        return;
    }
    // Who went away does not read them.
    let _ = if format == Format::Terminal {
        write!(io::stdout(), "\n{statistics}")
    } else {
        write!(io::stderr(), "{statistics}")
    };
}

fn options(check: &Check, about: &Arc<About>) -> Options {
    Options {
        colour: if terminal::colours(check.color) { Colour::Always } else { Colour::Never },
        shown_per_file: (check.max_findings > 0).then_some(check.max_findings),
        lifted_by: "--max-findings 0",
        ending: if check.quiet { Ending::Nothing } else { Ending::Summary },
        about: Arc::clone(about),
        ..Options::new(check.format.report())
    }
}

fn about() -> About {
    let rules = RULES.iter().map(|rule| RuleInfo {
        name: rule.name.to_owned(),
        summary: rule.summary.to_owned(),
        manual: rule.doc(),
        address: None,
    });
    let own = TOOL_RULES.iter().map(|rule| RuleInfo {
        name: rule.name.to_owned(),
        summary: rule.summary.to_owned(),
        manual: rule.doc.to_owned(),
        address: None,
    });
    About {
        name: "fiq-lint".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        address: None,
        rules: rules.chain(own).collect(),
    }
}

/// Neither another report nor an input may be lost to a report.
fn refuse_overwriting(check: &Check) -> Result<(), Failure> {
    let mut taken: Vec<_> = check
        .inputs
        .paths
        .iter()
        .filter(|path| !inputs::is_stdin(path) && path.is_file())
        .map(|path| file::resolved(path))
        .collect();
    for report in &check.reports {
        let path = file::resolved(&report.path);
        if taken.contains(&path) {
            let shown = report.path.display();
            return Err(Failure::new(format!("{shown} is named twice, and --report would overwrite it")));
        }
        taken.push(path);
    }
    Ok(())
}
