//! Whether findings are fixed, and which.

use clap::Args;
use fiq_source::Safety;

use super::headings;

#[derive(Clone, Copy, Debug, Default, Args)]
#[group(skip)]
#[command(next_help_heading = headings::FIXING)]
pub(crate) struct Fixing {
    /// Fix what can be fixed safely, in the files themselves; what is left is reported. Not with --staged: the index is not
    /// written
    #[arg(long, conflicts_with_all = ["diff", "staged"])]
    pub(crate) fix: bool,

    /// Show what --fix would do, in the place of the report, as a difference for `git apply` or `patch -p1`; fails as the check does,
    /// and where something would be fixed
    #[arg(long, conflicts_with_all = ["format", "staged"])]
    pub(crate) diff: bool,

    /// With --fix or --diff, also fixes that guess, leave something to fill in, or take away what somebody wrote
    #[arg(long = "unsafe")]
    pub(crate) also_unsafe: bool,
}

impl Fixing {
    /// The least safe fixes that are wanted.
    pub(crate) const fn limit(self) -> Safety {
        if self.also_unsafe { Safety::Unsafe } else { Safety::Safe }
    }

    /// Whether fixes are wanted at all.
    pub(crate) const fn is_wanted(self) -> bool {
        self.fix || self.diff
    }
}
