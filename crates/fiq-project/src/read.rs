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

/// The system's words, without the number it adds to them and without what others put before them.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let bare = text.split(" (os error").next().unwrap_or(&text);
    let bare = bare.rsplit(": ").next().unwrap_or(bare);
    let mut chars = bare.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// A path as findings show it: as it is, `/`-separated.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() }
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

/// Room to read files into, one after the other, without clearing it for each.
#[derive(Debug, Default)]
pub struct Buffer {
    bytes: Vec<u8>,
    /// The bytes that belong to the file that was read last.
    len: usize,
}

impl Buffer {
    /// Reads the file at `path` until a read gives less than there is room for. Of a regular file that is its end (POSIX, `read`),
    /// and yet not every file system keeps to it: [`Self::read_rest`] makes sure.
    pub(crate) fn read(&mut self, path: &Path) -> Result<File, Problem> {
        let mut file = File::open(path).map_err(|error| Problem::of_io(path, &error))?;
        self.len = 0;
        while self.read_once(&mut file, path)? && self.len == self.bytes.len() {}
        Ok(file)
    }

    /// Reads what is left of the file; says whether that was anything.
    pub(crate) fn read_rest(&mut self, mut file: File, path: &Path) -> Result<bool, Problem> {
        let before = self.len;
        while self.read_once(&mut file, path)? {}
        Ok(self.len > before)
    }

    /// One read into the room that is left; says whether it gave anything.
    fn read_once(&mut self, file: &mut File, path: &Path) -> Result<bool, Problem> {
        if self.len == self.bytes.len() {
            self.bytes.resize((self.len * 2).max(FIRST_SIZE), 0);
        }
        let count = match file.read(&mut self.bytes[self.len..]) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(true),
            Err(error) => return Err(Problem::of_io(path, &error)),
        };
        self.len += count;
        if self.len >= u32::MAX as usize {
            return Err(Problem::of_path(path, "is larger than 4 GiB, the most that one document may hold"));
        }
        Ok(count > 0)
    }

    /// What was read last.
    pub(crate) fn text(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// What was read last, to be kept: a large text is handed over, a small one copied, so that nobody keeps an empty buffer.
    pub(crate) fn keep(&mut self) -> Vec<u8> {
        if self.len < self.bytes.len() / 4 {
            return self.text().to_vec();
        }
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.truncate(self.len);
        bytes
    }
}

const FIRST_SIZE: usize = 64 * 1024;
