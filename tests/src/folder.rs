//! Folders that are gone when the test is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use walkdir::WalkDir;

/// A fresh folder, removed with all that is in it when dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// A fresh folder; `name` helps to find it while the test runs.
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("fiq-tests-{}-{number}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for temporary files can be made");
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file into it, with the folders that lead there.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        let parent = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(parent).expect("a folder can be made in a fresh folder");
        fs::write(&path, content).expect("a file can be written into a fresh folder");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes a script that can be run, with the folders that lead there.
///
/// A child writes it: a file that this program had open for writing could not be run ("text file busy") as long as another test's
/// child, started meanwhile, holds it open too.
pub fn write_program(path: &Path, script: &str) {
    let parent = path.parent().expect("a file stands in a folder");
    fs::create_dir_all(parent).expect("a folder can be made in a fresh folder");
    let mut shell = Command::new("sh");
    shell.args(["-c", "printf '%s' \"$1\" > \"$0\" && chmod 755 \"$0\""]).arg(path).arg(script);
    assert!(shell.status().expect("sh can be started").success(), "{} can be written", path.display());
}

/// Copies the files under `from` to `to`, but for what Cargo builds there.
pub fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).into_iter().filter_entry(|entry| entry.file_name() != "target") {
        let entry = entry.expect("a folder of this package can be walked");
        let inside = entry.path().strip_prefix(from).expect("a walk stays under its root");
        let target = to.join(inside);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder can be made in a fresh folder");
        } else {
            fs::copy(entry.path(), &target).expect("a file can be copied into a fresh folder");
        }
    }
}
