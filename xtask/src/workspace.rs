//! Where things are, and what `cargo metadata` says about the members.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{Outcome, process};

/// The root folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the root folder")
}

/// One package of the workspace.
pub(crate) struct Member {
    /// Its name.
    pub(crate) name: String,
    /// The members it depends on, but for development.
    pub(crate) arrows: Vec<String>,
}

/// What Cargo knows about the workspace.
pub(crate) struct Workspace {
    /// The packages.
    pub(crate) members: Vec<Member>,
    /// Where builds go.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Asks `cargo metadata`.
    pub(crate) fn load() -> Outcome<Self> {
        let mut command = process::cargo(&["metadata", "--no-deps", "--format-version", "1"]);
        let metadata: Value = serde_json::from_str(&process::output(&mut command)?)
            .map_err(|error| format!("`cargo metadata` printed what is not JSON: {error}"))?;
        let packages = items(&metadata["packages"]);
        let names: Vec<&str> = packages.iter().map(|package| text(&package["name"])).collect();
        let members = packages.iter().map(|package| member(package, &names)).collect();
        Ok(Self { members, target: text(&metadata["target_directory"]).into() })
    }
}

fn member(package: &Value, names: &[&str]) -> Member {
    let lasting = |dependency: &&Value| dependency["kind"] != "dev";
    let mut arrows: Vec<String> = items(&package["dependencies"])
        .iter()
        .filter(lasting)
        .map(|dependency| text(&dependency["name"]).to_owned())
        .filter(|name| names.contains(&name.as_str()))
        .collect();
    arrows.sort_unstable();
    arrows.dedup();
    Member { name: text(&package["name"]).to_owned(), arrows }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Reads a file of the workspace.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", shown(path)))
}

/// Writes a file of the workspace, and the folders it stands in.
pub(crate) fn write(path: &Path, content: &str) -> Outcome {
    let folder = path.parent().expect("a file stands in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, content))
        .map_err(|error| format!("{}: {error}", shown(path)))
}

/// The path as people of this workspace say it.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
