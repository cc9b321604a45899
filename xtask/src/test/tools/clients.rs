//! Clients of the language server: pygls by `pip`, and Neovim, which is installed or comes from Debian's packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{announce, environment};
use crate::{Outcome, process};

const PYTHON: &[(&str, &str)] = &[("pytest-lsp", "1.0.1"), ("pygls", "2.1.1"), ("lsprotocol", "2025.0.0")];
const NEOVIM: &str = "nvim";

/// Their folder, with `bin`.
pub(super) fn set_up(home: &Path) -> Outcome<PathBuf> {
    let python = environment(home, PYTHON)?;
    let folder = python.parent().and_then(Path::parent).expect("a Python stands in a `bin`").to_path_buf();
    let neovim = folder.join("bin").join(NEOVIM);
    if !neovim.exists() {
        install()?;
        let found = process::output(Command::new("sh").args(["-c", "command -v nvim"]))?;
        let target = Path::new(found.trim());
        std::os::unix::fs::symlink(target, &neovim)
            .map_err(|error| format!("{}: {error}", neovim.display()))?;
    }
    Ok(folder)
}

/// Has Neovim installed if it is not.
fn install() -> Outcome {
    if process::is_installed(NEOVIM) {
        return Ok(());
    }
    announce("Neovim, by apt-get");
    let quiet = ["--quiet", "--quiet", "--yes", "--no-install-recommends"];
    let installed = process::run(Command::new("apt-get").args(["--quiet", "--quiet", "update"]))
        .and_then(|()| process::run(Command::new("apt-get").arg("install").args(quiet).arg("neovim")));
    installed.map_err(|why| format!("{why}; the tests need Neovim 0.7 or later, as `{NEOVIM}`"))
}
