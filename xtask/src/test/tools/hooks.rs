//! pre-commit, and beside it the wheel of maturin: with that at hand a hook is installed without a network.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{announce, environment};
use crate::once::once;
use crate::{Outcome, process};

const PRE_COMMIT: (&str, &str) = ("pre-commit", "4.7.0");
/// Builds the linter's own wheel.
const MATURIN: (&str, &str) = ("maturin", "1.16.0");

/// The folder of pre-commit, with `bin` and `wheels`.
pub(super) fn set_up(home: &Path) -> Outcome<PathBuf> {
    let python = environment(home, &[PRE_COMMIT, MATURIN])?;
    let folder = python.parent().and_then(Path::parent).expect("a Python stands in a `bin`");
    once(folder, "wheels", |wheels| {
        let (name, version) = MATURIN;
        announce(&format!("the wheel of {name} {version}, by pip"));
        let wanted = format!("{name}=={version}");
        let only_wheels = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"];
        process::run(Command::new(&python).args(only_wheels).arg(&wanted).arg("--dest").arg(wheels))
    })?;
    Ok(folder.to_path_buf())
}
