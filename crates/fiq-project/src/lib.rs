//! What the command line and the editor share: which files there are, the way of one file from bytes to findings, which findings are
//! not told, and what was changed.
//!
//! Invariant: prints nothing and knows no exit code; problems are data.

mod changes;
mod comments;
mod gather;
mod inspect;
mod jobs;
mod read;
mod silence;
mod walk;

pub use changes::{Blobs, Changed, ChangedLines, GitError, Repository, Since, Staged, StagedFile};
pub use comments::Comments;
pub use gather::{Input, gather};
pub use inspect::{Contract, Inspected, Inspector, Listed, ListedPayload, Passed, Tally};
pub use jobs::{Flow, run};
pub use read::{Buffer, Problem, shown};
pub use silence::{
    BAD_BASELINE, BAD_IGNORE, Baseline, Ignores, Settled, Silenced, Silencer, Stale, UNUSED_IGNORE,
};
pub use walk::Walk;
