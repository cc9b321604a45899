//! `fiq-lint baseline` and `fiq-lint ignore`: the lists of what is not told.

use clap::{Args, Subcommand};

use super::{Inputs, examples, headings};

#[derive(Debug, Subcommand)]
pub(crate) enum Baseline {
    /// Take all findings of today into the baseline, so that only new ones are told; entries of files that are not looked at stay
    #[command(after_help = examples::BASELINE_CREATE)]
    Create(BaselineOptions),
    /// Strike the entries whose findings are gone
    #[command(after_help = examples::BASELINE_PRUNE)]
    Prune(BaselineOptions),
    /// Fail if the baseline has entries whose findings are gone
    #[command(after_help = examples::BASELINE_CHECK)]
    Check(BaselineOptions),
}

#[derive(Debug, Args)]
pub(crate) struct BaselineOptions {
    #[command(flatten)]
    pub(crate) inputs: Inputs,
}

#[derive(Debug, Args)]
pub(crate) struct Ignore {
    #[command(flatten)]
    pub(crate) inputs: Inputs,

    /// Why these findings are meant to be; it is kept in the list
    #[arg(long, value_name = "TEXT", required = true, help_heading = headings::IGNORED)]
    pub(crate) reason: String,

    /// Only findings of this rule; may be given again
    #[arg(long = "rule", value_name = "RULE", help_heading = headings::IGNORED)]
    pub(crate) rules: Vec<String>,

    /// Only findings at this JSON pointer, such as /interactive/button
    #[arg(long, value_name = "POINTER", help_heading = headings::IGNORED)]
    pub(crate) pointer: Option<String>,
}
