//! Files of the package that is compiled.

use std::path::PathBuf;
use std::{env, fs};

use fiq_model::nearest;
use fiq_syntax::json::Dialect;
use syn::LitStr;

use crate::mistake::Mistakes;

/// Reads the file at a path from the folder of the package. What cannot be read is a mistake.
pub(crate) fn read(path: &LitStr, mistakes: &mut Mistakes) -> Option<Vec<u8>> {
    let place = place(&path.value());
    match fs::read(&place) {
        Ok(text) => Some(text),
        Err(error) => {
            let reason = error.to_string();
            let reason = reason.split(" (os error").next().unwrap_or_default();
            let help = meant(&path.value()).map(|path| format!("\n= help: did you mean `{path}`?"));
            let written = path.value();
            mistakes.add(
                path.span(),
                format!(
                    "`{written}` cannot be read: {reason}\n= note: paths start at the folder of the package{}",
                    help.unwrap_or_default()
                ),
            );
            None
        }
    }
}

/// How a file is read, by its name, as the linter reads it.
pub(crate) fn dialect(path: &LitStr) -> Dialect {
    let path = path.value();
    let is_lax = [".jsonc", ".json5"].iter().any(|ending| path.to_lowercase().ends_with(ending));
    if is_lax { Dialect::Jsonc } else { Dialect::Json }
}

/// Where a file is.
fn place(path: &str) -> PathBuf {
    let folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    folder.join(path)
}

/// The path with the first part that is not there replaced by what nearly has its name.
fn meant(written: &str) -> Option<String> {
    let mut known = place("");
    let mut parts: Vec<String> = written.split('/').map(str::to_owned).collect();
    for part in &mut parts {
        if !known.join(&part).exists() {
            let names = fs::read_dir(&known).ok()?.flatten();
            let names: Vec<String> =
                names.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
            *part = nearest(part, names.iter().map(String::as_str)).map(str::to_owned)?;
        }
        known.push(&part);
    }
    (known.is_file() && parts.join("/") != written).then(|| parts.join("/"))
}
