//! Generated files on the disk: written as a whole or not at all, and only where something changed.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes `text` to `path` and says whether that changed anything.
///
/// A file that holds the text already keeps its time, so that nothing is built again. Who reads it finds the old or the new text
/// and never a part.
///
/// # Errors
///
/// What the system says.
pub fn write(path: &Path, text: &str) -> io::Result<bool> {
    match fs::metadata(path) {
        // A pipe or a device cannot be replaced, and a folder must not be.
        Ok(found) if !found.is_file() => fs::write(path, text)?,
        Ok(_) if fs::read(path).is_ok_and(|old| old == text.as_bytes()) => return Ok(false),
        _ => replace(path, text)?,
    }
    Ok(true)
}

/// A link stays one: what it leads to is replaced.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&path);
    let permissions = fs::metadata(&path).map(|found| found.permissions());
    let mut file = fs::File::create_new(&beside)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| permissions.map_or(Ok(()), |permissions| fs::set_permissions(&beside, permissions)))
        .and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// A file in the same folder: only there it can take the other's place in one step.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", std::process::id()));
    path.with_file_name(name)
}

/// The text with escapes for line ends and other control characters, which would end the line that it stands in.
pub(crate) fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{on_one_line, write};

    #[test]
    fn a_file_that_holds_the_text_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("fiq-codegen-output-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for temporary files can be made");
        let path = folder.join("types.rs");
        assert!(write(&path, "a").expect("it can be written"));
        assert!(!write(&path, "a").expect("it can be read"));
        assert!(write(&path, "b").expect("it can be written"));
        assert_eq!(std::fs::read_to_string(&path).expect("it was written"), "b");
        assert!(write(&folder, "a").is_err(), "a folder is no file");
        assert!(write(&folder.join("none/types.rs"), "a").is_err(), "there is no such folder");
        let names = std::fs::read_dir(&folder).expect("it can be listed").count();
        assert_eq!(names, 1, "nothing is left beside the file");
        std::fs::remove_dir_all(&folder).expect("it can be removed");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(on_one_line("a\nb\r\u{1b}é"), "a\\nb\\r\\u{1b}é");
    }
}
