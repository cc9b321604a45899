//! One document through one generator: generated once, then checked by `cargo check` as often as is wanted.
//!
//! Each generator has one crate, whose library is replaced. Its dependencies are built beforehand, so a check is that of one crate.

use std::fs;
use std::path::{Path, PathBuf};

use super::measured::{Run, run};
use super::ours;
use super::tool::Tool;
use crate::{Outcome, cpu, process, workspace};

/// How much of a message is told.
const WIDTH: usize = 240;

/// How far a document came.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// There is source, and it compiles, as far as is known.
    Compiles,
    /// There is source that does not compile.
    Broken,
    /// There are findings with their places, and no source.
    Refused,
    /// There is neither.
    Failed,
}

/// A document and a generator.
pub(super) struct Trial {
    /// The generator.
    pub(super) tool: Tool,
    /// How far it came.
    pub(super) state: State,
    /// Why no further.
    pub(super) said: String,
    /// The lines of the source.
    pub(super) lines: usize,
    /// The CPU seconds of generating.
    pub(super) generating: f64,
    /// The most memory that our generator held, in KiB.
    pub(super) peak: Option<u64>,
    checks: Vec<f64>,
    text: String,
}

impl Trial {
    /// Generates.
    pub(super) fn start(tool: Tool, home: &Path, document: &Path) -> Outcome<Self> {
        let name = document.file_stem().unwrap_or_default();
        let folder = home.join("generated").join(name);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let (source, Run { code, said, seconds }) = tool.generate(home, document, &folder)?;
        let mut trial = Self {
            tool,
            state: State::Compiles,
            peak: said.trim().parse().ok(),
            said: String::new(),
            lines: 0,
            generating: seconds,
            checks: Vec::new(),
            text: String::new(),
        };
        if code == Some(0) {
            trial.text =
                fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
            trial.lines = trial.text.lines().count();
        } else {
            let refused = !tool.is_ours() || code == Some(ours::REFUSED);
            trial.state = if refused { State::Refused } else { State::Failed };
            trial.said = refusal(&said, document);
        }
        Ok(trial)
    }

    /// Checks what was generated once more, unless it does not compile.
    pub(super) fn check(&mut self, home: &Path) -> Outcome {
        if self.state != State::Compiles {
            return Ok(());
        }
        let Run { code, said, seconds } = check(self.tool, home, &self.text)?;
        if code == Some(0) {
            self.checks.push(seconds);
        } else {
            self.state = State::Broken;
            self.said = first_error(&said);
        }
        Ok(())
    }

    /// The median CPU seconds of a check, if it compiles.
    pub(super) fn seconds(&self) -> Option<f64> {
        (self.state == State::Compiles).then(|| cpu::median(self.checks.clone()))
    }
}

/// Makes the crate of a generator and builds what it depends on.
pub(super) fn prepare(tool: Tool, home: &Path) -> Outcome {
    eprintln!("building what the code of {} depends on", tool.name());
    workspace::write(&folder(tool, home).join("Cargo.toml"), &tool.manifest())?;
    fs::create_dir_all(folder(tool, home).join("src")).map_err(|error| error.to_string())?;
    let Run { code, said, .. } = check(tool, home, "")?;
    if code == Some(0) { Ok(()) } else { Err(format!("{}: {said}", tool.name())) }
}

fn folder(tool: Tool, home: &Path) -> PathBuf {
    home.join("crates").join(tool.name())
}

fn check(tool: Tool, home: &Path, text: &str) -> Outcome<Run> {
    let folder = folder(tool, home);
    let library = folder.join("src/lib.rs");
    fs::write(&library, text).map_err(|error| format!("{}: {error}", library.display()))?;
    let mut command = process::cargo(&["check", "--quiet", "--message-format", "short"]);
    command.current_dir(&folder).env("CARGO_TARGET_DIR", home.join("check")).env("CARGO_INCREMENTAL", "0");
    for flags in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER"] {
        command.env_remove(flags);
    }
    run(&mut command, &folder.join("check.log"))
}

/// What a generator says about a document that it does not take, on one line.
fn refusal(said: &str, document: &Path) -> String {
    let folder = document.parent().unwrap_or(Path::new("")).join("").display().to_string();
    let said = said.replace(&folder, "");
    let panicked = said.lines().skip_while(|line| !line.contains("panicked")).skip(1);
    let panicked: Vec<&str> = panicked.take(1).collect();
    let before_stack = said.lines().take_while(|line| !line.starts_with("Stack backtrace"));
    let lines = if panicked.is_empty() { before_stack.collect() } else { panicked };
    let lines = lines.into_iter().map(|line| line.trim().trim_start_matches("Error:").trim());
    let lines = lines.filter(|line| !line.is_empty());
    cut(&lines.take(3).collect::<Vec<_>>().join("; "))
}

/// How many errors there are, and the first.
fn first_error(said: &str) -> String {
    let errors = said.lines().filter(|line| line.contains(": error")).count();
    let first = said.lines().find(|line| line.contains("error")).unwrap_or(said);
    cut(&format!("{errors} errors, the first: {first}"))
}

fn cut(text: &str) -> String {
    let mut chars = text.chars();
    let mut cut: String = chars.by_ref().take(WIDTH).collect();
    if chars.next().is_some() {
        cut.push_str("...");
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::{first_error, refusal};
    use std::path::Path;

    #[test]
    fn refusals_are_told_in_a_line() {
        let document = Path::new("/a/b.json");
        let said = "Error: \n   0: it failed\n   1: no schema\n";
        assert_eq!(refusal(said, document), "0: it failed; 1: no schema");
        let said = "thread 'main' panicked at src/a.rs:1:2:\nnot yet\nnote: run with";
        assert_eq!(refusal(said, document), "not yet");
        assert_eq!(refusal("/a/b.json:1:2: error: no\n", document), "b.json:1:2: error: no");
    }

    #[test]
    fn errors_are_counted() {
        let said = "src/lib.rs:1:2: error[E0428]: twice\nsrc/lib.rs:3:4: error: no\nerror: could not compile";
        assert_eq!(first_error(said), "2 errors, the first: src/lib.rs:1:2: error[E0428]: twice");
    }
}
