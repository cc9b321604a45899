//! `cargo xtask ci`: what CI runs, in its order, up to the first failure.

use std::fs;
use std::path::PathBuf;

use crate::{Outcome, codegen, process, test, tidy, workspace};

type Step = (&'static str, fn() -> Outcome);

const STEPS: &[Step] = &[
    ("format", format),
    ("clippy", clippy),
    ("documentation", documentation),
    ("tidy", tidy::run),
    ("generated files", codegen::check),
    ("tests", test::all),
];

/// Runs every step.
pub(crate) fn run() -> Outcome {
    for (number, (name, step)) in (1..).zip(STEPS) {
        println!("ci {number}/{}: {name}", STEPS.len());
        step().map_err(|message| format!("ci failed at {name}: {message}"))?;
    }
    println!("ci: all {} steps passed", STEPS.len());
    Ok(())
}

fn format() -> Outcome {
    process::run(&mut process::cargo(&["fmt", "--all", "--check"]))?;
    for manifest in examples()? {
        let mut command = process::cargo(&["fmt", "--check", "--manifest-path"]);
        process::run(command.arg(manifest))?;
    }
    Ok(())
}

/// The manifests of the example programs, each of which is a workspace of its own.
fn examples() -> Outcome<Vec<PathBuf>> {
    let unread = |error: std::io::Error| format!("the folder of examples cannot be read: {error}");
    let folders = fs::read_dir(workspace::root().join("examples")).map_err(unread)?;
    let folders: Vec<_> = folders.collect::<Result<_, _>>().map_err(unread)?;
    let mut manifests: Vec<PathBuf> = folders.iter().map(|folder| folder.path().join("Cargo.toml")).collect();
    manifests.retain(|manifest| manifest.exists());
    manifests.sort_unstable();
    Ok(manifests)
}

fn clippy() -> Outcome {
    let arguments = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    process::run(&mut process::cargo(&arguments))
}

fn documentation() -> Outcome {
    let mut command = process::cargo(&["doc", "--workspace", "--no-deps"]);
    process::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}
