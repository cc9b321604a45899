//! How far a long run is, on standard error and for a person alone: silent where that is no terminal, and for short runs.

use std::{
    io::{IsTerminal, stderr},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// Files between two looks at the clock.
const STRIDE: u64 = 256;

/// The files of a run, counted before the eyes of whoever waits.
#[derive(Debug)]
pub(crate) struct Progress {
    /// When it began; `None` where nobody watches.
    start: Option<Instant>,
    files: u64,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Shown on a terminal only.
    pub(crate) fn new() -> Self {
        let watched = stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        Self { start: watched.then(Instant::now), files: 0, bar: None }
    }

    /// Shown nowhere.
    pub(crate) fn silent() -> Self {
        Self { start: None, files: 0, bar: None }
    }

    /// Counts a file.
    pub(crate) fn step(&mut self) {
        let Some(start) = self.start else { return };
        self.files += 1;
        if !self.files.is_multiple_of(STRIDE) || start.elapsed() < PATIENCE {
            return;
        }
        self.bar.get_or_insert_with(bar).set_position(self.files);
    }

    /// Does what writes to the terminal, with the bar out of its way.
    pub(crate) fn aside<R>(&self, write: impl FnOnce() -> R) -> R {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&mut self) {
        self.start = None;
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {human_pos} files, {elapsed}");
    ProgressBar::new_spinner().with_style(style.expect("the template is well formed"))
}
