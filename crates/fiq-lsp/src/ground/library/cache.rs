//! The cache folder of the user, and files in it.

use std::env::var_os;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, process};

/// Where programs keep files that they can make anew: as the XDG Base Directory Specification has it, or as the system does.
pub(super) fn of_user() -> Option<PathBuf> {
    let folder = |name: &str| var_os(name).filter(is_whole).map(PathBuf::from);
    folder("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            return folder("LOCALAPPDATA");
        }
        let below = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
        folder("HOME").map(|home| home.join(below))
    })
}

/// A relative path would be one from wherever the server was started.
fn is_whole(folder: &OsString) -> bool {
    Path::new(folder).is_absolute()
}

/// Makes a file have these bytes, and nobody change them by mistake.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}", process::id()));
    let new = folder.join(name);
    let written = write_anew(&new, bytes).and_then(|()| put(&new, path));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

fn write_anew(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(true);
    file.set_permissions(permissions)
}

/// Where a file that nobody may change cannot be replaced, it is taken away first.
fn put(new: &Path, path: &Path) -> io::Result<()> {
    fs::rename(new, path).or_else(|_| {
        fs::remove_file(path)?;
        fs::rename(new, path)
    })
}
