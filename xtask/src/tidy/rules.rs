//! Every rule is a file, declared and listed: two lines in `rules.rs`, and cases under `tests/cases/`.

use std::path::Path;

use walkdir::WalkDir;

use crate::Outcome;
use crate::workspace::{self, shown};

/// Where the rules stand, from the root.
pub(crate) const FOLDER: &str = "crates/fiq-check/src/rules";
/// Where they are declared and listed.
pub(crate) const REGISTER: &str = "crates/fiq-check/src/rules.rs";
/// Where what a user could send stands, one folder a rule.
pub(crate) const CASES: &str = "tests/cases";

/// Compares the folder with the register and with the cases.
pub(super) fn check() -> Outcome<Vec<String>> {
    let root = workspace::root();
    if !root.join(FOLDER).exists() {
        return Ok(Vec::new());
    }
    let register = workspace::read(&root.join(REGISTER))?;
    let mut problems = Vec::new();
    for entry in WalkDir::new(root.join(FOLDER)).min_depth(1).max_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| error.to_string())?;
        if entry.file_type().is_file() {
            problems.extend(check_rule(entry.path(), &register));
        }
    }
    Ok(problems)
}

fn check_rule(path: &Path, register: &str) -> Vec<String> {
    let module = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut problems = Vec::new();
    if !register.lines().any(|line| line.trim().trim_start_matches("pub(crate) ") == format!("mod {module};"))
    {
        problems.push(format!("{}: not declared in {REGISTER}", shown(path)));
    }
    if !register.contains(&format!("{module}::")) {
        problems.push(format!("{}: not in the list of {REGISTER}", shown(path)));
    }
    let name = module.replace('_', "-");
    if !workspace::root().join(CASES).join(&name).is_dir() {
        problems.push(format!("{}: no case in {CASES}/{name}/", shown(path)));
    }
    problems
}
