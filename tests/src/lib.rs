//! The harness: the real binary, folders to run it in, and expected files that can be blessed.
//!
//! It depends on no other member, so that a case sees what a user sees: arguments and files in, text and an exit code out.

use std::time::Duration;

mod binary;
mod blessing;
pub mod draft4;
mod folder;
pub mod macro_server;
mod suite;

pub use binary::{Run, fiq_lint, run, run_with_input};
pub use blessing::{Blessing, compare};
pub use folder::{Folder, copy, write_program};
pub use suite::suite;

/// How long one run may take: generous, since a hang is what it is there to find.
pub const LIMIT: Duration = Duration::from_mins(2);
