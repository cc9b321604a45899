//! A copy of an example program, which may be broken.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fiq_tests::{Blessing, Run, copy, run};
use serde_json::Value;

/// The first build makes all that the program stands on.
const LIMIT: Duration = Duration::from_mins(20);

/// The copy.
pub(crate) struct Program(PathBuf);

impl Program {
    /// A copy called `name`, with the versions that this workspace has: all of them are on this machine already.
    pub(crate) fn of(example: &str, name: &str) -> Self {
        let copied = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&copied);
        copy(&root().join("examples").join(example), &copied);
        fs::copy(root().join("Cargo.lock"), copied.join("Cargo.lock")).expect("a copy can be written to");
        let manifest = copied.join("Cargo.toml");
        let text = fs::read_to_string(&manifest).expect("the manifest is part of the example");
        let crates = root().join("crates").display().to_string().replace('\\', "/");
        // Cargo takes two programs of one name for the same, wherever they are.
        let (from, to) = (format!("name = \"{example}\""), format!("name = \"{name}\""));
        let text = text.replace(&from, &to).replace("../../crates", &crates);
        fs::write(&manifest, text).expect("a copy can be written to");
        Self(copied)
    }

    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    /// What the file says.
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect("the file is part of the example")
    }

    /// Writes the file anew.
    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        fs::write(self.0.join(file), content).expect("a copy can be written to");
    }

    /// Writes more at the end of the file.
    pub(crate) fn append(&self, file: &str, content: &str) {
        self.write(file, self.read(file) + content);
    }

    /// Removes the file.
    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.0.join(file)).expect("a copy can be removed from");
    }

    /// Runs Cargo where this test was built too, so that what is built stays for the next time.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Run {
        self.cargo_with(arguments, &[])
    }

    /// As [`Self::cargo`]; the program that is run gets arguments of its own.
    pub(crate) fn cargo_with(&self, arguments: &[&str], own: &[String]) -> Run {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it stands in the target folder");
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).arg("--offline").current_dir(&self.0).stdin(Stdio::null());
        if !own.is_empty() {
            command.arg("--").args(own);
        }
        // Without debug information, what the build script and the program both need is built once.
        command.env("CARGO_TARGET_DIR", target).env("CARGO_PROFILE_DEV_DEBUG", "0");
        command.env("CARGO_TERM_COLOR", "never").env_remove("RUSTFLAGS");
        run(&mut command, LIMIT)
    }

    /// The library of the macros that it is built with.
    pub(crate) fn macros(&self) -> PathBuf {
        let run = self.cargo(&["build", "--package", "fiq-derive", "--message-format", "json"]);
        assert_eq!(run.code, Some(0), "{}", run.transcript());
        let own = messages(&run).into_iter().filter(|message| message["target"]["name"] == "fiq_derive");
        let files = own.filter_map(|message| Some(message["filenames"].as_array()?.clone())).flatten();
        let mut files = files.filter_map(|file| file.as_str().map(PathBuf::from));
        let library = files
            .find(|file| file.extension().is_some_and(|extension| extension == env::consts::DLL_EXTENSION));
        library.expect("cargo names the library that it built")
    }

    /// What it prints when it runs.
    pub(crate) fn printed(&self) -> String {
        let run = self.cargo(&["run"]);
        assert_eq!(run.code, Some(0), "{}", run.transcript());
        assert!(self.told(&run).is_empty(), "a warning of its own: {}", run.transcript());
        run.text()
    }

    /// The errors, and the warnings about the program itself, without what Cargo says of its work.
    pub(crate) fn told(&self, run: &Run) -> Vec<String> {
        let name = self.0.file_name().expect("a copy has a name").display();
        let own = [format!(": {name}@"), format!("`{name}`")];
        let text = String::from_utf8_lossy(&run.stderr);
        let is_own = |line: &str| own.iter().any(|own| line.contains(own));
        let is_told = |line: &&str| line.starts_with("error") || line.starts_with("warning") && is_own(line);
        text.lines().filter(is_told).map(str::to_owned).collect()
    }
}

/// What Cargo wrote for machines.
pub(crate) fn messages(run: &Run) -> Vec<Value> {
    let text = run.text();
    text.lines().map(|line| serde_json::from_str(line).expect("cargo writes JSON")).collect()
}

/// Holds what came out against the expected file.
pub(crate) fn expect(name: &str, actual: &str) {
    let mut blessing = Blessing::default();
    blessing.hold(&Path::new(env!("CARGO_MANIFEST_DIR")).join("programs").join(name), actual);
    blessing.finish();
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in the root folder")
}
