//! What the command line and the editor share: which files there are, the way of one file from bytes to findings, which findings are
//! not told, and what was changed.
//!
//! Invariant: prints nothing and knows no exit code; problems are data.

mod changes;
mod comments;
pub mod config;
mod contract;
pub mod fix;
mod gather;
mod held;
mod inspect;
mod inspection;
mod jobs;
mod own;
mod read;
mod session;
mod silence;
mod walk;

pub use changes::{Blobs, Changed, ChangedLines, GitError, Repository, Since, Staged, StagedFile};
pub use comments::Comments;
pub use contract::{AboutDocument, ApiDocument, Contract, Models, Target, Unsuitable};
pub use gather::{Input, gather, gather_since, gather_staged};
pub use held::Held;
pub use inspect::{Inspected, Inspector, Listed, ListedPayload, Near, Passed, Seen, Tally, View, Viewed};
pub use inspection::Inspection;
pub use jobs::{Flow, run};
pub use read::{Buffer, Problem, shown};
pub use session::Session;
pub use silence::{
    BAD_BASELINE, BAD_IGNORE, Baseline, Ignores, Renewed, Settled, SettledPair, Silenced, Silencer,
    Silencers, Stale, TOOL_RULES, ToolRule, UNUSED_IGNORE,
};
pub use walk::{Ignored, Walk};
