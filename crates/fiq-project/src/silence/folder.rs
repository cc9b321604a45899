//! Paths as the user gave them, and as a file in some folder has them: relative to that folder, `/`-separated.
//!
//! Told from the paths alone; no link is followed.

use std::path::{Path, PathBuf, absolute};

use crate::read::shown;

/// The folder that paths are relative to.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    path: PathBuf,
    parts: Vec<String>,
    /// The folder that paths of the user are relative to.
    current: Vec<String>,
}

impl Folder {
    /// The folder of the file at `path`.
    pub(super) fn of(path: &Path) -> Self {
        let current = std::env::current_dir().unwrap_or_default();
        let file = absolute(path).unwrap_or_else(|_| path.to_owned());
        let folder = file.parent().unwrap_or(&file).to_owned();
        let parts = |path: &Path| joined(&[], &shown(path)).into_iter().map(str::to_owned).collect();
        Self { parts: parts(&folder), current: parts(&current), path: folder }
    }

    /// The path of a file that the user calls `path`.
    pub(super) fn relative(&self, path: &str) -> String {
        if self.parts == self.current && is_plain(path) {
            return path.to_owned();
        }
        self.way_to(&joined(&self.current, path))
    }

    /// The path that a file in the folder has, without what leads nowhere.
    pub(super) fn plain(&self, path: &str) -> String {
        if is_plain(path) { path.to_owned() } else { self.way_to(&joined(&self.parts, path)) }
    }

    /// Whether there is nothing at a path that [`Self::relative`] gave.
    pub(super) fn lacks(&self, relative: &str) -> bool {
        let found = self.path.join(relative).symlink_metadata();
        found.is_err_and(|error| {
            matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
        })
    }

    fn way_to(&self, parts: &[&str]) -> String {
        let same = self.parts.iter().zip(parts).take_while(|(own, part)| own == *part).count();
        let up = std::iter::repeat_n("..", self.parts.len() - same);
        up.chain(parts[same..].iter().copied()).collect::<Vec<_>>().join("/")
    }
}

/// Whether the path has nothing that leads nowhere, up, or to the root.
fn is_plain(path: &str) -> bool {
    !Path::new(path).is_absolute() && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn joined<'p>(base: &'p [String], path: &'p str) -> Vec<&'p str> {
    let is_absolute = base.is_empty() || Path::new(path).is_absolute();
    let mut parts: Vec<&str> =
        if is_absolute { Vec::new() } else { base.iter().map(String::as_str).collect() };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::Folder;
    use std::path::PathBuf;

    #[test]
    fn paths_are_relative_to_the_folder() {
        let parts = |text: &str| text.split('/').map(str::to_owned).collect();
        let folder = Folder { path: PathBuf::from("/a/b"), parts: parts("a/b"), current: parts("a/b/c") };
        for (given, expected) in [
            ("x.json", "c/x.json"),
            ("./x.json", "c/x.json"),
            ("../x.json", "x.json"),
            ("../../x.json", "../x.json"),
            ("../../../../x.json", "../../x.json"),
            ("/a/b/d/x.json", "d/x.json"),
            ("/e//x.json", "../../e/x.json"),
        ] {
            assert_eq!(folder.relative(given), expected, "{given}");
        }
        assert_eq!(folder.plain("./c/../x.json"), "x.json");
        assert_eq!(folder.plain("d/x.json"), "d/x.json");
    }
}
