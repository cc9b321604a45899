//! One run of a program, bounded in time: its exit code, what it said, and its CPU seconds.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Outcome, cpu};

/// Far beyond what any document takes.
const MOST_SECONDS: &str = "1800";
const TIMED_OUT: i32 = 124;

/// What a run came to.
pub(super) struct Run {
    /// The exit code; none where a signal ended it.
    pub(super) code: Option<i32>,
    /// Its output and its error output, without colours.
    pub(super) said: String,
    /// With all that it waited for.
    pub(super) seconds: f64,
}

/// Runs `command`; `log` holds what it says.
pub(super) fn run(command: &mut Command, log: &Path) -> Outcome<Run> {
    let failed = |error: std::io::Error| format!("{}: {error}", log.display());
    let file = File::create(log).map_err(failed)?;
    let mut bounded = Command::new("timeout");
    bounded.arg(MOST_SECONDS).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => bounded.env(name, value),
            None => bounded.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        bounded.current_dir(folder);
    }
    bounded.stdin(Stdio::null()).stdout(file.try_clone().map_err(failed)?).stderr(file);
    let before = cpu::children()?;
    let status = bounded.status().map_err(|error| format!("`timeout` could not be started: {error}"))?;
    let seconds = cpu::children()? - before;
    let mut said = plain(&String::from_utf8_lossy(&fs::read(log).map_err(failed)?));
    if status.code() == Some(TIMED_OUT) {
        said = format!("did not end within {MOST_SECONDS} seconds\n{said}");
    }
    Ok(Run { code: status.code(), said, seconds })
}

/// The text without the sequences that colour it.
fn plain(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        text + piece.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').get(1..).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn colours_go() {
        assert_eq!(plain("\u{1b}[1;31merror\u{1b}[0m: no"), "error: no");
    }
}
