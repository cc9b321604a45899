//! Which of the files that are named are looked at, and which of their findings count, by what was changed.

use clap::Args;

use super::headings;

/// What was changed, as git tells it.
#[derive(Clone, Debug, Default, Args)]
#[group(skip)]
#[command(next_help_heading = headings::CHECKED)]
pub(crate) struct Selection {
    /// Check what is staged for the next commit, as the index has it and not the working tree
    #[arg(long, conflicts_with_all = ["since", "no_ignore"])]
    pub(crate) staged: bool,

    /// Check the files that changed since the branch left REV, changes that are not committed included
    #[arg(long, value_name = "REV", conflicts_with = "no_ignore")]
    pub(crate) since: Option<String>,

    /// Tell only findings on changed lines, or in an object of which a line changed: since HEAD, unless --staged or --since says otherwise
    #[arg(long, conflicts_with = "no_ignore")]
    pub(crate) changed_lines: bool,
}
