//! Reading a file without ever hanging, and wording what went wrong.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// What kept a file, or a part of the tree, from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path, `/`-separated, if one is known.
    pub path: Option<String>,
    /// What is wrong, to be read after the path.
    pub message: String,
}

impl Problem {
    /// A problem with `path`.
    pub fn of_path(path: &Path, message: impl Into<String>) -> Self {
        Self { path: Some(shown(path)), message: message.into() }
    }

    /// What the system says of `path`.
    pub fn of_io(path: &Path, error: &io::Error) -> Self {
        Self::of_path(path, format!("cannot be read: {}", reason(error)))
    }

    /// A problem met while walking.
    pub(crate) fn of_walk(error: &ignore::Error) -> Self {
        match error {
            ignore::Error::WithPath { path, err } => Self { path: Some(shown(path)), ..Self::of_walk(err) },
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
                Self::of_walk(err)
            }
            ignore::Error::Io(error) => {
                Self { path: None, message: format!("cannot be read: {}", reason(error)) }
            }
            other => Self { path: None, message: other.to_string() },
        }
    }
}

/// The system's words without the number it adds to them.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let bare = text.split(" (os error").next().unwrap_or(&text).to_owned();
    let mut chars = bare.chars();
    chars.next().map_or(bare.clone(), |first| first.to_lowercase().chain(chars).collect())
}

/// A path as findings show it: `/`-separated, without a leading `./`.
pub(crate) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() };
    text.strip_prefix("./").map(str::to_owned).unwrap_or(text)
}

/// Whether the path, once links are followed, leads to a regular file or a folder.
pub(crate) fn kind(path: &Path) -> Result<Kind, Problem> {
    let kind = fs::metadata(path).map_err(|error| Problem::of_io(path, &error))?.file_type();
    if kind.is_file() {
        Ok(Kind::File)
    } else if kind.is_dir() {
        Ok(Kind::Folder)
    } else {
        Err(Problem::of_path(path, "is neither a file nor a folder"))
    }
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    File,
    Folder,
}

/// Reads all of `path` into `buffer`, which is emptied first.
pub(crate) fn read(path: &Path, buffer: &mut Vec<u8>) -> Result<(), Problem> {
    let failed = |error: io::Error| Problem::of_io(path, &error);
    let mut file = File::open(path).map_err(failed)?;
    buffer.clear();
    loop {
        let start = buffer.len();
        let room = start.max(FIRST_READ);
        buffer.resize(start + room, 0);
        let count = file.read(&mut buffer[start..]).map_err(failed)?;
        buffer.truncate(start + count);
        if count == 0 {
            return Ok(());
        }
        if buffer.len() >= u32::MAX as usize {
            return Err(Problem::of_path(path, "is larger than 4 GiB, the most that one document may hold"));
        }
    }
}

const FIRST_READ: usize = 64 * 1024;
