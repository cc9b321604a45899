//! The shape of every source: a header and a name that is a noun of the domain; of Rust, also few lines and nothing left undone.

use std::ffi::OsStr;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use crate::Outcome;
use crate::workspace::{self, shown};

const FOLDERS: &[&str] = &["crates", "editors", "tests", "xtask"];
/// Folders of what others made, or what is made of the sources.
const NOT_OURS: &[&str] = &["target", "node_modules", "dist", "out"];
/// Scripts say what they are for in a comment at their top.
const SCRIPTS: &[&str] = &["ts", "mjs", "js"];
const MOST_LINES: usize = 400;
/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["util", "utils", "helper", "helpers", "common", "misc"];
/// Macros that are for the time of writing.
const UNDONE: &[&str] = &["todo", "unimplemented", "dbg"];
/// One of these stands in the first line of a generated file.
const GENERATED: &[&str] = &["cargo xtask codegen", "// Generated: "];

/// Reads every file.
pub(super) fn check() -> Outcome<Vec<String>> {
    let mut problems = Vec::new();
    for folder in FOLDERS {
        let walk = WalkDir::new(workspace::root().join(folder)).sort_by_file_name();
        for entry in walk.into_iter().filter_entry(is_ours) {
            let entry = entry.map_err(|error| error.to_string())?;
            problems.extend(check_name(entry.path()));
            match entry.path().extension().and_then(OsStr::to_str) {
                Some("rs") => problems.extend(check_source(entry.path(), &workspace::read(entry.path())?)),
                Some(kind) if SCRIPTS.contains(&kind) => problems.extend(check_script(entry.path())?),
                _ => {}
            }
        }
    }
    Ok(problems)
}

fn is_ours(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let named = NOT_OURS.iter().any(|other| name == *other) || name.to_string_lossy().starts_with('.');
    !entry.file_type().is_dir() || !named
}

fn check_name(path: &Path) -> Option<String> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if path.ends_with("mod.rs") {
        return Some(format!("{}: name the file after its module, beside the folder", shown(path)));
    }
    let empty = EMPTY_NAMES.contains(&stem.as_ref());
    empty.then(|| format!("{}: `{stem}` says nothing; name it after what is inside", shown(path)))
}

fn check_script(path: &Path) -> Outcome<Option<String>> {
    let has_header = workspace::read(path)?.starts_with("/**");
    Ok((!has_header).then(|| format!("{}: no comment at its top says what it is for", shown(path))))
}

fn check_source(path: &Path, text: &str) -> Vec<String> {
    if text.lines().next().is_some_and(|line| GENERATED.iter().any(|mark| line.contains(mark))) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    if !text.starts_with("//!") {
        problems.push(format!("{}: no module header", shown(path)));
    }
    let count = code(text).count();
    if count > MOST_LINES {
        problems.push(format!("{}: {count} lines of code, more than {MOST_LINES}", shown(path)));
    }
    problems.extend(UNDONE.iter().filter_map(|name| undone(path, text, name)));
    problems
}

fn undone(path: &Path, text: &str, name: &str) -> Option<String> {
    let call = format!("{name}!(");
    code(text).any(|line| line.contains(&call)).then(|| format!("{}: `{call}...)` is left", shown(path)))
}

/// The lines that are neither blank nor comment.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"))
}
