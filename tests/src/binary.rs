//! The binary under test, built once by each test program, and one run of it.

use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Folder;

/// What one run of the binary came to.
#[derive(Debug)]
pub struct Run {
    /// The exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to its standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to its standard error.
    pub stderr: Vec<u8>,
    /// How long it took.
    pub took: Duration,
}

impl Run {
    /// Its standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// The report, its error output if there is any, and the exit code, as expected files hold them.
    pub fn transcript(&self) -> String {
        let mut text = self.text();
        if !self.stderr.is_empty() {
            text.push_str("--- stderr\n");
            text.push_str(&String::from_utf8_lossy(&self.stderr));
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        let code = self.code.map_or_else(|| "ended by a signal".to_owned(), |code| code.to_string());
        text + "exit: " + &code + "\n"
    }
}

/// The binary, ready for arguments: the one that `FIQ_LINT_BIN` names, or the one that Cargo builds now.
pub fn fiq_lint() -> Command {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    let binary = BINARY.get_or_init(|| env::var_os("FIQ_LINT_BIN").map_or_else(build, PathBuf::from));
    let mut command = Command::new(binary);
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

fn build() -> PathBuf {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--quiet", "--package", "fiq-lint", "--message-format", "json-render-diagnostics"]);
    if !cfg!(debug_assertions) {
        cargo.arg("--release");
    }
    let built = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).stderr(Stdio::inherit()).output();
    let built = built.expect("cargo can be started");
    assert!(built.status.success(), "the binary does not build");
    let messages = String::from_utf8(built.stdout).expect("cargo's messages are UTF-8");
    let executable = messages.lines().filter_map(executable).next_back();
    executable.expect("cargo names the binary that it built")
}

fn executable(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    message["executable"].as_str().map(PathBuf::from)
}

/// Runs `command`; panics if it takes longer than `limit`.
pub fn run(command: &mut Command, limit: Duration) -> Run {
    let folder = Folder::new("run");
    let (out, err) = (folder.path().join("out"), folder.path().join("err"));
    command.stdout(create(&out)).stderr(create(&err));
    let start = Instant::now();
    let mut child = command.spawn().expect("the binary can be started");
    let Some(status) = wait(&mut child, start + limit) else {
        child.kill().expect("a running child can be killed");
        child.wait().expect("a killed child can be waited for");
        panic!("still running after {limit:?}: {command:?}");
    };
    let read = |path: &Path| std::fs::read(path).expect("what the binary wrote can be read");
    Run { code: status.code(), stdout: read(&out), stderr: read(&err), took: start.elapsed() }
}

/// Runs `command` with the bytes of a file as its standard input.
pub fn run_with_input(command: &mut Command, input: &Path, limit: Duration) -> Run {
    run(command.stdin(File::open(input).expect("the input can be opened")), limit)
}

fn create(path: &Path) -> File {
    File::create(path).expect("a file can be made in a fresh folder")
}

fn wait(child: &mut Child, end: Instant) -> Option<ExitStatus> {
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait().expect("a child can be waited for") {
            return Some(status);
        }
        if Instant::now() > end {
            return None;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}
