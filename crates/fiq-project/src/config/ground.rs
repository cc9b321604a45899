//! Where we stand: paths as they are given, to paths that can be compared, and back to what people read.

use std::path::{Component, Path, PathBuf};

/// The current folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ground {
    folder: PathBuf,
}

impl Ground {
    /// The current folder of the process; the root where there is none any more.
    pub(super) fn here() -> Self {
        Self { folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/")) }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path from the root, without `..`.
    pub(super) fn absolute(&self, path: &Path) -> PathBuf {
        let joined = self.folder.join(path);
        if !joined.components().any(|part| part == Component::ParentDir) {
            return joined;
        }
        let (up, rest) = at_last_dots(&joined);
        // Where a name before `..` is a link, `..` leads out of where the link leads.
        up.canonicalize().unwrap_or_else(|_| plain(&up)).join(rest)
    }

    /// The path as people read it: from the current folder, unless nothing but the root leads to both.
    pub(super) fn near(&self, absolute: &Path) -> PathBuf {
        let way = relative(absolute, &self.folder);
        let up = way.components().take_while(|part| *part == Component::ParentDir).count();
        let depth = self.folder.components().filter(|part| matches!(part, Component::Normal(_))).count();
        if up > 0 && up >= depth { absolute.to_owned() } else { way }
    }
}

/// The way from the folder `base` to `path`, both from the root.
pub(super) fn relative(path: &Path, base: &Path) -> PathBuf {
    if let Ok(below) = path.strip_prefix(base) {
        return below.to_owned();
    }
    let shared = path.components().zip(base.components()).take_while(|(one, other)| one == other).count();
    let up = base.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(path.components().skip(shared)).collect()
}

/// The path up to its last `..`, and the rest.
fn at_last_dots(path: &Path) -> (PathBuf, PathBuf) {
    let parts: Vec<Component<'_>> = path.components().collect();
    let end = parts.iter().rposition(|part| *part == Component::ParentDir).map_or(0, |last| last + 1);
    (parts[..end].iter().collect(), parts[end..].iter().collect())
}

/// Without `..`, as if no name in the path were a link.
fn plain(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            out.pop();
        } else {
            out.push(part);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_come_and_go() {
        let ground = Ground { folder: PathBuf::from("/a/b") };
        for (given, absolute, near) in [
            ("x.toml", "/a/b/x.toml", "x.toml"),
            ("./c/x.toml", "/a/b/c/x.toml", "c/x.toml"),
            ("../x.toml", "/a/x.toml", "../x.toml"),
            ("../../x.toml", "/x.toml", "/x.toml"),
            ("../c/x.toml", "/a/c/x.toml", "../c/x.toml"),
            ("no-such/../x.toml", "/a/b/x.toml", "x.toml"),
            ("/z/x.toml", "/z/x.toml", "/z/x.toml"),
            ("..", "/a", ".."),
        ] {
            let found = ground.absolute(Path::new(given));
            assert_eq!((found.as_path(), ground.near(&found)), (Path::new(absolute), PathBuf::from(near)));
        }
    }

    #[test]
    fn ways_lead_up_and_down() {
        for (path, base, way) in [("/a/b", "/a", "b"), ("/a/b", "/a/c/d", "../../b"), ("/a", "/a", "")] {
            assert_eq!(relative(Path::new(path), Path::new(base)), PathBuf::from(way));
        }
    }
}
