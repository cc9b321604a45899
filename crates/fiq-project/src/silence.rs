//! Findings that are not told: those that a list says are meant to be, and those that were there before.
//!
//! A finding is known by its file, its document, its pointer, its rule and the hash of its value, so that it stays known where lines
//! move and is told again where the value changes. The numbers of lines, fences and literals are no part of that: equal findings
//! are counted, and an entry of the ignore list only prefers the one on its own line.
//!
//! The ignore list, `fiq-lint.ignores.json`, asks for reasons: an entry without one counts, and is warned of.
//!
//! ```json
//! {
//!   "version": 1,
//!   "ignores": [
//!     { "path": "payloads/menu.json", "pointer": "/interactive/button", "rule": "too-long", "value": "0123456789abcdef", "reason": "never sent" },
//!     { "path": "log.jsonl", "document": { "kind": "line", "line": 17 }, "pointer": "", "rule": "missing-field", "value": "0123456789abcdef", "reason": "a test of the API" }
//!   ]
//! }
//! ```
//!
//! The baseline, `fiq-lint.baseline.json`, is written by the program alone.
//!
//! ```json
//! {
//!   "version": 1,
//!   "findings": [
//!     { "path": "log.jsonl", "document": { "kind": "line" }, "pointer": "/text", "rule": "too-long", "value": "0123456789abcdef", "count": 3 }
//!   ]
//! }
//! ```
//!
//! Both have an entry on each line, sorted. Paths are relative to the folder of the file, `/`-separated.
//!
//! Invariant: the same entries give the same text, byte for byte.

mod baseline;
mod fields;
mod file;
mod folder;
mod ignores;
mod lists;
mod mark;
mod silencer;
mod written;

pub use baseline::{Baseline, Stale};
pub use ignores::Ignores;
pub(crate) use lists::faults_of_lists;
pub use lists::{SettledPair, Silencers};
pub use silencer::{Renewed, Settled, Silenced, Silencer};

/// A finding about a comment or a list, which no payload causes.
#[derive(Clone, Copy, Debug)]
pub struct ToolRule {
    /// Its name in kebab-case.
    pub name: &'static str,
    /// The fault in one line.
    pub summary: &'static str,
    /// What it means, and the way out.
    pub doc: &'static str,
}

/// What there is to say about comments and lists.
pub const TOOL_RULES: &[ToolRule] = &[
    ToolRule {
        name: UNUSED_IGNORE,
        summary: "an ignore that no finding needs",
        doc: "An entry of the ignore list, or a comment, that no finding needs any more: what it was for was put right, or its value changed. \
              `fiq-lint check --fix` takes it away.",
    },
    ToolRule {
        name: BAD_IGNORE,
        summary: "an ignore that is not as it must be",
        doc: "An entry of the ignore list, or a comment, that is not as it must be: it names no rule or one that does not exist, gives no reason, \
              or cannot be read. A comment says `// fiq-lint: ignore RULE -- REASON`; `fiq-lint ignore` writes entries.",
    },
    ToolRule {
        name: BAD_BASELINE,
        summary: "a baseline that is not as it must be",
        doc: "A baseline that is not as it must be. It is written by `fiq-lint baseline create` and by no one else; what can be read of it counts.",
    },
];

/// The name of the rule for an entry or a comment that silences nothing.
pub const UNUSED_IGNORE: &str = "unused-ignore";
/// The name of the rule for an entry of the ignore list or a comment that is not as it must be.
pub const BAD_IGNORE: &str = "bad-ignore";
/// The name of the rule for a baseline that is not as it must be.
pub const BAD_BASELINE: &str = "bad-baseline";

#[cfg(test)]
mod tests;
