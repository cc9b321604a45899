//! A repository that uses a hook.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use fiq_tests::{Folder, LIMIT, Run, run};

use crate::repository::Repository;
use crate::tool::{self, Tool, alone, binary, quick_build, succeed};

/// A message that breaks a demand.
pub(crate) const BAD: &str = r#"{"phone_number": "+27123456789", "message_type": "text"}"#;
/// A message that breaks none.
pub(crate) const GOOD: &str = r#"{"phone_number": "+27123456789", "message_type": "text", "text": "Hi"}"#;

/// The repository.
pub(crate) struct Site {
    tool: &'static Tool,
    folder: Folder,
}

/// The configuration that uses one hook, with further settings of it.
pub(crate) fn configuration(repository: &Repository, hook: &str, settings: &str) -> String {
    let Repository { path, revision } = repository;
    let path = path.display();
    format!("repos:\n  - repo: {path}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n{settings}")
}

impl Site {
    /// A repository that uses this hook.
    pub(crate) fn new(tool: &'static Tool, hook: &str, settings: &str) -> Self {
        Self::with_configuration(tool, &configuration(Repository::with_hooks(tool), hook, settings))
    }

    /// A repository with this configuration of pre-commit.
    pub(crate) fn with_configuration(tool: &'static Tool, configuration: &str) -> Self {
        let site = Self { tool, folder: Folder::new("site") };
        site.write(".pre-commit-config.yaml", configuration);
        site.git(&["init", "--quiet"]);
        site
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        self.folder.write(name, content);
    }

    /// Runs the hook over all files.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.git(&["add", "--all"]);
        self.pre_commit(&[&["run", "--all-files"], arguments].concat())
    }

    /// Runs pre-commit, with the binary under test on the path.
    pub(crate) fn pre_commit(&self, arguments: &[&str]) -> Run {
        let mut command = self.tool.program("pre-commit");
        run(command.env("PATH", path_with_binary()).args(arguments).current_dir(self.path()), LIMIT)
    }

    /// Tries a hook of a repository on all files, as somebody does who has no configuration: it is installed for this one run.
    pub(crate) fn try_repo(&self, repository: &Repository, hook: &str) -> Run {
        let path = repository.path.to_str().expect("the path of the workspace is UTF-8");
        let mut command = self.tool.program("pre-commit");
        quick_build(&mut command);
        let words = ["try-repo", path, hook, "--ref", &repository.revision, "--all-files"];
        let _alone = alone();
        run(command.env("PATH", path_with_binary()).args(words).current_dir(self.path()), tool::LIMIT)
    }

    /// Runs git; it must succeed.
    pub(crate) fn git(&self, arguments: &[&str]) {
        succeed(&mut self.git_command(arguments));
    }

    /// Commits all that there is.
    pub(crate) fn commit(&self) -> Run {
        self.git(&["add", "--all"]);
        run(&mut self.git_command(&["commit", "--message", "All that there is"]), LIMIT)
    }

    fn git_command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        self.tool.isolate(&mut command);
        command.args(arguments).current_dir(self.path());
        command
    }
}

/// The path, with the binary under test before all else.
pub(crate) fn path_with_binary() -> OsString {
    let folder = binary().parent().expect("a file stands in a folder").to_path_buf();
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder).chain(env::split_paths(&old));
    env::join_paths(folders).expect("the folder has no separator in its name")
}
