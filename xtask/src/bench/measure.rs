//! CPU seconds of programs, run in turn.
//!
//! The kernel counts in hundredths of a second; what takes less than that is run many times for one figure.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::cpu::{children, median};

/// A program to measure.
pub(crate) struct Program {
    /// What it is called in the table.
    pub(crate) name: String,
    /// The program and its arguments.
    pub(crate) words: Vec<String>,
    /// Where it runs.
    pub(crate) folder: PathBuf,
    /// How often it runs for one figure.
    pub(crate) repeats: usize,
    /// What it reads, where a speed is to be told.
    pub(crate) bytes: Option<u64>,
}

impl Program {
    /// A program that runs once for a figure.
    pub(crate) fn new(name: &str, words: &[&str]) -> Self {
        let words = words.iter().map(|&word| word.to_owned()).collect();
        Self { name: name.to_owned(), words, folder: PathBuf::new(), repeats: 1, bytes: None }
    }

    fn run(&self, out: &Path) -> Outcome {
        let failed = |error: std::io::Error| format!("{}: {error}", self.name);
        let file = File::create(out).map_err(failed)?;
        let mut command = Command::new(&self.words[0]);
        command.args(&self.words[1..]).current_dir(&self.folder).stdin(Stdio::null());
        let status =
            command.stdout(file.try_clone().map_err(failed)?).stderr(file).status().map_err(failed)?;
        match status.code() {
            Some(0 | 1) => Ok(()),
            _ => Err(format!("{} ended with {status}; what it said is in {}", self.name, out.display())),
        }
    }
}

/// The median CPU seconds of each program. A round before the first is not counted: it warms the caches.
pub(crate) fn measure(programs: &[Program], rounds: usize) -> Outcome<Vec<f64>> {
    let out = std::env::temp_dir().join(format!("fiq-bench-{}.out", std::process::id()));
    let mut times = vec![Vec::new(); programs.len()];
    for round in 0..=rounds {
        for (program, times) in programs.iter().zip(&mut times) {
            let before = children()?;
            for _ in 0..program.repeats {
                program.run(&out)?;
            }
            if round > 0 {
                times.push(
                    (children()? - before) / f64::from(u32::try_from(program.repeats).unwrap_or(u32::MAX)),
                );
            }
        }
    }
    let _ = fs::remove_file(&out);
    Ok(times.into_iter().map(median).collect())
}
