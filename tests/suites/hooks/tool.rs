//! pre-commit, pip and maturin, cut off from every network and from the settings of whoever runs the tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use fiq_tests::{Run, fiq_lint, run, suite};

use crate::repository;

/// A hook's environment is built when it is installed.
pub(crate) const LIMIT: Duration = Duration::from_mins(15);
/// Nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:9";

/// The folder of pre-commit.
pub(crate) struct Tool(PathBuf);

impl Tool {
    /// It, if it is there.
    pub(crate) fn find() -> Option<&'static Self> {
        static TOOL: OnceLock<Option<Tool>> = OnceLock::new();
        TOOL.get_or_init(|| suite("FIQ_PRE_COMMIT").map(Self)).as_ref()
    }

    /// One of its programs.
    pub(crate) fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.0.join("bin").join(name));
        self.isolate(&mut command);
        command
    }

    /// Lets the command neither reach a network nor meet somebody's settings.
    pub(crate) fn isolate(&self, command: &mut Command) {
        for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "MATURIN_PEP517_ARGS", "PIP_INDEX_URL"]
        {
            command.env_remove(variable);
        }
        for variable in ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
            command.env(variable, NOWHERE);
        }
        command
            .env("PIP_NO_INDEX", "1")
            .env("PIP_FIND_LINKS", self.0.join("wheels"))
            .env("PIP_NO_CACHE_DIR", "1")
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TARGET_DIR", target())
            .env("PRE_COMMIT_HOME", home().join("pre-commit"))
            .env("PRE_COMMIT_COLOR", "never")
            .env("GIT_CONFIG_GLOBAL", home().join("no-gitconfig"))
            .env("GIT_CONFIG_NOSYSTEM", "1");
        for who in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{who}_NAME"), "Nobody")
                .env(format!("GIT_{who}_EMAIL"), "nobody@example.com");
        }
    }
}

/// Runs a command that must succeed.
pub(crate) fn succeed(command: &mut Command) -> Run {
    let said = run(command, LIMIT);
    assert_eq!(said.code, Some(0), "{command:?}\n{}", said.transcript());
    said
}

/// What pre-commit said, but for the notice that it waits while another one holds its store.
pub(crate) fn without_waiting(said: &Run) -> String {
    said.transcript().replace("[INFO] Locking pre-commit directory\n", "")
}

/// Where this suite keeps what it makes from one run to the next.
pub(crate) fn home() -> &'static Path {
    static HOME: OnceLock<PathBuf> = OnceLock::new();
    HOME.get_or_init(|| {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hooks");
        fs::create_dir_all(&home).expect("a folder can be made below `target`");
        home
    })
}

/// Held by whoever has Cargo put a binary where another one stands.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A copy of the binary under test, called `fiq-lint`, which no build replaces.
pub(crate) fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let folder = home().join("bin");
        fs::create_dir_all(&folder).expect("a folder can be made below `target`");
        let copied = folder.join("fiq-lint");
        let _alone = alone();
        fs::copy(fiq_lint().get_program(), &copied).expect("the binary can be copied");
        copied
    })
}

/// Where Cargo builds, so that what these packages stand on is there already.
fn target() -> &'static Path {
    home().ancestors().nth(2).expect("the folder stands in `target/tmp`")
}

/// Settings for a quick build of this workspace's own crates: of what they stand on, the tests have a build already.
pub(crate) fn quick_build(command: &mut Command) {
    let crates = fs::read_dir(repository::root().join("crates")).expect("the workspace has crates");
    let names = crates.map(|entry| entry.expect("the folder can be read").file_name());
    let names = names.map(|name| name.into_string().expect("names of crates are ASCII"));
    let quick = |name: String| format!("[profile.dev.package.{name}]\nopt-level = 0\ndebug = false\n");
    let settings: Vec<String> = names.filter(|name| name.starts_with("fiq-")).map(quick).collect();
    let path = home().join("quick-build.toml");
    fs::write(&path, settings.concat()).expect("a file can be written below `target`");
    let path = path.to_str().expect("the path of the workspace is UTF-8");
    assert!(!path.contains([' ', '\'', '"']), "maturin splits its arguments at blanks: {path}");
    let arguments = format!("--profile dev --strip --config {path}");
    command.env("CARGO_INCREMENTAL", "0").env("MATURIN_PEP517_ARGS", arguments);
}
