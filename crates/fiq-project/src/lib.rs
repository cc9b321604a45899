//! What the command line and the editor share: which files there are, and the way of one file from bytes to findings.
//!
//! Invariant: prints nothing and knows no exit code; problems are data.

mod fix;
mod gather;
mod inspect;
mod jobs;
mod read;
mod walk;

pub use fix::{Fixed, Made, Offer, Settled, Survey, Weight, Wish, replace_file, settle, unified_diff};
pub use gather::{Input, gather};
pub use inspect::{Contract, Inspected, Inspector, Listed, ListedPayload, Passed, Tally};
pub use jobs::{Flow, run};
pub use read::{Buffer, Problem, shown};
pub use walk::Walk;
