//! What the options of a command are grouped under in its help.

pub(super) const CHECKED: &str = "What is looked at";
pub(super) const HELD_TO: &str = "What it is held to";
pub(super) const FIXING: &str = "Fixing";
pub(super) const REPORT: &str = "Report";
pub(super) const VERDICT: &str = "Verdict";
pub(super) const IGNORED: &str = "What is ignored";
