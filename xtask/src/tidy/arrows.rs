//! The allowed arrows between the crates, held against `cargo metadata` and against the map's table.
//!
//! An arrow that is not listed is a problem, and so is a listed one that nobody uses. Development dependencies are free.

use crate::workspace::{Member, Workspace};

const PREFIX: &str = "fiq-";

/// Each crate and what it may depend on, both without their prefix.
const ARROWS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("tree", &["source"]),
    ("syntax", &["source", "tree"]),
    ("model", &["source"]),
    ("spec", &["source", "tree", "syntax", "model"]),
    ("scan", &["model"]),
    ("check", &["source", "tree", "model"]),
    ("extract", &["source", "tree", "syntax", "model"]),
    ("project", &["source", "tree", "syntax", "model", "spec", "scan", "check", "extract"]),
    ("report", &["source"]),
    ("lsp", &["source", "tree", "syntax", "model", "check", "extract", "project"]),
    ("plan", &["source", "tree", "syntax", "model", "check"]),
    ("codegen", &["source", "model", "plan", "spec", "check"]),
    ("derive", &["source", "tree", "syntax", "model", "spec", "check", "plan", "report"]),
    ("runtime", &["source", "tree", "syntax", "model", "check", "derive"]),
    ("json-schema", &["source", "model"]),
    (
        "lint",
        &[
            "source",
            "tree",
            "syntax",
            "model",
            "spec",
            "check",
            "extract",
            "project",
            "lsp",
            "report",
            "codegen",
            "json-schema",
        ],
    ),
    ("types", &["runtime"]),
    ("tests", &[]),
    ("xtask", &["tree", "syntax", "spec", "check", "project", "codegen"]),
];

/// Compares.
pub(super) fn check(workspace: &Workspace, map: &str) -> Vec<String> {
    let members = workspace.members.iter().flat_map(check_member);
    let gone = ARROWS
        .iter()
        .filter(|(name, _)| !workspace.members.iter().any(|member| short(&member.name) == *name));
    let gone =
        gone.map(|(name, _)| format!("the table of arrows has a row for `{name}`, which is no member"));
    members.chain(gone).chain(check_map(map)).collect()
}

fn check_member(member: &Member) -> Vec<String> {
    let name = &member.name;
    let Some((_, allowed)) = ARROWS.iter().find(|(row, _)| short(name) == *row) else {
        return vec![format!("the table of arrows in xtask has no row for {name}")];
    };
    let has = |arrow: &&&str| member.arrows.iter().any(|used| short(used) == **arrow);
    let listed = |arrow: &&String| !allowed.contains(&short(arrow));
    let extra = member.arrows.iter().filter(listed);
    let extra = extra
        .map(|arrow| format!("{name} depends on {arrow}, which the table of arrows in xtask does not allow"));
    let idle = allowed.iter().filter(|arrow| !has(arrow));
    let idle =
        idle.map(|arrow| format!("{name} does not depend on `{arrow}`: strike it from the table of arrows"));
    extra.chain(idle).collect()
}

/// The map shows the same table to people.
fn check_map(map: &str) -> Vec<String> {
    let lines: Vec<&str> = map.lines().collect();
    let rows = ARROWS.iter().map(|(name, allowed)| row(name, allowed));
    let missing = rows.filter(|row| !lines.contains(&row.as_str()));
    missing.map(|row| format!("crates/README.md lacks this row of the table of arrows: {row}")).collect()
}

fn row(name: &str, allowed: &[&str]) -> String {
    let full = if name == "xtask" { name.to_owned() } else { format!("{PREFIX}{name}") };
    let allowed = if allowed.is_empty() { "-".to_owned() } else { allowed.join(", ") };
    format!("| {full} | {allowed} |")
}

fn short(name: &str) -> &str {
    name.strip_prefix(PREFIX).unwrap_or(name)
}
