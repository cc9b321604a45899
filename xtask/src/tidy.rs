//! `cargo xtask tidy`: holds the workspace to its own shape, and tells every problem at once.

mod arrows;
mod map;
pub(crate) mod rules;
mod sources;

use crate::Outcome;
use crate::workspace::{self, Workspace};

/// Runs every check.
pub(crate) fn run() -> Outcome {
    let workspace = Workspace::load()?;
    let map = workspace::read(&workspace::root().join("crates/README.md"))?;
    let mut problems = arrows::check(&workspace, &map);
    problems.extend(map::check(&workspace, &map));
    problems.extend(sources::check()?);
    problems.extend(rules::check()?);
    for problem in &problems {
        println!("tidy: {problem}");
    }
    match problems.len() {
        0 => Ok(()),
        1 => Err("tidy found a problem".to_owned()),
        count => Err(format!("tidy found {count} problems")),
    }
}
