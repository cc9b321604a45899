//! A file that is written under another name beside its own, and takes its own when it is complete.
//!
//! Who reads it finds the old or the new report and never a part. What is not completed is removed again.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use fiq_project::Problem;

use crate::exit::Failure;

/// A file that has not taken its name.
#[derive(Debug)]
pub(super) struct Pending {
    /// As the user wrote it.
    named: PathBuf,
    /// Where it is written, if not in its own place.
    beside: Option<PathBuf>,
}

/// Writes into a file; what goes wrong names the file.
#[derive(Debug)]
pub(super) struct Writer {
    named: PathBuf,
    file: File,
}

impl Pending {
    /// Starts to write the file at `path`.
    pub(super) fn open(path: &Path) -> Result<(Self, Writer), Failure> {
        // A pipe or a device cannot be replaced, and a folder must not be.
        let is_replaced = fs::metadata(path).map_or(true, |found| found.is_file());
        let beside = is_replaced.then(|| beside(path));
        let file = match &beside {
            Some(beside) => File::create_new(beside),
            None => File::create(path),
        };
        let file = file.map_err(|error| failed(path, &error))?;
        let named = path.to_owned();
        Ok((Self { named: named.clone(), beside }, Writer { named, file }))
    }

    /// Whether this is the file at `path`.
    pub(super) fn is_for(&self, path: &Path) -> bool {
        path.file_name() == self.named.file_name() && resolved(path) == resolved(&self.named)
    }

    /// Gives the file its name, and the permissions that the old one has.
    pub(super) fn complete(mut self) -> Result<(), Failure> {
        let Some(beside) = &self.beside else { return Ok(()) };
        let own = resolved(&self.named);
        let permissions = fs::metadata(&own).map(|found| found.permissions());
        permissions
            .map_or(Ok(()), |permissions| fs::set_permissions(beside, permissions))
            .and_then(|()| fs::rename(beside, &own))
            .map_err(|error| failed(&self.named, &error))?;
        self.beside = None;
        Ok(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            let _ = fs::remove_file(beside);
        }
    }
}

impl Writer {
    fn named<T>(&self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", self.named.display())))
    }
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes);
        self.named(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.file.flush();
        self.named(flushed)
    }
}

/// The path without links, if there is such a file; where there is none, that of its folder with its name.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let in_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(fs::canonicalize(folder).ok()?.join(path.file_name()?))
    };
    fs::canonicalize(path).ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

/// A file in the same folder: only there it can take the other's place in one step.
fn beside(path: &Path) -> PathBuf {
    let path = resolved(path);
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", std::process::id()));
    path.with_file_name(name)
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    let reason = Problem::of_io(path, error).message.replacen("cannot be read", "cannot be written", 1);
    Failure::new(format!("{}: {reason}", path.display()))
}
