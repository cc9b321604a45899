//! This repository as pre-commit gets it: a clone of a commit. The commit holds the files as they are now, whether they were committed or not.
//!
//! The same files give the same commit, so that a hook that was installed for it is there the next time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use fiq_tests::Folder;

use crate::site::configuration;
use crate::tool::{Tool, alone, home, quick_build, succeed};

/// The root of this repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in the root folder")
}

/// A commit, and the repository that has it.
pub(crate) struct Repository {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// The commit.
    pub(crate) revision: String,
}

impl Repository {
    /// The files as they are, with the hook of the wheel installed.
    pub(crate) fn with_hooks(tool: &Tool) -> &'static Self {
        static REPOSITORY: OnceLock<Repository> = OnceLock::new();
        REPOSITORY.get_or_init(|| {
            let repository = Self::commit(tool);
            repository.install(tool);
            repository
        })
    }

    fn commit(tool: &Tool) -> Self {
        let path = home().join("repository.git");
        let git = |arguments: &[&str]| {
            let mut command = Command::new("git");
            tool.isolate(&mut command);
            command.env("GIT_DIR", &path).env("GIT_WORK_TREE", root()).current_dir(root()).args(arguments);
            for who in ["AUTHOR", "COMMITTER"] {
                command.env(format!("GIT_{who}_DATE"), "2020-01-01T00:00:00Z");
            }
            succeed(&mut command).text().trim().to_owned()
        };
        if !path.exists() {
            let mut init = Command::new("git");
            tool.isolate(&mut init);
            succeed(init.args(["init", "--quiet", "--bare", "--initial-branch=main"]).arg(&path));
        }
        git(&["add", "--all", "."]);
        let tree = git(&["write-tree"]);
        let revision = git(&["commit-tree", &tree, "-m", "The files as they are"]);
        git(&["update-ref", "refs/heads/main", &revision]);
        Self { path, revision }
    }

    /// pre-commit keeps what it installed, for each commit anew: that of another commit is removed.
    fn install(&self, tool: &Tool) {
        let kept = home().join("pre-commit");
        let mark = kept.join(&self.revision);
        if mark.exists() {
            return;
        }
        let _ = fs::remove_dir_all(&kept);
        let site = Folder::new("install");
        site.write(".pre-commit-config.yaml", configuration(self, "fiq-lint", ""));
        let mut git = Command::new("git");
        tool.isolate(&mut git);
        succeed(git.args(["init", "--quiet"]).current_dir(site.path()));
        let mut install = tool.program("pre-commit");
        quick_build(&mut install);
        let _alone = alone();
        succeed(install.arg("install-hooks").current_dir(site.path()));
        fs::write(mark, "").expect("the folder of pre-commit can be written to");
    }
}
