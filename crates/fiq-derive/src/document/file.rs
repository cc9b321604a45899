//! Files of the package that is compiled.

use std::path::{Path, PathBuf};
use std::{env, fs};

use fiq_model::nearest;
use syn::LitStr;

use crate::mistake::Mistakes;

/// Reads the file at a path from the folder of the package. What cannot be read is a mistake.
pub(crate) fn read(path: &LitStr, mistakes: &mut Mistakes) -> Option<Vec<u8>> {
    let place = place(path);
    match fs::read(&place) {
        Ok(text) => Some(text),
        Err(error) => {
            let reason = error.to_string();
            let reason = reason.split(" (os error").next().unwrap_or_default();
            let help = meant(&place).map(|name| format!("\n= help: did you mean `{name}`?"));
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

/// Where a file is.
fn place(path: &LitStr) -> PathBuf {
    let folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    folder.join(path.value())
}

/// The file of the same folder that has nearly the same name.
fn meant(place: &Path) -> Option<String> {
    let written = place.file_name()?.to_string_lossy().into_owned();
    let files = fs::read_dir(place.parent()?).ok()?.flatten();
    let names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    nearest(&written, names.iter().map(String::as_str)).map(str::to_owned)
}
