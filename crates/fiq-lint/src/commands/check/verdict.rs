//! What a run comes to: the exit code, and why if it is not for an error.

use fiq_project::config::Config;
use fiq_report::Summary;

use crate::{
    arguments::{Check, Denied},
    exit::Exit,
    terminal::say_error,
};

/// What makes a run fail beside errors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Demands {
    require_payloads: bool,
    max_warnings: Option<u64>,
    /// Warnings fail the run as errors do.
    deny_warnings: bool,
    /// So does what was not checked.
    deny_near_misses: bool,
}

impl Demands {
    /// What the arguments ask for, and the configuration of the current folder, which holds for the run as a whole.
    pub(super) fn new(check: &Check, config: &Config) -> Self {
        Self {
            require_payloads: check.require_payloads || config.require_payloads(),
            max_warnings: check.max_warnings.or(config.max_warnings().map(u64::from)),
            deny_warnings: check.deny.contains(&Denied::Warnings) || config.deny_warnings(),
            deny_near_misses: check.deny.contains(&Denied::NearMisses),
        }
    }

    /// Weighs the findings. What is not seen in them is said.
    pub(super) fn exit(self, summary: &Summary) -> Exit {
        let mut exit = if summary.errors > 0 { Exit::Findings } else { Exit::Clean };
        if self.require_payloads && summary.payloads == 0 {
            say_error("no payload was found, and --require-payloads asks for one");
            exit = Exit::Findings;
        }
        if self.deny_warnings && summary.warnings > 0 {
            if exit == Exit::Clean {
                say_error("warnings are denied");
            }
            exit = Exit::Findings;
        }
        if self.deny_near_misses && summary.near_misses > 0 {
            say_error("what looks like a payload and is not checked is denied");
            exit = Exit::Findings;
        }
        if let Some(most) = self.max_warnings.filter(|most| summary.warnings > *most) {
            let warnings = if summary.warnings == 1 { "warning" } else { "warnings" };
            say_error(&format!("{} {warnings}, and no more than {most} may be", summary.warnings));
            exit = Exit::Findings;
        }
        exit
    }
}
