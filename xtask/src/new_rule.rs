//! `cargo xtask new-rule`.

use crate::Outcome;

/// Arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {}

/// Runs it.
pub(crate) fn run(_: &Arguments) -> Outcome {
    Ok(())
}
