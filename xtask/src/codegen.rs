//! `cargo xtask codegen [--check]`: writes the files that are generated and committed, or says which are stale.

use std::path::PathBuf;

use crate::{Outcome, workspace};

/// What `cargo xtask codegen` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a file is not what would be written
    #[arg(long)]
    check: bool,
}

/// One generated file.
struct Generated {
    path: PathBuf,
    content: String,
}

/// Writes or checks.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if arguments.check { check() } else { write() }
}

fn write() -> Outcome {
    for file in generated() {
        if workspace::read(&file.path).is_ok_and(|old| old == file.content) {
            println!("codegen: {} is fresh", workspace::shown(&file.path));
            continue;
        }
        workspace::write(&file.path, &file.content)?;
        println!("codegen: wrote {}", workspace::shown(&file.path));
    }
    Ok(())
}

/// Fails when a generated file is stale, and shows where it differs.
pub(crate) fn check() -> Outcome {
    let mut stale = Vec::new();
    for file in generated() {
        let old = workspace::read(&file.path).unwrap_or_default();
        if old != file.content {
            print!("{}", difference(&file, &old));
            stale.push(workspace::shown(&file.path));
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("stale: {}; run `cargo xtask codegen`", stale.join(", ")))
}

fn generated() -> Vec<Generated> {
    Vec::new()
}

/// The first lines that differ, in the manner of a diff.
fn difference(file: &Generated, old: &str) -> String {
    const SHOWN: usize = 10;
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), file.content.lines().collect());
    let first = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let mut text = format!(
        "--- {0}\n+++ {0}, as it would be written\n@@ line {1} @@\n",
        workspace::shown(&file.path),
        first + 1
    );
    for (sign, lines) in [('-', &old), ('+', &new)] {
        for line in lines.iter().skip(first).take(SHOWN) {
            let cut: String = line.chars().take(200).collect();
            text.push_str(&format!("{sign}{cut}\n"));
        }
    }
    text
}
