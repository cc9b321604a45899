//! What is there already: a repository, hooks, a CI.

use std::{
    fs,
    path::{Path, PathBuf},
};

use fiq_project::Problem;

use crate::exit::Failure;

pub(super) const PRE_COMMIT: &str = ".pre-commit-config.yaml";
pub(super) const WORKFLOWS: &str = ".github/workflows";
const CONFIGURATIONS: &[&str] = &["fiq-lint.toml", ".fiq-lint.toml"];
const LEFTHOOK: &[&str] = &["lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml"];
const HUSKY: &str = ".husky/pre-commit";

/// What is there.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// The folder that all of this is about: the root of the repository, if there is one.
    pub(super) root: PathBuf,
    /// What keeps hooks and what runs in CI; nothing without a repository.
    pub(super) is_repository: bool,
    /// The configuration of the linter.
    pub(super) configuration: Option<&'static str>,
    /// The configuration of pre-commit, as far as it is text.
    pub(super) pre_commit: Option<Result<String, Problem>>,
    /// What runs hooks instead.
    pub(super) other_hooks: Option<OtherHooks>,
    /// The workflow that runs the linter already.
    pub(super) workflow: Option<String>,
    /// The CI that is set up.
    pub(super) ci: Option<Ci>,
}

/// What runs hooks, and its file.
#[derive(Clone, Copy, Debug)]
pub(super) enum OtherHooks {
    Lefthook(&'static str),
    Husky(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ci {
    GitHub,
    GitLab,
}

impl Surroundings {
    /// What is around the folder.
    pub(super) fn of(folder: &Path) -> Result<Self, Failure> {
        if !folder.is_dir() {
            return Err(Failure::new(format!("{}: is no folder", folder.display())));
        }
        let repository = repository(folder);
        let is_repository = repository.is_some();
        let root = repository.unwrap_or_else(|| folder.to_owned());
        let first = |names: &[&'static str]| names.iter().copied().find(|name| root.join(name).exists());
        let lefthook = first(LEFTHOOK).map(OtherHooks::Lefthook);
        Ok(Self {
            is_repository,
            configuration: first(CONFIGURATIONS),
            pre_commit: root.join(PRE_COMMIT).exists().then(|| read(&root.join(PRE_COMMIT))),
            other_hooks: lefthook.or_else(|| first(&[HUSKY]).map(OtherHooks::Husky)),
            workflow: workflow(&root),
            ci: match () {
                () if root.join(".github").is_dir() => Some(Ci::GitHub),
                () if root.join(".gitlab-ci.yml").exists() => Some(Ci::GitLab),
                () => None,
            },
            root,
        })
    }
}

/// The root of the repository; the folder itself as it was named, if it is that.
fn repository(folder: &Path) -> Option<PathBuf> {
    let is_root = |folder: &Path| folder.join(".git").exists();
    if is_root(folder) {
        return Some(folder.to_owned());
    }
    let whole = folder.canonicalize().ok()?;
    whole.ancestors().skip(1).find(|folder| is_root(folder)).map(Path::to_owned)
}

fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|error| Problem::of_io(path, &error))
}

/// The first workflow that names the linter.
fn workflow(root: &Path) -> Option<String> {
    let mut names: Vec<_> =
        fs::read_dir(root.join(WORKFLOWS)).ok()?.flatten().map(|entry| entry.path()).collect();
    names.sort_unstable();
    let found = names.into_iter().find(|path| read(path).is_ok_and(|text| text.contains("fiq-lint")))?;
    Some(format!("{WORKFLOWS}/{}", found.file_name()?.to_string_lossy()))
}
