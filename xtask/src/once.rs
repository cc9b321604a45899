//! Folders below `target/` that are filled once, with what others publish.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The folder `name` of `home`, filled by `fill` unless it is there already.
///
/// It is made under another name and renamed when complete: what is interrupted is started anew.
pub(crate) fn once(home: &Path, name: &str, fill: impl FnOnce(&Path) -> Outcome) -> Outcome<PathBuf> {
    let complete = home.join(name);
    if complete.exists() {
        return Ok(complete);
    }
    let partial = home.join(format!("{name}.partial"));
    let failed = |error: std::io::Error| format!("{}: {error}", partial.display());
    if partial.exists() {
        fs::remove_dir_all(&partial).map_err(failed)?;
    }
    fs::create_dir_all(&partial).map_err(failed)?;
    fill(&partial)?;
    fs::rename(&partial, &complete).map_err(failed)?;
    Ok(complete)
}
