//! The paths that the arguments name: lists of paths read, and no path twice.
//!
//! `@FILE` stands for the paths in FILE, a line each, or each ended by a NUL where the file holds any. A path that begins
//! with `@` itself is written `./@path`.

use std::{
    collections::HashSet,
    env,
    ffi::OsStr,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use fiq_project::{Input, Problem};

use super::STDIN;
use crate::exit::Failure;

/// What a list of paths begins with.
const LIST: &str = "@";

/// The paths of the arguments, with those of lists in the place of the lists.
pub(super) fn named(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut named = Vec::with_capacity(paths.len());
    for path in paths {
        match path.to_str().and_then(|path| path.strip_prefix(LIST)) {
            Some(list) => named.extend(listed(Path::new(list))?),
            None => named.push(path.clone()),
        }
    }
    Ok(named)
}

fn listed(list: &Path) -> Result<Vec<PathBuf>, Failure> {
    let text = read(list).map_err(|error| {
        let problem = Problem::of_io(list, &error);
        Failure::new(format!("{}: the list of paths {}", list.display(), problem.message))
            .with_help(format!("a path that begins with `@` is written `./@{}`", list.display()))
    })?;
    let end = if text.contains(&0) { 0 } else { b'\n' };
    let lines = text.split(|byte| *byte == end).map(|line| match end {
        0 => line,
        _ => line.strip_suffix(b"\r").unwrap_or(line),
    });
    Ok(lines.filter(|line| !line.is_empty()).map(path_of).collect())
}

fn read(list: &Path) -> io::Result<Vec<u8>> {
    if list.as_os_str() != STDIN {
        return fs::read(list);
    }
    let mut text = Vec::new();
    io::stdin().read_to_end(&mut text).map(|_| text)
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    OsStr::from_bytes(bytes).into()
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    OsStr::new(&*String::from_utf8_lossy(bytes)).into()
}

/// Passes on what was not met before. One path alone meets nothing twice, and needs no memory of it.
pub(super) fn once(
    inputs: Box<dyn Iterator<Item = Input> + Send>,
    named: &[PathBuf],
) -> Box<dyn Iterator<Item = Input> + Send> {
    if named.len() < 2 {
        return inputs;
    }
    let current = env::current_dir().unwrap_or_default();
    let mut met = HashSet::new();
    Box::new(inputs.filter(move |input| match input {
        Input::Named(path, _) | Input::Met(path, _) | Input::Staged(path, ..) => {
            met.insert(plain(&current.join(path)))
        }
        Input::NamedProblem(_) | Input::MetProblem(_) => true,
    }))
}

/// The path without `.` in it. What leads through a link is another path.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| !matches!(part, std::path::Component::CurDir)).collect()
}
