//! The `git` program: how it is called, and its names as paths.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::GitError;

/// How git says that it does not know an option.
const USAGE: i32 = 129;

/// Settings of the caller that would change what is asked.
const UNSET: [&str; 5] = [
    "GIT_DIFF_OPTS",
    "GIT_EXTERNAL_DIFF",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];

/// Calls git in one folder.
#[derive(Debug)]
pub(super) struct Git {
    folder: PathBuf,
    env: Vec<(OsString, OsString)>,
}

impl Git {
    pub(super) fn new(folder: &Path, env: &[(&str, &OsStr)]) -> Self {
        let env = env.iter().map(|(name, value)| (name.into(), value.into()));
        Self { folder: folder.to_owned(), env: env.collect() }
    }

    /// The folder that it is called in.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What git prints. `paths` stand for themselves, whatever characters they have.
    pub(super) fn run(&self, arguments: &[&str], paths: &[PathBuf]) -> Result<Vec<u8>, GitError> {
        let (said, printed) = self.try_run(arguments, paths)?;
        match said {
            None => Ok(printed),
            Some(said) => Err(GitError::said(&said)),
        }
    }

    /// What git says if it fails, and what it prints.
    pub(super) fn try_run(
        &self,
        arguments: &[&str],
        paths: &[PathBuf],
    ) -> Result<(Option<Vec<u8>>, Vec<u8>), GitError> {
        let mut command = self.command(arguments);
        if !paths.is_empty() {
            command.arg("--").args(paths);
        }
        let output = command.stdin(Stdio::null()).output().map_err(|error| not_run(&error))?;
        if output.status.code() == Some(USAGE) {
            return Err(GitError::TooOld(self.version()));
        }
        Ok(((!output.status.success()).then_some(output.stderr), output.stdout))
    }

    /// A call that is yet to be made.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.current_dir(&self.folder).args(["--no-pager", "--literal-pathspecs"]).args(arguments);
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        // Its words are part of ours, which are English.
        command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
        for name in UNSET {
            command.env_remove(name);
        }
        command
    }

    fn version(&self) -> String {
        let said = self.command(&["version"]).stdin(Stdio::null()).output();
        let said = said.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        said.ok().filter(|said| !said.is_empty()).unwrap_or_else(|| "this git".to_owned())
    }
}

pub(super) fn not_run(error: &io::Error) -> GitError {
    match error.kind() {
        io::ErrorKind::NotFound => GitError::NoGit,
        _ => GitError::NotRun(error.to_string()),
    }
}

/// A name as git has it, as a path.
#[cfg(unix)]
pub(super) fn path_of(name: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    OsString::from_vec(name).into()
}

/// A name as git has it, as a path.
#[cfg(not(unix))]
pub(super) fn path_of(name: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&name).into_owned().into()
}
