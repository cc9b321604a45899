//! What was named on the command line, to the files that are looked at.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fiq_extract::Format;

use crate::{
    Blobs, Problem, Since, Staged, Walk,
    config::Resolver,
    read::{self, Kind},
    walk::format_of,
};

/// A file to look at, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The user named it; a name that tells nothing is read as JSON.
    Named(PathBuf, Format),
    /// It was met on a walk.
    Met(PathBuf, Format),
    /// It is staged, with these bytes.
    Staged(PathBuf, Format, Vec<u8>),
    /// Something that was named cannot be read.
    NamedProblem(Problem),
    /// Something on a walk cannot be read.
    MetProblem(Problem),
}

/// The files that `paths` name, folders walked. They come in the order of `paths`, below a folder in the order of names.
pub fn gather(paths: Vec<PathBuf>, walk: Walk) -> impl Iterator<Item = Input> + Send {
    paths.into_iter().flat_map(move |path| -> Box<dyn Iterator<Item = Input> + Send> {
        let folder = read::shown(&path);
        match read::kind(&path) {
            Ok(Kind::File) => Box::new(std::iter::once(named(path))),
            Ok(Kind::Folder) => Box::new(walk.files(&path).map(move |entry| match entry {
                Ok((file, format)) => Input::Met(plain(file, &path), format),
                Err(problem) if problem.path.as_deref() == Some(&folder) => Input::NamedProblem(problem),
                Err(problem) => Input::MetProblem(problem),
            })),
            Err(problem) => Box::new(std::iter::once(Input::NamedProblem(problem))),
        }
    })
}

/// The staged files that can hold payloads, as the index has them.
pub fn gather_staged(
    staged: Staged,
    mut blobs: Blobs,
    resolver: Arc<Resolver>,
) -> impl Iterator<Item = Input> + Send {
    let problems = staged.problems.into_iter().map(Input::NamedProblem);
    let files = staged.files.into_iter().filter_map(move |file| {
        let format = format_of(&file.path, &resolver)?;
        Some(match blobs.read(&file) {
            Ok(bytes) => Input::Staged(file.path, format, bytes),
            Err(problem) => Input::NamedProblem(problem),
        })
    });
    problems.chain(files)
}

/// The changed files that can hold payloads.
pub fn gather_since(since: Since, resolver: Arc<Resolver>) -> impl Iterator<Item = Input> + Send {
    let problems = since.problems.into_iter().map(Input::NamedProblem);
    let files = since.files.into_iter().filter_map(move |path| {
        let format = format_of(&path, &resolver)?;
        Some(Input::Met(path, format))
    });
    problems.chain(files)
}

/// The path of a file below `folder`: below the current folder, which goes without saying, without `./`.
fn plain(file: PathBuf, folder: &Path) -> PathBuf {
    match file.strip_prefix(".") {
        Ok(rest) if folder == Path::new(".") => rest.to_owned(),
        _ => file,
    }
}

fn named(path: PathBuf) -> Input {
    let format = Format::of_path(&path).unwrap_or(Format::Json);
    Input::Named(path, format)
}
