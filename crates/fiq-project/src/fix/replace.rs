//! A file replaced by other bytes, at one stroke.
//!
//! The bytes go into a file beside it, which then takes its name: who reads the file meanwhile, or breaks off, has the old one or the new
//! one whole.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::Problem;
use crate::read::reason;

/// Writes `new` in the place of `old`, which is what was read of the file at `path`. A link stays one: what it leads to is replaced.
///
/// # Errors
///
/// If the file is another one by now, or cannot be written. It is what it was then, and nothing else is left behind.
pub fn replace_file(path: &Path, old: &[u8], new: &[u8]) -> Result<(), Problem> {
    let failed = |error: &io::Error| Problem::of_path(path, format!("cannot be written: {}", reason(error)));
    let target = fs::canonicalize(path).map_err(|error| failed(&error))?;
    let metadata = fs::metadata(&target).map_err(|error| failed(&error))?;
    if metadata.permissions().readonly() {
        return Err(Problem::of_path(path, "cannot be written: it is read-only"));
    }
    let folder = target.parent().unwrap_or(Path::new("/"));
    let beside = beside(folder, new, &metadata).map_err(|error| failed(&error))?;
    if fs::read(&target).map_err(|error| failed(&error))? != old {
        return Err(Problem::of_path(path, "was changed meanwhile, and is left as it is"));
    }
    beside.persist(&target).map_err(|error| failed(&error.error))?;
    // The name is safe once the folder is; not every system can tell.
    drop(File::open(folder).and_then(|folder| folder.sync_all()));
    Ok(())
}

/// A file in the same folder with these bytes and the rights of the other; it goes away with what is returned.
fn beside(folder: &Path, bytes: &[u8], like: &Metadata) -> io::Result<NamedTempFile> {
    let mut file = Builder::new().prefix(".fiq-lint-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    keep_owner(&file, like);
    file.as_file().set_permissions(like.permissions())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Only some may give a file away; for others it becomes theirs, as with any editor.
#[cfg(unix)]
fn keep_owner(file: &NamedTempFile, like: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = file.as_file().metadata().map(|own| (own.uid(), own.gid()));
    if own.is_ok_and(|own| own != (like.uid(), like.gid())) {
        drop(fchown(file.as_file(), Some(like.uid()), Some(like.gid())));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &NamedTempFile, _: &Metadata) {}

#[cfg(test)]
mod tests {
    use super::replace_file;
    use std::fs;
    use std::path::Path;

    fn message(path: &Path, old: &[u8], new: &[u8]) -> String {
        replace_file(path, old, new).map_or_else(|problem| problem.message, |()| "written".to_owned())
    }

    /// The names in a folder.
    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder can be read");
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let mut names: Vec<String> = entries.map(|entry| name(entry.expect("an entry"))).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_only_if_it_is_what_was_read() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let file = folder.path().join("a.json");
        fs::write(&file, "old").expect("a file can be written");
        assert_eq!(message(&file, b"old", b"new"), "written");
        assert_eq!(message(&file, b"old", b"newer"), "was changed meanwhile, and is left as it is");
        assert_eq!(fs::read(&file).expect("it is there"), b"new");
        assert_eq!(names(folder.path()), ["a.json"]);
        let gone = folder.path().join("b.json");
        assert_eq!(message(&gone, b"", b"x"), "cannot be written: no such file or directory");
    }

    #[test]
    #[cfg(unix)]
    fn rights_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (inner, link) = (folder.path().join("inner"), folder.path().join("link.json"));
        fs::create_dir(&inner).expect("a folder can be made");
        let file = inner.join("a.json");
        fs::write(&file, "old").expect("a file can be written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("rights can be given");
        symlink("inner/a.json", &link).expect("a link can be made");
        assert_eq!(message(&link, b"old", b"new"), "written");
        assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
        assert_eq!(fs::read(&file).expect("it is there"), b"new");
        let mode = fs::metadata(&file).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o440)).expect("rights can be given");
        assert_eq!(message(&link, b"new", b"newer"), "cannot be written: it is read-only");
        assert_eq!(names(&inner), ["a.json"]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_that_takes_no_file_is_a_problem() {
        let path = Path::new("/proc/self/comm");
        let name = fs::read(path).expect("a process has a name");
        let problem = message(path, &name, b"other");
        assert!(problem.starts_with("cannot be written: "), "{problem}");
        assert_eq!(fs::read(path).expect("it is there"), name);
    }
}
