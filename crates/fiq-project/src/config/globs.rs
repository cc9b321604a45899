//! Lists of globs, read as `.gitignore` is: a pattern without a slash matches at any depth, others begin at the folder of the
//! configuration, a folder that matches takes along all that is in it, `!` takes back, and the last that matches decides.

use std::path::{Path, PathBuf};

use globset::{Candidate, Glob, GlobBuilder, GlobSet};

use super::ground;

/// A list of globs and the folder that they begin at.
#[derive(Clone, Debug)]
pub struct Globs {
    base: PathBuf,
    patterns: Vec<String>,
    set: GlobSet,
    /// What each glob of the set says of what it matches.
    verdicts: Vec<Verdict>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    In,
    Out,
}

/// One pattern, ready to be put into a set.
#[derive(Debug)]
pub(super) struct Pattern {
    written: String,
    globs: Vec<Glob>,
    verdict: Verdict,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub(super) fn new(written: &str) -> Result<Self, String> {
        let (verdict, bare) =
            written.strip_prefix('!').map_or((Verdict::In, written), |bare| (Verdict::Out, bare));
        let bare = bare.strip_prefix("./").unwrap_or(bare);
        let (of_folder, bare) = bare.strip_suffix('/').map_or((false, bare), |bare| (true, bare));
        let anchored = bare.contains('/');
        let bare = bare.strip_prefix('/').unwrap_or(bare);
        if bare.is_empty() {
            return Err("nothing stands in it".to_owned());
        }
        let whole = if anchored { bare.to_owned() } else { format!("**/{bare}") };
        let inside = glob(&format!("{whole}/**"))?;
        let globs = if of_folder { vec![inside] } else { vec![glob(&whole)?, inside] };
        Ok(Self { written: written.to_owned(), globs, verdict })
    }
}

impl Globs {
    /// Makes one set of all.
    ///
    /// # Errors
    ///
    /// Why the patterns, each of which is sound, are too much together.
    pub(super) fn new(base: &Path, patterns: Vec<Pattern>) -> Result<Self, String> {
        let verdicts =
            patterns.iter().flat_map(|pattern| vec![pattern.verdict; pattern.globs.len()]).collect();
        let set = GlobSet::new(patterns.iter().flat_map(|pattern| pattern.globs.iter().cloned()));
        let set = set.map_err(|error| error.kind().to_string())?;
        let patterns = patterns.into_iter().map(|pattern| pattern.written).collect();
        Ok(Self { base: base.to_owned(), patterns, set, verdicts })
    }

    /// The patterns as they are written.
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// The folder that they begin at, from the root.
    pub fn base(&self) -> &Path {
        &self.base
    }

    /// Whether the list matches the path, which begins at the root.
    pub(super) fn matches(&self, absolute: &Path) -> bool {
        if self.patterns.is_empty() {
            return false;
        }
        let way = ground::relative(absolute, &self.base);
        let candidate = Candidate::new(&way);
        if !self.takes_back() {
            return self.set.is_match_candidate(&candidate);
        }
        let last = self.set.matches_candidate(&candidate).into_iter().max();
        last.is_some_and(|index| self.verdicts[index] == Verdict::In)
    }

    /// Whether all that is in a folder is matched where the folder is.
    pub(super) fn matches_whole_folders(&self) -> bool {
        !self.takes_back()
    }

    fn takes_back(&self) -> bool {
        self.verdicts.contains(&Verdict::Out)
    }
}

fn glob(pattern: &str) -> Result<Glob, String> {
    let built = GlobBuilder::new(pattern).literal_separator(true).empty_alternates(true).build();
    built.map_err(|error| error.kind().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn globs(patterns: &[&str]) -> Globs {
        let patterns = patterns.iter().map(|pattern| Pattern::new(pattern).expect("the pattern is sound"));
        Globs::new(Path::new("/r"), patterns.collect()).expect("the patterns are few")
    }

    #[test]
    fn patterns_are_read_as_in_gitignore() {
        for (patterns, path, matches) in [
            (&["*.json"][..], "/r/a/b.json", true),
            (&["/*.json"], "/r/a/b.json", false),
            (&["/*.json"], "/r/b.json", true),
            (&["a/*.json"], "/r/a/b.json", true),
            (&["a/*.json"], "/r/a/c/b.json", false),
            (&["a/**/*.json"], "/r/a/b.json", true),
            (&["legacy"], "/r/x/legacy/y/z.json", true),
            (&["legacy/"], "/r/x/legacy/y/z.json", true),
            (&["legacy/"], "/r/x/legacy", false),
            (&["legacy/**"], "/r/x/legacy/y.json", false),
            (&["legacy/**", "!legacy/keep/**"], "/r/legacy/keep/y.json", false),
            (&["legacy/**", "!legacy/keep/**"], "/r/legacy/y.json", true),
            (&["!a.json", "*.json"], "/r/a.json", true),
            (&["{a,b}.json"], "/r/b.json", true),
            (&["../x/**"], "/x/y.json", true),
            (&["*.json"], "/x/y.json", true),
            (&["./a"], "/r/a/b", true),
            (&[], "/r/a", false),
        ] {
            assert_eq!(globs(patterns).matches(Path::new(path)), matches, "{patterns:?} {path}");
        }
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for pattern in ["", "!", "/", "a[", "{a", "**/", "x\\"] {
            println!("{pattern} {:?}", Pattern::new(pattern).map(|_| ()));
        }
        for pattern in ["", "!", "/", "a[", "{a"] {
            assert!(Pattern::new(pattern).is_err(), "{pattern}");
        }
    }
}
