//! Why git gives no answer.

use std::fmt;

/// Why it cannot be told what was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GitError {
    /// There is no program called `git`.
    NoGit,
    /// The program cannot be run, or does not behave: what the system says.
    NotRun(String),
    /// The program does not know what it was asked; its version.
    TooOld(String),
    /// The folder is in no repository.
    NoRepository,
    /// The repository belongs to somebody else, and git does not read it: its words.
    Untrusted(String),
    /// The repository is bare, or the folder is not in its working tree.
    NoWorkTree,
    /// There is no such revision; git's words.
    NoRevision {
        /// The revision.
        revision: String,
        /// What git says.
        said: String,
    },
    /// There is no current commit yet.
    NoCommit,
    /// The revision and the current commit have no commit in common.
    NothingInCommon(String),
    /// Git gives up: its words.
    Failed(String),
}

impl GitError {
    /// The way out, where there is one.
    pub const fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::NoGit => "install git, or name the files to check",
            Self::TooOld(_) => "version 2.28 or a later one is wanted",
            Self::NoRepository | Self::NoWorkTree => {
                "name the files to check, or go into the working tree of a repository"
            }
            Self::Untrusted(_) => "if you trust it: `git config --global --add safe.directory FOLDER`",
            Self::NothingInCommon(_) => {
                "where only the latest commits were fetched, fetch all of them: `git fetch --unshallow`"
            }
            Self::NoRevision { .. } => {
                "name a branch, a tag or a commit; in CI it has to be fetched first: `git fetch origin BRANCH`"
            }
            Self::NoCommit => "`--staged` looks at what the first one would hold",
            Self::NotRun(_) | Self::Failed(_) => return None,
        })
    }

    /// What git said as it failed.
    pub(super) fn said(text: &[u8]) -> Self {
        let text = String::from_utf8_lossy(text);
        let fatal =
            text.lines().find_map(|line| line.strip_prefix("fatal: ").or(line.strip_prefix("error: ")));
        let said = fatal.unwrap_or(text.trim()).to_owned();
        if said.contains("not a git repository") {
            Self::NoRepository
        } else if said.contains("dubious ownership") || said.contains("unsafe repository") {
            Self::Untrusted(said)
        } else if said.contains("must be run in a work tree") {
            Self::NoWorkTree
        } else {
            Self::Failed(said)
        }
    }
}

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGit => f.write_str("there is no program `git`"),
            Self::NotRun(why) => write!(f, "`git` cannot be run: {why}"),
            Self::TooOld(version) => write!(f, "{version} is too old"),
            Self::NoRepository => f.write_str("the folder is in no git repository"),
            Self::Untrusted(said) => write!(f, "git does not trust the repository: {said}"),
            Self::NoWorkTree => f.write_str("the folder is not in the working tree of a git repository"),
            Self::NoRevision { revision, said } => write!(f, "there is no revision `{revision}`: {said}"),
            Self::NoCommit => f.write_str("there is no commit yet that could be compared with"),
            Self::NothingInCommon(revision) => {
                write!(f, "`{revision}` and the current commit have no commit in common")
            }
            Self::Failed(said) => write!(f, "git gives up: {said}"),
        }
    }
}

impl std::error::Error for GitError {}
