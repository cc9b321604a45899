//! The programs of others. `cargo xtask test` fetches them and says where they are.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use fiq_tests::{Run, run, suite};

/// Readers in Python take their time over thousands of findings.
const PATIENCE: Duration = Duration::from_mins(10);

/// The folder with all of them.
pub(crate) struct Readers(PathBuf);

/// The readers; without them the test says that it was skipped, or fails where they are required.
pub(crate) fn readers() -> Option<Readers> {
    suite("FIQ_REPORT_READERS").map(Readers)
}

impl Readers {
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A program that Python packages bring, or Python itself.
    pub(crate) fn python(&self, name: &str) -> Command {
        Command::new(self.0.join("python/bin").join(name))
    }

    /// A program that npm packages bring.
    pub(crate) fn npm(&self, name: &str) -> Command {
        Command::new(self.0.join("npm/node_modules/.bin").join(name))
    }

    /// The validator of SARIF files: the program itself, since what npm puts before it takes `;` for the end of a command.
    pub(crate) fn sarif_validator(&self) -> Command {
        let folder = self.0.join("npm/node_modules/@microsoft");
        let platforms = ["linux", "darwin"];
        let programs = platforms.map(|name| folder.join(format!("sarif-multitool-{name}/Sarif.Multitool")));
        Command::new(programs.into_iter().find(|path| path.exists()).expect("npm brings one of them"))
    }

    /// What a script of Python prints about a file.
    pub(crate) fn script(&self, script: &str, file: &Path) -> String {
        accepted(self.python("python").args(["-c", script]).arg(file)).text()
    }
}

/// Runs a reader that must be content.
pub(crate) fn accepted(command: &mut Command) -> Run {
    let said = run(command, PATIENCE);
    assert_eq!(said.code, Some(0), "{command:?}\n{}", said.transcript());
    said
}

/// Runs a reader that must not be content.
pub(crate) fn refused(command: &mut Command) {
    let said = run(command, PATIENCE);
    assert_ne!(said.code, Some(0), "{command:?} takes what is broken\n{}", said.transcript());
}
